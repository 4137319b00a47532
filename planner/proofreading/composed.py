"""Deck and plan read back, as facts that rules can ask: what stands in them that should not, and where they part."""

from __future__ import annotations

from collections.abc import Sequence

from planner.document.blocks import Document
from planner.facts.everything import Known
from planner.proofreading.citations import citations
from planner.proofreading.contents import contents, titles
from planner.proofreading.naming import dates, names
from planner.proofreading.own import own
from planner.proofreading.pages import Page, pages
from planner.proofreading.record import Composed, ComposedFacts
from planner.proofreading.sameness import printed_twice, same_labels
from planner.proofreading.strange import pages_read


def read_back(documents: Sequence[Document], known: Known) -> ComposedFacts:
    """Return what stands in *documents*, which were composed of *known* facts and listened to."""
    read: dict[str, tuple[Page, ...]] = {document.kind: pages(document) for document in documents}
    every_page = tuple(page for part in read.values() for page in part)
    stated, facts = own(known), known.facts
    return ComposedFacts(
        Composed(
            pages=tuple(page for document in documents for page in pages_read(document, read[document.kind], stated)),
            facts=tuple(printed_twice(documents, read, facts)),
            labels=tuple(same_labels(read)),
            contents=tuple(entry for document in documents for entry in contents(document, read[document.kind])),
            evidence=tuple(citations(documents, every_page, facts)),
            dates=tuple(dates(documents)),
            names=tuple(names(every_page, facts)),
            titles=tuple(titles(documents)),
        )
    )
