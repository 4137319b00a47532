"""The company that applies."""

from planner.profile.application import StoreType
from planner.profile.types import Choice, Count, Day, EvidenceIds, Line, Money, Prose, Section, Truth, empty, many, need, said, usually


class Taxpayer(Choice):
    GENERAL = "general", "一般纳税人", "General taxpayer"
    SMALL_SCALE = "small_scale", "小规模纳税人", "Small-scale taxpayer"


class CompanyKind(Choice):
    ENTERPRISE = "enterprise", "企业", "Enterprise"
    INDIVIDUAL_BUSINESS = "individual_business", "个体工商户", "Individual business"
    HK_MACAO_TAIWAN = "hk_macao_taiwan", "港澳台公司", "Company of Hong Kong, Macao or Taiwan"
    OVERSEAS = "overseas", "境外公司", "Overseas company"


class OtherStore(Section):
    name: Line = need("店铺：名称", "Store: its name", "山屿家居旗舰店")
    store_type: StoreType | None = said("店铺类型：已开的是哪种店", "Store type: which it is")
    category: Line | None = said("类目：经营大类", "Category: the major one", "家居用品")
    brands: tuple[Line, ...] = many("品牌：店里卖的品牌", "Brands: it sells", "[山屿家居]")


class Headcount(Section):
    total: Count | None = said("总人数：在职员工", "Total: people employed", "186", "人/people")
    research: Count | None = said("研发人数：其中", "Research: of these", "22", "人/people")
    ecommerce: Count | None = said("电商人数：其中", "E-commerce: of these", "24", "人/people")
    production: Count | None = said("生产人数：其中", "Production: of these", "95", "人/people")
    other: Count | None = said("其他人数：其中", "Other: of these", "45", "人/people")


class CompanyFact(Section):
    label: Prose = need("项目：左列", "Label: left column", "高新技术企业")
    value: Prose = need("内容：右列", "Value: right column", "2023 年认定")
    evidence: EvidenceIds = many("证据：证明它的材料", "Evidence: what proves it")


class Company(Section):
    name: Line = need("公司名称：与营业执照一致", "Company name: as on the business licence", "杭州山屿生物科技有限公司")
    kind: CompanyKind | None = said(
        "主体类型：企业、个体工商户、港澳台或境外公司", "Kind: enterprise, individual business or a company from outside the mainland"
    )
    short_name: Line | None = said("简称：图表中用", "Short name: for charts", "山屿生物")
    credit_code: Line | None = said("统一社会信用代码：18 位", "Credit code: 18 characters", "91330100MA00000000")
    founded: Day | None = said("成立日期：营业执照上的日期", "Founded: as on the licence")
    registered_capital: Money | None = said("注册资本：营业执照上的数字", "Registered capital: as on the licence", "1000万")
    paid_in_capital: Money | None = said("实缴资本：验资或公示的数字", "Paid-in capital: as audited or published", "1000万")
    taxpayer: Taxpayer | None = said(
        "纳税人类型：入驻一般要求一般纳税人", "Taxpayer type: the platform usually asks for a general taxpayer"
    )
    legal_representative: Line | None = said("法定代表人：姓名", "Legal representative: a name", "陈屿")
    address: Line | None = said("注册地址：营业执照上的地址", "Address: as on the licence", "浙江省杭州市余杭区……")
    business_scope: Prose | None = said("经营范围：营业执照原文", "Business scope: as on the licence", "化妆品批发；化妆品零售……")
    business: Prose | None = said("主营业务：一句话", "Business: in a sentence", "敏感肌护肤品的研发与销售")
    background: Prose | None = said("公司背景：团队与来历", "Background: where the company comes from", "由十年护肤研发团队创立")
    investment: Money | None = said("首年投入：为天猫店准备的资金", "Investment: money for the first year of the store", "1200万")
    investment_note: Prose | None = said("投入说明：用在哪里", "Investment note: what it is for", "备货 500万，推广 450万，团队 250万")
    headcount: Headcount = usually(empty(Headcount), "员工：按职能", "Headcount: by function")
    website: Line | None = said("官网：网址", "Website: address", "www.example.com")
    evidence: EvidenceIds = many("证据：营业执照等", "Evidence: business licence and the like", "[licence]")
    country: Line | None = said("注册地：公司注册的国家或地区", "Country: where the company is registered", "中国")
    abnormal_listed: Truth | None = said(
        "经营异常：列入经营异常名录写 true", "Abnormal operations: true when the company is on the official list", "false"
    )
    expelled: Truth | None = said(
        "严重违规：公司或实际控制人曾因严重违规被清退",
        "Expelled: company or controller was removed for a serious violation",
        "false",
    )
    other_stores: tuple[OtherStore, ...] = many("其他店铺：本公司在平台已开的店", "Other stores: the company already has on the platform")
    facts: tuple[CompanyFact, ...] = many("补充信息：公司表的更多行", "Facts: further rows of the company table")
