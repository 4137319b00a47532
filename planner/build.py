"""The line from a profile to its documents, once for `check` and once for `build`.

Each step is a function with one input and one output; the steps in their order are all that stands here. The clock is an
argument: who calls says which day it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from planner.errors import Location, Problem, ProfileError
from planner.evidence import Attachments, inspect
from planner.facts import Facts, derive
from planner.facts.everything import Known, known
from planner.profile import Profile, SourceMap, load_profile
from planner.record import record
from planner.resources import templates
from planner.rules import Checklist, Finding, Rulebook, Verdict, Waiver, checklist, judge_all, load_rulebook, located, own_folders
from planner.rules.costs import CostTable, cost_table, load_fees
from planner.rules.packs import PACKS as PACK_FOLDER
from planner.rules.packs import Pack
from planner.rules.waivers import WaiverFacts, refused, set_aside

if TYPE_CHECKING:
    from planner.compose.pictures import Decode
    from planner.delivery import Delivered
    from planner.document.blocks import Document, Omission, Runs
    from planner.writers.written import Notice, Written

PACKS = ("tmall", "tmall_global", "law_cn", "dossier", "coherence", "waivers")
"""Our rule packs; those that do not apply to a profile say so themselves."""

MEGABYTE = 1_000_000


@record
class Checked:
    """A profile judged: what it says, what follows from it, what the rules found.

    Attributes:
        day: The day judged: rules in force then, papers valid then.
    """

    profile: Profile
    source: SourceMap
    facts: Facts
    findings: tuple[Finding, ...]
    rulebook: Rulebook
    day: date

    @property
    def packs(self) -> tuple[Pack, ...]:
        """The packs that were judged; the others are for another kind of application."""
        judged = {finding.pack for finding in self.findings}
        return tuple(pack for pack in self.rulebook.packs if pack.name in judged)

    @property
    def idle(self) -> tuple[Pack, ...]:
        """The packs that were not."""
        return tuple(pack for pack in self.rulebook.packs if pack not in self.packs)

    @property
    def costs(self) -> tuple[CostTable, ...]:
        """What the first year costs, by the fees of each pack judged that has some."""
        folders = (PACK_FOLDER / pack.name for pack in self.packs)
        return tuple(
            cost_table(load_fees(folder, self.rulebook.sources), self.facts) for folder in folders if (folder / "fees.yaml").is_file()
        )

    @property
    def listed(self) -> Checklist:
        """The findings as a checklist."""
        return checklist(self.findings, self.rulebook.not_in_force(self.day))


@record
class Built:
    """A build that was written.

    Attributes:
        checked: The judged profile it was made from.
        files: Deck, plan and checklist as they lie in the folder.
        slides: Number of slides in the deck.
        omissions: Pages and tables left out, by document kind, each with the places of the profile that would bring it back.
        notices: What the writers could not show as asked, by document kind.
    """

    checked: Checked
    files: tuple[Delivered, ...]
    slides: int
    omissions: tuple[tuple[str, Omission], ...]
    notices: tuple[tuple[str, Notice], ...]


Step = Callable[[str], None]
"""Told the name of each step as it begins: read, inspect, judge, compose, deck, plan, checklist, deliver."""


def check(
    file: Path,
    today: date,
    on_step: Step = lambda name: None,
    *,
    as_of: date | None = None,
    packs: Sequence[Path] = (),
    cache: Path | None = None,
) -> Checked:
    """Judge the profile in *file* by the rules of the day it is to be handed in.

    Args:
        today: The day judged when the profile does not say when it is to be handed in.
        as_of: Judge as of this day, whatever the profile says.
        packs: Folders of further packs, each layered on ours and on those before it.
        cache: A folder of the user's own for what need not be read anew.

    Raises:
        ProfileError: The profile cannot be used as it stands; all its problems.
        PackError: A folder of *packs* holds something that is no rule.
    """
    on_step("read")
    profile, source = load_profile(_read(file), str(file))
    rulebook = load_rulebook([*own_folders(PACKS), *packs], cache)
    day = as_of or profile.application.planned_submission or today
    on_step("inspect")
    attachments = inspect(file.parent, profile.evidence, cache)
    on_step("judge")
    return judge_profile(profile, source, attachments, rulebook, day)


def judge_profile(profile: Profile, source: SourceMap, attachments: Attachments, rulebook: Rulebook, day: date) -> Checked:
    """Judge a profile that was read, with its evidence inspected, as of *day*.

    Raises:
        ProfileError: It sets aside a rule that does not exist or cannot be set aside.
    """
    waivers = _waivers(profile)
    problems = refused(waivers, rulebook, source)
    if problems:
        raise ProfileError(problems)
    facts = derive(profile, attachments, day, language=profile.application.language)
    findings, waived = set_aside(judge_all(rulebook, facts, day), waivers, day, _of_documents(rulebook))
    about_waivers = judge_all(rulebook, waived, day, about="waived")
    return Checked(profile, source, facts, located((*findings, *about_waivers), source), rulebook, day)


def _waivers(profile: Profile) -> tuple[Waiver, ...]:
    language = profile.application.language
    return tuple(Waiver(one.rule, one.reason.text(language), one.by, one.until, one.at or "") for one in profile.waivers)


def build(
    file: Path,
    out: Path,
    today: date,
    on_step: Step = lambda name: None,
    *,
    as_of: date | None = None,
    packs: Sequence[Path] = (),
    cache: Path | None = None,
) -> Built:
    """Write deck, plan and checklist of the profile in *file* into the folder *out*.

    The three files are named after the profile. Either all of them are written or none, and a file that was edited since the
    last build is kept under another name.

    Args:
        today, as_of, packs, cache: See `check`; compiled templates are kept in *cache* too.

    Raises:
        ProfileError: The profile cannot be used as it stands; all its problems.
        PackError: A folder of *packs* holds something that is no rule.
        OutputError: The folder or a file cannot be written.
    """
    checked = check(file, today, on_step, as_of=as_of, packs=packs, cache=cache)
    on_step("compose")
    from planner.compose.ahead import Ahead

    with Ahead(checked.facts.groups.register.entries) as decode:
        # These imports take about as long as decoding the evidence, which goes on meanwhile.
        from planner.theme import load_theme
        from planner.writers import docx, html, pptx

        every_fact = known(checked.facts)
        documents = _composed(every_fact, cache, decode)
    theme = load_theme("clarity", documents["deck"].brand_colour)
    on_step("deck")
    deck = pptx.begin(documents["deck"], theme)
    on_step("plan")
    plan = docx.write(documents["plan"], theme)
    # By now the deck's pictures are cut.
    written = {"deck": deck.written(), "plan": plan}
    on_step("checklist")
    checked = _on_pages(checked, documents["deck"], written["deck"])
    checked = _read_back(checked, tuple(documents.values()), every_fact, written["deck"])
    documents["checklist"] = checklist_document(checked, others=tuple(documents.values()), cache=cache)
    written["checklist"] = html.write(documents["checklist"], theme)
    on_step("deliver")
    from planner.delivery import deliver

    files = deliver(out, {_file_name(file, kind): result.content for kind, result in written.items()})
    return Built(
        checked=checked,
        files=files,
        slides=written["deck"].pages,
        omissions=_left_out(documents.values(), checked.facts),
        notices=(*_notices(written, documents), *_too_large(written, checked.profile)),
    )


def _composed(known: Known, cache: Path | None, decode: Decode) -> dict[str, Document]:
    """Return deck and plan, each knowing what it shows where."""
    from planner.compose import compose

    return {kind: compose(kind, known.facts, (), templates(), cache, decode=decode, known=known) for kind in ("deck", "plan")}


def _on_pages(checked: Checked, deck: Document, written: Written) -> Checked:
    """Return *checked* with the pages of the deck that show what each finding is about."""
    from planner.document.shown import Shown

    shown = Shown(deck.asked, written.numbering)
    asking = (Verdict.MISSING, Verdict.UNDECIDED)
    return replace(
        checked,
        findings=tuple(replace(one, pages=shown.pages(one.paths)) if one.verdict in asking else one for one in checked.findings),
    )


def _read_back(checked: Checked, documents: Sequence[Document], known: Known, deck: Written) -> Checked:
    """Return *checked* with what the rules about composed documents found in *documents*, and on which pages."""
    from planner.proofreading import read_back

    composed = read_back(documents, known)
    found = judge_all(checked.rulebook, composed, checked.day, about="composed")
    paged = (
        replace(one, pages=tuple(deck.numbering[slide][0] for slide in composed.slides(one.item) if slide in deck.numbering)[:3])
        for one in found
    )
    left, waived = set_aside(paged, _waivers(checked.profile), checked.day)
    # What became of the other waivers was said when the profile was judged, and so was which of these ran out.
    of_documents = _of_documents(checked.rulebook)
    waived = WaiverFacts(tuple(one for one in waived.entries if one.rule in of_documents and not one.expired))
    idle = (one for one in judge_all(checked.rulebook, waived, checked.day, about="waived") if one.verdict is Verdict.MISSING)
    return replace(checked, findings=(*checked.findings, *located((*left, *idle), checked.source)))


def _of_documents(rulebook: Rulebook) -> frozenset[str]:
    """The rules that are only judged when deck and plan are made."""
    return frozenset(rule.id for rule in rulebook.rules if rule.about == "composed")


def checklist_document(checked: Checked, language: str = "", others: Sequence[Document] = (), cache: Path | None = None) -> Document:
    """Return the checklist as a document.

    Args:
        language: ``zh-CN`` or ``en``; empty for the profile's own.
        others: Deck and plan, when they were made: the checklist says what they left out, and for want of what.
        cache: See `check`.
    """
    from planner.compose import compose
    from planner.document.shown import left_out

    facts = replace(checked.facts, language=language) if language else checked.facts
    omissions = _left_out(others, facts)
    of_deck = tuple(omission for kind, omission in omissions if kind == "deck")
    titles = {path: left_out((path,), of_deck) for finding in checked.findings for path in finding.paths[:1] if not finding.pages}
    said = {
        "left_out": titles,
        "cost_tables": checked.costs,
        "packs": checked.packs,
        "idle": checked.idle,
        "day": checked.day,
        "is_built": bool(others),
    }
    return compose("checklist", facts, checked.findings, templates(), cache, omissions, listed=checked.listed, said=said)


def checklist_file(checked: Checked, suffix: str, language: str, cache: Path | None = None) -> bytes:
    """Return the checklist alone, without deck and plan.

    Args:
        suffix: ``.html``, ``.xlsx`` or ``.docx``.
        language: ``zh-CN`` or ``en``.
        cache: See `check`.
    """
    from planner.theme import load_theme

    document = checklist_document(checked, language, cache=cache)
    write = import_module(f"planner.writers.{suffix[1:]}").write
    written: Written = write(document, load_theme("clarity", document.brand_colour))
    return written.content


def _left_out(documents: Iterable[Document], facts: Facts) -> tuple[tuple[str, Omission], ...]:
    """Return what *documents* left out. A template names facts; who fills in a profile wants to know where to write."""
    return tuple(
        (document.kind, replace(omission, needs=tuple(dict.fromkeys(path for name in omission.needs for path in facts.paths(name)))))
        for document in documents
        for omission in document.omissions
    )


SUFFIXES = {"deck": ".pptx", "plan": ".docx", "checklist": ".html"}


def _file_name(file: Path, kind: str) -> str:
    return f"{file.stem}-{kind}{SUFFIXES[kind]}"


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        problem = Problem("profile.unreadable", Location(str(file)), values={"reason": error.strerror or str(error)})
        raise ProfileError((problem,)) from error


def _notices(written: dict[str, Written], documents: dict[str, Document]) -> tuple[tuple[str, Notice], ...]:
    """Return what the writers had to say, each place by the name its slide or chapter has for readers."""
    names = {kind: _names(document) for kind, document in documents.items()}
    return tuple(
        (kind, replace(notice, place=names[kind].get(notice.place, notice.place)))
        for kind, result in written.items()
        for notice in result.notices
    )


def _names(document: Document) -> dict[str, str]:
    pages = (*document.head, *(page for part in document.parts for page in part.children), *document.tail)
    return {page.id: getattr(page, "short", "") or _plain(page.title) for page in pages}


def _plain(title: str | Runs) -> str:
    return title if isinstance(title, str) else "".join(run.text for run in title)


def _too_large(written: dict[str, Written], profile: Profile) -> tuple[tuple[str, Notice], ...]:
    from planner.writers.written import Notice

    limit = profile.settings.upload_limit_mb
    sizes = {kind: len(written[kind].content) / MEGABYTE for kind in ("deck", "plan")}
    return tuple(
        (kind, Notice("notice.too_large", kind, (("size", f"{size:.1f}"), ("limit", f"{limit.normalize():f}"))))
        for kind, size in sizes.items()
        if size > limit
    )
