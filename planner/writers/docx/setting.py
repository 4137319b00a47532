"""What the parts of the writer need to set a block: theme, styles, words, the file's parts, and where on the page it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field

from planner.record import record
from planner.theme import Theme
from planner.writers.docx.base import Style
from planner.writers.docx.package import Package
from planner.writers.written import Notice

PORTRAIT_WIDTH = 437.3
LANDSCAPE_WIDTH = 717.9


@record
class Setting:
    """Where and with what a block is set.

    Attributes:
        words: What the writer itself has to say in the document's language, by key.
        images: Bytes of pictures by key.
        package: The parts so far.
        width: Points across.
        chapter: The chapter's number as printed, such as ``5`` or ``A``; empty outside numbered chapters.
        place: The chapter's id, for notices.
        numbering: The list that headings of this chapter are numbered by; 0 for none.
        ground: The role of what lies behind, so that colours can answer it.
        can_turn: Whether the page may turn for what is wide; not inside a cell.
        captions: How many figures and tables the chapter has had.
        notices: What the author should know.
    """

    theme: Theme
    styles: Mapping[str, Style]
    words: Mapping[str, str]
    images: Mapping[str, bytes]
    package: Package
    width: float = PORTRAIT_WIDTH
    chapter: str = ""
    place: str = ""
    numbering: int = 0
    ground: str = "white"
    can_turn: bool = True
    captions: Counter[str] = field(default_factory=Counter)
    notices: list[Notice] = field(default_factory=list)
