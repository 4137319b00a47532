"""The deck writer: a document becomes a native PowerPoint file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from planner.document.blocks import Document
from planner.record import record
from planner.resources import templates
from planner.theme import Theme
from planner.writers.pptx.emit import emit
from planner.writers.pptx.images import BrokenPicturesError, Cuts
from planner.writers.pptx.layout import lay_out
from planner.writers.pptx.layout.listings import Span
from planner.writers.pptx.shapes import SlideShapes
from planner.writers.written import Notice, Written


def write(document: Document, theme: Theme) -> Written:
    """Lay a deck out and write it."""
    return begin(document, theme).written()


@record
class Begun:
    """A deck that is laid out, and whose pictures are being cut meanwhile: who has other work need not wait for them."""

    document: Document
    theme: Theme
    slides: tuple[SlideShapes, ...]
    notices: tuple[Notice, ...]
    numbering: Mapping[str, Span]
    cuts: Cuts

    def written(self) -> Written:
        """Write the deck. A picture that turns out to be broken is left out and reported, like one that is missing."""
        document, theme = self.document, self.theme
        base = (templates() / "themes" / theme.name / "master.pptx").read_bytes()
        try:
            return Written(emit(self.slides, document, theme, base, self.cuts), self.notices, len(self.slides), self.numbering)
        except BrokenPicturesError as error:
            whole = {key: content for key, content in document.images.items() if key not in error.keys}
            return begin(replace(document, images=whole), theme).written()


def begin(document: Document, theme: Theme) -> Begun:
    """Lay a deck out and begin to cut its pictures."""
    slides, notices, numbering = lay_out(document, theme)
    return Begun(document, theme, slides, notices, numbering, Cuts(slides, document.images))
