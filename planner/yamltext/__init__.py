"""YAML text to plain data whose scalars are text, and the place of everything in it.

Nothing is guessed: YAML 1.1 would turn ``01234567`` into 342391, ``no`` into false and ``12:30`` into 750, and would keep
the last of two equal keys. Here a scalar is the text that was written, or None; equal keys, tags, anchors and what is too
big or too deep are problems.
"""

from planner.yamltext.reading import MOST_BYTES, MOST_DEPTH, MOST_VALUES, Plain, read
from planner.yamltext.source import SourceMap

__all__ = ["MOST_BYTES", "MOST_DEPTH", "MOST_VALUES", "Plain", "SourceMap", "read"]
