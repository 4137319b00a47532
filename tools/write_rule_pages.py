"""Writes `docs/rules` from the rule packs: what the checklist looks at, by pack, subject, grade, date and source.

Run it as ``make rules``. Pages of packs that are gone are removed; `ids.txt`, the list of every id there ever was, only grows.
"""

from __future__ import annotations

from pathlib import Path

from planner.build import PACKS
from planner.report.coverage import pages
from planner.rules import own_folders
from planner.rules.packs import load_folders

FOLDER = Path(__file__).parent.parent / "docs" / "rules"


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    rulebook = load_folders(own_folders(PACKS))
    fresh = pages(rulebook)
    for file in FOLDER.glob("*.md"):
        if file.name not in fresh:
            file.unlink()
    for name, text in fresh.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    ids = FOLDER / "ids.txt"
    known = ids.read_text(encoding="utf-8").split() if ids.is_file() else []
    ids.write_text("".join(f"{id}\n" for id in sorted({*known, *(rule.id for rule in rulebook.rules)})), encoding="utf-8")


if __name__ == "__main__":
    main()
