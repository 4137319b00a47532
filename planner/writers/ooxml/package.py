"""The last step of every office file: same parts, same bytes.

Libraries stamp zip entries with the clock. Here every entry gets the first date a zip can hold and the document's properties the
date they are given; the workbooks behind charts are packed by the same step. What is already compressed is stored.

python-pptx and python-docx own parts and relations; their own `save` would deflate all of it once more than needed, so `saved`
asks them for the parts and writes the zip itself.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Protocol
from xml.sax.saxutils import quoteattr

# Level 6 takes twice as long to save a fortieth of the size.
_LEVEL = 3

UNDATED = date(2000, 1, 1)
"""The date of a file whose document has none: any will do that is not today's."""

_FIRST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_STORED = (".png", ".jpg", ".jpeg", ".gif", ".xlsx", ".docx", ".pptx")
_PROPERTIES = "docProps/core.xml"
_DATED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")


_DEFAULT_TYPES = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "jpg": "image/jpeg",
    "png": "image/png",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


class LibraryPackage(Protocol):
    """What both libraries' packages offer."""

    def iter_parts(self) -> Iterable[Any]: ...


def saved(
    package: LibraryPackage, package_relations: bytes, as_of: date = UNDATED, written: Mapping[str, bytes] = MappingProxyType({})
) -> bytes:
    """Return the file a library's package makes.

    Args:
        package_relations: The XML of the package's own relations.
        as_of: The date its properties show.
        written: Parts by their path that were written as text, in place of what the library holds: it would only parse them
            and say them again.
    """
    parts: dict[str, bytes] = {"_rels/.rels": package_relations}
    types: dict[str, str] = {}
    for part in package.iter_parts():
        name = str(part.partname)
        # Asked for only where it is needed: the library's answer may be a serialisation.
        parts[name[1:]] = written[name] if name in written else part.blob  # noqa: SIM401
        types[name[1:]] = part.content_type
        if len(part.rels):
            parts[str(part.partname.rels_uri)[1:]] = part.rels.xml
    parts["[Content_Types].xml"] = _types_xml(parts, types)
    parts[_PROPERTIES] = _DATED.sub(rb"\g<1>" + f"{as_of.isoformat()}T00:00:00Z".encode() + rb"\g<3>", parts[_PROPERTIES])
    return pack(parts)


def _types_xml(parts: dict[str, bytes], types: dict[str, str]) -> bytes:
    endings = {name.rpartition(".")[2] for name in parts} & _DEFAULT_TYPES.keys()
    lines = [f'<Default Extension="{ending}" ContentType="{_DEFAULT_TYPES[ending]}"/>' for ending in sorted(endings)]
    lines += [
        f'<Override PartName={quoteattr("/" + name)} ContentType="{kind}"/>'
        for name, kind in sorted(types.items())
        if _DEFAULT_TYPES.get(name.rpartition(".")[2]) != kind
    ]
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<Types xmlns="{_TYPES}">{"".join(lines)}</Types>'.encode()


def pack(parts: dict[str, bytes]) -> bytes:
    """Return *parts* as a package: content types and the package's relations first, where readers look, then by name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name in sorted(parts, key=_order):
            entry = zipfile.ZipInfo(name, _FIRST_ZIP_DATE)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_STORED if name.lower().endswith(_STORED) else zipfile.ZIP_DEFLATED
            package.writestr(entry, parts[name], compresslevel=_LEVEL)
    return buffer.getvalue()


def _order(name: str) -> tuple[int, str]:
    return (0 if name == "[Content_Types].xml" else 1 if name == "_rels/.rels" else 2, name)
