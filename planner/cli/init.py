"""`planner init [FILE]`: a starter profile, commented, valid as it stands, with the schema beside it."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.language import Language
from planner.cli.words import Command
from planner.errors import Location, OutputError, Problem
from planner.messages import say

SCHEMA = "brand.schema.json"


def command(language: Language) -> click.Command:
    """Return the verb."""

    def run(file: Path) -> int:
        from planner.resources import schemas, templates

        starter = templates() / "starter" / ("brand.zh-CN.yaml" if language == "zh" else "brand.en.yaml")
        if file.exists():
            raise OutputError((Problem("output.exists", Location(str(file))),))
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            schema = file.parent / SCHEMA
            if not schema.exists():
                schema.write_bytes((schemas() / SCHEMA).read_bytes())
            with file.open("xb") as stream:
                stream.write(starter.read_bytes())
        except OSError as error:
            raise OutputError((Problem("output.file", Location(str(file)), values={"reason": error.strerror or str(error)}),)) from error
        click.echo(say("cli.init.done", language, file=file))
        return 0

    parameter = click.Argument(["file"], type=click.Path(path_type=Path, dir_okay=False), default=Path("brand.yaml"), metavar="[FILE]")
    return Command(language, "init", params=[parameter], callback=run)
