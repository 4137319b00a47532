"""What every block needs to know to be written."""

from __future__ import annotations

from collections.abc import Mapping

from planner.document.blocks import Document
from planner.record import record


@record
class Setting:
    """The document around a block.

    Attributes:
        words: What the writer itself says, in the document's language.
        level: The level of a block's own first heading, 2 to 6: one under the container it stands in.
    """

    document: Document
    words: Mapping[str, str]
    level: int

    def heading(self, level: int) -> str:
        """The element for a block heading of *level* 2 to 4 inside a container."""
        return f"h{min(6, self.level + level - 2)}"
