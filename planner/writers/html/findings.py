"""Lines of a checklist: a box to tick, what is lacking, and beside it the way out, the place and who requires it."""

from __future__ import annotations

from planner.document.blocks import FindingCase, FindingLine, Findings
from planner.writers.html.markup import Html, element, flowing, join, some, text
from planner.writers.html.setting import Setting
from planner.writers.html.text import labelled


def findings(block: Findings, setting: Setting) -> Html:
    title = some(setting.heading(2), text(block.title))
    if block.style == "brief":
        return join((title, element("ul", *map(_brief, block.lines), class_="brief")))
    return join((title, element("ul", *(_line(line, setting) for line in block.lines), class_="findings")))


def _brief(line: FindingLine) -> Html:
    return element("li", text(line.title), labelled("span", line.message, "note"))


def _line(line: FindingLine, setting: Setting) -> Html:
    state = f"{setting.words[line.verdict]} · {setting.words[line.level]}" if line.verdict != "met" else setting.words["met"]
    name = element("p", text(line.title), text(" "), labelled("span", line.area, "area"), class_="name")
    also = setting.words["between"].join(line.also)
    mark = "waived" if line.waiver else line.verdict
    return element(
        "li",
        element("span", element("span", text(state), class_="unseen"), class_=f"box {mark}"),
        element(
            "div",
            name,
            labelled("p", line.message, "message"),
            some("ul", join(map(_case, line.cases)), class_="cases"),
            labelled("p", setting.words["also"] + also if also else "", "also"),
        ),
        element(
            "div",
            labelled("p", line.remedy, "remedy"),
            some("p", _whereabouts(line.place, line.page, line.effort), class_="whereabouts"),
            labelled("p", line.waiver, "waiver"),
            labelled("p", line.source, "source"),
        ),
        class_=f"{line.level} {mark}",
        # One rule may be answered in several ways, for several members of a list.
        id=f"{line.id}.{mark}",
    )


def _case(case: FindingCase) -> Html:
    return element("li", flowing(case.message), some("span", _whereabouts(case.place, case.page, ""), class_="whereabouts"))


def _whereabouts(place: str, page: str, effort: str) -> Html:
    return join((labelled("span", place, "place"), labelled("span", page, "page"), labelled("span", effort, "effort")), text(" "))
