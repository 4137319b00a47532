"""The deck writer: a document becomes a native PowerPoint file."""

from __future__ import annotations

from dataclasses import replace

from planner.document.blocks import Document
from planner.resources import templates
from planner.theme import Theme
from planner.writers.pptx.emit import emit
from planner.writers.pptx.images import BrokenPicturesError
from planner.writers.pptx.layout import lay_out
from planner.writers.written import Written


def write(document: Document, theme: Theme) -> Written:
    """Lay a deck out and write it. A picture that turns out to be broken is left out and reported, like one that is missing."""
    base = (templates() / "themes" / theme.name / "master.pptx").read_bytes()
    while True:
        slides, notices = lay_out(document, theme)
        try:
            return Written(emit(slides, document, theme, base), notices, len(slides))
        except BrokenPicturesError as error:
            document = replace(document, images={key: content for key, content in document.images.items() if key not in error.keys})
