"""`planner schema`: the JSON schema of the brand profile, for editors."""

from __future__ import annotations

import click

from planner.cli.language import Language
from planner.cli.words import Command


def command(language: Language) -> click.Command:
    """Return the verb."""

    def run() -> int:
        from planner.resources import schemas

        click.echo((schemas() / "brand.schema.json").read_text(encoding="utf-8"), nl=False)
        return 0

    return Command(language, "schema", callback=run)
