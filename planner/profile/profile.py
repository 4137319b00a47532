"""The brand profile: all sections."""

from planner.profile.application import Application
from planner.profile.brand import Brand
from planner.profile.budget import Budget
from planner.profile.company import Company
from planner.profile.competitors import Comparison, Competitor, Positioning, Swot
from planner.profile.consumers import Consumers
from planner.profile.content import Content
from planner.profile.documents import QualificationPaper
from planner.profile.evidence import Evidence, Settings
from planner.profile.goals import Goals
from planner.profile.inventory import Inventory
from planner.profile.kpis import Metric, ReviewCadence, RoleKpis
from planner.profile.market import Market
from planner.profile.membership import Membership
from planner.profile.ownership import Ownership
from planner.profile.pricing import Pricing
from planner.profile.products import Products
from planner.profile.proof import Proof
from planner.profile.recognition import Recognition
from planner.profile.research import Research
from planner.profile.rhythm import Rhythm
from planner.profile.sales import Export, Offline, Sales
from planner.profile.scenarios import Assumption, Commitment, Risk, Scenario
from planner.profile.service import Service
from planner.profile.strategy import Strategy
from planner.profile.supply import SupplyChain
from planner.profile.team import Agency, Team
from planner.profile.trademarks import Authorization, Certificate, Premises, Trademark
from planner.profile.traffic import Live, Traffic
from planner.profile.types import Prose, Section, empty, many, need, said, usually
from planner.profile.waivers import Waiver


class Profile(Section):
    """What a brand says of itself. Three sections are required; a section that is absent is empty and false."""

    application: Application = need("申请：谁、为什么店、在哪个类目申请", "Application: which store in which category")
    brand: Brand = need("品牌：名称、故事、历程、关键数字", "Brand: name, story, milestones, headline numbers")
    company: Company = need("公司：申请主体", "Company: the applicant")
    ownership: Ownership = usually(empty(Ownership), "主体关系：持股与许可", "Ownership: holdings and licences")
    trademarks: tuple[Trademark, ...] = many("商标：逐件", "Trademarks: one by one")
    authorizations: tuple[Authorization, ...] = many("授权：从商标权人到申请公司的链路", "Authorizations: from the owner to the applicant")
    premises: tuple[Premises, ...] = many("场地：办公、工厂、仓库、门店", "Premises: offices, plants, warehouses, shops")
    certificates: tuple[Certificate, ...] = many("证书：许可与体系认证", "Certificates: licences and management systems")
    documents: tuple[QualificationPaper, ...] = many("资质文件：随申请上传的文件", "Documents: papers uploaded with the application")
    team: Team = usually(empty(Team), "团队：谁来运营", "Team: who runs the store")
    agency: Agency | None = said("代运营：服务商（TP）", "Agency: the service provider")
    products: Products = usually(empty(Products), "产品：系列、商品、主推款", "Products: series, items, heroes")
    supply_chain: SupplyChain = usually(empty(SupplyChain), "供应链：工厂与仓库", "Supply chain: plants and warehouses")
    research: Research = usually(empty(Research), "研发：实验室、检测、品控", "Research: laboratories, tests, quality")
    market: Market = usually(empty(Market), "市场：规模、细分、趋势", "Market: size, segments, trends")
    consumers: Consumers = usually(empty(Consumers), "消费者：人群与洞察", "Consumers: segments and insights")
    competitors: tuple[Competitor, ...] = many("竞品：三到五个", "Competitors: three to five")
    comparison: Comparison = usually(empty(Comparison), "对比：本品牌的同类数据", "Comparison: the same facts of our brand")
    positioning: Positioning = usually(empty(Positioning), "定位：价格、风格、差异", "Positioning: price, style, differences")
    swot: Swot = usually(empty(Swot), "SWOT：优势、劣势、机会、威胁", "SWOT: strengths, weaknesses, opportunities, threats")
    sales: Sales = usually(empty(Sales), "销售：渠道成交与截图", "Sales: channels and screenshots")
    offline: Offline = usually(empty(Offline), "线下：门店、经销商、发票", "Offline: shops, distributors, invoices")
    export: Export = usually(empty(Export), "出口：金额与市场", "Export: value and markets")
    recognition: Recognition = usually(
        empty(Recognition), "认可：奖项、专利、背书、媒体", "Recognition: awards, patents, endorsements, media"
    )
    proof: Proof = usually(empty(Proof), "其他实力证明：其他部分没有的", "Proof: what no other section holds")
    strategy: Strategy = usually(empty(Strategy), "策略：九个选择", "Strategy: nine choices")
    goals: Goals = usually(empty(Goals), "目标：规划年逐月", "Goals: the plan year by month")
    rhythm: Rhythm = usually(empty(Rhythm), "节奏：季度、阶段、活动、上新", "Rhythm: quarters, stages, campaigns, launches")
    pricing: Pricing = usually(empty(Pricing), "价格：规则、优惠、套餐", "Pricing: rules, offers, bundles")
    content: Content = usually(empty(Content), "内容：页面与内容阵地", "Content: pages and channels")
    traffic: Traffic = usually(empty(Traffic), "流量：推广工具与预算", "Traffic: tools and budget")
    live: Live = usually(empty(Live), "直播：店播与达播", "Live: own and creator rooms")
    membership: Membership = usually(empty(Membership), "会员：等级与权益", "Membership: tiers and benefits")
    service: Service = usually(empty(Service), "服务：客服、发货、退换", "Service: answering, sending, taking back")
    inventory: Inventory = usually(empty(Inventory), "库存：备货与进销存", "Inventory: policy and stock rows")
    kpis: tuple[RoleKpis, ...] = many("KPI：各岗位", "KPIs: by role")
    budget: Budget = usually(empty(Budget), "预算：费用、资金、投入", "Budget: costs, cash, commitments")
    scenarios: tuple[Scenario, ...] = many("情景：保守、基准、进取", "Scenarios: low, base, high")
    review: tuple[ReviewCadence, ...] = many("复盘：日、周、月、大促", "Review: day, week, month, campaign")
    metrics: tuple[Metric, ...] = many("指标口径：补充的词条", "Metrics: further dictionary rows")
    risks: tuple[Risk, ...] = many("风险：信号与应对", "Risks: signs and responses")
    compliance: Prose | None = said("合规：广告与宣传的做法", "Compliance: how claims are kept lawful", "功效宣称均有报告，不用绝对化用语")
    commitment: Commitment = usually(empty(Commitment), "承诺：给平台的话与投入", "Commitment: to the platform")
    assumptions: tuple[Assumption, ...] = many("假设：规划所依据的数", "Assumptions: the plan rests on")
    evidence: tuple[Evidence, ...] = many("证据：文件清单", "Evidence: the list of files")
    waivers: tuple[Waiver, ...] = many("豁免：有人负责、有期限的例外", "Waivers: exceptions someone answers for, until a day")
    settings: Settings = usually(empty(Settings), "设置：输出的细节", "Settings: details of the output")
