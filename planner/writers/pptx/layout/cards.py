"""Things among their like: a wall with a picture each, headings with prose, one person or segment at length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from planner.document.blocks import Card, Cards, Runs
from planner.record import record
from planner.theme import Theme
from planner.writers.pptx.frame import GUTTER
from planner.writers.pptx.layout.crop import Pixels
from planner.writers.pptx.layout.lines import count, cut_after_lines, figure, fitting, height, plain, prose, said
from planner.writers.pptx.layout.metrics import spoken
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.shapes import AnyShape, Box, Image, Line, Shape, Text, TextLine

_TEXT_GAP: Final = 24.0
_WALL_ROW: Final = 174.0
_BARE: Final = 210.0
"""A card without a picture is no higher than this, so that its figure stays near its name."""
_BESIDE: Final = 90.0
"""Width of a picture that stands beside its text."""


def needed(block: Cards, width: float, theme: Theme) -> float:
    if not block.cards:
        return 0.0
    match block.style:
        case "wall":
            columns, rows = _wall_grid(len(block.cards))
            return min(360.0, rows * (_WALL_ROW + GUTTER) - GUTTER)
        case "text":
            columns = _text_columns(block, width)
            wide = (width - _TEXT_GAP * (columns - 1)) / columns
            talls = [_text_height(card, wide, theme) for card in block.cards]
            return sum(max(talls[n : n + columns]) for n in range(0, len(talls), columns)) + 12.0 * (-(-len(talls) // columns) - 1)
        case "portrait":
            return max(240.0, *(_portrait_height(card, _portrait_width(block, width), theme) for card in block.cards))


def lay(block: Cards, box: Box, theme: Theme, pixels: Pixels) -> Laid:
    if not block.cards:
        return Laid((), 0.0)
    match block.style:
        case "wall":
            return _wall(block, box, theme, pixels)
        case "text":
            return _texts(block, box, theme)
        case "portrait":
            return _portraits(block, box, theme)


# -------------------------------------------------------------------------------------------------------------- wall


def _wall_grid(number: int) -> tuple[int, int]:
    """Columns and rows: three or four in one row, eight in two, twelve in two of six; more continue, eight a slide."""
    if number <= 4:
        return max(3, number), 1
    if number <= 8:
        return -(-number // 2), 2
    return (-(-number // 2), 2) if number <= 12 else (4, 2)


def _wall(block: Cards, box: Box, theme: Theme, pixels: Pixels) -> Laid:
    """The closest grid in which every card holds its words; cards that no grid holds are set as text."""
    columns, rows = _wall_grid(len(block.cards))
    grids = [(columns, rows), (4, 2), (3, 2), (4, 1), (3, 1), (2, 1)]
    for columns, rows in grids:
        shown = block.cards[: columns * rows]
        rows = -(-len(shown) // columns)
        size = Box(box.x, box.y, (box.width - GUTTER * (columns - 1)) / columns, (box.height - GUTTER * (rows - 1)) / rows)
        if all(_holds(card, size, theme, pixels) for card in shown):
            break
    else:
        return _texts(replace(block, style="text"), box, theme)
    places = [(card, *_cell_parts(card, size, theme, pixels)) for card in shown]
    line = _wall_line([(card, text) for card, _, text in places], theme)
    shapes: list[AnyShape] = []
    for n, (card, picture, text) in enumerate(places):
        right, down = n % columns * (size.width + GUTTER), n // columns * (size.height + GUTTER)
        if picture and card.picture:
            shapes.append(Image(picture._replace(x=picture.x + right, y=picture.y + down), card.picture))
        shapes += _thing_text(card, text._replace(x=text.x + right, y=text.y + down), line, theme)
    rest = replace(block, cards=block.cards[len(shown) :]) if len(shown) < len(block.cards) else None
    return Laid(tuple(shapes), box.height, rest)


def _holds(card: Card, cell: Box, theme: Theme, pixels: Pixels) -> bool:
    """Whether a card's words fit beside or under its picture."""
    _, text = _cell_parts(card, cell, theme, pixels)
    return _thing_height(card, text.width, theme, _CLOSE) <= text.height + 0.01


