"""Documents as workbooks: tables one can filter, sort and add."""

from planner.writers.xlsx.writing import write

__all__ = ["write"]
