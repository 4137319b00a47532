"""The step from a profile to its facts."""

from __future__ import annotations

from datetime import date
from typing import Any

from planner.evidence import Attachments
from planner.facts.record import Facts, Groups
from planner.facts.resolved import Resolved, resolve


def derive(profile: Any, attachments: Attachments, as_of: date, language: str = "zh-CN") -> Facts:
    """Return every fact of *profile*; prose in *language*, ages counted to ``application.document_date``, else to *as_of*."""
    untranslated: list[str] = []
    root = resolve(profile, "", language, untranslated)
    assert isinstance(root, Resolved)
    sections = {name: getattr(root, name) for name in type(profile).model_fields}
    return Facts(sections, Groups(), as_of, language, {}, tuple(untranslated))
