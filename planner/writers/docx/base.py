"""The base file: styles, numbering and settings that a designer may open in Word, with its colours moved to the theme's.

The sizes a document is measured with are read from the styles, not repeated here: who changes a style changes the measure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from planner.record import record
from planner.resources import templates
from planner.theme import Theme, load_theme
from planner.writers.docx.package import Package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COLOUR = re.compile(rb'(?<==")[0-9A-F]{6}(?=")')
_SCHEME = re.compile(rb"<a:clrScheme .*?</a:clrScheme>", re.DOTALL)

# Word's twelve colour slots, in the order of the schema, and what stands in them.
SLOTS = {
    "dk1": "ink",
    "lt1": "white",
    "dk2": "ink2",
    "lt2": "paper",
    "accent1": "accent",
    "accent2": "accent_deep",
    "accent3": "accent_72",
    "accent4": "accent_48",
    "accent5": "accent_28",
    "accent6": "accent_14",
    "hlink": "accent_text",
    "folHlink": "ink3",
}


@record
class Style:
    """What measuring needs of a paragraph style; all in points. *pitch* 0 is a line as high as what stands in it."""

    size: float
    pitch: float
    bold: bool = False
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    keep_next: bool = False


def open_base(theme: Theme) -> tuple[Package, dict[str, Style]]:
    """Return the theme's base file in the theme's colours, and its paragraph styles by id."""
    package = Package((templates() / "themes" / theme.name / "styles.docx").read_bytes())
    moved = _moved_colours(theme)
    for name in ("/word/styles.xml", "/word/numbering.xml"):
        package.put(name, _COLOUR.sub(lambda found: moved.get(found[0], found[0]), package.xml(name)))
    package.put("/word/theme/theme1.xml", _SCHEME.sub(colour_scheme(theme).encode(), package.xml("/word/theme/theme1.xml")))
    return package, _styles(package.xml("/word/styles.xml"))


def colour_scheme(theme: Theme) -> str:
    """The colours that Word offers whoever edits the file."""
    slots = "".join(f'<a:{slot}><a:srgbClr val="{theme.colour(role)}"/></a:{slot}>' for slot, role in SLOTS.items())
    return f'<a:clrScheme name="{theme.name}">{slots}</a:clrScheme>'


def _moved_colours(theme: Theme) -> dict[bytes, bytes]:
    """From each colour the styles were made with to the same role's colour now; they differ when a brand has its own.

    Styles colour text only, so what looks like the accent there is the accent as text.
    """
    made_with = load_theme(theme.name)
    roles = sorted(made_with.colours, key=lambda role: role == "accent_text")
    return {made_with.colour(role).encode(): theme.colour(role).encode() for role in roles}


def _styles(xml: bytes) -> dict[str, Style]:
    elements = {element.get(f"{_W}styleId"): element for element in etree.fromstring(xml).iter(f"{_W}style") if _is_paragraph(element)}
    return {name: _style(_properties(name, elements)) for name, element in elements.items()}


def _is_paragraph(element: etree._Element) -> bool:
    return bool(element.get(f"{_W}type") == "paragraph")


def _properties(name: str, elements: Mapping[str, etree._Element]) -> dict[str, str]:
    """The attributes that matter of a style and, where it is silent, of those it is based on."""
    element = elements[name]
    parent = element.find(f"{_W}basedOn")
    found = {} if parent is None else _properties(parent.get(f"{_W}val"), elements)
    for tag in ("spacing", "ind", "sz", "b", "keepNext"):
        for child in element.iter(f"{_W}{tag}"):
            found |= {f"{tag}.{etree.QName(key).localname}": value for key, value in child.attrib.items()}
            found[tag] = child.get(f"{_W}val", "1")
    return found


def _style(found: Mapping[str, str]) -> Style:
    return Style(
        size=float(found.get("sz", "21")) / 2,
        pitch=float(found.get("spacing.line", "0")) / 20 if found.get("spacing.lineRule") == "exact" else 0.0,
        bold=found.get("b", "0") not in ("0", "false"),
        before=float(found.get("spacing.before", "0")) / 20,
        after=float(found.get("spacing.after", "0")) / 20,
        left=float(found.get("ind.left", "0")) / 20,
        keep_next=found.get("keepNext", "0") not in ("0", "false"),
    )
