"""Documents as one self-contained web page, for reading on any screen and for printing on A4."""

from planner.writers.html.writing import write

__all__ = ["write"]
