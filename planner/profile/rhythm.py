"""How the year goes: quarters, stages, campaigns, launches, the countdown to opening."""

from typing import ClassVar

from planner.profile.lengths import MonthsOfQuarter
from planner.profile.types import Choice, Day, ItemId, Line, Money, MonthOf, Ordered, Orders, Prose, Rate, Section, many, need, said


class CampaignTier(Choice):
    S = "S", "S级", "Tier S"
    A = "A", "A级", "Tier A"
    B = "B", "B级", "Tier B"


class Quarter(Section):
    name: Prose = need("名称：第一季等", "Name: first quarter …", "第一季")
    stage: Prose | None = said("阶段：新店期等", "Stage: new store …", "新店期")
    months: MonthsOfQuarter = need("月份：三个月", "Months: three of them", "[2026-04, 2026-05, 2026-06]")
    goal: Prose | None = said("目标：这一季做到什么", "Goal: of the quarter", "主推款评价破千")
    actions: tuple[Prose, ...] = many("动作：三到五条", "Actions: three to five", "[新品试用, 会员招募]")


class Stage(Ordered):
    in_order: ClassVar[Orders] = (("from_", "until"),)

    name: Prose = need("阶段：名称", "Stage: its name", "新店期")
    from_: MonthOf = need("开始：第一个月", "From: the first month", alias="from")
    until: MonthOf = need("截止：最后一个月", "Until: the last month")
    goal: Prose | None = said("目标：这一阶段做到什么", "Goal: of the stage", "跑通主推款")
    actions: tuple[Prose, ...] = many("动作：三到五条", "Actions: three to five", "[新品试用, 会员招募]")
    budget: Money | None = said("预算：这一阶段", "Budget: of the stage", "180万")
    gate: Prose | None = said("关口：达到什么才进入下一阶段", "Gate: what must hold to go on", "转化率达 3%")


class Campaign(Ordered):
    in_order: ClassVar[Orders] = (("prepare_from", "warm_up_from", "start", "end"),)

    name: Prose = need("活动：名称", "Campaign: its name", "618")
    tier: CampaignTier = need("级别：S、A 或 B", "Tier: S, A or B")
    start: Day = need("开始：第一天", "Start: the first day")
    end: Day = need("结束：最后一天", "End: the last day")
    prepare_from: Day | None = said("筹备起：何时开始准备", "Prepare from: when preparation begins")
    warm_up_from: Day | None = said("预热起：何时开始预热", "Warm up from: when warming up begins")
    target: Money | None = said("目标：活动期成交额", "Target: GMV of the campaign", "680万")
    discount: Rate | None = said("折扣：保留的比例，8 折写 0.8", "Discount: the share kept, 20 % off is 0.8", "0.8")
    role: Prose | None = said("作用：为什么参加", "Role: why it is joined", "拉新与主推款冲榜")
    stock: Prose | None = said("备货：多少、何时到", "Stock: how much and when", "主推款备 3 万件，5 月 20 日入仓")
    owner: Line | None = said("责任人：岗位或姓名", "Owner: role or name", "活动运营")
    month: MonthOf | None = said("计入月份：成交算在哪个月", "Month: it is booked in")
    note: Line | None = said("备注：规则以平台当年公告为准等", "Note: what to keep in mind", "日期以平台公告为准")


class Launch(Section):
    month: MonthOf = need("月份：何时上新", "Month: of the launch")
    item: ItemId | None = said("商品：products.items 里的 id", "Item: an id of products.items", "cream")
    goal: Prose | None = said("目标：上新做到什么", "Goal: of the launch", "首月 2000 单")
    test_metric: Prose | None = said("测款指标：看什么数", "Test metric: what is watched", "加购率 8%")
    stop_rule: Prose | None = said("止损：什么情况停", "Stop rule: when it is stopped", "两周转化率低于 1.5%")


class CountdownStep(Section):
    when: Line = need("时间：相对开店日", "When: relative to opening day", "T-45")
    task: Prose = need("任务：做什么", "Task: what is done", "主推款首批入仓")
    owner: Line | None = said("责任人：岗位或姓名", "Owner: role or name", "供应链")


class Rhythm(Section):
    quarters: tuple[Quarter, ...] = many("季度：四季", "Quarters: four of them")
    stages: tuple[Stage, ...] = many("阶段：新店期到稳定期", "Stages: from new store to steady")
    campaigns: tuple[Campaign, ...] = many("活动：全年大促与自营活动", "Campaigns: of the year")
    launches: tuple[Launch, ...] = many("上新：逐月", "Launches: by month")
    countdown: tuple[CountdownStep, ...] = many("开店倒计时：开店前的任务", "Countdown: tasks before opening")
