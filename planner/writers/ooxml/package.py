"""The last step of every office file: same parts, same bytes.

Libraries stamp zip entries and embedded workbooks with the clock. Here every entry gets the first date a zip can hold and
the document's properties the date they are given, through embedded packages too. What is already compressed is stored.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

_FIRST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_STORED = (".png", ".jpg", ".jpeg", ".gif", ".xlsx", ".docx", ".pptx")
_PACKAGES = (".xlsx", ".docx", ".pptx")
_DATED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")


def repack(content: bytes, as_of: date = date(2000, 1, 1)) -> bytes:
    """Return the same package with dates that do not depend on the clock; *as_of* is the date its properties show."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return pack({name: _settled(name, part, as_of) for name, part in parts.items()})


def pack(parts: dict[str, bytes]) -> bytes:
    """Return *parts* as a package: content types and the package's relations first, where readers look, then by name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name in sorted(parts, key=_order):
            entry = zipfile.ZipInfo(name, _FIRST_ZIP_DATE)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_STORED if name.lower().endswith(_STORED) else zipfile.ZIP_DEFLATED
            package.writestr(entry, parts[name], compresslevel=6)
    return buffer.getvalue()


def _order(name: str) -> tuple[int, str]:
    return (0 if name == "[Content_Types].xml" else 1 if name == "_rels/.rels" else 2, name)


def _settled(name: str, part: bytes, as_of: date) -> bytes:
    if name == "docProps/core.xml":
        return _DATED.sub(rb"\g<1>" + f"{as_of.isoformat()}T00:00:00Z".encode() + rb"\g<3>", part)
    return repack(part, as_of) if name.lower().endswith(_PACKAGES) else part
