"""Fields: what Word works out itself, with the result that readers see until it does."""

from __future__ import annotations

from html import escape

from planner.writers.docx.text import run_xml


def field(instruction: str, result: str, *, style: str = "", bold: bool | None = None, color: str = "", size: float = 0.0) -> str:
    """A field with its cached *result*; begin, separator and end always come together."""
    code = f'<w:r><w:instrText xml:space="preserve"> {escape(instruction, quote=False)} </w:instrText></w:r>'
    shown = run_xml(result, style=style, bold=bold, color=color, size=size)
    look = shown[: shown.find("<w:t ")].removeprefix("<w:r>")
    # LibreOffice takes a field's look from its first run, Word from its result.
    return f"{BEGIN}{code}{SEPARATE}".replace("<w:r>", f"<w:r>{look}") + shown + END


BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
