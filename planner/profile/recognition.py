"""What others say: awards, patents, endorsements, media, followers, search."""

from typing import ClassVar

from planner.profile.types import (
    Choice,
    Count,
    Date,
    Day,
    EvidenceIds,
    Line,
    Ordered,
    Orders,
    Prose,
    Section,
    Truth,
    Year,
    many,
    need,
    said,
)


class PatentKind(Choice):
    INVENTION = "invention", "发明", "Invention"
    UTILITY = "utility", "实用新型", "Utility model"
    DESIGN = "design", "外观设计", "Design"


class PatentState(Choice):
    GRANTED = "granted", "授权", "Granted"
    PENDING = "pending", "实审", "Pending"


class EndorserKind(Choice):
    CELEBRITY = "celebrity", "明星", "Celebrity"
    CREATOR = "creator", "达人", "Creator"
    EXPERT = "expert", "专家", "Expert"
    MEDIA = "media", "媒体", "Media"
    IP = "ip", "IP", "IP"


class Award(Section):
    name: Prose = need("奖项：名称", "Award: its name", "年度国货新锐品牌")
    issuer: Line = need("颁发机构：谁颁发", "Issuer: who gave it", "某行业协会")
    year: Year = need("年份：获奖年", "Year: it was given")
    rank: Line | None = said("等级：金奖、前十等", "Rank: gold, top ten …", "金奖")
    evidence: EvidenceIds = many("证据：证书或公告", "Evidence: certificate or notice")


class Patent(Section):
    name: Prose = need("专利：名称", "Patent: its name", "一种植物多酚组合物")
    number: Line | None = said("专利号：或申请号", "Number: of the patent or application", "ZL202210000000.0")
    kind: PatentKind | None = said("种类：发明、实用新型或外观设计", "Kind: invention, utility model or design")
    state: PatentState | None = said("状态：已授权或实审中", "State: granted or pending")
    granted_on: Day | None = said("授权日：证书上的日期", "Granted on: as on the certificate")
    owner: Line | None = said("专利权人：证书上的名称", "Owner: as on the certificate", "杭州山屿生物科技有限公司")
    evidence: EvidenceIds = many("证据：专利证书", "Evidence: the certificate")


class Endorsement(Ordered):
    in_order: ClassVar[Orders] = (("from_", "until"),)

    who: Line = need("谁：姓名或名称", "Who: a name", "某皮肤科医生")
    kind: EndorserKind | None = said("种类：明星、达人、专家、媒体或 IP", "Kind: celebrity, creator, expert, media or IP")
    what: Prose | None = said("内容：合作什么", "What: the cooperation", "年度护肤顾问")
    from_: Day | None = said("开始：合同第一天", "From: the first day", alias="from")
    until: Day | None = said("截止：合同最后一天", "Until: the last day")
    consent: Truth | None = said("同意展示：肖像已授权", "Consent: the likeness may be shown")
    evidence: EvidenceIds = many("证据：合同或授权", "Evidence: contract or consent")


class MediaReport(Section):
    outlet: Line = need("媒体：名称", "Outlet: its name", "某财经媒体")
    title: Prose | None = said("标题：报道题目", "Title: of the report", "一个国货品牌的慢功夫")
    date: Date | None = said("日期：刊发时间", "Date: of publication", "2025-09")
    evidence: EvidenceIds = many("证据：版面或链接截图", "Evidence: page or screenshot")


class SocialAccount(Section):
    platform: Line = need("平台：小红书、抖音、微博等", "Platform: Xiaohongshu, Douyin, Weibo …", "小红书")
    account: Line | None = said("账号：名称", "Account: its name", "山屿 SHANYU")
    followers: Count | None = said("粉丝：数量", "Followers: how many", "28.6万", "人/people")
    as_of: Day | None = said("截至：哪天的数字", "As of: the day of the count")
    evidence: EvidenceIds = many("证据：主页截图", "Evidence: screenshot")


class SearchTerm(Section):
    term: Line | None = said("词：搜索词", "Term: searched for", "山屿面霜")
    figure: Line | None = said("热度：数字连单位", "Figure: with its unit", "月均 12 万次")
    period: Line | None = said("期间：数字属于哪段时间", "Period: what time it covers", "2025 年")
    source: Line | None = said("来源：哪个工具", "Source: which tool", "生意参谋")
    evidence: EvidenceIds = many("证据：截图", "Evidence: screenshot")


class Recognition(Section):
    awards: tuple[Award, ...] = many("奖项：近几年", "Awards: of recent years")
    patents: tuple[Patent, ...] = many("专利：逐项", "Patents: one by one")
    patents_granted: Count | None = said("授权专利数：总数", "Patents granted: in all", "12", "项/patents")
    patents_pending: Count | None = said("在审专利数：总数", "Patents pending: in all", "5", "项/patents")
    endorsements: tuple[Endorsement, ...] = many("背书：代言与推荐", "Endorsements: by people and media")
    media: tuple[MediaReport, ...] = many("媒体报道：主要几篇", "Media reports: the main ones")
    social: tuple[SocialAccount, ...] = many("社交账号：官方账号", "Social accounts: official ones")
    search: tuple[SearchTerm, ...] = many("搜索：品牌词热度", "Search: how often the brand is searched for")
