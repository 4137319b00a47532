"""One block laid into a box: what every kind's module returns.

Each kind has a module with two functions::

    lay(block, box, theme) -> Laid             place it; never draw beyond the box
    needed(block, width, theme) -> float       its natural height in points

Kinds that stretch (charts, galleries, trees) return from `needed` the least height they are readable in, and fill the box they get.
"""

from __future__ import annotations

from planner.document.blocks import Block
from planner.record import record
from planner.writers.pptx.shapes import AnyShape
from planner.writers.written import Notice


@record
class Laid:
    """A block on a slide.

    Attributes:
        shapes: In reading order.
        height: How much of the box was used, in points from its upper edge.
        rest: What did not fit: the same kind of block, to be continued on the next slide.
        notices: What was done to make it fit; their place is filled in by the slide.
    """

    shapes: tuple[AnyShape, ...]
    height: float
    rest: Block | None = None
    notices: tuple[Notice, ...] = ()
