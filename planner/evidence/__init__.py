"""What the files a profile names really are: kind, size, pixels, pages, hash, readable or not."""

from planner.evidence.attachment import Attachment
from planner.evidence.inspect import Attachments, Entry, inspect
from planner.evidence.pages import UnreadablePageError

__all__ = ["Attachment", "Attachments", "Entry", "UnreadablePageError", "inspect"]
