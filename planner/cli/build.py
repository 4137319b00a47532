"""`planner build FILE`: deck, plan and checklist, and a summary of what was written and what was left out."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from planner.cli.cache import cache_folder
from planner.cli.check import judging_options, profile_argument
from planner.cli.language import Language
from planner.cli.words import Command
from planner.messages import say

if TYPE_CHECKING:
    from planner.build import Built
    from planner.document.blocks import Omission

STEPS = ("read", "inspect", "judge", "compose", "deck", "plan", "checklist", "deliver")


def command(language: Language) -> click.Command:
    """Return the verb."""

    def run(file: Path, out: Path, fail_on: str, as_of: date | None, packs: tuple[Path, ...]) -> int:
        from planner.build import build
        from planner.report import fails

        with _progress(language) as bar:
            told = lambda name: bar.update(1, name) if bar else None  # noqa: E731
            built = build(file, out, date.today(), told, as_of=as_of, packs=packs, cache=cache_folder())
        click.echo(_summary(built, language))
        return int(fails(built.checked.findings, fail_on))

    out = click.Option(["--out"], type=click.Path(path_type=Path), default=Path("out"), metavar="DIR", help=say("cli.out", language))
    return Command(language, "build", params=[profile_argument(), out, *judging_options(language)], callback=run)


def _progress(language: Language) -> Any:
    """Return a progress bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        return nullcontext()
    return click.progressbar(
        length=len(STEPS),
        file=sys.stderr,
        show_eta=False,
        show_percent=False,
        item_show_func=lambda name: say(f"cli.step.{name}", language) if name else "",
    )


def _summary(built: Built, language: Language) -> str:
    from planner.report import counts

    lines = [say("cli.build.written", language)]
    for kind, file in zip(("deck", "plan", "checklist"), built.files, strict=True):
        lines.append("  " + say(f"cli.build.{kind}", language, path=file.path, size=_size(file.size), slides=built.slides))
        if file.kept is not None:
            lines.append("    " + say("cli.build.kept", language, path=file.kept))
    lines += ["", counts(built.checked.findings, language)]
    if built.omissions:
        lines += ["", say("cli.build.left_out", language)]
        lines += ["  " + _left_out(kind, omission, language) for kind, omission in built.omissions]
    if built.notices:
        lines += ["", say("cli.build.notices", language), *("  " + line for line in _noticed(built, language))]
    return "\n".join(lines)


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 100_000 else f"{count / 1000:.0f} kB"


def _left_out(kind: str, omission: Omission, language: Language) -> str:
    title = say(f"cli.build.omitted_{kind}", language, title=omission.title)
    return title + (say("cli.build.needs", language, needs=", ".join(omission.needs)) if omission.needs else "")


def _noticed(built: Built, language: Language) -> list[str]:
    """One line for what was done alike in several places."""
    places: dict[tuple[str, tuple[tuple[str, str], ...]], list[str]] = {}
    for _, notice in built.notices:
        places.setdefault((notice.key, notice.values), []).append(notice.place)
    joint = "、" if language == "zh" else ", "
    return [say(key, language, place=joint.join(dict.fromkeys(where)), **dict(values)) for (key, values), where in places.items()]
