"""`planner rules list | show ID | test [FOLDER]`: what the checklist rests on."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.language import Language
from planner.cli.terminal import columns
from planner.cli.words import Command, Group
from planner.messages import say

if TYPE_CHECKING:
    from planner.rules import Rulebook



def command(language: Language) -> click.Command:
    """Return the group of verbs."""
    return Group(language, "rules", {"list": _list, "show": _show, "test": _test})


def _list(language: Language) -> click.Command:
    def run(packs: tuple[Path, ...], as_json: bool) -> int:
        from planner.report.rulebook import listed_as_json, listed_as_text

        rulebook = _rulebook(packs)
        _tell(listed_as_json(rulebook) if as_json else listed_as_text(rulebook, language, columns()), as_json)
        return 0

    return Command(language, "rules.list", params=[_pack_option(language), _json_option(language)], callback=run)


def _show(language: Language) -> click.Command:
    def run(id: str, packs: tuple[Path, ...], as_json: bool) -> int:
        from planner.report.rulebook import shown_as_json, shown_as_text

        rulebook = _rulebook(packs)
        rule = rulebook.rule(id)
        if rule is None:
            near = next(iter(get_close_matches(id, [one.id for one in rulebook.rules], 1, 0.6)), "")
            raise click.ClickException(say("rules.unknown", language, given=id, near=near))
        _tell(shown_as_json(rule, rulebook) if as_json else shown_as_text(rule, rulebook, language, columns()), as_json)
        return 0

    params = [click.Argument(["id"], metavar="ID"), _pack_option(language), _json_option(language)]
    return Command(language, "rules.show", params=params, callback=run)


def _test(language: Language) -> click.Command:
    def run(folder: Path | None, as_json: bool) -> int:
        from planner.report.rulebook import tested_as_json, tested_as_text
        from planner.rules.examples import tried

        rulebook = _rulebook((folder,) if folder and not _is_ours(folder) else ())
        # A folder's own rules, and those of ours that it made stricter.
        name = folder.resolve().name if folder else ""
        rules = [rule for rule in rulebook.rules if not folder or rule.pack == name or name in rule.tightened_by]
        tests = [tried(rule, rulebook) for rule in rules]
        _tell(tested_as_json(tests) if as_json else tested_as_text(tests, language), as_json)
        return int(not all(test.is_sound for test in tests))

    folder = click.Argument(["folder"], type=click.Path(path_type=Path), metavar="[FOLDER]", required=False)
    return Command(language, "rules.test", params=[folder, _json_option(language)], callback=run)


def _tell(text: str, as_json: bool) -> None:
    """Programs read UTF-8, whatever the terminal's code page."""
    click.echo(f"{text}\n".encode() if as_json else f"{text}\n", nl=False)


def _rulebook(packs: tuple[Path, ...]) -> Rulebook:
    """All packs with their examples, which are not among what is kept between runs."""
    from planner.build import PACKS
    from planner.rules import load_rulebook, own_folders

    return load_rulebook([*own_folders(PACKS), *packs])


def _is_ours(folder: Path) -> bool:
    from planner.build import PACKS
    from planner.rules import own_folders

    return folder.resolve() in own_folders(PACKS)


def _pack_option(language: Language) -> click.Option:
    return click.Option(
        ["--pack", "packs"], type=click.Path(path_type=Path), multiple=True, metavar="FOLDER", help=say("cli.pack", language)
    )


def _json_option(language: Language) -> click.Option:
    return click.Option(["--json", "as_json"], is_flag=True, help=say("cli.json", language))
