"""The same words wherever the checklist is read: on a terminal, on a page, in a workbook, in Word."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as markup

from planner.build import Checked, check, checklist_document, checklist_file
from planner.document.blocks import Document, Findings
from planner.report import as_text
from planner.rules import Entry
from planner.rules.readiness import gates, sides
from planner.rules.telling import Teller

PROFILES = Path(__file__).parent.parent / "profiles"
SAMPLE = Path(__file__).parent.parent.parent / "examples" / "brand_sample.yaml"
DAY = date(2026, 1, 6)
LANGUAGES = ("zh-CN", "en")


def squeezed(text: str) -> str:
    """Without white space, which each form breaks lines by in its own way, and without the places where a long path may break."""
    return re.sub(r"[\s\u200b]+", "", text)


@pytest.fixture(scope="module", params=["minimal", "waived"])
def checked(request, tmp_path_factory) -> Checked:
    minimal = (PROFILES / "minimal.yaml").read_text("utf-8")
    if request.param == "waived":
        minimal += (
            "\nwaivers:\n  - {rule: dossier.company_business, reason: 营业范围正在变更, by: 法务 张敏, until: '2026-06-30'}\n"
            "documents:\n  - {kind: business_licence, name: '=1+1 营业执照', valid_until: '2026-02-01'}\n"
        )
    file = tmp_path_factory.mktemp(request.param) / "minimal.yaml"
    file.write_text(minimal, "utf-8")
    return check(file, DAY)


def shown(checked: Checked, language: str) -> dict[str, str]:
    """What each form says, squeezed."""
    forms = {
        "text": as_text(checked.listed, "", language, day=checked.day, packs=checked.packs, idle=checked.idle, width=120),
        "html": markup.document_fromstring(checklist_file(checked, ".html", language).decode()).text_content(),
        "xlsx": _texts(checklist_file(checked, ".xlsx", language), "xl/sharedStrings.xml"),
        "docx": _texts(checklist_file(checked, ".docx", language), "word/document.xml"),
    }
    return {form: squeezed(text) for form, text in forms.items()}


def _texts(content: bytes, part: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return "\n".join(etree.fromstring(package.read(part)).itertext())


def entries(checked: Checked) -> tuple[Entry, ...]:
    return (*checked.listed.told, *checked.listed.waived)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_entry_says_the_same_everywhere(checked, language):
    """Title, what was found, the way out, what goes with it, who set it aside."""
    tell = Teller(language)
    said = {
        squeezed(text)
        for entry in entries(checked)
        for text in (
            tell.title(entry),
            tell.remedy(entry),
            tell.waiver(entry),
            *(tell.message(finding) for finding in entry.findings[:5]),
            *(tell.title(one) for one in checked.listed.folded_under(entry)),
            *tell.sources(entry),
        )
        if text
    }
    assert len(said) > 100

    for form, text in shown(checked, language).items():
        assert [words for words in said if words not in text] == [], form


@pytest.mark.parametrize("language", LANGUAGES)
def test_readiness_says_the_same_everywhere(checked, language):
    tell = Teller(language)
    said = {
        squeezed(text)
        for gate in gates(checked.listed)
        for text in (tell.say(f"gate.{gate.key}"), tell.say(f"state.{gate.state}", count=len(gate.blockers or gate.undecided)))
    }
    said |= {
        squeezed(text)
        for side in sides(checked.listed)
        for text in (tell.say(f"side.{side.axis}"), tell.say("side_counts", met=len(side.met), weak=len(side.weak)), tell.titles(side.weak))
    }

    for form, text in shown(checked, language).items():
        assert [words for words in said if words not in text] == [], form


def test_every_requirement_that_was_looked_at_is_named_everywhere(checked):
    """Silence is never taken for approval."""
    listed, tell = checked.listed, Teller("zh")
    looked_at = (*listed.told, *listed.folded, *listed.waived, *listed.met, *listed.not_applicable)
    titles = {squeezed(tell.title(entry)) for entry in looked_at}
    titles |= {squeezed(rule.title.zh) for rule in listed.not_in_force}
    titles |= {squeezed(row.row.zh) for pack in checked.packs for row in pack.head.not_encoded}
    assert len(looked_at) == listed.count
    assert len(titles) > 300

    for form, text in shown(checked, "zh-CN").items():
        assert [title for title in titles if title not in text] == [], form


def test_every_place_in_the_profile_is_given(checked):
    tell = Teller("zh-CN")
    places = {squeezed(tell.place(finding)) for entry in entries(checked) for finding in entry.findings[:5]} - {""}
    text = shown(checked, "zh-CN")

    assert [place for place in places if place not in text["html"]] == []
    assert [place for place in places if place not in text["docx"]] == []


def findings(document: Document) -> list[Findings]:
    return [block for part in document.parts for child in part.children for block in child.blocks if isinstance(block, Findings)]


def test_the_document_needs_neither_deck_nor_plan(checked):
    document = checklist_document(checked, "zh-CN")

    assert [line.page for group in findings(document) for line in group.lines if line.page] == []
    assert "omissions" not in [child.id for part in document.parts for child in part.children]


def test_nothing_is_lost_of_many_cases():
    checked = check(PROFILES / "hard.yaml", DAY)
    most = max(checked.listed.told, key=lambda entry: entry.count)
    told = [line for group in findings(checklist_document(checked, "zh-CN")) for line in group.lines if line.id == most.id and line.cases]

    assert most.count > 5
    assert len(told[0].cases) == most.count
    messages = {squeezed(Teller("zh").message(finding)) for finding in most.findings}
    text = shown(checked, "zh-CN")
    for form in ("html", "xlsx", "docx"):
        assert [message for message in messages if message not in text[form]] == [], form
