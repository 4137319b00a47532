"""What a document looks like, and how much room its text takes."""

from planner.theme.breaking import Span, bound, break_lines, is_orphan, line_count, width_of
from planner.theme.theme import Step, Theme
from planner.theme.tokens import load_theme

__all__ = ["Span", "Step", "Theme", "bound", "break_lines", "is_orphan", "line_count", "load_theme", "width_of"]
