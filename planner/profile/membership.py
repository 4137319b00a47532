"""Members: tiers, benefits and care."""

from planner.profile.types import Count, Line, Money, Prose, Rate, Section, many, need, said


class MemberTier(Section):
    name: Prose = need("等级：名称", "Tier: its name", "银卡")
    threshold: Money | None = said("门槛：累计消费", "Threshold: spent so far", "500")
    people: Count | None = said("人数：这一级", "People: in it", "42000", "人/people")
    gmv_share: Rate | None = said("成交占比：占全年 GMV", "GMV share: of the year's GMV", "15%")
    benefits: tuple[Prose, ...] = many("权益：每条一句", "Benefits: a phrase each", "[生日礼, 专属券]")
    cost: Money | None = said("权益成本：全年", "Cost: of the benefits in the year", "18万")


class LifecycleTouch(Section):
    stage: Prose = need("阶段：首购、复购、沉睡等", "Stage: first order, repeat, dormant …", "首购后 7 天")
    touch: Prose | None = said("触达：发什么", "Touch: what is sent", "用法与回访")
    channel: Line | None = said("渠道：在哪里发", "Channel: where it is sent", "短信")
    metric: Prose | None = said("衡量：看什么数", "Metric: what is watched", "30 天复购率")


class Membership(Section):
    target: Count | None = said("会员目标：年末", "Target: members at the end of the year", "18万", "人/people")
    gmv_share: Rate | None = said("会员成交占比：占全店", "GMV share: of the store", "45%")
    tiers: tuple[MemberTier, ...] = many("等级：从低到高", "Tiers: from low to high")
    benefits_cost: Money | None = said("权益成本：全年合计", "Benefits cost: of the year", "86万")
    lifecycle: tuple[LifecycleTouch, ...] = many("生命周期：各阶段怎么触达", "Life cycle: touch by stage")
    note: Prose | None = said("说明：会员体系的特点", "Note: what is special", "积分与线下打通")
    care: tuple[Prose, ...] = many("关怀：每条一句", "Care: a sentence each", "[生日礼, 换季提醒]")
