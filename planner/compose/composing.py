"""The way from a template to a document."""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

from jinja2 import TemplateError as JinjaError
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError
from lxml import etree

from planner.compose.environment import Environment, UnknownNameError
from planner.compose.listening import Listener
from planner.compose.listing import listing
from planner.compose.pictures import Decode, Pictures, decoded
from planner.compose.places import Places, located
from planner.compose.reading import Reader
from planner.compose.vocabulary import Element, check
from planner.document.blocks import Document, Omission
from planner.errors import Location, Problem, TemplateError
from planner.facts import ABSENT, Facts, names
from planner.facts.everything import Known
from planner.rules import Checklist, Finding, checklist

# Lines of the rendered text, which the author has never seen.
_LINES: Final = re.compile(r",? line \d+(, column \d+)?")


def compose(
    kind: Literal["deck", "plan", "checklist"],
    facts: Facts,
    findings: Sequence[Finding],
    templates: Path,
    cache: Path | None = None,
    omissions: Sequence[tuple[str, Omission]] = (),
    decode: Decode = decoded,
    listed: Checklist | None = None,
    said: Mapping[str, object] = MappingProxyType({}),
    known: Known | None = None,
) -> Document:
    """Return the document that ``<kind>/<kind>.xml`` in *templates* makes of *facts* and *findings*.

    Args:
        cache: An existing folder of the user's own to keep compiled templates in; compiling them takes most of the time.
        omissions: What documents made before this one left out, each with that document's kind.
        decode: Where the pictures come from.
        listed: *findings* gathered, when that was done already.
        said: Further names the template may use.
        known: All of *facts*, when the document is to say which of them it shows where.

    Raises:
        TemplateError: A template is malformed, uses a word the vocabulary does not know, or asks for a fact that does not exist.
    """
    places = Places(templates)
    context = {**facts.context(), "findings": tuple(findings), "omissions": tuple(omissions), **said}
    if kind == "checklist":
        context = {**listing(listed or checklist(findings), omissions, facts.language), **context}
    listener = Listener(kind == "deck") if known else None
    root = _parsed(_rendered(kind, facts, context, templates, cache, listener), places)
    problems = check(root, places, kind)
    if problems:
        raise TemplateError(problems)
    entries = {entry.id: entry for entry in facts.groups.register.entries if not entry.private}
    document = Reader(facts.language, partial(ask, facts), Pictures(entries, decode), places).document(root)
    if listener is None or known is None:
        return document
    asked, printed = listener.shown(root, known)
    return replace(document, asked=asked, printed=printed)


def ask(facts: Facts, name: str) -> object:
    """The fact called *name*, `ABSENT` when the profile is silent.

    Raises:
        UnknownNameError: No fact is called so.
    """
    answer = facts.get(name)
    if answer is ABSENT and not _may_exist(facts.context(), name):
        raise UnknownNameError(name, names())
    return answer


def _may_exist(context: Mapping[str, object], name: str) -> bool:
    """Whether each record on the way to *name* has the next step, as far as there are records."""
    value: object = context
    for step in name.split("."):
        if isinstance(value, Mapping):
            known = step in value
            value = value.get(step)
        elif value is None or isinstance(value, tuple):
            return True
        else:
            known = hasattr(value, step)
            value = getattr(value, step, None)
        if not known:
            return False
    return True


def _rendered(
    kind: str, facts: Facts, context: Mapping[str, object], templates: Path, cache: Path | None, listener: Listener | None
) -> str:
    evidence = {entry.id: entry for entry in facts.groups.register.entries if not entry.private}
    try:
        environment = Environment(templates, facts.language, evidence, cache, listener)
        template = environment.get_template(f"{kind}/{kind}.xml")
        return "".join(listener.pages(template.generate(context))) if listener else template.render(context)
    except TemplateSyntaxError as error:
        where = located(error.filename or error.name or "", error.lineno)
        raise _problem("template.syntax", where, message=error.message or "") from error
    except TemplateNotFound as error:
        raise _problem("template.not_found", Location(str(templates / (error.name or ""))), name=error.name or "") from error
    except UnknownNameError as error:
        raise _problem("template.unknown_fact", _innermost(error, templates), name=error.name, suggestion=error.suggestion) from error
    except (JinjaError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        where = _innermost(error, templates)
        if not where.file:
            raise
        raise _problem("template.failed", where, message=f"{type(error).__name__}: {error}") from error


def _innermost(error: Exception, templates: Path) -> Location:
    """The template line that was being worked on; nowhere when none was."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.startswith(str(templates)) and frame.lineno is not None:
            return located(frame.filename, frame.lineno)
    return Location("")


def _parsed(text: str, places: Places) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise _problem("template.xml", places.before(text, line, column), message=_LINES.sub("", error.msg or "")) from error


def _problem(key: str, where: Location, **values: object) -> TemplateError:
    return TemplateError((Problem(key, where, values=values),))
