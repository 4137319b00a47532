"""The deck writer: a document becomes a native PowerPoint file."""

from __future__ import annotations

from planner.document.blocks import Document
from planner.resources import templates
from planner.theme import Theme
from planner.writers.pptx.emit import emit
from planner.writers.pptx.layout import lay_out
from planner.writers.written import Written


def write(document: Document, theme: Theme) -> Written:
    """Lay a deck out and write it."""
    slides, notices = lay_out(document, theme)
    base = (templates() / "themes" / theme.name / "master.pptx").read_bytes()
    return Written(emit(slides, document, theme, base), notices, len(slides))
