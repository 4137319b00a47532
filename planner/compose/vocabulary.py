"""The closed vocabulary of templates: every element, its attributes, and what may stand in it.

This is the one place that says so; `check` holds a rendered template against it and `templates/README.md` explains it to authors.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, TypeAlias

from lxml import etree

from planner.compose.absence import MARK
from planner.compose.places import ATTRIBUTE, Places
from planner.errors import Problem
from planner.record import record

Element: TypeAlias = etree._Element

BLOCKS: Final = (
    "h2 h3 h4 p ul ol quote source callout columns contents table chart figure gallery callouts metrics cards timeline gantt process tree "
    "bands pyramid quadrants findings"
)
INLINES: Final = "b em a span"

# name: attributes (name:kind, ! when it must be given), elements in it, and "text" when words may stand in it.
_TABLE: Final[tuple[tuple[str, str, str], ...]] = (
    ("deck", "title! subject version dated:date colour logo logo-light", "slide part"),
    ("plan", "title! subject version dated:date colour logo logo-light", "cover part"),
    ("checklist", "title! subject version dated:date colour logo logo-light", "part"),
    ("part", "id! title! number question", "message metric picture slide chapter"),
    ("slide", "id! layout:cover|agenda|section|content|closing short", f"h1 scope notes metric {BLOCKS}"),
    ("chapter", "id! number title! sheet", f"message {BLOCKS}"),
    ("cover", "title! kicker", "picture metric fact"),
    ("fact", "label! value!", ""),
    ("h1", "", f"text {INLINES}"),
    ("scope", "", f"text {INLINES}"),
    ("message", "", f"text {INLINES}"),
    ("notes", "", "p"),
    ("h2", "", f"text {INLINES}"),
    ("h3", "", f"text {INLINES}"),
    ("h4", "", f"text {INLINES}"),
    ("p", "role:body|lead|label|meta", f"text {INLINES}"),
    ("ul", "", "li"),
    ("ol", "", "li"),
    ("li", "", f"text {INLINES}"),
    ("quote", "label", f"text {INLINES}"),
    ("source", "", f"text {INLINES}"),
    ("caption", "", f"text {INLINES}"),
    ("text", "", f"text {INLINES}"),
    ("b", "", f"text {INLINES}"),
    ("em", "", f"text {INLINES}"),
    ("span", "", f"text {INLINES}"),
    ("a", "href!", f"text {INLINES}"),
    ("callout", "tone:deep|paper", BLOCKS),
    ("columns", "split:numbers!", "column"),
    ("column", "", BLOCKS),
    ("contents", "", ""),
    ("table", "style:plain|dense|facts wide:yes id", "caption col thead tbody tfoot"),
    ("col", "kind:text|number width:number accent:yes", ""),
    ("thead", "", "tr"),
    ("tbody", "", "tr"),
    ("tfoot", "", "tr"),
    ("tr", "role:plain|strong|result indent:whole", "th td"),
    ("th", "colspan:whole rowspan:whole strong:yes accent:yes value:value", f"text {INLINES}"),
    ("td", "colspan:whole rowspan:whole strong:yes accent:yes value:value", f"text {INLINES}"),
    (
        "chart",
        "kind:column|bar|line|doughnut|panels|waterfall! unit format stacked:yes small:yes alt id",
        "caption category series mark band total change texts foot metric",
    ),
    ("category", "", "text"),
    ("series", "name! values:numbers! note line:yes emphasis:numbers reference:number reference-label", "label"),
    ("label", "", "text"),
    ("mark", "", "text"),
    ("total", "", "text"),
    ("change", "", "text"),
    ("foot", "", "text"),
    ("band", "title! start:whole! count:whole! note", ""),
    ("texts", "head!", "cell"),
    ("cell", "", "text"),
    ("picture", "id! alt focus:point fit:cover|contain page:whole", ""),
    ("figure", "tag framed:yes highlight:box id", "picture metric caption"),
    ("gallery", "", "figure"),
    ("metrics", "style:cards|hero|rail|strip|row", "metric"),
    ("metric", "value! unit label source operator accent:yes", f"text {INLINES}"),
    ("callouts", "", "picture metric point"),
    ("point", "heading! at:point", "text metric"),
    ("cards", "style:wall|text|portrait", "card"),
    ("card", "title! note detail share:number accent:yes", "text ul picture metric metrics"),
    ("timeline", "", "milestone"),
    ("milestone", "when! title! tag", "text metric picture"),
    ("gantt", "start:date! months:whole! row-head value-head", "caption bar"),
    ("bar", "title! start:date! end:date! tier value label rank:whole prepare:date", ""),
    ("process", "", "step"),
    ("step", "title! note", f"text {INLINES}"),
    ("tree", "style:people|entities", "node edge metric"),
    ("node", "id! title! role note tone:plain|paper|outlined|accent|deep", "text metric picture"),
    ("edge", "parent! child! label dashed:yes", ""),
    ("bands", "unit alt low:number high:number label", "caption range"),
    ("range", "title! low:number! high:number! mark:number mark-label own:yes", ""),
    ("pyramid", "", "tier metric"),
    ("tier", "title! note left right", "metric ul"),
    ("quadrants", "", "quadrant"),
    ("quadrant", "title! note", "remark"),
    ("remark", "figure!", f"text {INLINES}"),
    ("findings", "title! style:full|brief", "finding"),
    (
        "finding",
        "id! level:blocker|warning|advice! verdict:met|missing|undecided|not_applicable|not_in_force! title! area message remedy place "
        "path line:whole page source confidence effort waiver",
        "case also",
    ),
    ("case", "place path line:whole page", f"text {INLINES}"),
    ("also", "", f"text {INLINES}"),
)

# Every element may be kept for one language, and left out when a fact it needs is absent, or all of several that would each do.
_EVERYWHERE: Final = "lang:zh-CN|en needs needs-any"


@record
class Form:
    """What an element may carry.

    Attributes:
        kinds: Each attribute's kind: a word of `_PARSERS`, or choices by ``|``.
        required: The attributes without which it says nothing.
        children: Elements that may stand in it.
        has_text: Words may stand in it.
    """

    kinds: Mapping[str, str]
    required: frozenset[str]
    children: frozenset[str]
    has_text: bool


def _form(attributes: str, children: str) -> Form:
    kinds: dict[str, str] = {}
    required = set()
    for word in f"{attributes} {_EVERYWHERE}".split():
        name, _, kind = word.rstrip("!").partition(":")
        kinds[name] = kind or "text"
        if word.endswith("!"):
            required.add(name)
    words = children.split()
    # "text" first means words; as an element it never comes first.
    has_text = words[:1] == ["text"] and ("b" in words or len(words) == 1)
    return Form(MappingProxyType(kinds), frozenset(required), frozenset(words[1:] if has_text else words), has_text)


VOCABULARY: Final[Mapping[str, Form]] = MappingProxyType({name: _form(attributes, children) for name, attributes, children in _TABLE})


def _numbers(text: str, count: int | None = None) -> tuple[float | None, ...]:
    values = tuple(None if word == "-" else float(word) for word in text.split())
    if count is not None and (len(values) != count or None in values):
        raise ValueError(text)
    return values


def _value(text: str) -> float | date:
    """A number or a day."""
    return date.fromisoformat(text) if text.count("-") == 2 else float(text)


def _yes(text: str) -> bool:
    return {"true": True, "false": False}[text]


_PARSERS: Final[Mapping[str, Callable[[str], object]]] = MappingProxyType(
    {
        "text": str,
        "yes": _yes,
        "number": float,
        "whole": int,
        "numbers": _numbers,
        "point": lambda text: _numbers(text, 2),
        "box": lambda text: _numbers(text, 4),
        "date": date.fromisoformat,
        "value": _value,
    }
)

_EXPECTED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "yes": "true | false",
        "number": "1.5",
        "whole": "2",
        "numbers": "1 2.5 -",
        "point": "0.5 0.45",
        "box": "0.1 0.2 0.3 0.4",
        "date": "2026-04-01",
        "value": "12.5 | 2026-04-01",
    }
)


def parsed(kind: str, text: str) -> object:
    """An attribute's value.

    Raises:
        ValueError: *text* is not of *kind*.
    """
    if "|" in kind:
        if text not in kind.split("|"):
            raise ValueError(text)
        return text
    try:
        return _PARSERS[kind](text)
    except (KeyError, ValueError) as error:
        raise ValueError(text) from error


def check(root: Element, places: Places, kind: str) -> tuple[Problem, ...]:
    """Everything in *root* that the vocabulary does not know, in the order of the document; *kind* is what it should be."""
    if root.tag != kind:
        return (Problem("template.root", places.of(root.get(ATTRIBUTE)), str(root.tag), {"name": root.tag, "expected": kind}),)
    return tuple(_problems(root, places))


def _problems(element: Element, places: Places) -> Iterator[Problem]:
    form = VOCABULARY[element.tag]
    yield from _attribute_problems(element, form, places)
    if not form.has_text:
        yield from _stray_text(element, places)
    for child in element:
        tag = str(child.tag)
        if tag in form.children:
            yield from _problems(child, places)
            continue
        where = places.of(child.get(ATTRIBUTE) or element.get(ATTRIBUTE))
        if tag in VOCABULARY:
            values = {"name": tag, "parent": element.tag, "allowed": _listed(form.children)}
            yield Problem("template.nesting", where, tag, values)
        else:
            yield Problem("template.element", where, tag, {"name": tag, "suggestion": _close(tag, VOCABULARY)})


def _attribute_problems(element: Element, form: Form, places: Places) -> Iterator[Problem]:
    for name, value in element.attrib.items():
        if name == ATTRIBUTE:
            continue
        kind = form.kinds.get(str(name))
        values: dict[str, object] = {"name": name, "element": element.tag, "value": value}
        if kind is None:
            values["suggestion"] = _close(str(name), form.kinds)
            yield Problem("template.attribute", places.of(element.get(ATTRIBUTE)), f"{element.tag}.{name}", values)
        elif value and MARK not in value and not _reads(kind, str(value)):
            values["expected"] = _EXPECTED.get(kind, kind.replace("|", " | "))
            yield Problem("template.value", places.of(element.get(ATTRIBUTE)), f"{element.tag}.{name}", values)
    for name in sorted(form.required - set(element.attrib)):
        values = {"name": name, "element": element.tag}
        yield Problem("template.attribute_missing", places.of(element.get(ATTRIBUTE)), f"{element.tag}.{name}", values)


def _stray_text(element: Element, places: Places) -> Iterator[Problem]:
    for text in (element.text, *(child.tail for child in element)):
        if text and text.strip() and text.strip(MARK + " \n\t\r"):
            values = {"element": element.tag, "text": text.strip()[:40]}
            yield Problem("template.stray_text", places.of(element.get(ATTRIBUTE)), str(element.tag), values)
            return


def _reads(kind: str, text: str) -> bool:
    try:
        parsed(kind, text)
    except ValueError:
        return False
    return True


def _close(name: str, known: Mapping[str, object]) -> str:
    return next(iter(difflib.get_close_matches(name, list(known), 1, 0.6)), "")


def _listed(names: frozenset[str]) -> str:
    return " ".join(sorted(names))
