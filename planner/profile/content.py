"""Pages, content and how they look and speak."""

from planner.profile.types import Day, Line, Money, Prose, Section, many, need, said


class PageAsset(Section):
    asset: Prose = need("素材：页面或图片", "Asset: page or picture", "首页")
    owner: Line | None = said("责任人：岗位或姓名", "Owner: role or name", "视觉设计")
    due: Day | None = said("完成日：最晚", "Due: at the latest")
    metric: Prose | None = said("衡量：看什么数", "Metric: what is watched", "跳失率低于 45%")


class ContentChannel(Section):
    channel: Prose = need("阵地：在哪里发", "Channel: where it appears", "小红书")
    frequency: Line | None = said("频次：多久一次", "Frequency: how often", "每周 5 篇")
    topic: Prose | None = said("主题：讲什么", "Topic: what about", "换季护肤")
    budget: Money | None = said("预算：全年", "Budget: of the year", "60万")
    metric: Prose | None = said("衡量：看什么数", "Metric: what is watched", "进店成本 2 元以内")


class Content(Section):
    pages: tuple[PageAsset, ...] = many("页面：要做的页面与素材", "Pages: to be made")
    channels: tuple[ContentChannel, ...] = many("内容阵地：各平台", "Content channels: by platform")
    visual: Prose | None = said("视觉：统一的样子", "Visual: the common look", "自然光、留白")
    copy_principles: tuple[Prose, ...] = many("文案原则：每条一句", "Copy principles: a sentence each", "[先说问题, 再给数据]")
    detail_page: tuple[Prose, ...] = many("详情页结构：从上到下", "Detail page: from top to bottom", "[主张, 数据, 成分, 用法]")
