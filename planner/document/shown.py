"""On which pages of a deck the reader meets what the profile says under a path."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from planner.document.blocks import Omission

Span = tuple[int, int]
"""First and last page of a slide that is continued; the same page twice when it is not."""

# So many pages are named at most: a longer list is no help to who looks for a place.
_MOST: Final = 3
# What more slides than this show stands in every other title: only the slide most concerned with it is an answer.
_EVERYWHERE: Final = 6


class Shown:
    """Finds pages by what they show.

    Args:
        asked: The profile paths that each slide asked for, as in `Document.asked`.
        numbering: The pages of each slide, as in `Written.numbering`.
    """

    def __init__(self, asked: Mapping[str, tuple[str, ...]], numbering: Mapping[str, Span]) -> None:
        self._asked = {slide: paths for slide, paths in asked.items() if slide in numbering}
        self._numbering = numbering
        # Slides by the very paths they asked for, and how many paths each asked for under each path.
        self._carriers: dict[str, list[str]] = {}
        self._within: dict[str, dict[str, int]] = {}
        for slide, paths in self._asked.items():
            for path in paths:
                self._carriers.setdefault(path, []).append(slide)
                around = path
                while around:
                    counts = self._within.setdefault(around, {})
                    counts[slide] = counts.get(slide, 0) + 1
                    around = around.rpartition(".")[0]

    def pages(self, paths: Iterable[str]) -> tuple[int, ...]:
        """Return the first pages of the slides that show the first of *paths* that any slide shows, at most three.

        The slide most concerned with it comes first. A slide that shows only the record around a path is named when few slides do.
        """
        return next((pages for path in paths if (pages := self._pages(path))), ())

    def _pages(self, path: str) -> tuple[int, ...]:
        slides = list(self._within.get(path, ())) or self._around(path)
        ranked = sorted(slides, key=lambda slide: self._concern(slide, path), reverse=True)
        chosen = ranked[:1] if len(ranked) > _EVERYWHERE else ranked[:_MOST]
        return tuple(self._numbering[slide][0] for slide in chosen)

    def _around(self, path: str) -> list[str]:
        """The slides that show the closest record around *path* that is not shown in many places; of a whole section, its own slide."""
        around = path.rpartition(".")[0]
        while around:
            slides = self._carriers.get(around, [])
            if "." not in around:
                slides = [slide for slide in slides if slide == around]
            if 0 < len(slides) <= _MOST:
                return slides
            around = around.rpartition(".")[0]
        return []

    def _concern(self, slide: str, path: str) -> tuple[int, bool, float]:
        """How much under *path* a slide shows, whether it is the section's own, how much of all it shows is about the same record."""
        around = path.rpartition(".")[0] or path
        share = self._within.get(around, {}).get(slide, 0) / len(self._asked[slide])
        return self._within.get(path, {}).get(slide, 0), slide == path.partition(".")[0], share


def left_out(paths: Iterable[str], omissions: Iterable[Omission]) -> str:
    """Return the title of what was left out for want of one of *paths* or of what is under it; nothing when there is none."""
    sought = tuple(paths)
    found = (one.title for one in omissions if any(need == path or need.startswith(path + ".") for path in sought for need in one.needs))
    return next(found, "")
