"""How much is kept, item by item and month by month."""

from planner.profile.types import Count, ItemId, Money, MonthOf, Prose, Rate, Section, many, need, said


class StockRow(Section):
    item: ItemId = need("商品：products.items 里的 id", "Item: an id of products.items", "cream")
    month: MonthOf = need("月份：哪个月", "Month: which one")
    opening: Count | None = said("期初：月初库存", "Opening: at the start of the month", "12000", "件/units")
    inbound: Count | None = said("入库：当月", "Inbound: in the month", "8000", "件/units")
    forecast: Count | None = said("预测销量：当月", "Forecast: units sold in the month", "9500", "件/units")
    closing: Count | None = said("期末：写了就核对", "Closing: checked when given", "10500", "件/units")


class Inventory(Section):
    policy: Prose | None = said("备货原则：一两句", "Policy: a sentence or two", "主推款备 60 天，其余 45 天")
    dead_stock_rule: Prose | None = said("滞销处理：什么时候怎么清", "Dead stock: when and how it is cleared", "90 天未动销转赠品")
    rows: tuple[StockRow, ...] = many("进销存：逐款逐月", "Rows: by item and month")
    service_level: Rate | None = said("现货率：目标", "Service level: the goal", "97%")
    cover_days: Count | None = said("库存天数：目标", "Cover: days of stock aimed at", "45", "天/days")
    opening_stock_cost: Money | None = said("首批备货：成本", "Opening stock: at cost", "260万")
