"""What if: scenarios, risks, assumptions, and what the brand commits to."""

from planner.profile.types import Choice, EvidenceIds, Line, Money, Prose, Rate, Section, Truth, many, need, said


class ScenarioKind(Choice):
    LOW = "low", "保守", "Low"
    BASE = "base", "基准", "Base"
    HIGH = "high", "进取", "High"


class Degree(Choice):
    LOW = "low", "低", "Low"
    MEDIUM = "medium", "中", "Medium"
    HIGH = "high", "高", "High"


class Scenario(Section):
    name: Prose = need("情景：名称", "Scenario: its name", "保守")
    kind: ScenarioKind | None = said("种类：保守、基准或进取", "Kind: low, base or high")
    gmv: Money | None = said("成交额：全年", "GMV: of the year", "3800万")
    promotion: Money | None = said("推广费：全年", "Promotion: of the year", "620万")
    refund_rate: Rate | None = said("退款率：占成交额", "Refund rate: of GMV", "12%")
    extra_cost: Money | None = said("额外费用：这一情景才有", "Extra cost: only in this scenario", "40万")
    trigger: Prose | None = said("触发：什么情况算进入", "Trigger: when it begins", "首季成交低于目标 70%")


class Risk(Section):
    risk: Prose = need("风险：可能发生什么", "Risk: what may happen", "主推款断货")
    sign: Prose | None = said("信号：怎么看出来", "Sign: how it shows", "库存低于 20 天")
    likelihood: Degree | None = said("可能性：低、中或高", "Likelihood: low, medium or high")
    impact: Degree | None = said("影响：低、中或高", "Impact: low, medium or high")
    response: Prose | None = said("应对：怎么办", "Response: what is done", "启用备用产线")
    owner: Line | None = said("责任人：岗位或姓名", "Owner: role or name", "供应链")


class Assumption(Section):
    name: Prose = need("假设：是什么", "Assumption: what it is", "退款率")
    value: Line = need("取值：连单位一起写", "Value: with its unit", "10%")
    source: Line | None = said("来源：依据什么", "Source: on what grounds", "京东店 2025 年实际 9%")
    grade: Line | None = said("可信度：A、B 或 C", "Grade: A, B or C", "B")
    confirmed: Truth | None = said("已确认：负责人核对过", "Confirmed: someone has checked it")
    evidence: EvidenceIds = many("证据：证明它的材料", "Evidence: what proves it")


class Commitment(Section):
    message: Prose | None = said("寄语：最后一页的话", "Message: on the last slide", "与天猫一起做好敏感肌护理")
    exclusives: Prose | None = said("专供：给天猫的独家", "Exclusives: for Tmall only", "专供套装 3 款")
    first_launch: Prose | None = said("首发：在天猫首发什么", "First launch: what comes to Tmall first", "2026 年两款新品天猫首发")
    tmic: Prose | None = said("TMIC 合作：新品共创", "TMIC: developing together", "一款换季精华")
    schedule: Prose | None = said("时间表：什么时候做到", "Schedule: by when", "批准后 45 天开店")
