"""`planner check FILE`: the checklist in the terminal."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from functools import partial
from pathlib import Path

import click

from planner.cli.cache import cache_folder
from planner.cli.language import Language
from planner.cli.words import Command
from planner.messages import say

LEVELS = ("blocker", "warning", "advice", "never")


def command(language: Language) -> click.Command:
    """Return the verb."""

    def run(file: Path, fail_on: str, as_of: date | None, packs: tuple[Path, ...]) -> int:
        from planner.build import check
        from planner.report import as_text, fails

        checked = check(file, date.today(), as_of=as_of, packs=packs, cache=cache_folder())
        width = shutil.get_terminal_size().columns
        click.echo(as_text(checked.findings, str(file), language, width=min(width, 120), colour=sys.stdout.isatty()), color=True)
        return int(fails(checked.findings, fail_on))

    return Command(language, "check", params=[profile_argument(), *judging_options(language)], callback=run)


def profile_argument() -> click.Argument:
    """Return the argument FILE: a brand profile."""
    return click.Argument(["file"], type=click.Path(path_type=Path), metavar="FILE")


def judging_options(language: Language) -> list[click.Parameter]:
    """Return what every verb that judges can be told: from which level on to fail, the day, and further packs."""
    return [
        click.Option(["--fail-on"], type=click.Choice(LEVELS), default="blocker", help=say("cli.fail_on", language)),
        click.Option(["--as-of"], metavar="DATE", callback=partial(_day, language), help=say("cli.as_of", language)),
        click.Option(["--pack", "packs"], type=click.Path(path_type=Path), multiple=True, metavar="FOLDER", help=say("cli.pack", language)),
    ]


def _day(language: Language, context: click.Context, option: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(say("cli.day", language, given=value), context, option) from None
