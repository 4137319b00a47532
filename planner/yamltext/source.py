"""Where each value of a YAML file stands."""

from __future__ import annotations

from collections.abc import Mapping

from planner.errors import Location
from planner.record import record

Span = tuple[int, int, int]
"""Line and column from 0, and how many characters; 0 characters is up to the end of the line."""


@record
class SourceMap:
    """Places by dotted path, such as ``brand.milestones.2.when``; list positions count from 0, the root is ``""``.

    Attributes:
        file: As the user named it.
        lines: The text, line by line.
        values: Where each value begins.
        keys: Where each key of a mapping stands, by the path of its value.
    """

    file: str
    lines: tuple[str, ...]
    values: Mapping[str, Span]
    keys: Mapping[str, Span]

    def place(self, path: str) -> Location:
        """Where the value at *path* stands, or the nearest thing above it that exists."""
        while path and path not in self.values:
            path = path.rpartition(".")[0]
        return self.at(*self.values.get(path, (0, 0, 0)))

    def key(self, path: str) -> Location:
        """Where the key of the value at *path* stands; of a list item, or of nothing, its place."""
        span = self.keys.get(path)
        return self.place(path) if span is None else self.at(*span)

    def owner(self, path: str) -> Location:
        """Where a mapping that lacks something is best pointed at: its key; what the whole file lacks stands on no line of it."""
        return self.key(path) if path else Location(self.file)

    def at(self, line: int, column: int, width: int) -> Location:
        """A location, for *line* and *column* from 0."""
        excerpt = self.lines[line] if line < len(self.lines) else ""
        rest = len(excerpt.rstrip()) - column
        return Location(self.file, line + 1, column + 1, excerpt, max(1, min(width, rest) if width else rest))
