"""Trademarks, the chain of authorizations, premises and certificates: what is shown as paper."""

from typing import ClassVar

from planner.profile.types import (
    Choice,
    Count,
    Day,
    EvidenceId,
    EvidenceIds,
    Line,
    Ordered,
    Orders,
    Prose,
    Quantity,
    Section,
    Truth,
    many,
    need,
    said,
)


class TrademarkState(Choice):
    REGISTERED = "registered", "R标", "Registered (R)"
    ACCEPTED = "accepted", "TM标", "Accepted (TM)"


class Trademark(Ordered):
    in_order: ClassVar[Orders] = (("applied_on", "registered_on", "valid_until"),)

    name: Line = need("商标：图样上的文字", "Name: the words of the mark", "山屿 SHANYU")
    number: Line | None = said("注册号：或申请号", "Number: of the registration or application", '"01234567"')
    classes: tuple[Count, ...] = many("类别：商标国际分类", "Classes: of the Nice classification", "[3]", "类/class")
    state: TrademarkState = need("状态：R标（已注册）或 TM标（已受理）", "State: registered (R) or accepted (TM)")
    owner: Line | None = said("注册人：商标证上的名称", "Owner: as on the certificate", "杭州山屿生物科技有限公司")
    registered_on: Day | None = said("注册日：商标证上的日期", "Registered on: as on the certificate")
    applied_on: Day | None = said("申请日：受理通知书上的日期", "Applied on: as on the acceptance notice")
    valid_until: Day | None = said("有效期至：到期前须续展", "Valid until: to be renewed before")
    transferred_on: Day | None = said("转让日：最近一次核准转让的日期", "Transferred on: the last transfer that was recorded")
    graphic_only: Truth | None = said("纯图形：商标里没有文字", "Graphic only: the mark has no words", "false")
    owner_is_person: Truth | None = said("注册人为自然人：不是公司", "Owner is a person: not a company", "false")
    evidence: EvidenceIds = many("证据：商标证或受理通知书", "Evidence: certificate or acceptance notice", "[trademark]")


class Authorization(Ordered):
    in_order: ClassVar[Orders] = (("start", "until"),)

    from_: Line = need("授权方：谁授权", "From: who authorizes", "山屿集团", alias="from")
    to: Line = need("被授权方：授权谁", "To: who is authorized", "杭州山屿生物科技有限公司")
    level: Count | None = said("层级：一级授权写 1", "Level: 1 for direct authorization", "1", "级/level")
    exclusive: Truth | None = said("独占授权：旗舰店须独占", "Exclusive: a flagship needs it")
    start: Day | None = said("开始：授权第一天", "Start: the first day")
    until: Day | None = said("截止：授权最后一天", "Until: the last day")
    sealed: Truth | None = said("盖章：授权双方都已盖章", "Sealed: by both sides")
    online: Truth | None = said(
        "线上授权：在平台品牌工作台授权，没有纸质件", "Online: granted in the platform's brand workbench instead of on paper", "false"
    )
    region_limited: Truth | None = said("限定地区：授权书写了地区限制", "Region limited: the letter names a region", "false")
    evidence: EvidenceIds = many("证据：授权书", "Evidence: the letter of authorization")


class PremisesKind(Choice):
    OFFICE = "office", "办公室", "Office"
    FACTORY = "factory", "工厂", "Factory"
    WAREHOUSE = "warehouse", "仓库", "Warehouse"
    LAB = "lab", "实验室", "Laboratory"
    SHOP = "shop", "门店", "Shop"


class Premises(Section):
    kind: PremisesKind = need("种类：办公室、工厂、仓库、实验室或门店", "Kind: office, factory, warehouse, laboratory or shop")
    name: Prose | None = said("名称：怎么称呼", "Name: what it is called", "余杭总部")
    place: Line | None = said("地点：城市与区", "Place: city and district", "杭州余杭")
    area_m2: Quantity | None = said("面积：建筑面积", "Area: floor area", "3200", "平方米/m²")
    capacity: Prose | None = said("能力：能做多少", "Capacity: how much it can do", "年产 600 万支")
    owned: Truth | None = said("自有：租赁写 false", "Owned: false when rented")
    pictures: tuple[EvidenceId, ...] = many("图片：现场照片", "Pictures: photos of the place", "[office_1, office_2]")
    evidence: EvidenceIds = many("证据：产权证或租赁合同", "Evidence: deed or lease")


class Certificate(Ordered):
    in_order: ClassVar[Orders] = (("issued", "valid_until"),)

    kind: Line | None = said("种类：生产许可证、ISO 22716 等", "Kind: production licence, ISO 22716 …", "化妆品生产许可证")
    name: Prose = need("名称：证书上的名称", "Name: as on the certificate", "化妆品生产许可证")
    number: Line | None = said("编号：证书编号", "Number: of the certificate", "浙妆20190001")
    issuer: Line | None = said("颁发机构：谁颁发", "Issuer: who issued it", "浙江省药品监督管理局")
    issued: Day | None = said("颁发日：证书上的日期", "Issued: as on the certificate")
    valid_until: Day | None = said("有效期至：证书上的日期", "Valid until: as on the certificate")
    evidence: EvidenceIds = many("证据：证书扫描件", "Evidence: scan of the certificate")
