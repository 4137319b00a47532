"""Cards, steps, tiers and fields: things among their like, each with a name and what belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planner.document.blocks import Card, Cards, Metric, Milestone, Picture, Process, Pyramid, Quadrants, Runs, Step, Tier, Timeline
from planner.writers.html.markup import NOTHING, Html, element, join, some, text
from planner.writers.html.metrics import metrics_row
from planner.writers.html.pictures import picture
from planner.writers.html.setting import Setting
from planner.writers.html.text import labelled, runs


def cards(block: Cards, setting: Setting) -> Html:
    return _listed((_card(card, setting) for card in block.cards), f"cards {block.style}")


def _card(card: Card, setting: Setting) -> Html:
    share = element("meter", min="0", max="1", value=f"{card.share:g}") if card.share is not None else NOTHING
    return join(
        (
            _picture(card.picture, setting),
            labelled("p", card.title, "name own" if card.accent else "name"),
            labelled("p", card.note, "label"),
            _numbers((card.metric,) if card.metric else ()),
            share,
            labelled("p", card.detail, "label"),
            some("p", runs(card.text)),
            _items(card.items),
            _numbers(card.metrics),
        )
    )


def timeline(block: Timeline, setting: Setting) -> Html:
    return _listed((_milestone(milestone, setting) for milestone in block.milestones), "steps", "ol")


def _milestone(milestone: Milestone, setting: Setting) -> Html:
    return join(
        (
            labelled("p", milestone.when, "label"),
            labelled("p", milestone.title, "name"),
            some("p", runs(milestone.text)),
            _numbers((milestone.metric,) if milestone.metric else ()),
            _picture(milestone.picture, setting),
            labelled("p", milestone.tag, "source"),
        )
    )


def process(block: Process) -> Html:
    steps = (element("li", _step(step)) for step in block.steps)
    return element("ol", *steps, class_="steps numbered", start=block.first if block.first > 1 else None)


def _step(step: Step) -> Html:
    return join((labelled("p", step.title, "name"), some("p", runs(step.text)), labelled("p", step.note, "source")))


def pyramid(block: Pyramid) -> Html:
    """Levels, the highest first, as they stand one above the other."""
    return join((_numbers(block.metrics), _listed(map(_tier, reversed(block.tiers)), "steps")))


def _tier(tier: Tier) -> Html:
    beside = text("　".join(word for word in (tier.left, tier.right) if word))
    return join(
        (
            labelled("p", tier.title, "name"),
            labelled("p", tier.note, "label"),
            _numbers((tier.metric,) if tier.metric else ()),
            some("p", beside),
            _items(tier.items),
        )
    )


def quadrants(block: Quadrants) -> Html:
    fields = (
        join(
            (
                labelled("p", field.title, "name"),
                labelled("p", field.note, "label"),
                element("ul", *(element("li", labelled("strong", figure, "lead-in"), runs(words)) for figure, words in field.points)),
            )
        )
        for field in block.fields
    )
    return _listed(fields, "cards text")


def _listed(parts: Iterable[Html], role: str, name: str = "ul") -> Html:
    return element(name, *(element("li", part) for part in parts), class_=role)


def _picture(block: Picture | None, setting: Setting) -> Html:
    return picture(block, setting) if block else NOTHING


def _numbers(metrics: Sequence[Metric]) -> Html:
    return metrics_row(metrics, "rail") if metrics else NOTHING


def _items(items: Sequence[Runs]) -> Html:
    return some("ul", join(element("li", runs(item)) for item in items))
