"""What the plan year is to bring, month by month."""

from typing import Annotated

from planner.profile.lengths import InSequence
from planner.profile.types import Choice, Count, Line, Money, MonthOf, Prose, Rate, Section, many, need, said


class MonthCurve(Choice):
    TYPED = "typed", "逐月填写", "Typed by month"
    EVEN = "even", "平均", "Even"
    STORE_2014 = "store_2014", "2014 年店铺曲线", "Curve of a store, 2014"
    PLAN_2016 = "plan_2016", "2016 年规划曲线", "Curve of a plan, 2016"
    STORE_15M = "store_15m", "千万级店铺曲线", "Curve of a 15m store"


class GoalMonth(Section):
    month: MonthOf = need("月份：哪个月", "Month: which one")
    gmv: Money | None = said("成交额：当月目标", "GMV: goal of the month", "320万")
    share: Rate | None = said("占比：占全年", "Share: of the year", "6%")
    visitors: Count | None = said("访客数：当月", "Visitors: in the month", "42万", "人/people")
    conversion_rate: Rate | None = said("支付转化率：买家占访客", "Conversion rate: buyers of visitors", "3.2%")
    average_order: Money | None = said("客单价：每单", "Average order: each", "218")
    event: Line | None = said("节点：当月大事", "Event: of the month", "38 焕新周")
    promotion_spend: Money | None = said("推广费：当月", "Promotion spend: in the month", "58万")


class GoalLine(Section):
    name: Prose = need("产品线：名称", "Line: its name", "屏障修护系列")
    gmv_share: Rate | None = said("成交占比：占全年", "GMV share: of the year", "45%")


class GoalChannel(Section):
    name: Prose = need("来源：从哪里来", "Source: where it comes from", "付费推广")
    gmv: Money | None = said("成交额：全年", "GMV: of the year", "1800万")
    text: Prose | None = said("说明：怎么来", "Text: how it comes", "关键词与人群推广")


class Goals(Section):
    gmv: Money | None = said("成交目标：规划年", "GMV: of the plan year", "5000万")
    refund_rate: Rate | None = said("退款率：占成交额", "Refund rate: of GMV", "10%")
    conversion_rate: Rate | None = said("支付转化率：全年", "Conversion rate: of the year", "3.2%")
    average_order: Money | None = said("客单价：全年", "Average order: of the year", "218")
    visitors: Count | None = said("访客数：全年", "Visitors: of the year", "716万", "人/people")
    members: Count | None = said("会员数：年末", "Members: at the end of the year", "18万", "人/people")
    repurchase_rate: Rate | None = said("复购率：全年", "Repurchase rate: of the year", "32%")
    curve: MonthCurve | None = said("月度曲线：只在主动选择时使用", "Curve: used only when chosen")
    months: Annotated[tuple[GoalMonth, ...], InSequence()] = many("逐月目标：十二个月", "Months: twelve of them")
    by_line: tuple[GoalLine, ...] = many("按产品线：成交占比", "By line: shares of GMV")
    by_channel: tuple[GoalChannel, ...] = many("按来源：成交从哪里来", "By channel: where GMV comes from")
    basis: Prose | None = said("依据：目标怎么定的", "Basis: how the goal was set", "对标同价格带新店首年表现")
