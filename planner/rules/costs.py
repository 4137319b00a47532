"""What the platform costs in the first year: what sources say, what the profile says instead, and what nobody says.

A pack states its platform's fees in `fees.yaml`. Each line offers figures with their edition and grade, the first that applies is taken;
statements that contradict each other stand as a range; a line without a figure stays unknown, with the place where the profile can
fill it in. Whether what the profile types agrees with the sources is the business of rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from planner.errors import PackError
from planner.record import record
from planner.rules.conditions import Condition
from planner.rules.engine import Asked, Facts
from planner.rules.finding import Words
from planner.rules.packs import source_line
from planner.rules.reading import Reader
from planner.rules.rule import Citation, Confidence, Source
from planner.yamltext import read


class Base(StrEnum):
    """What a rate is of: the plan year's sales, before or after refunds."""

    GMV = "gmv"
    GSV = "gsv"


class State(StrEnum):
    """How well a row is known: by one figure, as a range, not at all, or from the profile itself."""

    KNOWN = "known"
    RANGE = "range"
    UNKNOWN = "unknown"
    GIVEN = "given"


@record
class Figure:
    """What sources say a line costs: an amount in yuan or a rate, either as one figure or from *low* to *high*.

    Attributes:
        edition: Which edition says so, mostly a date.
        when: Whom it is for; left out, everyone.
        effective_from, effective_until: The first and the last day it holds.
    """

    amount: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    rate: Decimal | None = None
    low_rate: Decimal | None = None
    high_rate: Decimal | None = None
    edition: str = ""
    sources: tuple[Citation, ...] = ()
    confidence: Confidence | None = None
    when: Condition | None = None
    effective_from: date | None = None
    effective_until: date | None = None
    note: Words = Words("", "")


@record
class FeeLine:
    """One line of a platform's fees.

    Attributes:
        figures: The first that applies on the day judged is taken.
        base: What its rates are of.
        refundable: Whether the money comes back, as a deposit does.
        when: Whether the line concerns the applicant at all; left out, it does.
        cash: Words by which rows of ``budget.cash`` are known to pay it.
        budget: The budget's cost line that pays it.
        monthly: The fact that says what it costs a month.
        inside: Another line of the table whose typed amount already holds this one.
        fill_in: Where the profile can say it.
        sources: What *note* rests on.
    """

    key: str
    title: Words
    fill_in: str
    figures: tuple[Figure, ...] = ()
    base: Base = Base.GMV
    refundable: bool = False
    when: Condition | None = None
    cash: tuple[str, ...] = ()
    budget: str = ""
    monthly: str = ""
    inside: str = ""
    sources: tuple[Citation, ...] = ()
    note: Words = Words("", "")


@record
class FeeFile:
    """What `fees.yaml` says."""

    title: Words
    lines: tuple[FeeLine, ...]


@record
class Fees:
    """A platform's fees. *sources* by the pack's own keys."""

    title: Words
    lines: tuple[FeeLine, ...]
    sources: Mapping[str, Source]


@record
class CostRow:
    """A line of the table, in yuan for the plan year.

    Attributes:
        amount_cny: Of a row that is known or given; None when it is a rate of sales that the plan does not have.
        low_cny, high_cny: Of a range, under the same condition.
        rate, low_rate, high_rate: Where the line is a rate, with *base* (``gmv`` or ``gsv``) and its amount *base_cny*.
        counted_in: Title of the row whose amount holds this one too; then it has none of its own.
        edition, confidence: Of the figure taken, the grade ``A``, ``B`` or ``C``; empty where the profile speaks or nobody does.
        source: Of the figure, else of the note, in one line; empty where the profile speaks.
        path: Where the profile says it, or can.
    """

    key: str
    title: Words
    state: State
    path: str
    amount_cny: Decimal | None = None
    low_cny: Decimal | None = None
    high_cny: Decimal | None = None
    rate: Decimal | None = None
    low_rate: Decimal | None = None
    high_rate: Decimal | None = None
    base: str = ""
    base_cny: Decimal | None = None
    refundable: bool = False
    counted_in: Words | None = None
    edition: str = ""
    confidence: str = ""
    source: Words = Words("", "")
    note: Words = Words("", "")

    @property
    def has_amount(self) -> bool:
        """Whether yuan stand in it, or in the row that holds it."""
        return self.amount_cny is not None or self.low_cny is not None or self.counted_in is not None


@record
class CostTable:
    """What the first year costs.

    Attributes:
        known_cny: Sum of the rows with one amount.
        low_cny, high_cny: The same with the ranges at their lower and at their upper end.
        refundable_cny: The part of *known_cny* that comes back.
    """

    title: Words
    rows: tuple[CostRow, ...]
    known_cny: Decimal
    low_cny: Decimal
    high_cny: Decimal
    refundable_cny: Decimal

    @property
    def unknown(self) -> tuple[CostRow, ...]:
        """The rows that have no amount yet."""
        return tuple(row for row in self.rows if not row.has_amount)


def load_fees(folder: Path, sources: Mapping[str, Source]) -> Fees:
    """Read a pack's `fees.yaml`.

    Args:
        sources: The register of a rulebook, by ``pack.key``.

    Raises:
        PackError: All that is wrong with the file, each with its place.
    """
    file = folder / "fees.yaml"
    data, source = read(file.read_bytes(), str(file), PackError)
    reader = Reader(source)
    said = reader.record(FeeFile, data)
    own = {key.removeprefix(f"{folder.name}."): one for key, one in sources.items() if key.startswith(f"{folder.name}.")}
    for at, line in enumerate(said.lines if said else ()):
        cited = {f"lines.{at}": line.sources, **{f"lines.{at}.figures.{nth}": figure.sources for nth, figure in enumerate(line.figures)}}
        for path, citations in cited.items():
            for nth, citation in enumerate(citations):
                if citation.of not in own:
                    reader.amiss("unknown_source", f"{path}.sources.{nth}.of", given=citation.of)
    if said is None or reader.problems:
        raise PackError(tuple(reader.problems))
    return Fees(said.title, said.lines, own)


