"""What is paid, on an ordinary day and in a campaign."""

from planner.profile.types import ItemId, Money, Prose, Section, many, need, said


class PriceMechanic(Section):
    item: ItemId = need("商品：products.items 里的 id", "Item: an id of products.items", "cream")
    official_price: Money | None = said("页面价：活动页面上的价", "Official price: on the page", "239")
    coupon: Money | None = said("券：单件可用", "Coupon: per unit", "30")
    floor: Money | None = said("底价：叠加后不低于", "Floor: after everything is stacked", "179")
    stacking: Prose | None = said("叠加：哪些优惠可同用", "Stacking: which offers add up", "跨店满减可用，会员券不可用")


class Bundle(Section):
    name: Prose = need("套餐：名称", "Bundle: its name", "换季修护套装")
    items: tuple[ItemId, ...] = many("商品：包含哪些", "Items: what is in it", "[cream, serum]")
    price: Money | None = said("套餐价：到手价", "Price: paid", "399")


class Pricing(Section):
    rules: tuple[Prose, ...] = many("价格规则：每条一句", "Rules: a sentence each", "[全渠道同价, 大促不破底价]")
    mechanics: tuple[PriceMechanic, ...] = many("优惠机制：逐款", "Mechanics: item by item")
    bundles: tuple[Bundle, ...] = many("套餐：组合售卖", "Bundles: sold together")
    note: Prose | None = said("说明：口径", "Note: on what basis", "到手价均含券")
