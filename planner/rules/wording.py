"""Words that must not leave the house, found in texts: word lists, what is harmless in them, and where a word may stand all the same.

Chinese has no spaces, so a word is found wherever its characters stand together; words of ASCII letters are whole words. Capitals,
small letters and full-width forms are the same. Of words that overlap the longest is the one that was written. What
is lawful is read from the clause around a hit, from its paragraph, and from the other fields of its record; a few patterns, no grammar.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cache
from itertools import accumulate
from typing import Protocol, TypeVar
from unicodedata import normalize

from planner.record import record
from planner.rules.finding import Words


class Text(Protocol):
    """A text of the profile: where it stands, what it speaks of, and its language, empty when it was given without one."""

    @property
    def text(self) -> str: ...

    @property
    def path(self) -> str: ...

    @property
    def kind(self) -> str: ...

    @property
    def language(self) -> str: ...


AnyText = TypeVar("AnyText", bound=Text)


@record
class WordList:
    """Words of one kind.

    Attributes:
        words: Found as they stand.
        patterns: Regular expressions, for what has a form but no fixed wording; matched within a paragraph, against small letters.
        harmless: Phrases in which a hit means nothing, such as 第一步 of 第一. Written ``except``.
    """

    name: str
    title: Words
    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()


@record
class Hit:
    """A word found. *word* is as the list writes it; of a pattern, what was matched."""

    start: int
    end: int
    word: str


def search(
    lists: tuple[WordList, ...],
    texts: tuple[AnyText, ...],
    names: tuple[str, ...],
    lawful: frozenset[str],
    beside: Callable[[str], str],
    kinds: Container[str] | None = None,
) -> tuple[tuple[AnyText, tuple[Hit, ...]], ...]:
    """Return the texts in which words of *lists* stand unlawfully, in their order, each with its hits in theirs.

    Args:
        texts: Quicker when it is the same tuple as the last time.
        names: Names of the profile's own brand, marks, products and patents.
        lawful: Which exceptions count: ``ranked``, ``goal``, ``own``, ``negated``, ``refused``, ``named``.
        beside: The other fields of the record that stands at a path, one a line, as ``name: text``.
        kinds: Which texts count; all when None.
    """
    joined = _joined(texts)
    told: dict[int, list[Hit]] = {}
    for start, end, word in _longest(_harmful(lists, joined.folded)):
        number = bisect_right(joined.starts, start) - 1
        text, shift = texts[number], joined.starts[number]
        if kinds is not None and text.kind not in kinds:
            continue
        if not _may_stand(_Place(joined.folded.whole, start, end, text.path, beside), names, lawful):
            told.setdefault(number, []).append(Hit(start - shift, end - shift, word))
    return tuple((texts[number], tuple(hits)) for number, hits in told.items())


def hits(
    text: str, words: WordList, names: tuple[str, ...] = (), lawful: frozenset[str] = frozenset(), beside: str = ""
) -> tuple[Hit, ...]:
    """Return what `search` finds in one text."""
    found = search((words,), (_Lone(text),), names, lawful, lambda path: beside)
    return found[0][1] if found else ()


@record
class _Lone:
    text: str
    path: str = ""
    kind: str = ""
    language: str = ""


# ── Finding ──


@record
class _Folded:
    """Texts end to end, folded, a line break between them, and their characters: most words have one that occurs nowhere."""

    whole: str
    letters: frozenset[str]


@record
class _Joined:
    folded: _Folded
    starts: tuple[int, ...]


# Some forty rules look at the same texts, one after the other; even to compare a thousand texts with themselves takes a while.
_last: tuple[tuple[Text, ...], _Joined] | None = None


def _joined(texts: tuple[Text, ...]) -> _Joined:
    global _last
    if _last is None or _last[0] is not texts:
        said = [text.text for text in texts]
        whole = fold("\n".join(said))
        starts = tuple(accumulate((len(text) + 1 for text in said[:-1]), initial=0))
        _last = texts, _Joined(_Folded(whole, frozenset(whole)), starts)
    return _last[1]


_WIDE = re.compile("[\u2f00-\u2fd5\uf900-\ufaff\uff05\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")


def fold(text: str) -> str:
    """Return *text* in small letters and ordinary forms, every character in its old place."""
    small = text.lower()
    if len(small) != len(text):  # İ becomes two
        small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return _WIDE.sub(lambda wide: normalize("NFKC", wide[0]), small)


@record
class _Ready:
    """A list made ready: words with their folded forms, patterns with the plain texts they may begin with, harmless phrases folded."""

    words: tuple[tuple[str, str], ...]
    patterns: tuple[tuple[tuple[str, ...], str], ...]
    harmless: tuple[str, ...]


@cache
def _ready(words: WordList) -> _Ready:
    return _Ready(
        tuple(zip(words.words, _all_folded(words.words), strict=True)),
        tuple((_beginnings(pattern), pattern) for pattern in words.patterns),
        _all_folded(words.harmless),
    )


def _all_folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold("\n".join(words)).split("\n")) if words else ()


_PLAIN = re.compile(r"[^\\^$.|?*+()\[\]{}]+(?![?*+{])")
_CHOICES = re.compile(r"\(\?:((?:[^\\^$.?*+()\[\]{}|]+\|)+[^\\^$.?*+()\[\]{}|]+)\)(?![?*{])")
_NO_GROUPS = re.compile(r"\\.|\[[^]]*\]")
_GROUP = re.compile(r"\([^()]*\)")


def _beginnings(pattern: str) -> tuple[str, ...]:
    """Return the plain texts of which every match begins with one, if that can be seen; else the empty text."""
    outside, before = _NO_GROUPS.sub("", pattern), ""
    while outside != before:
        outside, before = _GROUP.sub("", outside), outside
    if "|" in outside:
        return ("",)
    if choices := _CHOICES.match(pattern):
        return tuple(choices[1].split("|"))
    plain = _PLAIN.match(pattern)
    return (plain[0] if plain else "",)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


_Span = tuple[int, int, str]


def _harmful(lists: Iterable[WordList], folded: _Folded) -> Iterator[_Span]:
    ready = [_ready(words) for words in lists]
    harmless = tuple(phrase for one in ready for phrase in one.harmless)
    for one in ready:
        for start, end, word in _found(one, folded):
            if not _within(folded.whole, start, end, harmless):
                yield start, end, word


def _found(ready: _Ready, folded: _Folded) -> Iterator[_Span]:
    whole, letters = folded.whole, folded.letters
    for word, form in ready.words:
        if letters.issuperset(form):
            start = whole.find(form)
            while start >= 0:
                end = start + len(form)
                if _is_whole(whole, start, end):
                    yield start, end, word
                start = whole.find(form, start + 1)
    for beginnings, pattern in ready.patterns:
        # Most patterns need not even be compiled.
        if any(beginning in whole for beginning in beginnings):
            yield from ((match.start(), match.end(), match[0]) for match in _compiled(pattern).finditer(whole) if match[0])


def _is_whole(whole: str, start: int, end: int) -> bool:
    """Whether no ASCII word is cut in two at either end."""
    return not (_joins(whole[start - 1 : start], whole[start]) or _joins(whole[end - 1], whole[end : end + 1]))


def _joins(left: str, right: str) -> bool:
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


def _within(whole: str, start: int, end: int, phrases: Iterable[str]) -> bool:
    """Whether the place lies inside one of some folded phrases."""
    found = whole[start:end]
    for phrase in phrases:
        inside = phrase.find(found)
        while inside >= 0:
            if whole.startswith(phrase, start - inside) and start >= inside:
                return True
            inside = phrase.find(found, inside + 1)
    return False


def _longest(spans: Iterable[_Span]) -> list[_Span]:
    """Of spans that overlap, the longest; in order."""
    kept: list[_Span] = []
    for span in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    return sorted(kept)


# ── Where a word may stand all the same ──


@record
class _Place:
    whole: str
    start: int
    end: int
    path: str
    beside: Callable[[str], str]

    @property
    def word(self) -> str:
        return self.whole[self.start : self.end]

    def before(self) -> str:
        """The clause, up to the word."""
        return _compiled(_BREAK).split(self.whole[max(self.start - _CLAUSE, 0) : self.start])[-1]

    def after(self) -> str:
        """The clause, from the word on."""
        return _compiled(_BREAK).split(self.whole[self.end : self.end + _CLAUSE])[0]

    def paragraph(self) -> str:
        begin, end = self.whole.rfind("\n", 0, self.start) + 1, self.whole.find("\n", self.end)
        return self.whole[begin : end if end >= 0 else len(self.whole)]


# What follows is compiled when first asked, which is only after a hit.

# Longer clauses are sentences without marks; what stands further away does not speak of the word.
_CLAUSE = 40
_BREAK = r"[，。；！？,;!?\n]|\.\s"


def _may_stand(place: _Place, names: tuple[str, ...], lawful: frozenset[str]) -> bool:
    return any(holds(place, names) for key, holds in _LAWFUL.items() if key in lawful)


def _named(place: _Place, names: tuple[str, ...]) -> bool:
    return _within(place.whole, place.start, place.end, map(fold, names))


def _says(pattern: str, text: str) -> bool:
    return bool(_compiled(pattern).search(text))


# Before the word in its clause: what is not done, not said, not inside.
_DENIED = (
    r"禁止|禁用|严禁|并非|绝非"
    r"|不(?:做|搞|碰|刷|参与|参加|组织|购买|使用|采用|用|写|说|提|得|能|会|含|添加|允许|准|许|接受|涉及|以|要|设|存在|进行|从事|承诺|宣称|声称|自称|称|宣传"
    r"|出现|追求|争|求|是|属于|代替|替代|具有|等于|等同|支持|鼓励|诱导|索取|附|应|依赖|靠|可用|可作|可替代|可代替|作|讲|喊|打|画|拍|修|买|卖|给|发|推|投|针对|通过)"
    r"|\b(?:no|not|never|without|don't|doesn't|won't|avoids?|avoiding|refuses?|bans?|banned|prohibits?|prohibited|against|free of|non)\b"
)
# Right before the word, or before the list it is a member of.
_NONE = r"(?:不|无|勿|莫|零|非|未|没有|没)(?:[^，、]{1,8}[、和与或及])*[^，、]?$"
# Before a deed these refuse it; before a disease they promise to end it.
_REFUSED = r"杜绝|拒绝|避免|抵制|防止|防范|排除|剔除|取缔|打击|反对|远离|告别|谢绝|去除|不再"
_RULED_OUT = r"^.{0,12}?(?:零容忍|一律禁止|一律不|严禁|禁止|不允许|不得|不做|不参与|不接受|为零|红线|一经发现|违法|违规)"
# "not … but …", "not only", and words in which 不, 无, 非, 未 and 零 deny nothing.
_NO_DENIAL = (
    r"而是|而|但|却|不仅|不止|不只|不但|不愧|无愧|不断|不到|不足|不得不|不能不|不能错过|不会错|不用说|无论|不论|不管|无疑|非常|未来|不同|不错|零售|无线"
    r"|not only|not just|\bbut\b"
)


def _negated(place: _Place, names: tuple[str, ...]) -> bool:
    before = _compiled(_NO_DENIAL).split(place.before())[-1]
    return _says(_DENIED, before) or _says(_NONE, before)


def _refused(place: _Place, names: tuple[str, ...]) -> bool:
    before = _compiled(_NO_DENIAL).split(place.before())[-1]
    return _says(_REFUSED, before) or _says(_RULED_OUT, place.after())


_WANTED = (
    r"追求|力争|争取|争做|争当|目标|愿景|使命|希望|期望|期待|愿望|心愿|但愿|立志|志在|致力|努力|梦想|理想|朝着|迈向|迈进|想做|想成为|要做|要成为|成长为"
    r"|\b(?:aims?|aiming|strives?|striving|goal|target|aspires?|hopes?|wish|pursues?|pursuing|ambition|vision|mission|dream|want to)\b"
)
_WANTED_AFTER = r"^.{0,8}?(?:为目标|为使命|为愿景|的目标|的愿景|的使命|的理想|的梦想|而努力|迈进|前进)"
_REACHED = r"已|现为|蝉联|连续|经过|\balready\b"


def _goal(place: _Place, names: tuple[str, ...]) -> bool:
    before = place.before()
    return not _says(_REACHED, before) and (_says(_WANTED, before) or _says(_WANTED_AFTER, place.after()))


_OWN = (
    r"本店|全店|店内|店里|店铺内|本品牌|品牌内|本系列|全系列|系列中|系列里|系列内|自身|自家|自有|同品牌|货盘|产品线|内部|全线|历年|历史|以来"
    r"|\bour own\b|\bour range\b|\bof the range\b|\bin the store\b"
)
_OTHERS = (
    r"行业|业内|业界|同行|同类|同业|全国|国内|中国|国产|国货|世界|全球|亚洲|全网|市场|类目|品类|平台|天猫|淘宝|京东|抖音"
    r"|industry|market|china|world"
)


def _own(place: _Place, names: tuple[str, ...]) -> bool:
    """Compared with the brand's own: the best seller of the store, not of the country."""
    before = place.before()
    return _says(_OWN, before) and not _says(_OTHERS, before + place.word + place.after())


