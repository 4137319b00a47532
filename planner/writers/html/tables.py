"""Tables with their heads marked as heads, and charts as the tables of their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.document.blocks import Cell, Chart, Row, Series, Table
from planner.writers.html.markup import NOTHING, Html, element, join, some, text
from planner.writers.html.metrics import metrics_row
from planner.writers.html.setting import Setting
from planner.writers.html.text import runs
from planner.writers.ooxml.numbers import formatted


def table(block: Table) -> Html:
    """A table that scrolls in its own frame where the screen is narrower than it."""
    covered = _covered(block)
    widths = _widths(block)
    labels = _labels(block)
    content = join(
        (
            some("caption", runs(block.caption)),
            widths,
            some("thead", join(_head_row(row) for row in block.head)),
            element("tbody", *(_body_row(row, block, taken, labels) for row, taken in zip(block.body, covered, strict=True))),
            some("tfoot", join(_body_row(row, block, frozenset(), labels) for row in block.foot)),
        )
    )
    classes = (block.style, "laid" if widths else "", "stacks" if labels else "")
    return framed(element("table", content, class_=" ".join(name for name in classes if name)))


def _labels(block: Table) -> tuple[str, ...]:
    """The head of each column, where rows of words can be told one by one on a screen too narrow for columns; else nothing."""
    kinds = [column.kind for column in block.columns]
    rows = (*block.head, *block.body, *block.foot)
    is_even = all(cell.colspan == cell.rowspan == 1 for row in rows for cell in row.cells)
    if len(block.head) != 1 or not is_even or kinds.count("number") * 2 > len(kinds):
        return ()
    return tuple("".join(run.text for run in cell.text) for cell in block.head[0].cells)


def _widths(block: Table) -> Html:
    whole = sum(column.width for column in block.columns)
    if not whole or not all(column.width for column in block.columns):
        return NOTHING
    return element("colgroup", *(element("col", style=f"width: {column.width / whole:.1%}") for column in block.columns))


def framed(content: Html) -> Html:
    # A frame that scrolls must be reachable by keyboard.
    return element("div", content, class_="frame", tabindex=0)


def _covered(block: Table) -> tuple[frozenset[int], ...]:
    """For each body row the columns that a cell above spans into."""
    taken: list[set[int]] = [set() for _ in block.body]
    for index, row in enumerate(block.body):
        for column, cell in _placed(row, taken[index]):
            for below in range(index + 1, min(index + cell.rowspan, len(block.body))):
                taken[below].update(range(column, column + cell.colspan))
    return tuple(frozenset(columns) for columns in taken)


def _placed(row: Row, taken: set[int] | frozenset[int]) -> Iterator[tuple[int, Cell]]:
    """The cells of a row with the columns they begin in."""
    column = 0
    for cell in row.cells:
        while column in taken:
            column += 1
        yield column, cell
        column += cell.colspan


def _head_row(row: Row) -> Html:
    return element("tr", *(_cell(cell, "th", "colgroup" if cell.colspan > 1 else "col", "") for cell in row.cells))


def _body_row(row: Row, block: Table, taken: frozenset[int], labels: tuple[str, ...]) -> Html:
    cells = []
    for column, cell in _placed(row, taken):
        kind = block.columns[column].kind if column < len(block.columns) else "text"
        accent = column < len(block.columns) and block.columns[column].accent
        role = " ".join(word for word in (kind if kind == "number" else "", "own" if accent else "") if word)
        # The first column says what a row is about.
        if column == 0 and kind == "text":
            cells.append(_cell(cell, "th", "row", role))
        else:
            cells.append(_cell(cell, "td", None, role, labels[column] if column < len(labels) else ""))
    role = " ".join(word for word in (row.role if row.role != "plain" else "", "part" if row.indent else "") if word)
    return element("tr", *cells, class_=role or None)


def _cell(cell: Cell, name: str, scope: str | None, role: str, label: str = "") -> Html:
    said = runs(cell.text)
    if cell.accent:
        said = element("em", said)
    if cell.strong:
        said = element("strong", said)
    return element(
        name,
        said,
        scope=scope,
        colspan=cell.colspan if cell.colspan > 1 else None,
        rowspan=cell.rowspan if cell.rowspan > 1 else None,
        class_=role or None,
        data_label=label or None,
    )


def chart(block: Chart, setting: Setting) -> Html:
    """The numbers of a chart, a row for each category."""
    unit = f"（{block.unit}）" if block.unit and setting.document.language == "zh-CN" else f" ({block.unit})" if block.unit else ""
    caption = some("caption", join((runs(block.caption), text(unit))))
    heads = [
        "",
        *(series.name for series in block.series),
        *([setting.words["total"]] if _sums(block) else []),
        *(head for head, _ in block.texts),
    ]
    head = element("tr", *(element("th", text(name), scope="col") for name in heads))
    body = (
        element("tr", element("th", text(_marked(block, index)), scope="row"), *_values(block, index))
        for index in range(len(block.categories))
    )
    foot = _foot(block, setting)
    return element(
        "figure",
        metrics_row(block.metrics, "row") if block.metrics else NOTHING,
        framed(element("table", caption, element("thead", head), element("tbody", *body), foot, class_="plain")),
        some("figcaption", text("；".join(" ".join(word for word in (band.title, band.note) if word) for band in block.bands))),
        class_="chart",
        aria_label=block.alt or None,
    )


def _values(block: Chart, index: int) -> Iterator[Html]:
    for series in block.series:
        yield element("td", text(_shown(series, index, block.number_format)), class_="number")
    if _sums(block):
        yield element("td", text(_sums(block)[index]), class_="number")
    for _, column in block.texts:
        yield element("td", text(column[index] if index < len(column) else ""))


def _marked(block: Chart, index: int) -> str:
    return " ".join(word for word in (block.categories[index], *block.marks[index : index + 1]) if word)


def _sums(block: Chart) -> tuple[str, ...]:
    """The texts above the columns; those of a waterfall say where it stands on the axis, which is no number."""
    return block.totals if block.kind != "waterfall" and len(block.totals) == len(block.categories) else ()


def _shown(series: Series, index: int, number_format: str) -> str:
    if series.labels and series.labels[index : index + 1] != ("",):
        return series.labels[index]
    value = series.values[index]
    return "–" if value is None else formatted(value, number_format)


def _foot(block: Chart, setting: Setting) -> Html:
    cells: Sequence[str] = block.foot
    if not cells:
        return NOTHING
    return element(
        "tfoot",
        element(
            "tr",
            element("th", text(setting.words["total"]), scope="row"),
            *(element("td", text(cell), class_="number") for cell in cells),
            class_="strong",
        ),
    )
