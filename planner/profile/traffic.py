"""Where visitors come from and what they cost; live rooms."""

from typing import Annotated

from planner.profile.lengths import InSequence
from planner.profile.types import Choice, Count, Line, Money, MoneyByName, MonthOf, Prose, Quantity, Rate, Section, many, need, said


class ToolKind(Choice):
    SEARCH = "search", "搜索", "Search"
    AUDIENCE = "audience", "人群", "Audience"
    SITEWIDE = "sitewide", "全站", "Sitewide"
    AFFILIATE = "affiliate", "淘客", "Affiliate"
    CONTENT = "content", "内容", "Content"
    OFFSITE = "offsite", "站外", "Offsite"
    BRAND = "brand", "品牌", "Brand"


class TrafficTool(Section):
    name: Prose = need("工具：平台上的名称", "Tool: its name on the platform", "关键词推广")
    objective: Prose | None = said("目的：为什么用", "Objective: what it is for", "拦截需求词")
    kind: ToolKind | None = said("种类：搜索、人群、全站等", "Kind: search, audience, sitewide …")
    budget: Money | None = said("预算：全年", "Budget: of the year", "320万")
    cpc: Money | None = said("点击单价：每次点击", "Cost per click: each", "1.8")
    conversion_rate: Rate | None = said("转化率：点击到成交", "Conversion rate: from click to order", "3.5%")
    target_roi: Quantity | None = said("目标投产比：成交额除以花费", "Target ROI: GMV by spend", "3.2", "倍/times")


class TrafficMonth(Section):
    month: MonthOf = need("月份：哪个月", "Month: which one")
    spend: Money | None = said("推广费：当月合计", "Spend: of the month", "58万")
    by_tool: MoneyByName | None = said("按工具：工具名与金额", "By tool: name and amount", "{关键词推广: 20万}")


class Traffic(Section):
    tools: tuple[TrafficTool, ...] = many("推广工具：逐个", "Tools: one by one")
    months: Annotated[tuple[TrafficMonth, ...], InSequence()] = many("逐月推广费：规划年", "Months: of the plan year")
    promotion_note: Prose | None = said("推广说明：怎么分配", "Promotion note: how it is split", "前三个月偏向主推款")
    organic: tuple[Prose, ...] = many("免费流量：做法", "Organic traffic: what is done", "[搜索标题优化, 微详情]")
    offsite: tuple[Prose, ...] = many("站外：做法", "Offsite: what is done", "[小红书种草, 抖音短视频]")
    reserve_rate: Rate | None = said("机动比例：预留不分配", "Reserve rate: kept unassigned", "10%")


class LiveKind(Choice):
    OWN = "own", "店播", "Own live room"
    CREATOR = "creator", "达播", "Creator live room"


class LiveSession(Section):
    type: LiveKind = need("种类：店播或达播", "Type: own or creator")
    sessions: Count | None = said("场次：全年", "Sessions: in the year", "300", "场/sessions")
    hours: Quantity | None = said("时长：每场", "Hours: of each", "6", "小时/hours")
    host: Line | None = said("主播：谁来播", "Host: who speaks", "自有主播 3 人")
    gmv: Money | None = said("成交额：全年", "GMV: of the year", "800万")
    fee: Money | None = said("坑位费：全年", "Fee: of the year", "60万")
    commission_rate: Rate | None = said("佣金率：占成交额", "Commission rate: of GMV", "20%")
    refund_rate: Rate | None = said("退款率：占成交额", "Refund rate: of GMV", "25%")


class CreatorTier(Section):
    tier: Line = need("层级：头部、腰部、素人", "Tier: top, middle, ordinary", "腰部")
    count: Count | None = said("人数：合作多少位", "Count: how many", "40", "人/people")
    fee: Money | None = said("费用：合计", "Fee: in all", "32万")
    goal: Prose | None = said("目标：要什么", "Goal: what for", "种草笔记 120 篇")


class Live(Section):
    sessions: tuple[LiveSession, ...] = many("直播：店播与达播", "Sessions: own and creator")
    note: Prose | None = said("说明：怎么安排", "Note: how it is arranged", "店播日播，达播集中在大促")
    creators: tuple[CreatorTier, ...] = many("达人：分层", "Creators: by tier")
