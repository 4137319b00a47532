"""The page: one file, valid in structure, deaf to what values contain."""

from __future__ import annotations

import re
from itertools import count, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from planner.document.blocks import Cell, Chapter, Column, Document, Paragraph, Part, Row, Run, Table
from planner.theme import load_theme
from planner.theme.palette import contrast
from planner.writers import html as writer
from tests.writers.html.everything import KINDS, every_block, everything

THEME = load_theme("clarity", "#1F6F5C")
CSS = (Path(writer.__file__).parent / "page.css").read_text("utf-8")


def page(document: Document) -> html.HtmlElement:
    return html.document_fromstring(writer.write(document, THEME).content.decode("utf-8"))


def with_block(*blocks: object) -> Document:
    return Document("checklist", "zh-CN", "清单", (Part("p", "一", children=(Chapter("c", "", "二", blocks=blocks),)),))  # type: ignore[arg-type]


def numbered() -> str:
    return f"文{next(_numbers)}字"


_numbers = count(1000)


def test_every_block_kind_is_tried():
    assert {type(block) for block in every_block(lambda: "x")} == KINDS


def test_every_text_of_a_document_is_on_the_page():
    said: list[str] = []

    def text() -> str:
        said.append(numbered())
        return said[-1]

    root = page(everything(text))

    shown = root.text_content() + "".join(root.xpath("//@alt | //@aria-label"))
    assert len(said) > 90
    assert [word for word in said if word not in shown] == []


HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='x",
        "</style><script>x</script>",
        "</title><b>",
        "<!--",
        "]]>",
        "&lt;b&gt; &amp; &#60;",
        "javascript:alert(1)",
        "{{ 7*7 }}",
        "{% raw %}",
        "a/b.c_d/é",
    ]
) | st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30)

PLAIN = page(everything(lambda: "x"))


@settings(max_examples=60, deadline=None)
@given(HOSTILE)
def test_no_value_becomes_markup(text):
    """Whatever the values are, the page has the elements and attributes that it has for a harmless one."""
    root = page(everything(lambda: text))

    assert _bones(root) == _bones(PLAIN)
    assert root.xpath("//h1")[0].text_content() == text


def _bones(root: html.HtmlElement) -> list[tuple[str, list[str]]]:
    # A long path gets places where it may break; these are the only elements a text brings.
    return [(element.tag, sorted(element.attrib)) for element in root.iter() if element.tag != "wbr"]


def test_the_page_needs_nothing_but_itself():
    content = writer.write(everything(numbered), THEME).content.decode("utf-8")
    root = html.document_fromstring(content)

    assert root.xpath("//script | //link | //iframe | //object | //@srcset") == []
    assert {address.partition(":")[0] for address in root.xpath("//@src")} == {"data"}
    assert "@import" not in content
    assert "url(" not in content


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", " javascript:x"]
)
def test_a_link_that_could_run_is_only_text(address):
    root = page(with_block(Paragraph((Run("这里", href=address),))))

    assert root.xpath("//section//a") == []
    assert "这里" in root.text_content()


def test_headings_follow_in_order():
    levels = [int(heading.tag[1]) for heading in PLAIN.iter("h1", "h2", "h3", "h4", "h5", "h6")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert len(levels) > 8
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_table_says_which_cells_are_heads():
    table = Table(
        columns=(Column(), Column("number"), Column("number")),
        head=(Row((Cell((Run("项目"),), rowspan=2), Cell((Run("万元"),), colspan=2))), Row((Cell((Run("今年"),)), Cell((Run("去年"),))))),
        body=(
            Row((Cell((Run("甲"),), rowspan=2), Cell((Run("1"),)), Cell((Run("2"),)))),
            Row((Cell((Run("3"),)), Cell((Run("4"),)))),
        ),
        foot=(Row((Cell((Run("合计"),)), Cell((Run("4"),)), Cell((Run("6"),)))),),
        caption=(Run("两年"),),
    )

    (found,) = page(with_block(table)).xpath("//section//table")

    assert [(head.text_content(), head.get("scope")) for head in found.iter("th")] == [
        ("项目", "col"),
        ("万元", "colgroup"),
        ("今年", "col"),
        ("去年", "col"),
        ("甲", "row"),
        ("合计", "row"),
    ]
    assert [cell.get("class") for cell in found.xpath(".//tbody//td")] == ["number"] * 4
    assert found.find("caption").text_content() == "两年"


def test_rows_of_words_can_be_told_one_by_one_on_a_phone():
    def labels(*kinds: str) -> list[str | None]:
        rows = [Row(tuple(Cell((Run(f"{name}{at}"),)) for at in range(len(kinds)))) for name in ("头", "格")]
        table = Table(tuple(Column(kind) for kind in kinds), (rows[0],), (rows[1],))  # type: ignore[arg-type]
        return [cell.get("data-label") for cell in page(with_block(table)).xpath("//section//td")]

    assert labels("text", "text", "number") == ["头1", "头2"]
    assert labels("text", "number", "number") == [None, None]


def test_the_same_document_is_the_same_bytes():
    assert writer.write(everything(lambda: "甲"), THEME).content == writer.write(everything(lambda: "甲"), THEME).content


def test_the_page_says_its_language():
    assert PLAIN.get("lang") == "zh-CN"


@pytest.mark.parametrize("brand", ["#1F6F5C", "#F2D64B", "#F6C7D4", "#D2232A", "#7F7F7F", "#101820"])
def test_every_colour_of_text_can_be_read_on_every_ground_it_stands_on(brand):
    theme = load_theme("clarity", brand)
    grounds = dict.fromkeys(("ink", "ink2", "accent_text"), ("white", "paper", "accent_07", "accent_14"))
    grounds |= {"ink3": ("white", "paper"), "white": ("accent_deep",)}
    used = set(re.findall(r"[^-]color: var\(--([a-z0-9-]+)\)", CSS))

    assert used == {role.replace("_", "-") for role in grounds} | {"accent-figure"}
    for role, under in grounds.items():
        for ground in under:
            assert contrast(theme.colours[role], theme.colours[ground]) >= 4.5, (role, ground)
    # Set only in figures of the largest size, where less will do.
    assert contrast(theme.colours["accent_figure"], theme.colours["paper"]) >= 3
