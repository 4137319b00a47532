"""The company that applies."""

from planner.profile.types import Choice, Count, Day, EvidenceIds, Line, Money, Prose, Section, empty, many, need, said, usually


class Taxpayer(Choice):
    GENERAL = "general", "一般纳税人", "General taxpayer"
    SMALL_SCALE = "small_scale", "小规模纳税人", "Small-scale taxpayer"


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
    facts: tuple[CompanyFact, ...] = many("补充信息：公司表的更多行", "Facts: further rows of the company table")
