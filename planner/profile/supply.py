"""Where goods are made and sent from."""

from planner.profile.types import Choice, Count, EvidenceId, EvidenceIds, Line, Prose, Quantity, Rate, Section, many, need, said


class PlantKind(Choice):
    OWN = "own", "自有", "Own"
    OEM = "oem", "代工", "Contract manufacturer"


class WarehouseKind(Choice):
    OWN = "own", "自营", "Own"
    THIRD_PARTY = "third_party", "第三方", "Third party"


class Plant(Section):
    name: Prose = need("工厂：名称", "Plant: its name", "余杭一厂")
    kind: PlantKind | None = said("种类：自有或代工", "Kind: own or contract manufacturer")
    place: Line | None = said("地点：城市", "Place: city", "杭州")
    capacity_year: Quantity | None = said("年产能：单位另写", "Yearly capacity: its unit apart", "600万")
    capacity_unit: Line | None = said("产能单位：支、件、吨", "Capacity unit: pieces, tons …", "支")
    lines: Count | None = said("产线：条数", "Lines: of production", "6", "条/lines")
    lead_time_days: Count | None = said("生产周期：下单到入库", "Lead time: from order to stock", "20", "天/days")
    area_m2: Quantity | None = said("面积：建筑面积", "Area: floor area", "12000", "平方米/m²")
    picture: EvidenceId | None = said("照片：车间", "Picture: of the shop floor", "plant_photo")
    evidence: EvidenceIds = many("证据：生产许可、合同", "Evidence: licence or contract")


class Warehouse(Section):
    name: Prose = need("仓库：名称", "Warehouse: its name", "杭州仓")
    place: Line | None = said("地点：城市", "Place: city", "杭州")
    area_m2: Quantity | None = said("面积：建筑面积", "Area: floor area", "4800", "平方米/m²")
    daily_orders: Count | None = said("日发货能力：单数", "Daily orders: it can send", "12000", "单/orders")
    carriers: tuple[Line, ...] = many("快递：合作的快递公司", "Carriers: it works with", "[中通, 顺丰]")
    dispatch_hours: Quantity | None = said("发货时效：下单到揽收", "Dispatch: from order to pick-up", "24", "小时/hours")
    kind: WarehouseKind | None = said("种类：自营或第三方", "Kind: own or third party")
    picture: EvidenceId | None = said("照片：库区", "Picture: of the warehouse", "warehouse_photo")
    evidence: EvidenceIds = many("证据：合同或现场", "Evidence: contract or photos")


class Supplier(Section):
    name: Line | None = said("供应商：名称", "Supplier: its name", "某原料公司")
    goods: Line | None = said("供应什么：原料或包材", "Goods: material or packaging", "神经酰胺")
    share: Rate | None = said("占比：占该类采购", "Share: of that purchase", "60%")


class SupplyChain(Section):
    plants: tuple[Plant, ...] = many("工厂：自有与代工", "Plants: own and contract")
    warehouses: tuple[Warehouse, ...] = many("仓库：发货的仓", "Warehouses: goods are sent from")
    lead_time_days: Count | None = said("生产周期：一般商品", "Lead time: of an ordinary item", "20", "天/days")
    restock_days: Count | None = said("补货周期：缺货到可售", "Restocking: from short to on sale", "12", "天/days")
    safety_stock_days: Count | None = said("安全库存：够卖多少天", "Safety stock: days it covers", "30", "天/days")
    suppliers: tuple[Supplier, ...] = many("供应商：主要几家", "Suppliers: the main ones")
    note: Prose | None = said("说明：供应链的特点", "Note: what is special", "核心原料双供应商")