def _cell_parts(card: Card, cell: Box, theme: Theme, pixels: Pixels) -> tuple[Box | None, Box]:
    """Where the picture and where the words of a card stand in its cell.

    The picture stands beside the text, or above it where the cell is narrow or the picture broad.
    """
    if card.picture is None:
        return None, cell._replace(height=min(cell.height, _BARE))
    wide, tall = pixels[card.picture.key]
    if cell.width < 190 or (wide > tall * 0.8 and cell.height > 260):
        rise = min(cell.height * 0.6, max(72.0, cell.height - _thing_height(card, cell.width, theme, _CLOSE) - 9))
        return cell._replace(height=rise), Box(cell.x, cell.y + rise + 9, cell.width, cell.height - rise - 9)
    across = _BESIDE if cell.width < 260 else cell.width * 0.48
    picture = cell._replace(width=across, height=min(cell.height, across * 2))
    text = Box(cell.x + across + GUTTER, cell.y, cell.width - across - GUTTER, cell.height)
    fits = _thing_height(card, text.width, theme, _CLOSE) <= picture.height
    return picture, text._replace(height=picture.height) if fits else text


@record
class _Set:
    """How a card on a wall is set: its steps, the space on either side of its rule, and that of its bar."""

    title: str
    words: str
    figures: tuple[str, ...]
    above: float
    below: float
    bar: float


_LARGE: Final = _Set("heading", "body", ("figure_l", "figure_l_minus", "figure_m", "figure_m_minus"), 9.0, 9.0, 18.0)
_USUAL: Final = _Set("body", "label", ("figure_m", "figure_m_minus", "figure_s"), 6.0, 9.0, 18.0)
_CLOSE: Final = _Set("body", "label", ("figure_m_minus", "figure_s"), 3.0, 3.0, 9.0)


def _thing_head(card: Card, theme: Theme, how: _Set) -> tuple[TextLine, ...]:
    small = theme.step(how.words)
    lines = [plain(card.title, theme.step(how.title), bold=True)]
    if card.note:
        lines.append(plain(card.note, small, colour="ink2", before=3.0))
    if card.text:
        lines.append(prose(card.text, small, colour="ink2", before=min(6.0, how.above)))
    lines += [prose(item, small, colour="ink2", bullet="•", indent=9.0, before=3.0) for item in card.items]
    return tuple(lines)


def _thing_foot(card: Card, width: float, theme: Theme, how: _Set) -> tuple[TextLine, ...]:
    lines = []
    if card.metric:
        step = fitting(card.metric.value, card.metric.unit, width, how.figures, theme)
        lines.append(figure(card.metric.value, card.metric.unit, step, theme, colour="accent_figure" if card.accent else "ink"))
        if card.metric.label:
            lines.append(plain(card.metric.label, theme.step("label")))
    if card.detail:
        lines.append(plain(card.detail, theme.step("label"), colour="ink", before=min(3.0, how.below / 3)))
    for metric in card.metrics:
        lines.append(figure(metric.value, metric.unit, theme.step("figure_s"), theme, before=3.0))
        lines.append(plain(metric.label or said(metric.note), theme.step("label")))
    return tuple(lines)


def _thing_height(card: Card, width: float, theme: Theme, how: _Set) -> float:
    foot = _thing_foot(card, width, theme, how)
    below = how.above + how.below + height(foot, width) if foot else 0.0
    return height(_thing_head(card, theme, how), width) + below + (how.bar if card.share is not None else 0.0)


@record
class _WallLine:
    """What all cards of a wall share: their set, how far the rule stands from the top, and the height of the tallest figures beneath it."""

    how: _Set
    rule: float
    foot: float


def _wall_line(cards: Sequence[tuple[Card, Box]], theme: Theme) -> _WallLine:
    """The largest set that all cards hold; the rule at 78 where there is room, in tall cells at the foot."""
    sets = (_LARGE, _USUAL, _CLOSE) if min(box.height for _, box in cards) > 200 else (_USUAL, _CLOSE)
    how = next((one for one in sets if all(_thing_height(card, box.width, theme, one) <= box.height + 0.01 for card, box in cards)), _CLOSE)
    foot = max(height(_thing_foot(card, box.width, theme, how), box.width) for card, box in cards)
    room = min(box.height for _, box in cards) - how.below - foot - (how.bar if any(card.share is not None for card, _ in cards) else 0.0)
    heads = max(height(_thing_head(card, theme, how), box.width) + how.above for card, box in cards)
    return _WallLine(how, max(room if how is _LARGE else min(78.0, room), min(heads, room)), foot)


