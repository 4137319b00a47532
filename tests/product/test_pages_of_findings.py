"""Findings of a build name the pages of the deck that show what they are about."""

from __future__ import annotations

import pytest

from planner.compose import compose
from planner.document.shown import Shown
from planner.facts.everything import known
from planner.resources import templates
from planner.rules import Verdict
from planner.theme import load_theme
from planner.writers.pptx.layout import lay_out


def test_pages_are_pages_of_the_deck(product):
    findings = product.built.checked.findings

    assert all(1 <= page <= product.built.slides for one in findings for page in one.pages)
    assert all(len(one.pages) <= 3 for one in findings)
    assert all(one.verdict in (Verdict.MISSING, Verdict.UNDECIDED) for one in findings if one.pages)


@pytest.mark.parametrize(
    "path",
    ["company.credit_code", "premises.1.name", "team.lead.name", "research.partners.0.name", "products.items.9.name"],
)
def test_the_first_page_of_a_path_shows_what_stands_under_it(path, sample):
    facts = sample.built.checked.facts
    deck = compose("deck", facts, (), templates(), known=known(facts))
    slides, _, numbering = lay_out(deck, load_theme("clarity", deck.brand_colour))

    page = Shown(deck.asked, numbering).pages((path,))[0]

    assert slides[page - 1].number == page
    assert str(facts.get(path)) in repr(slides[page - 1])


def test_the_documents_of_the_sample_were_read_back(sample):
    read = [one for one in sample.built.checked.findings if one.id.startswith("coherence.documents_")]

    assert len(read) >= 9
    assert {one.verdict for one in read} == {Verdict.MET}