def cost_table(fees: Fees, facts: Facts) -> CostTable:
    """Return the first year's costs of the applicant that *facts* are of."""
    asked = Asked(facts)
    lines = [line for line in fees.lines if line.when is None or line.when.answer(asked)]
    given = {line.key: row for line in lines if (row := _given(line, asked))}
    titles = {line.key: line.title for line in lines}
    rows = tuple(given.get(line.key) or _held(line, given, titles, asked) or _published(line, fees, asked) for line in lines)
    known = _sum(row.amount_cny for row in rows)
    return CostTable(
        title=fees.title,
        rows=rows,
        known_cny=known,
        low_cny=known + _sum(row.low_cny for row in rows),
        high_cny=known + _sum(row.high_cny for row in rows),
        refundable_cny=_sum(row.amount_cny for row in rows if row.refundable),
    )


_MONTHS = 12


def _given(line: FeeLine, asked: Asked) -> CostRow | None:
    """The line as the profile types it: among the opening cash, else among the budget's cost lines, else by the month."""
    paid = [(at, need) for at, need in enumerate(asked.value("budget.cash") or ()) if _mentions(need.name, line.cash)]
    if paid:
        amount = _sum(need.amount for _, need in paid)
        return CostRow(line.key, line.title, State.GIVEN, f"budget.cash.{paid[0][0]}", amount, refundable=line.refundable, note=line.note)
    for at, cost in enumerate(asked.value("profit_loss.lines") or ()):
        if line.budget and cost.key == line.budget:
            path = next(iter(asked.paths(f"profit_loss.lines.{at}")), line.fill_in)
            is_rate = cost.rate_typed is not None and not cost.monthly_cny
            base = (cost.base or "gsv") if is_rate else ""
            return CostRow(
                line.key,
                line.title,
                State.GIVEN,
                path,
                cost.total_cny,
                rate=cost.rate_typed if is_rate else None,
                base=base,
                base_cny=asked.value(f"year.{base}_cny") if base else None,
                refundable=line.refundable,
                note=line.note,
            )
    monthly = asked.value(line.monthly) if line.monthly else None
    return CostRow(line.key, line.title, State.GIVEN, line.monthly, monthly * _MONTHS, note=line.note) if monthly is not None else None


def _held(line: FeeLine, given: Mapping[str, CostRow], titles: Mapping[str, Words], asked: Asked) -> CostRow | None:
    """The line as part of another that the profile types; a commission stated as such holds nothing else."""
    if line.inside not in given or _is_commission_alone(asked):
        return None
    path = given[line.inside].path
    return CostRow(line.key, line.title, State.GIVEN, path, counted_in=titles[line.inside], note=line.note)


def _is_commission_alone(asked: Asked) -> bool:
    together = asked.value("budget.cost_rates.platform") is not None
    together = together or any(getattr(line.name, "value", line.name) == "platform" for line in asked.value("budget.lines") or ())
    return not together and asked.value("budget.cost_rates.commission_rate") is not None


def _published(line: FeeLine, fees: Fees, asked: Asked) -> CostRow:
    """The line as the sources have it."""
    figure = next(_applying(line.figures, asked), None)
    if figure is None:
        source = _cited(line.sources, fees)
        return CostRow(line.key, line.title, State.UNKNOWN, line.fill_in, refundable=line.refundable, source=source, note=line.note)
    is_rate = figure.rate is not None or figure.low_rate is not None
    base_cny: Decimal | None = asked.value(f"year.{line.base}_cny") if is_rate else None
    return CostRow(
        key=line.key,
        title=line.title,
        state=State.RANGE if figure.low is not None or figure.low_rate is not None else State.KNOWN,
        path="goals.gmv" if is_rate and base_cny is None else line.fill_in,
        amount_cny=_yuan(figure.amount, figure.rate, base_cny),
        low_cny=_yuan(figure.low, figure.low_rate, base_cny),
        high_cny=_yuan(figure.high, figure.high_rate, base_cny),
        rate=figure.rate,
        low_rate=figure.low_rate,
        high_rate=figure.high_rate,
        base=str(line.base) if is_rate else "",
        base_cny=base_cny,
        refundable=line.refundable,
        edition=figure.edition,
        confidence=str(figure.confidence or ""),
        source=_cited(figure.sources, fees),
        note=Words(line.note.zh + figure.note.zh, " ".join(part for part in (line.note.en, figure.note.en) if part)),
    )


def _cited(citations: Iterable[Citation], fees: Fees) -> Words:
    lines = [source_line(citation, fees.sources[citation.of]) for citation in citations]
    return Words("；".join(line.zh for line in lines), "; ".join(line.en for line in lines))


def _applying(figures: Iterable[Figure], asked: Asked) -> Iterator[Figure]:
    day: date = asked.value("as_of")
    for figure in figures:
        is_early = figure.effective_from is not None and day < figure.effective_from
        is_late = figure.effective_until is not None and day > figure.effective_until
        if not is_early and not is_late and (figure.when is None or figure.when.answer(asked)):
            yield figure


def _yuan(amount: Decimal | None, rate: Decimal | None, base: Decimal | None) -> Decimal | None:
    if amount is not None:
        return amount
    return (rate * base).quantize(Decimal(1)) if rate is not None and base is not None else None


def _mentions(text: Any, words: tuple[str, ...]) -> bool:
    return any(word.casefold() in str(text).casefold() for word in words)


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), Decimal(0))
