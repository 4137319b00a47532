"""Facts and findings to a document, through the templates: Jinja to XML, XML to blocks."""

from planner.compose.composing import compose

__all__ = ["compose"]
