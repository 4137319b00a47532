"""The first page: a picture over the full width, what the document is, its leading figures and the facts about it."""

from __future__ import annotations

from dataclasses import replace

from planner.document.blocks import Cover, Document, Metric
from planner.record import record
from planner.theme import width_of
from planner.writers.docx.columns import Need, widths
from planner.writers.docx.flow import Flow, Flows, gap, height_of
from planner.writers.docx.grid import NONE, Edge, GridCell, GridRow, Insets, grid, inside
from planner.writers.docx.metrics import figure, figure_runs
from planner.writers.docx.pictures import drawing_xml
from planner.writers.docx.setting import Setting
from planner.writers.docx.text import paragraph, properties, words

_PAGE = (595.3, 841.9)
_BOTTOM = 54.0
_PLAIN_TOP = 240.0  # where the text starts on a cover without a picture
_ABOVE_TEXT = 36.0
_LOGO = (160.0, 30.0)
_AT_ORIGIN = (
    '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
    '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
)


@record
class CoverPage:
    """The cover's flows and the page's top margin, in points: the text hangs at the foot, the picture takes what is left."""

    flows: Flows
    top: float


def cover_page(cover: Cover, document: Document, setting: Setting) -> CoverPage:
    text = _text(cover, setting)
    logo = _logo(document, setting)
    height = height_of((*logo, *text))
    top = _PAGE[1] - _BOTTOM - height
    if cover.picture is None:
        return CoverPage((*logo, *text), min(_PLAIN_TOP, top))
    picture, _ = drawing_xml(setting, replace(cover.picture, fit="cover"), _PAGE[0], top - _ABOVE_TEXT, place=_AT_ORIGIN)
    first, *others = (*logo, *text)
    head, end, tail = first.xml.partition("</w:pPr>")
    return CoverPage((replace(first, xml=f"{head}{end}{picture}{tail}"), *others), top)


def _logo(document: Document, setting: Setting) -> Flows:
    if document.logo is None:
        return ()
    run, height = drawing_xml(setting, replace(document.logo, fit="contain"), *_LOGO)
    return (Flow(f"<w:p>{properties('Object')}{run}</w:p>", (height,)), gap(27))


def _text(cover: Cover, setting: Setting) -> Flows:
    flows: list[Flow] = []
    if cover.kicker:
        flows.append(paragraph(setting, "CoverKicker", words(cover.kicker)))
    flows.append(paragraph(setting, "Title", words(cover.title)))
    if cover.metrics:
        flows += [_figures(cover.metrics[:3], setting), gap(15)]
    if cover.facts:
        flows.append(_facts(cover.facts, setting))
    return tuple(flows)


def _figures(metrics: tuple[Metric, ...], setting: Setting) -> Flow:
    """The first figure takes half the width, as the facts below do, unless one needs more."""
    needs = []
    for index, metric in enumerate(metrics):
        _, spans = figure_runs(setting, metric, "CoverSide" if index else "CoverFigure")
        width = max(sum(width_of(*span) for span in spans), width_of(metric.label, 10.5)) + 12
        needs.append(Need(width, width))
    half = setting.width * 0.508
    rest = (setting.width - half) / max(len(metrics) - 1, 1)
    sizes: tuple[float, ...] = (half, *(rest for _ in metrics[1:])) if len(metrics) > 1 else (setting.width,)
    if any(need.least > size for need, size in zip(needs, sizes, strict=True)):
        sizes = widths(needs, setting.width)
    cells = []
    for index, (metric, width) in enumerate(zip(metrics, sizes, strict=True)):
        here = inside(setting, width, NONE)
        flows = (paragraph(here, "CoverLabel", words(metric.label)), figure(here, metric, "CoverSide" if index else "CoverFigure"))
        cells.append(GridCell(flows, insets=NONE, anchor="top"))
    return grid(setting, sizes, [GridRow(tuple(cells))])


def _facts(facts: tuple[tuple[str, str], ...], setting: Setting) -> Flow:
    half = setting.width * 0.508
    sizes = (half, setting.width - half)
    rows = []
    insets = Insets(0, 12, 0, 0)
    for start in range(0, len(facts), 2):
        cells = []
        for column in (0, 1):
            here = inside(setting, sizes[column], insets)
            pair = facts[start + column] if start + column < len(facts) else ("", "")
            flows = (paragraph(here, "CoverTerm", words(pair[0])), paragraph(here, "CoverFact", words(pair[1])))
            cells.append(GridCell(flows, insets=insets, top=Edge("ink") if start == 0 else None, anchor="top"))
        rows.append(GridRow(tuple(cells)))
    return grid(setting, sizes, rows)
