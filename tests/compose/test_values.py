"""Whatever a profile says, it arrives in the blocks as it was said."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.compose.absence import MARK
from planner.compose.composing import _parsed
from planner.compose.environment import Environment, UnknownNameError
from planner.compose.numbers import Figure
from planner.compose.places import Places
from planner.compose.prose import prose
from planner.compose.reading import inline
from planner.document.blocks import Run

from .composed import TEMPLATES

# Words made to hurt, beside every character XML can hold; U+FDD0 is ours by Unicode's own leave.
HURTFUL = (
    "<b>",
    "</p>",
    "&amp;",
    "&#10;",
    "{{ 7*7 }}",
    "{% raw %}",
    "{#",
    "]]>",
    "<!--",
    '"',
    "'",
    "\u200b",
    "\u202eabc",
    "\n",
    "\t",
    "  ",
    "- ",
)
CHARACTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn")) | st.sampled_from(HURTFUL)
TEXTS = st.lists(CHARACTERS, min_size=1, max_size=20).map("".join).filter(lambda text: MARK not in text)

ENVIRONMENT = Environment(TEMPLATES, "zh-CN", {}, None)
TEMPLATE = ENVIRONMENT.from_string('<p><b>{{ said }}</b>{{ said }}</p><card title="{{ said }}"/>')


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(TEXTS)
def test_a_value_is_the_same_in_text_and_in_an_attribute(said):
    root = _parsed(f"<deck>{TEMPLATE.render(said=said)}</deck>", Places(TEMPLATES))

    assert inline(root[0], "zh-CN") == (Run(said, strong=True), Run(said))
    assert root[1].get("title") == said


@settings(deadline=None)
@given(TEXTS)
def test_prose_keeps_every_character_but_those_that_make_paragraphs_and_items(said):
    root = _parsed(f"<deck>{prose(said) if said.strip() else ''}</deck>", Places(TEMPLATES))

    runs = [run.text for element in root.iter("p", "li") for run in inline(element, "zh-CN")]
    assert _bare("".join(runs)) == _bare(said)
    assert {element.tag for element in root.iter()} <= {"deck", "p", "ul", "li"}


def _bare(text: str) -> str:
    return "".join(text.split()).replace("-", "")


@pytest.mark.parametrize("asked", ["said._compared", "said.__class__", "said.__init__.__globals__", "kind.mro()", "[].append(1)"])
def test_a_template_gets_a_records_values_and_nothing_beneath_them(asked):
    known = {"said": Figure("1", "元"), "kind": Figure}
    assert ENVIRONMENT.from_string("{{ said.value }}").render(known) == "1"
    with pytest.raises(UnknownNameError):
        ENVIRONMENT.from_string(f"{{{{ {asked} }}}}").render(known)
