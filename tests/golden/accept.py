"""Write the golden texts anew: python -m tests.golden.accept, then read the difference as prose."""

from __future__ import annotations

from tests.golden.test_golden import CASES, FOLDER, composed
from tests.report.test_text import LANGUAGES, accepted, minimal


def main() -> None:
    for name, kind in CASES:
        (FOLDER / f"{name}-{kind}.txt").write_text(composed(name, kind), encoding="utf-8")
    for language in LANGUAGES:
        accepted(language).write_text(minimal(language), encoding="utf-8")


if __name__ == "__main__":
    main()
