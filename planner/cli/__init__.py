"""The command line: arguments in, an exit code out.

Only here are the clock, the locale and the terminal asked. Each verb is a module of its own, imported when it is called, so that
`planner --help` costs what a help page should.

Exit codes: 0 done, and nothing missing at ``--fail-on``; 1 done, something missing; 2 nothing written.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from planner.cli.language import language_of
from planner.cli.words import Verbs, explain
from planner.errors import PlannerError
from planner.messages import report, say

NOTHING_WRITTEN = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        # A terminal whose code page lacks a character shows a substitute instead of ending the run.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    language = language_of(arguments)
    try:
        return int(Verbs(language).main(arguments, prog_name="planner", standalone_mode=False) or 0)
    except PlannerError as error:
        click.echo(report(error.problems, language), err=True)
    except click.ClickException as error:
        click.echo(explain(error, language), err=True)
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("cli.interrupted", language), err=True)
    return NOTHING_WRITTEN
