"""What a document in another language would still print untranslated."""

from __future__ import annotations

from planner.facts.trace import Traced
from planner.record import record


@record
class Translation:
    """Prose that is said only in another language than the document's. *missing* holds profile paths."""

    missing: tuple[str, ...] = ()
    count: int = 0


def derive_translation(untranslated: tuple[str, ...]) -> Traced[Translation]:
    """Return the paths of *untranslated* prose, counted."""
    return Traced(Translation(untranslated, len(untranslated)), {"": untranslated or ("application.language",)})
