"""The pages in `docs/rules` say what the packs say, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

from planner.build import PACKS
from planner.report.coverage import pages
from planner.report.markdown import cell, code, table
from planner.rules import Verdict, own_folders
from planner.rules.packs import load_folders

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "rules"
BOOK = load_folders(own_folders(PACKS))
PAGES = pages(BOOK)


def test_the_committed_pages_are_fresh():
    committed = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.md")}

    stale = sorted(name for name in {*PAGES, *committed} if PAGES.get(name) != committed.get(name))
    assert stale == [], "a rule changed since docs/rules was written: run `make rules` and commit what it writes"


def test_every_rule_source_list_and_left_out_row_has_its_place_in_both_languages():
    for ending, language in (("", "en"), (".zh", "zh")):
        for pack in BOOK.packs:
            page = PAGES[f"{pack.name}{ending}.md"]
            headings = [rule.title.text(language) for rule in sorted(pack.rules, key=lambda rule: page.index(f"\n\n`{rule.id}` · "))]
            assert re.findall(r"^### (.*)$", page, re.MULTILINE) == headings
            assert [row.reason.text(language) for row in pack.head.not_encoded if cell(row.reason.text(language)) not in page] == []
            assert [one.where for one in pack.head.sources.values() if cell(one.where) not in page] == []
            lists = [name.partition(".")[2] for name in BOOK.lists if name.startswith(f"{pack.name}.")]
            assert [name for name in lists if f"| {code(name)} |" not in page] == []


def test_a_rule_is_shown_with_an_example_that_is_met_and_one_that_is_missing():
    for pack in BOOK.packs:
        blocks = PAGES[f"{pack.name}.md"].split("\n### ")[1:]
        assert len(blocks) == len(pack.rules)
        for rule, block in zip(sorted(pack.rules, key=lambda rule: PAGES[f"{pack.name}.md"].index(f"`{rule.id}` · ")), blocks, strict=True):
            shown = {example.verdict for example in rule.examples} & {Verdict.MET, Verdict.MISSING}
            lines = [line for line in block.split("\n") if line.startswith(("- Met: `", "- Missing: `"))]
            assert len(lines) == len(shown) == 2, rule.id


def test_the_overview_counts_each_rule_once_in_every_table():
    for table_of in ("By pack", "By subject", "By grade"):
        rows = PAGES["README.md"].split(f"\n## {table_of}\n")[1].split("\n## ")[0].strip().split("\n")
        column = rows[0].split(" | ").index("rules") if " | rules | " in rows[0] else None
        assert column is not None
        assert sum(int(row.split(" | ")[column]) for row in rows[2:]) == len(BOOK.rules), table_of


def test_links_between_the_pages_lead_somewhere():
    for name, page in PAGES.items():
        targets = re.findall(r"\]\(([^)#]+)\)", page.split("\n## ")[0]) + re.findall(r"^\| \[[a-z_]+\]\(([^)]+)\)", page, re.MULTILINE)
        assert targets, name
        assert [one for one in targets if one not in PAGES and not (FOLDER / one).resolve().is_file()] == [], name


def test_a_page_begins_with_its_subjects_and_how_many_rules_each_has():
    for pack in BOOK.packs:
        page = PAGES[f"{pack.name}.md"]
        contents = re.findall(r"\[(\w+) ([^\]]+)\]\(#([^)]+)\) (\d+)", page.split("\n## ")[0])

        assert [f"{area} · {said}" for area, said, _, _ in contents] == re.findall(r"^## ([A-Z]\d* · .*)$", page, re.MULTILINE)
        assert [anchor for area, said, anchor, _ in contents if anchor != f"{area.lower()}--{said.replace(' ', '-')}"] == []
        assert sum(int(count) for _, _, _, count in contents) == len(pack.rules)


def test_english_pages_have_english_words():
    """Words of a language stand in titles and examples; headings, labels and columns are the page's own."""
    for name in (name for name in PAGES if not name.endswith(".zh.md")):
        page = re.sub(r"`[^`]*`", "", PAGES[name])
        own = re.findall(r"^##? (.*)$", page, re.MULTILINE) + re.findall(r"^- ([^:：]+[:：])", page, re.MULTILINE)
        own += re.findall(r"^(\|.*\|)\n\| ---", page, re.MULTILINE)
        assert own, name
        assert [one for one in own if re.search("[一-鿿]", one)] == [], name


def test_what_would_end_a_cell_does_not():
    assert table(["a"], [["x | y\nz"]]) == "| a |\n| --- |\n| x \\| y z |"
    assert code("a`b") == "`` a`b ``"
