"""Running text: headings, paragraphs, lists, quotes and source notes."""

from __future__ import annotations

from dataclasses import replace

from planner.document.blocks import Heading, Items, Paragraph, Quote, Runs, Source
from planner.theme import Theme
from planner.writers.pptx.layout.lines import count, cut_after_lines, height, plain, prose
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.shapes import AnyShape, Box, Line, Text, TextLine

Prose = Heading | Paragraph | Items | Quote | Source

_MEASURE = 564.0
"""Lines of running text are no longer than this, 47 characters of 12 pt: longer ones lose the eye."""
_PARAGRAPH_GAP = 6.0
_QUOTE_HEAD = 6.0
_STEPS = {"body": "body", "lead": "lead", "label": "label", "meta": "source"}
_HEADINGS = {2: "heading", 3: "heading_s"}


def needed(block: Prose, width: float, theme: Theme) -> float:
    return height(_lines(block, theme), _measure(block, width)) + (_QUOTE_HEAD if isinstance(block, Quote) else 0.0)


def lay(block: Prose, box: Box, theme: Theme) -> Laid:
    """Text that does not fit is continued: lists at an item, paragraphs at a line."""
    width = _measure(block, box.width)
    whole = needed(block, box.width, theme)
    if whole > box.height + 0.01:
        match block:
            case Items():
                return _some_items(block, box, theme)
            case Paragraph():
                return _some_lines(block, box, theme)
            case Heading() | Quote() | Source():
                pass
    rule: tuple[AnyShape, ...] = ()
    top = box.y
    if isinstance(block, Quote):
        rule = (Line(box.x, box.y, box.x + width, box.y, "rule"),)
        top += _QUOTE_HEAD
    text = Text(Box(box.x, top, width, whole - (top - box.y)), _lines(block, theme), type(block).__name__.lower())
    return Laid((*rule, text), whole)


def _measure(block: Prose, width: float) -> float:
    is_running = isinstance(block, Items) or (isinstance(block, Paragraph) and block.role in ("body", "lead"))
    return min(width, _MEASURE) if is_running else width


def _lines(block: Prose, theme: Theme) -> tuple[TextLine, ...]:
    match block:
        case Heading():
            return (prose(block.text, theme.step(_HEADINGS.get(block.level, "body")), bold=True),)
        case Paragraph():
            return (prose(block.text, theme.step(_STEPS[block.role])),)
        case Items():
            return tuple(_item(item, n, block, theme) for n, item in enumerate(block.items, 1))
        case Quote():
            label = (plain(block.label, theme.step("label")),) if block.label else ()
            step = replace(theme.step("heading"), size=18.0, pitch=24.0)
            return (*label, prose(block.text, step, colour="accent_text", before=3.0 if label else 0.0))
        case Source():
            return (prose(block.text, theme.step("source")),)


def _item(item: Runs, number: int, block: Items, theme: Theme) -> TextLine:
    bullet, indent = (f"{number}.", 18.0) if block.ordered else ("•", 12.0)
    return prose(item, theme.step("body"), before=0.0 if number == 1 else _PARAGRAPH_GAP, bullet=bullet, indent=indent)


def _some_items(block: Items, box: Box, theme: Theme) -> Laid:
    fit = len(block.items)
    while fit > 1 and needed(replace(block, items=block.items[:fit]), box.width, theme) > box.height:
        fit -= 1
    shown, others = block.items[:fit], block.items[fit:]
    if needed(replace(block, items=shown), box.width, theme) > box.height:
        step = theme.step("body")
        lines = max(1, int(box.height // step.pitch))
        first, after = cut_after_lines(shown[0], lines, step, _measure(block, box.width) - 18)
        shown, others = (first,), (after, *others) if after else others
    placed = lay(replace(block, items=shown), box._replace(height=10_000), theme)
    rest = replace(block, items=others) if others else None
    return replace(placed, rest=rest)


def _some_lines(block: Paragraph, box: Box, theme: Theme) -> Laid:
    step = theme.step(_STEPS[block.role])
    fit = max(1, int((box.height + 0.01) // step.pitch))
    if fit >= count(_lines(block, theme)[0], _measure(block, box.width)):
        return lay(block, box._replace(height=10_000), theme)
    first, after = cut_after_lines(block.text, fit, step, _measure(block, box.width))
    placed = lay(replace(block, text=first), box._replace(height=10_000), theme)
    return replace(placed, rest=replace(block, text=after) if after else None)
