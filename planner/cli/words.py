"""Click in the reader's language: its headings, its own options and its complaints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Any

import click

from planner.cli.language import LANGUAGES, Language
from planner.messages import say

VERBS = ("init", "check", "build", "rules", "schema")


class _Formatter(click.HelpFormatter):
    """Headings as the words say them: Chinese has a colon of its own."""

    def write_heading(self, heading: str) -> None:
        self.write(f"{heading}\n")


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A verb whose help page is in one language.

    Args:
        language: Of everything it says.
        name: The verb, with a dot after the group it stands in; ``cli.<name>.help`` is what its help page says.
    """

    context_class = _Context

    def __init__(self, language: Language, name: str, **settings: Any) -> None:
        params = [*settings.pop("params", ()), _lang_option(language)]
        super().__init__(
            name.rpartition(".")[2],
            params=params,
            help=say(f"cli.{name}.help", language),
            short_help=say(f"cli.{name}.short", language),
            **settings,
        )
        self.language = language

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=say("cli.usage", self.language))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        pieces = super().collect_usage_pieces(ctx)
        return [say("cli.options_piece", self.language) if piece == "[OPTIONS]" else piece for piece in pieces]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_options(self, ctx, formatter, self.language)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_words(super().get_help_option(ctx), self.language)


class Group(click.Group):
    """Verbs under one name.

    Args:
        words: Where in the messages its help and that of its verbs stand: ``cli.rules``.
        makers: For each verb what makes it, called when it is asked for.
    """

    context_class = _Context

    def __init__(self, language: Language, name: str, makers: Mapping[str, Callable[[Language], click.Command]], words: str = "") -> None:
        self.words = words or f"cli.{name}"
        super().__init__(
            name,
            help=say(f"{self.words}.help", language),
            params=[_lang_option(language)],
            invoke_without_command=True,
            callback=_help_without_a_verb,
        )
        self.language = language
        self.makers = makers

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.makers)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        maker = self.makers.get(cmd_name)
        return maker(self.language) if maker else None

    def short(self, verb: str) -> str:
        """What *verb* does, in a few words."""
        return say(f"{self.words}.{verb}.short", self.language)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, say("cli.verbs_piece", self.language), prefix=say("cli.usage", self.language))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("cli.verbs", self.language)):
            formatter.write_dl([(verb, self.short(verb)) for verb in self.makers])
        _write_options(self, ctx, formatter, self.language)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_words(super().get_help_option(ctx), self.language)


class Verbs(Group):
    """All verbs; a verb's module is imported when it is asked for."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "planner", {verb: partial(_made, verb) for verb in VERBS}, "cli")
        version = click.version_option(
            None, "--version", package_name="planner", message="%(prog)s %(version)s", help=say("cli.version", language)
        )
        version(self)


def _made(verb: str, language: Language) -> click.Command:
    command: click.Command = import_module(f"planner.cli.{verb}").command(language)
    return command


@click.pass_context
def _help_without_a_verb(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def explain(error: click.ClickException, language: Language) -> str:
    """Say what is wrong with the arguments and what to write instead."""
    context = getattr(error, "ctx", None)
    sentence = _sentence(error, context, language)
    path = context.command_path if context else "planner"
    return f"{sentence}\n{say('cli.try_help', language, command=path)}"


def _sentence(error: click.ClickException, context: click.Context | None, language: Language) -> str:
    match error:
        case click.NoSuchOption():
            return say("cli.no_such_option", language, name=error.option_name) + _perhaps(error.possibilities or (), language)
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param else ""
            return say("cli.missing_argument", language, name=name)
        case click.BadParameter() if error.param is not None:
            choices = getattr(error.param.type, "choices", ())
            if choices:
                return say("cli.bad_choice", language, name=error.param.opts[-1], choices=" | ".join(map(str, choices)))
            return say("cli.bad_value", language, name=error.param.human_readable_name, reason=error.message)
        case click.BadOptionUsage():
            return say("cli.option_usage", language, name=error.option_name)
        case click.UsageError() if context is not None and isinstance(context.command, Group):
            asked = next((word for word in error.message.split("'")[1:2]), "")
            from difflib import get_close_matches

            return say("cli.no_such_verb", language, name=asked) + _perhaps(get_close_matches(asked, context.command.makers), language)
        case click.UsageError():
            return say("cli.extra_argument", language, reason=error.message)
    return error.format_message()


def _perhaps(candidates: Any, language: Language) -> str:
    first = next(iter(candidates), "")
    return say("cli.perhaps", language, name=first) if first else ""


def _lang_option(language: Language) -> click.Option:
    return click.Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False, help=say("cli.lang", language))


def _write_options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter, language: Language) -> None:
    options = [param for param in command.get_params(ctx) if isinstance(param, click.Option)]
    records = [record for option in options if (record := option.get_help_record(ctx)) is not None]
    if records:
        with formatter.section(say("cli.options", language)):
            formatter.write_dl(records)


def _in_words(option: click.Option | None, language: Language) -> click.Option | None:
    if option is not None:
        option.help = say("cli.help_option", language)
    return option
