"""Write the golden texts anew: python -m tests.golden.accept, then read the difference as prose."""

from __future__ import annotations

from tests.golden.test_golden import CASES, FOLDER, composed


def main() -> None:
    for name, kind in CASES:
        (FOLDER / f"{name}-{kind}.txt").write_text(composed(name, kind), encoding="utf-8")


if __name__ == "__main__":
    main()
