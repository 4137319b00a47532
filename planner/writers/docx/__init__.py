"""Plans as native Word files: styles, lists, tables, charts with workbooks, contents, captions and running heads."""

from planner.writers.docx.writing import write

__all__ = ["write"]
