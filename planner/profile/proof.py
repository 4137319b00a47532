"""The proof points that no other section holds."""

from typing import ClassVar

from planner.profile.types import Date, EvidenceIds, Line, Money, Ordered, Orders, Prose, Section, Truth, many, need, said


class ParentBrand(Section):
    name: Line = need("名称：母公司或集团", "Name: parent company or group", "山屿集团")
    relation: Prose | None = said("关系：持股或控制方式", "Relation: share or way of control", "全资子公司")
    evidence: EvidenceIds = many("证据：股权证明", "Evidence: of ownership")


class IotPartner(Section):
    partner: Line = need("伙伴：智能生态的名称", "Partner: name of the ecosystem", "某智能家居平台")
    what: Prose | None = said("内容：接入什么", "What: is connected", "美容仪接入")
    evidence: EvidenceIds = many("证据：合作证明", "Evidence: of the cooperation")


class OemClient(Ordered):
    in_order: ClassVar[Orders] = (("from_", "until"),)

    client: Line = need("客户：为谁代工", "Client: for whom", "某国际品牌")
    from_: Date | None = said("开始：何时起", "From: when it began", "2018", alias="from")
    until: Date | None = said("截止：何时止", "Until: when it ended", "2024")
    evidence: EvidenceIds = many("证据：代工合同", "Evidence: the contract")


class CelebrityBrand(Section):
    who: Line = need("谁：姓名", "Who: a name", "某演员")
    relation: Prose | None = said("关系：创立、入股或联名", "Relation: founder, shareholder or joint line", "联合创始人")
    consent: Truth | None = said("同意展示：肖像已授权", "Consent: the likeness may be shown")
    evidence: EvidenceIds = many("证据：合同或授权", "Evidence: contract or consent")


class SisterBrand(Section):
    name: Line = need("品牌：同一控制人的品牌", "Brand: under the same control", "山屿男士")
    store: Line | None = said("店铺：它的天猫店", "Store: its Tmall store", "山屿男士旗舰店")
    sales: Money | None = said("成交额：近一年", "Sales: of the last year", "3200万")
    control: Prose | None = said("控制关系：怎样的关联", "Control: how they are linked", "同一实际控制人")
    evidence: EvidenceIds = many("证据：股权与店铺截图", "Evidence: of ownership and the store")


class Crowdfunding(Section):
    link: Line | None = said("链接：众筹页面", "Link: of the campaign", "https://example.com/fund")
    amount: Money | None = said("金额：筹得", "Amount: raised", "320万")
    date: Date | None = said("时间：何时结束", "Date: when it ended", "2023-06")
    evidence: EvidenceIds = many("证据：页面截图", "Evidence: screenshot")


class International(Section):
    country: Line | None = said("国家：品牌所在国", "Country: of the brand", "日本")
    certificate: Line | None = said("证明：海外注册或销售", "Certificate: registration or sales abroad", "日本商标注册证")
    evidence: EvidenceIds = many("证据：证书或截图", "Evidence: certificate or screenshot")


class Proof(Section):
    parent: ParentBrand | None = said("母品牌：集团或上市公司旗下", "Parent: group or listed company")
    iot: IotPartner | None = said("智能生态：接入的平台", "IoT: ecosystem it is part of")
    oem: tuple[OemClient, ...] = many("代工客户：为知名品牌代工", "OEM clients: known brands")
    celebrity: CelebrityBrand | None = said("明星品牌：名人创立或入股", "Celebrity: founded or held by one")
    sister_brands: tuple[SisterBrand, ...] = many("姊妹品牌：在天猫经营良好的关联品牌", "Sister brands: related ones that do well on Tmall")
    crowdfunding: Crowdfunding | None = said("众筹：成功的项目", "Crowdfunding: a successful one")
    international: International | None = said("国际品牌：海外的证明", "International: proof from abroad")
    means: Prose | None = said("资金与资源：能投入什么", "Means: money and resources", "首年准备 1200 万元")
