"""The brand: name, story, values, milestones, headline numbers."""

from planner.profile.types import Colour, Date, EvidenceId, EvidenceIds, Line, Number, Prose, Section, Truth, many, need, said


class Milestone(Section):
    when: Date = need("时间：年、年月或年月日", "When: year, month or day", "2019-03")
    title: Prose = need("事件：一句话", "Event: in a few words", "品牌创立")
    text: Prose | None = said("说明：发生了什么", "Text: what happened", "首款修护面霜上市")
    figure: Number | None = said("数字：这一刻的成绩", "Figure: what it came to", "100")
    unit: Line | None = said("单位：数字的单位", "Unit: what the figure counts", "家门店")
    picture: EvidenceId | None = said("图片：当时的照片", "Picture: a photo of the time", "founding_photo")
    evidence: EvidenceIds = many("证据：证明这件事的材料", "Evidence: what proves it")


class Headline(Section):
    label: Prose = need("名称：这个数字是什么", "Label: what the number is", "会员复购率")
    value: Number = need("数值：比例用百分数，单位写 %", "Value: rates as per cent, with unit %", "38.6")
    unit: Line = need("单位：读者看到的单位", "Unit: as the reader sees it", '"%"')
    note: Prose | None = said("注：口径或比较", "Note: scope or comparison", "近 12 个月，全渠道")
    period: Line | None = said("期间：数字属于哪段时间", "Period: what time it covers", "2025 年")
    source: Line | None = said("来源：数字出自哪里", "Source: where the number comes from", "会员系统")
    evidence: EvidenceIds = many("证据：证明这个数字的材料", "Evidence: what proves it")


class Brand(Section):
    name: Prose = need("品牌名：与商标一致", "Brand name: as in the trademark", "山屿")
    latin_name: Line | None = said("英文名：商标上的拉丁字母名", "Latin name: as in the trademark", "SHANYU")
    colour: Colour | None = said("品牌色：#RRGGBB，方案的主色", "Brand colour: #RRGGBB, the main colour of the deck")
    logo: EvidenceId | None = said("标志：浅底上用", "Logo: for light ground", "logo")
    logo_light: EvidenceId | None = said("反白标志：深底上用", "Light logo: for dark ground", "logo_light")
    cover_picture: EvidenceId | None = said("封面图：入驻方案的封面", "Cover picture: of the deck", "cover")
    plan_cover_picture: EvidenceId | None = said("规划封面图：运营规划的封面", "Plan cover picture: of the operating plan", "plan_cover")
    closing_picture: EvidenceId | None = said("封底图：最后一页", "Closing picture: on the last slide", "closing")
    section_picture: EvidenceId | None = said("章节图：章节页的背景", "Section picture: behind section titles", "section")
    founded: Date | None = said("创立时间：品牌开始使用的时间", "Founded: when the brand began", "2019-03")
    founder: Line | None = said("创始人：姓名", "Founder: a name", "陈屿")
    country: Line | None = said("品牌国家：品牌起源地", "Country: where the brand comes from", "中国")
    fictional: Truth | None = said("虚构品牌：写 true 则每页印“示例”", "Fictional: true prints a note on the documents")
    slogan: Prose | None = said("品牌主张：一句话定位", "Slogan: the position in one sentence", "敏感肌的山野修护")
    story: Prose | None = said(
        "品牌故事：两三段，空行分段", "Story: two or three paragraphs, split by blank lines", "2019 年，创始人在武夷山……"
    )
    culture: Prose | None = said("品牌文化：做事的方式", "Culture: how things are done", "慢研发，快服务")
    values: tuple[Prose, ...] = many("价值观：每条一句", "Values: a sentence each", "[真实成分, 温和有效]")
    milestones: tuple[Milestone, ...] = many("发展历程：按时间的大事", "Milestones: events over time")
    personality: Prose | None = said("品牌个性：像什么样的人", "Personality: what kind of person the brand would be", "安静、专业、可信")
    style: Prose | None = said("品牌风格：视觉与语气", "Style: look and tone", "留白、自然光、少修饰")
    headline_order: tuple[Line, ...] = many(
        "数字次序：先显示哪些关键数字", "Order of numbers: which headline numbers come first", "[sales_total, growth]"
    )
    headlines: tuple[Headline, ...] = many("关键数字：算不出来的数字写在这里", "Headline numbers: those that cannot be worked out")