def _thing_text(card: Card, box: Box, line: _WallLine, theme: Theme) -> list[AnyShape]:
    """Name and words from the top, the figure under a rule on one line across the wall, the bar at the foot."""
    how = line.how
    head, foot = _thing_head(card, theme, how), _thing_foot(card, box.width, theme, how)
    bar = how.bar if card.share is not None else 0.0
    used, tall = height(head, box.width), height(foot, box.width)
    rule = box.y + max(line.rule, used + how.above)
    shapes: list[AnyShape] = [Text(Box(box.x, box.y, box.width, used), head, card.title)]
    if foot:
        shapes.append(Line(box.x, rule, box.right, rule, "rule"))
        name = spoken(card.metric) if card.metric else f"figures {card.title}"
        shapes.append(Text(Box(box.x, rule + how.below, box.width, tall), foot, name))
    if card.share is not None:
        y = min(box.bottom - 4, rule + how.below + line.foot + bar / 2)
        shapes.append(Shape(Box(box.x, y, box.width, 4), fill="hairline", name="share track"))
        share = min(1.0, max(0.0, card.share))
        shapes.append(
            Shape(Box(box.x, y, max(0.5, box.width * share), 4), fill="accent" if card.accent else "neutral", name=f"share {card.title}")
        )
    return shapes


# -------------------------------------------------------------------------------------------------------------- text


