"""`planner check FILE`: the checklist in the terminal."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path

import click

from planner.cli.language import Language
from planner.cli.words import Command
from planner.messages import say

LEVELS = ("blocker", "warning", "advice", "never")


def command(language: Language) -> click.Command:
    """Return the verb."""

    def run(file: Path, fail_on: str) -> int:
        from planner.build import check
        from planner.report import as_text, fails

        checked = check(file, date.today())
        width = shutil.get_terminal_size().columns
        click.echo(as_text(checked.findings, str(file), language, width=min(width, 120), colour=sys.stdout.isatty()), color=True)
        return int(fails(checked.findings, fail_on))

    return Command(language, "check", params=[profile_argument(), fail_on_option(language)], callback=run)


def profile_argument() -> click.Argument:
    """Return the argument FILE: a brand profile."""
    return click.Argument(["file"], type=click.Path(path_type=Path), metavar="FILE")


def fail_on_option(language: Language) -> click.Option:
    """Return ``--fail-on``: from which level on something missing makes the exit code 1."""
    return click.Option(
        ["--fail-on"], type=click.Choice(LEVELS), default="blocker", help=say("cli.fail_on", language)
    )
