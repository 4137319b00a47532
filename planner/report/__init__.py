"""Findings as text for people: the checklist on a terminal, its counts in one line, and whether they make a run fail."""

from planner.report.counting import counts, fails
from planner.report.text import as_text

__all__ = ["as_text", "counts", "fails"]