def _text_columns(block: Cards, width: float) -> int:
    """As many columns as leave a readable measure: wider for prose than for a few words; rows are full where the number allows."""
    number = len(block.cards)
    longest = max(len(said(card.text)) for card in block.cards)
    most = max(1, int((width + _TEXT_GAP) // ((252 if longest > 80 else 186) + _TEXT_GAP)))
    if number <= most:
        return number
    return next((columns for columns in range(most, 1, -1) if number % columns == 0), most)


def _texts(block: Cards, box: Box, theme: Theme) -> Laid:
    columns = _text_columns(block, box.width)
    wide = (box.width - _TEXT_GAP * (columns - 1)) / columns
    rows = [block.cards[n : n + columns] for n in range(0, len(block.cards), columns)]
    talls = [max(_text_height(card, wide, theme) for card in row) for row in rows]
    fit = next((n for n in range(len(rows), 0, -1) if sum(talls[:n]) + 12 * (n - 1) <= box.height + 0.01), 0)
    if not fit:
        return _cut_row(block, rows, wide, box, theme)
    spare = (box.height - sum(talls[:fit]) - 12 * (fit - 1)) / fit if fit > 1 and fit == len(rows) else 0.0
    shapes: list[AnyShape] = []
    y = box.y
    for n, row in enumerate(rows[:fit]):
        for at, card in enumerate(row):
            shapes += _prose_card(card, Box(box.x + at * (wide + _TEXT_GAP), y, wide, talls[n]), theme, is_first=n == 0)
        y += talls[n] + 12 + max(0.0, min(24.0, spare))
    rest = replace(block, cards=tuple(card for row in rows[fit:] for card in row)) if fit < len(rows) else None
    return Laid(tuple(shapes), y - box.y - 12, rest)


def _cut_row(block: Cards, rows: list[tuple[Card, ...]], width: float, box: Box, theme: Theme) -> Laid:
    """A row taller than the box: each of its cards shows as many lines as fit and continues under its own heading."""
    step = theme.step("body")
    shapes: list[AnyShape] = []
    rests: list[Card] = []
    for at, card in enumerate(rows[0]):
        room = box.height - (_text_height(replace(card, text=(), items=()), width, theme))
        fit = max(1, int(room // step.pitch))
        text, after = cut_after_lines(card.text, fit, step, width)
        left = fit - (count(prose(text, step), width) if text else 0)
        shown: list[Runs] = []
        for item in card.items:
            lines = count(prose(item, step, indent=12.0), width) + 1
            if after or lines > left:
                break
            shown.append(item)
            left -= lines
        if not text and not shown:
            shown = list(card.items[:1])
        first = replace(card, text=text, items=tuple(shown))
        shapes += _prose_card(first, Box(box.x + at * (width + _TEXT_GAP), box.y, width, box.height), theme, is_first=True)
        if after or len(shown) < len(card.items):
            rests.append(Card(card.title, text=after, items=card.items[len(shown) :]))
    others = tuple(card for row in rows[1:] for card in row)
    return Laid(tuple(shapes), box.height, replace(block, cards=tuple(rests) + others) if rests or others else None)


def _text_parts(card: Card, theme: Theme, width: float) -> tuple[tuple[TextLine, ...], tuple[TextLine, ...]]:
    head: list[TextLine] = []
    if card.metric:
        step = fitting(card.metric.value, card.metric.unit, width, ("figure_l_minus", "figure_m", "figure_m_minus", "figure_s"), theme)
        head.append(figure(card.metric.value, card.metric.unit, step, theme, colour="accent_figure"))
    head.append(plain(card.title, theme.step("heading_s")))
    if card.note:
        head.append(plain(card.note, theme.step("label")))
    body = [prose(card.text, theme.step("body"))] if card.text else []
    body += [prose(item, theme.step("body"), bullet="•", indent=12.0, before=3.0) for item in card.items]
    if card.detail:
        body.append(plain(card.detail, theme.step("label"), before=6.0))
    for metric in card.metrics:
        body.append(figure(metric.value, metric.unit, theme.step("figure_s"), theme, before=6.0))
        body.append(plain(metric.label or said(metric.note), theme.step("label")))
    return tuple(head), tuple(body)


def _text_height(card: Card, width: float, theme: Theme) -> float:
    head, body = _text_parts(card, theme, width)
    picture = _prose_picture(width) + 9 if card.picture else 0.0
    return 9 + picture + height(head, width) + (3 + height(body, width) if body else 0.0)


def _prose_picture(width: float) -> float:
    return min(width * 0.5, 138.0)


def _prose_card(card: Card, box: Box, theme: Theme, *, is_first: bool) -> list[AnyShape]:
    head, body = _text_parts(card, theme, box.width)
    shapes: list[AnyShape] = [Line(box.x, box.y, box.right, box.y, "ink" if is_first else "rule")]
    y = box.y + 9
    if card.picture:
        tall = _prose_picture(box.width)
        shapes.append(Image(Box(box.x, y, min(box.width, tall * 2), tall), card.picture))
        y += tall + 9
    tall = height(head, box.width)
    shapes.append(Text(Box(box.x, y, box.width, tall), head, card.title))
    if body:
        shapes.append(Text(Box(box.x, y + tall + 3, box.width, height(body, box.width)), body, f"text {card.title}"))
    return shapes


# ---------------------------------------------------------------------------------------------------------- portrait

_INSET: Final = 18.0
_PICTURE: Final = Box(0, 0, 132, 168)
_FIGURE_WIDTH: Final = 90.0


def _portrait_width(block: Cards, width: float) -> float:
    columns = min(len(block.cards), max(1, int((width + GUTTER) // (252 + GUTTER))))
    return (width - GUTTER * (columns - 1)) / columns


def _portraits(block: Cards, box: Box, theme: Theme) -> Laid:
    wide = _portrait_width(block, box.width)
    if any(_portrait_height(card, wide, theme) > box.height + 0.01 for card in block.cards):
        return _texts(replace(block, style="text"), box, theme)
    columns = round((box.width + GUTTER) / (wide + GUTTER))
    shown = block.cards[:columns]
    shapes: list[AnyShape] = []
    for n, card in enumerate(shown):
        shapes += _person(card, Box(box.x + n * (wide + GUTTER), box.y, wide, box.height), theme)
    rest = replace(block, cards=block.cards[columns:]) if columns < len(block.cards) else None
    return Laid(tuple(shapes), box.height, rest)


def _person_lines(card: Card, width: float, theme: Theme) -> tuple[TextLine, ...]:
    lines = [plain(card.title, theme.step("heading"))]
    if card.note:
        lines.append(plain(card.note, theme.step("body"), colour="ink2", before=3.0))
    if card.metric:
        step = fitting(card.metric.value, card.metric.unit, width, ("figure_m_minus", "figure_s"), theme)
        lines.append(
            figure(card.metric.value, card.metric.unit, step, theme, colour="accent_figure" if card.accent else "ink", before=12.0)
        )
        if card.metric.label:
            lines.append(plain(card.metric.label, theme.step("label")))
    return tuple(lines)


def _rows(card: Card, theme: Theme, width: float) -> list[tuple[TextLine | None, tuple[TextLine, ...]]]:
    """Under the head: figures with a sentence each, then words and items."""
    rows: list[tuple[TextLine | None, tuple[TextLine, ...]]] = []
    for metric in card.metrics:
        step = fitting(metric.value, metric.unit, _FIGURE_WIDTH, ("figure_s",), theme)
        words = tuple(plain(metric.label, theme.step("label")) for _ in [0] if metric.label)
        words += tuple(prose(metric.note, theme.step("label")) for _ in [0] if metric.note)
        rows.append((figure(metric.value, metric.unit, step, theme), words))
    words = tuple(prose(card.text, theme.step("body"), colour="ink2") for _ in [0] if card.text)
    words += tuple(prose(item, theme.step("body"), colour="ink2", bullet="•", indent=12.0, before=3.0) for item in card.items)
    words += tuple(plain(card.detail, theme.step("label"), before=3.0) for _ in [0] if card.detail)
    return [*rows, (None, words)] if words else rows


def _head_height(card: Card, width: float, theme: Theme) -> float:
    if card.picture:
        return max(_PICTURE.height, 15 + height(_person_lines(card, width - 132 - 24, theme), width - 132 - 24))
    return 15 + height(_person_lines(card, width - 2 * _INSET, theme), width - 2 * _INSET)


def _row_height(figures: TextLine | None, words: tuple[TextLine, ...], inner: float) -> float:
    room = inner - (_FIGURE_WIDTH if figures else 0.0)
    return 12 + max(figures.pitch if figures else 0.0, height(words, room))


def _portrait_height(card: Card, width: float, theme: Theme) -> float:
    inner = width - 2 * _INSET
    return _head_height(card, width, theme) + 12 + sum(_row_height(*row, inner) for row in _rows(card, theme, width)) + 9


def _person(card: Card, box: Box, theme: Theme) -> list[AnyShape]:
    shapes: list[AnyShape] = [Shape(box, fill="paper", name=f"card {card.title}")]
    x, wide = box.x + _INSET, box.width - 2 * _INSET
    if card.picture:
        shapes.append(Image(Box(box.x, box.y, _PICTURE.width, _PICTURE.height), card.picture))
        x, wide = box.x + _PICTURE.width + GUTTER, box.width - _PICTURE.width - 24
    lines = _person_lines(card, wide, theme)
    shapes.append(Text(Box(x, box.y + 15, wide, height(lines, wide)), lines, card.title))
    rows = _rows(card, theme, box.width)
    inner = box.width - 2 * _INSET
    top = box.y + _head_height(card, box.width, theme) + 12
    talls = [_row_height(*row, inner) for row in rows]
    spare = max(0.0, box.bottom - 9 - top - sum(talls)) / max(1, len(rows))
    y = top
    for (figures, words), tall in zip(rows, talls, strict=True):
        shapes.append(Line(box.x + _INSET, y, box.right - _INSET, y, "hairline"))
        left = box.x + _INSET
        if figures:
            shapes.append(Text(Box(left, y + 6, _FIGURE_WIDTH - 6, figures.pitch), (figures,), f"figure {card.title}"))
            left += _FIGURE_WIDTH
        if words:
            room = box.right - _INSET - left
            shapes.append(Text(Box(left, y + 6, room, height(words, room)), words, f"text {card.title}"))
        y += tall + min(12.0, spare)
    return shapes
