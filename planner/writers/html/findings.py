"""Lines of a checklist: a box to tick, what is lacking, and beside it the way out and the place."""

from __future__ import annotations

from planner.document.blocks import FindingLine, Findings
from planner.writers.html.markup import Html, element, flowing, join, some, text
from planner.writers.html.setting import Setting
from planner.writers.html.text import labelled


def findings(block: Findings, setting: Setting) -> Html:
    title = some(setting.heading(2), text(block.title))
    return join((title, element("ul", *(_line(line, setting) for line in block.lines), class_="findings")))


def _line(line: FindingLine, setting: Setting) -> Html:
    state = f"{setting.words[line.verdict]} · {setting.words[line.level]}" if line.verdict != "met" else setting.words["met"]
    name = element("p", text(line.title), text(" "), labelled("span", line.area, "area"), class_="name")
    cases = join(element("li", flowing(words), labelled("span", place, "place")) for words, place in line.cases)
    return element(
        "li",
        element("span", element("span", text(state), class_="unseen"), class_=f"box {line.verdict}"),
        element("div", name, labelled("p", line.message, "message"), some("ul", cases, class_="cases")),
        element(
            "div",
            labelled("p", line.remedy, "remedy"),
            labelled("p", line.place, "place"),
            labelled("p", line.source, "source"),
        ),
        class_=f"{line.level} {line.verdict}",
        # One rule may be answered in two ways, for two members of a list.
        id=f"{line.id}.{line.verdict}",
    )
