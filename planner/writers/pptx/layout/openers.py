"""Cover and closing: a panel, a picture, one very large figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from planner.document.blocks import Block, Callout, Columns, Figure, Metric, Metrics, Paragraph, Picture, Slide
from planner.record import record
from planner.theme import Step, Theme
from planner.writers.pptx.frame import CLOSING_TITLE, COVER_TITLE, HEIGHT, WIDTH
from planner.writers.pptx.layout.lines import Align, count, extent, figure, fitting, height, plain, prose, said, shares, shortened
from planner.writers.pptx.layout.metrics import spoken
from planner.writers.pptx.layout.page import Page, Setting, wordmark
from planner.writers.pptx.shapes import AnyShape, Box, Image, Line, Shape, Text, TextLine

_COVER_PANEL: Final = 402.0
_CLOSING_PANEL: Final = 414.0
_SIDES: Final = 3
_COVER_TITLES: Final = ((32.0, 42.0), (28.0, 36.0), (24.0, 30.0), (18.0, 24.0))
_CLOSING_TITLES: Final = ((18.0, 27.0), (16.0, 24.0), (14.0, 18.0))


@record
class _Parts:
    """What a cover or closing slide is made of, whatever the order of its blocks."""

    hero: Metric | None
    sides: tuple[Metric, ...]
    texts: dict[str, tuple[Paragraph, ...]]
    picture: Picture | None


def _parts(blocks: Sequence[Block], setting: Setting) -> _Parts:
    flat = list(_flat(blocks))
    metrics = [metric for block in flat if isinstance(block, Metrics) for metric in block.items]
    hero = next((metric for metric in metrics if metric.accent), metrics[0] if metrics else None)
    roles = ("body", "lead", "label", "meta")
    texts = {role: tuple(block for block in flat if isinstance(block, Paragraph) and block.role == role) for role in roles}
    picture = next((block.picture for block in flat if isinstance(block, Figure) and setting.has(block.picture)), None)
    return _Parts(hero, tuple(metric for metric in metrics if metric is not hero), texts, picture)


def _flat(blocks: Sequence[Block]) -> Sequence[Block]:
    flat: list[Block] = []
    for block in blocks:
        if isinstance(block, Columns):
            flat += [inner for column in block.columns for inner in _flat(column)]
        elif isinstance(block, Callout):
            flat += _flat(block.blocks)
        else:
            flat.append(block)
    return flat


# ------------------------------------------------------------------------------------------------------------- cover


def cover_page(slide: Slide, setting: Setting) -> Page:
    """Panel and picture; without a picture the panel is the whole page and the figure larger."""
    theme, parts = setting.theme, _parts(slide.blocks, setting)
    shapes: list[AnyShape] = [Shape(Box(0, 0, _COVER_PANEL if parts.picture else WIDTH, HEIGHT), fill="paper", name="panel")]
    if parts.picture:
        shapes.append(Image(Box(_COVER_PANEL, 0, WIDTH - _COVER_PANEL, HEIGHT), parts.picture, name="cover picture"))
    shapes += wordmark(setting.document.logo, setting)
    wide = 306.0 if parts.picture else 636.0
    kinds = [prose(text.text, theme.step("body"), bold=True, colour="accent_text") for text in parts.texts["label"]]
    if kinds:
        tall = height(kinds, 330)
        shapes.append(Text(Box(54, 144 - tall, 330, tall), tuple(kinds), "document type"))
    title = _cover_title(slide, wide, theme, is_alone=not (parts.picture or parts.hero))
    shapes.append(title)
    shapes += _cover_figures(parts, title, wide, theme)
    meta = [prose(text.text, theme.step("source"), colour="ink2", before=3.0) for text in parts.texts["meta"]]
    if meta:
        tall = height(meta, wide + 24)
        shapes.append(Text(Box(54, 507 - tall, wide + 24, tall), tuple(meta), "about this document"))
    return Page("cover", tuple(shapes), slide, notes=slide.notes)


def _cover_title(slide: Slide, wide: float, theme: Theme, *, is_alone: bool) -> Text:
    box = COVER_TITLE._replace(width=max(COVER_TITLE.width, wide))
    # Alone on its page the title is what is seen.
    for size, pitch in (((48.0, 60.0),) if is_alone else ()) + _COVER_TITLES:
        line = prose(slide.title, replace(theme.step("cover_title"), size=size, pitch=pitch))
        if count(line, box.width) * pitch <= (120 if is_alone else 90):
            break
    return Text(box._replace(height=max(box.height, count(line, box.width) * pitch)), (line,), "title", "title")


def _cover_figures(parts: _Parts, title: Text, wide: float, theme: Theme) -> list[AnyShape]:
    if parts.hero is None:
        return _leads(parts, Box(54, title.box.bottom + 24, wide, 0), theme)
    hero = parts.hero
    step = fitting(hero.value, hero.unit, wide + 12, ("hero_xl", "hero_xl_5", "hero", "figure_l"), theme)
    if parts.picture is None and extent(figure(hero.value, hero.unit, huge := Step(120, 126, True, "accent_figure"), theme)) <= wide:
        step = huge
    label = " ".join(filter(None, (hero.label, said(hero.note))))
    above = height([plain(label, theme.step("label"))], wide) if label else 0.0
    foot = max(372.0 if step.pitch < 120 else 390.0, title.box.bottom + 12 + above + step.pitch + 6)
    line = figure(hero.value, hero.unit, step, theme, colour="accent_figure")
    shapes: list[AnyShape] = [Text(Box(54, foot - 6 - step.pitch, wide + 34, step.pitch), (line,), spoken(hero))]
    if label:
        lines = (plain(label, theme.step("label")),)
        shapes.insert(0, Text(Box(54, foot - 6 - step.pitch - above, wide, above), lines, "about the figure"))
    if parts.sides:
        shapes.append(Line(54, foot + 6, 54 + wide, foot + 6, "rule"))
        y = foot + 15
        for start in range(0, len(parts.sides), _SIDES):
            row = parts.sides[start : start + _SIDES]
            sizes = [_side(metric, wide / len(row) + 24, theme)[0] for metric in row]
            placed = list(zip(row, shares(sizes, wide), strict=True))
            tall = max(height(_side(metric, share - 6, theme), share - 6) for metric, share in placed)
            x = 54.0
            for metric, share in placed:
                shapes.append(Text(Box(x, y, share - 6, tall), _side(metric, share - 6, theme), spoken(metric)))
                x += share
            y += tall + 6
        foot = y - 66
    return shapes + _leads(parts, Box(54, foot + 66, wide, 0), theme)


def _side(metric: Metric, width: float, theme: Theme) -> tuple[TextLine, ...]:
    step = fitting(metric.value, metric.unit, width, ("figure_m_minus", "figure_s"), theme)
    label = metric.label or said(metric.note)
    return (figure(metric.value, metric.unit, replace(step, pitch=33.0), theme), plain(label, theme.step("label")))


def _leads(parts: _Parts, box: Box, theme: Theme) -> list[AnyShape]:
    lines = [prose(text.text, theme.step("lead"), before=6.0) for text in (*parts.texts["lead"], *parts.texts["body"])]
    return [Text(box._replace(height=height(lines, box.width)), tuple(lines), "lead")] if lines else []


# ------------------------------------------------------------------------------------------------------------ closing


def closing_page(slide: Slide, setting: Setting) -> Page:
    """The deep panel: one figure, the message, what it is made of, dates and whom to ask."""
    theme, parts = setting.theme, _parts(slide.blocks, setting)
    panel = _CLOSING_PANEL if parts.picture else WIDTH
    shapes: list[AnyShape] = [Shape(Box(0, 0, panel, HEIGHT), fill="accent_deep", name="panel")]
    if parts.picture:
        shapes.append(Image(Box(panel, 0, WIDTH - panel, HEIGHT), parts.picture, name="closing picture"))
    shapes += wordmark(setting.document.logo_light, setting)
    wide = CLOSING_TITLE.width if parts.picture else 564.0
    if parts.hero:
        shapes += _closing_hero(parts, wide, theme)
    shapes.append(_closing_message(slide, wide, is_alone=not (parts.hero or parts.sides)))
    shapes += _closing_rows(parts.sides, Box(54, 312, wide, 126), theme)
    dates = [prose(text.text, theme.step("label"), colour="white") for text in (*parts.texts["lead"], *parts.texts["body"])]
    contact = [prose(text.text, replace(theme.step("source"), pitch=15.0), colour="accent_28") for text in parts.texts["meta"]]
    foot = height(contact, wide)
    if dates:
        tall = height(dates, wide)
        shapes.append(Text(Box(54, 501 - foot - tall if contact else 471 - tall, wide, tall), tuple(dates), "dates"))
    if contact:
        shapes.append(Text(Box(54, 510 - foot, wide, foot), tuple(contact), "contact"))
    return Page("closing", tuple(shapes), slide, notes=(*slide.notes, *_unsaid(shapes, parts.sides)))


def _closing_hero(parts: _Parts, wide: float, theme: Theme) -> list[AnyShape]:
    hero = parts.hero
    assert hero is not None
    step = fitting(hero.value, hero.unit, wide + 12, ("hero_xl", "hero_xl_5", "hero", "figure_l"), theme)
    label = hero.label or " ".join(said(text.text) for text in parts.texts["label"])
    lines: list[TextLine] = [plain(label, theme.step("label"), colour="accent_28")] if label else []
    lines.append(figure(hero.value, hero.unit, step, theme, colour="white"))
    tall = 15.0 * (len(lines) - 1) + step.pitch
    return [Text(Box(54, 225 - tall, wide + 36, tall), tuple(lines), spoken(hero))]


def _closing_message(slide: Slide, wide: float, *, is_alone: bool) -> Text:
    for size, pitch in (((32.0, 42.0), (24.0, 30.0)) if is_alone else ()) + _CLOSING_TITLES:
        line = prose(slide.title, Step(size, pitch, True, "white"))
        if count(line, wide) * pitch <= (90 if is_alone else 60):
            break
    return Text(CLOSING_TITLE._replace(width=wide, height=max(54.0, count(line, wide) * pitch)), (line,), "title", "title")


def _closing_rows(metrics: Sequence[Metric], box: Box, theme: Theme) -> list[AnyShape]:
    """Amount, what it is for, and a word about it, row by row between rules; words too long for a row are said whole in the notes."""
    if not metrics:
        return []
    pitch = min(42.0, box.height / len(metrics))
    shapes: list[AnyShape] = []
    for n, metric in enumerate(metrics):
        y = box.y + n * pitch
        shapes.append(Line(box.x, y, box.right, y, "accent_72"))
        step = fitting(metric.value, metric.unit, box.width * 0.35 - 6, ("heading_s",), theme)
        joint = "" if metric.unit in ("%", "") else " "
        cells = (
            (0.0, 0.35, f"{metric.value}{joint}{metric.unit}", replace(step, bold=True, colour="white"), "left"),
            (0.35, 0.27, metric.label, replace(theme.step("body"), colour="white"), "left"),
            (0.62, 0.38, said(metric.note) or metric.source, replace(theme.step("label"), colour="accent_28"), "right"),
        )
        for start, share, words, look, align in cells:
            cell = Box(box.x + start * box.width, y, share * box.width - (6 if start < 0.5 else 0), pitch)
            shapes += _closing_cell(words, cell, look, "right" if align == "right" else "left", theme)
    y = box.y + len(metrics) * pitch
    shapes.append(Line(box.x, y, box.right, y, "accent_72"))
    return shapes


def _closing_cell(words: str, cell: Box, step: Step, align: Align, theme: Theme) -> list[AnyShape]:
    """Words in the middle of a row: one step smaller when they take a second line."""
    if not words:
        return []
    if count(plain(words, step), cell.width) * step.pitch > cell.height - 6:
        step = replace(theme.step("label"), colour=step.colour)
    words_shown = shortened(words, step, cell.width, max(1, int((cell.height - 6) // step.pitch)))
    return [Text(cell, (plain(words_shown, step, align=align),), words_shown, anchor="middle")]


def _unsaid(shapes: Sequence[AnyShape], metrics: Sequence[Metric]) -> Sequence[str]:
    """Whole rows for the notes, where one had to be shortened."""
    is_cut = any(isinstance(shape, Text) and said_whole(shape).endswith("…") for shape in shapes)
    return [" ".join(filter(None, (spoken(metric), said(metric.note)))) for metric in metrics] if is_cut else []


def said_whole(text: Text) -> str:
    return "".join(run.text for line in text.lines for run in line.runs)
