"""What each role answers for, and how the year is reviewed."""

from planner.profile.types import Line, Prose, Quantity, Section, many, need, said


class Kpi(Section):
    name: Prose = need("指标：名称", "KPI: its name", "成交达成率")
    formula: Prose | None = said("算法：怎么算", "Formula: how it is worked out", "实际成交 ÷ 目标成交")
    target: Line | None = said("目标：要做到", "Target: to be reached", "100%")
    weight: Quantity = need("权重：百分数，40 即 40%", "Weight: per cent, 40 is 40 %", "40", "%/%")
    data_source: Line | None = said("数据来源：哪个后台", "Data source: which tool", "生意参谋")
    cycle: Line | None = said("周期：多久看一次", "Cycle: how often", "月")


class RoleKpis(Section):
    role: Prose = need("岗位：名称", "Role: its name", "店长")
    items: tuple[Kpi, ...] = many("指标：权重合计 100", "Items: weights add up to 100")


class ReviewCadence(Section):
    cadence: Prose = need("周期：日、周、月、大促", "Cadence: day, week, month, campaign", "周")
    report: Prose | None = said("报表：看什么", "Report: what is read", "周报")
    metrics: Prose | None = said("指标：哪些数", "Metrics: which numbers", "成交、转化、投产比")
    trigger: Prose | None = said("触发：什么情况要动作", "Trigger: when to act", "投产比连续三天低于 2")
    action: Prose | None = said("动作：做什么", "Action: what is done", "停低效计划")


class Metric(Section):
    name: Prose = need("指标：名称", "Metric: its name", "投产比")
    formula: Prose | None = said("算法：怎么算", "Formula: how it is worked out", "成交额 ÷ 花费")
    note: Prose | None = said("口径：怎么理解", "Note: how to read it", "15 天归因")
