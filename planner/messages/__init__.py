"""What the user reads: problems, notices and words of the command line, in Chinese and English.

A message is a key in ``zh.yaml`` and ``en.yaml``. Its first line says what is wrong; the lines below it are the way out. A line
with a placeholder that stands for nothing (no near miss, no list of choices) is left out.
"""

from planner.messages.excerpt import excerpt
from planner.messages.saying import say
from planner.messages.telling import report, sentence, way_out

__all__ = ["excerpt", "report", "say", "sentence", "way_out"]
