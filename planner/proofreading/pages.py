"""A document as its readers see it: the texts and figures of each page."""

from __future__ import annotations

from dataclasses import field, fields
from functools import cache
from typing import Any, Final

from planner.document.blocks import Chart, Document, Metric, Picture, Row, Run, Runs, Slide
from planner.record import record

# Fields that tell a writer how, and names of one thing to another.
_UNREAD: Final = frozenset(
    {"id", "key", "href", "parent", "child", "number_format", "kind", "style", "tone", "role", "layout", "fit", "operator", "unit"}
    | {"month_names"}
)
_MEASURES: Final = ("int", "float", "bool", "date", "tuple[int, ...]", "tuple[float | None, ...]", "tuple[float, float] | None")


@record
class Page:
    """A slide or chapter, or what stands outside them.

    Attributes:
        document: ``deck`` or ``plan``.
        id: The slide's or chapter's; empty for the title, the cover and the names of parts.
        texts: Each text of the page, in order.
        metrics: Labels of figures that are set large, with value and unit.
        drawn: The values that its charts draw.
    """

    document: str
    id: str
    title: str
    texts: tuple[str, ...]
    metrics: tuple[tuple[str, str], ...] = ()
    drawn: tuple[float, ...] = ()
    text: str = field(init=False, default="")

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", "\n".join(self.texts))


def pages(document: Document) -> tuple[Page, ...]:
    """Return what stands outside the pages of *document*, then its pages in order."""
    outside = [(part.title, part.question, part.message, part.metric) for part in document.parts]
    around = (document.title, document.version, document.subject, document.cover, tuple(outside))
    found = [_page(document, "", document.title, around)]
    for child in (*document.head, *(child for part in document.parts for child in part.children), *document.tail):
        title = (child.short or said(child.title)) if isinstance(child, Slide) else child.title
        found.append(_page(document, child.id, title, child))
    return tuple(found)


def said(runs: Runs) -> str:
    """The words of *runs*."""
    return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])


def _page(document: Document, identifier: str, title: str, content: Any) -> Page:
    reading = _Reading()
    reading.read(content)
    return Page(document.kind, identifier, title, tuple(reading.texts), tuple(reading.metrics), tuple(reading.drawn))


class _Reading:
    """Collects what there is to read in blocks within blocks."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.metrics: list[tuple[str, str]] = []
        self.drawn: list[float] = []

    def read(self, value: Any) -> None:
        kind = type(value)
        if kind is str:
            if value:
                self.texts.append(value)
        elif kind is tuple:
            if value and type(value[0]) is Run:
                self.texts.append(said(value))
            else:
                for one in value:
                    self.read(one)
        elif kind is Row:
            # Most texts of a plan are cells.
            self.texts += [said(cell.text) for cell in value.cells if cell.text]
        elif kind is Metric:
            self._read_metric(value)
        else:
            if kind is Chart:
                self.drawn += (number for series in value.series for number in series.values if number is not None)
            for name in _fields(value.__class__):
                self.read(getattr(value, name))

    def _read_metric(self, metric: Metric) -> None:
        figure = f"{metric.value} {metric.unit}".rstrip()
        self.texts += filter(None, (figure, metric.label, said(metric.note), metric.source))
        self.metrics.append((metric.label, figure))


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    """The fields of a block that hold words or further blocks; none of what is no block, or a picture."""
    if not hasattr(kind, "__dataclass_fields__") or kind is Picture:
        return ()
    return tuple(one.name for one in fields(kind) if one.name not in _UNREAD and str(one.type).removesuffix(" | None") not in _MEASURES)