_SOURCE = r"来源|出处|出自|引自|据[^，。\n]{2,30}|《[^》]+》|\bsources?\b|\baccording to\b|^(?:source|issuer|outlet): *\S"
_PERIOD = r"(?:19|20)\d{2}|^(?:period|date|year|collected|as_of): *\S"
_REGION = (
    r"中国|全国|国内|大陆|内地|全球|世界|亚洲|欧洲|东南亚|海外|华东|华南|华北|华中|西南|西北|东北|地区|自治区|(?<!上)市(?![场值面民公况])|省(?![心力钱去时])"
    r"|天猫|淘宝|京东|抖音|拼多多|\b(?:china|mainland|worldwide|asia|tmall|taobao)\b|^(?:region|market|place|cities): *\S"
)


def _ranked(place: _Place, names: tuple[str, ...]) -> bool:
    """Provable: the paragraph and its record state who counted, when, and where."""
    said = f"{place.paragraph()}\n{fold(place.beside(place.path))}"
    return all(_says(pattern, said) for pattern in (_SOURCE, _PERIOD, _REGION))


_LAWFUL: dict[str, Callable[[_Place, tuple[str, ...]], bool]] = {
    "named": _named,
    "negated": _negated,
    "refused": _refused,
    "goal": _goal,
    "own": _own,
    "ranked": _ranked,
}
