"""`planner check FILE`: the checklist, on the terminal or as a file."""

from __future__ import annotations

import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.cache import cache_folder
from planner.cli.language import Language
from planner.cli.terminal import columns
from planner.cli.words import Command
from planner.messages import say

if TYPE_CHECKING:
    from planner.build import Checked

_PAGE = 100
"""Columns of a text that goes to a file."""

LEVELS = ("blocker", "warning", "advice", "never")


FORMATS = ("text", "html", "xlsx", "docx", "json", "sarif")

_FILES = ("html", "xlsx", "docx")
_DATA = ("json", "sarif")


def command(language: Language) -> click.Command:
    """Return the verb."""

    def run(file: Path, fail_on: str, as_of: date | None, packs: tuple[Path, ...], format: str, output: Path | None) -> int:
        from planner.build import check
        from planner.report import fails

        checked = check(file, date.today(), as_of=as_of, packs=packs, cache=cache_folder())
        if format in _FILES or output:
            _deliver(_content(checked, file, format, language), output or Path(f"{file.stem}-checklist.{format}"), language)
        elif format in _DATA:
            # Programs read UTF-8, whatever the terminal's code page.
            click.echo(_content(checked, file, format, language), nl=False)
        else:
            click.echo(_told(checked, file, format, language, columns(), colour=sys.stdout.isatty()), color=True)
        return int(fails(checked.findings, fail_on))

    options = [
        click.Option(["--format"], type=click.Choice(FORMATS), default="text", help=say("cli.check.format", language)),
        click.Option(["--output"], type=click.Path(path_type=Path), metavar="FILE", help=say("cli.check.output", language)),
    ]
    return Command(language, "check", params=[profile_argument(), *judging_options(language), *options], callback=run)


def _content(checked: Checked, file: Path, format: str, language: Language) -> bytes:
    from planner.build import checklist_file

    if format in _FILES:
        return checklist_file(checked, f".{format}", "zh-CN" if language == "zh" else language, cache_folder())
    return (_told(checked, file, format, language, _PAGE) + "\n").encode()


def _told(checked: Checked, file: Path, format: str, language: Language, width: int, *, colour: bool = False) -> str:
    from planner.report import as_text

    if format == "json":
        from planner.report.data import as_json

        return as_json(
            checked.findings, checked.listed, checked.rulebook, checked.facts, checked.costs, str(file), checked.day
        )
    if format == "sarif":
        from importlib.metadata import version

        from planner.report.sarif import as_sarif

        return as_sarif(checked.findings, checked.rulebook, str(file), checked.day, language, version("planner"))
    listed, day, packs, idle = checked.listed, checked.day, checked.packs, checked.idle
    return as_text(listed, str(file), language, day=day, packs=packs, idle=idle, width=width, colour=colour)


def _deliver(content: bytes, output: Path, language: Language) -> None:
    from planner.delivery import deliver

    (delivered,) = deliver(output.parent, {output.name: content})
    click.echo(say("cli.check.written", language, path=delivered.path))
    if delivered.kept:
        click.echo(say("cli.build.kept", language, path=delivered.kept))


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
