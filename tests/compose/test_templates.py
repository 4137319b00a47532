"""The shipped templates: what they name exists, and what they print is whole."""

from __future__ import annotations

import re

import pytest

from planner.compose import compose
from planner.compose.absence import MARK
from planner.compose.vocabulary import VOCABULARY
from planner.document.blocks import Slide
from planner.document.dump import dump
from planner.facts import knows
from tests.conftest import PROFILES

from .composed import TEMPLATES, deck_of, facts_of

SOURCES = sorted(TEMPLATES.glob("*/**/*.xml"))


def test_every_fact_that_an_element_needs_can_exist():
    needs = {
        name for file in SOURCES for found in re.findall(r'needs(?:-any)?="([\w. -]+)"', file.read_text("utf-8")) for name in found.split()
    }

    assert len(needs) > 20
    assert [name for name in sorted(needs) if not knows(name)] == []


def test_the_readme_explains_every_element():
    readme = (TEMPLATES / "README.md").read_text("utf-8")

    assert [name for name in VOCABULARY if f"`{name}`" not in readme] == []


@pytest.fixture(scope="module", params=PROFILES)
def deck(request):
    file = PROFILES[request.param]
    return request.param, compose("deck", facts_of(file.read_text("utf-8"), file.parent), (), TEMPLATES)


def slides_of(document) -> list[Slide]:
    return [*document.head, *(child for part in document.parts for child in part.children if isinstance(child, Slide)), *document.tail]


def test_a_deck_prints_no_trace_of_what_is_absent(deck):
    name, document = deck
    text = dump(document)

    assert MARK not in text
    assert name == "hard" or "None" not in text.replace(", None", "").replace("(None", "")


def test_every_slide_has_a_name_a_title_and_blocks(deck):
    _, document = deck
    slides = slides_of(document)

    assert len({slide.id for slide in slides}) == len(slides)
    assert [slide.id for slide in slides if not slide.title or not slide.short] == []
    assert [slide.id for slide in slides if slide.layout == "content" and not slide.blocks] == []


def test_a_title_is_no_promise_and_no_superlative(deck):
    name, document = deck
    titles = ["".join(run.text for run in slide.title) for slide in slides_of(document)]

    if name in ("sample", "minimal"):
        assert [title for title in titles if re.search(r"最|第一(?!步|季)|顶级|唯一|必将|保证|赋能|打造|助力|！", title)] == []


def test_the_sample_shows_every_content_page(deck):
    name, document = deck
    asked = """
        cover agenda glance company premises qualifications story history market positioning comparison differences influence channels
        screenshots offline proof panorama hero-1 hero-2 hero-3 research supply team record strategy goals assortment calendar budget
        content membership profit commitment swot service product-list evidence-1 closing
    """

    if name == "sample":
        assert set(asked.split()) - {slide.id for slide in slides_of(document)} == set()
        assert document.omissions == ()


def test_a_picture_that_cannot_be_read_is_left_out_and_told(tmp_path):
    profile = (
        "brand: {name: 山屿, cover_picture: cover}\ncompany: {name: 屿上电子商务}\n"
        "application: {platform: tmall, store_type: flagship, category: 美容护肤}\n"
        "evidence: [{id: cover, file: evidence/none.png, title: 封面, kind: photo}]\n"
    )
    document = deck_of('<slide id="a"><h1>题</h1><p>文</p>{{ figure(brand.cover_picture) }}</slide>', tmp_path, profile)

    assert [type(block).__name__ for block in document.head[0].blocks] == ["Paragraph"]
    assert [(omission.id, omission.title, omission.needs) for omission in document.omissions] == [("cover", "封面", ("evidence.0",))]


def test_an_english_deck_has_the_words_meant_for_it(tmp_path):
    template = '<slide id="a"><h1 lang="zh-CN">题</h1><h1 lang="en">Sales of {{ 25e7 | money }}</h1><p>{{ "2026-03" | day }}</p></slide>'

    slide = deck_of(template, tmp_path, language="en").head[0]

    assert (slide.title[0].text, slide.blocks[0].text[0].text) == ("Sales of RMB 250m", "Mar 2026")
