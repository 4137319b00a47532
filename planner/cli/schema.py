"""`planner schema [KIND]`: the JSON schemas of what users and programs write and read, for editors."""

from __future__ import annotations

import click

from planner.cli.language import Language
from planner.cli.words import Command

KINDS = ("brand", "rule", "pack", "words", "checklist")


def command(language: Language) -> click.Command:
    """Return the verb."""

    def run(kind: str) -> int:
        from planner.resources import schemas

        # Programs read UTF-8, whatever the terminal's code page.
        click.echo((schemas() / f"{kind}.schema.json").read_bytes(), nl=False)
        return 0

    kind = click.Argument(["kind"], type=click.Choice(KINDS), default="brand", metavar=f"[{'|'.join(KINDS)}]")
    return Command(language, "schema", params=[kind], callback=run)
