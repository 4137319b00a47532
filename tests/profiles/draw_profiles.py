"""Draw the papers and pictures of the profiles beside this file: flat sheets with a heading and SAMPLE across them.

Every evidence entry of a profile gets its file; what is drawn there is only the id of the entry, so nothing on a sheet
can disagree with the profile. Papers and screens are large enough to be read by the rules that ask for it, and flat
enough to weigh a few kilobytes. ``too_small.png`` stands by for the defect of a scan nobody can read.

Run from anywhere after a change: ``python tests/profiles/draw_profiles.py``. The same profiles and Pillow give the same bytes.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from planner.profile import load_profile
from planner.profile.evidence import Evidence

HERE = Path(__file__).resolve().parent
PROFILES = ("snack", "kettle")

# Width and height in pixels by what a sheet is; everything else is a paper standing upright.
SIZES: Mapping[str, tuple[int, int]] = {
    "screenshot": (1440, 900),
    "photo": (1600, 1000),
    "product": (1000, 1000),
    "portrait": (900, 1125),
    "identity": (1280, 820),
    "logo": (900, 900),
}
PAPER = (960, 1320)
TOO_SMALL = (500, 380)

PALETTES: Mapping[str, tuple[str, ...]] = {
    "snack": ("#B4532A", "#D7A790", "#F1E5DB", "#9C4A27", "#BFB6A9"),
    "kettle": ("#1F5C7A", "#90ACB7", "#E2E6E3", "#1F526A", "#BFB6A9"),
}
INK, RULE, GROUND = "#1F1B18", "#C9C2B6", "#F8F5EF"


def main() -> None:
    for name in PROFILES:
        source = HERE / f"{name}.yaml"
        profile, _ = load_profile(source.read_bytes(), source.name)
        for entry in profile.evidence:
            if entry.file:
                sheet(entry, SIZES.get(entry.kind.value, PAPER), PALETTES[name], HERE / entry.file)
        small = Evidence.model_validate({"id": "too_small", "title": "too small", "kind": "report"})
        sheet(small, TOO_SMALL, PALETTES[name], HERE / f"{name}_evidence" / "too_small.png")


def sheet(entry: Evidence, size: tuple[int, int], palette: tuple[str, ...], file: Path) -> None:
    """Write the sheet of *entry* to *file*."""
    width, height = size
    # The id picks the colour, so that neighbours differ and a second run draws the same.
    colour = palette[zlib.crc32(entry.id.encode()) % len(palette)]
    is_picture = entry.kind.value in ("photo", "product", "portrait", "logo")
    image = Image.new("RGB", size, colour if is_picture else GROUND)
    pen = ImageDraw.Draw(image)
    if is_picture:
        pen.rectangle((width * 0.28, height * 0.3, width * 0.72, height * 0.74), fill=palette[2], outline=INK, width=3)
    else:
        pen.rectangle((0, 0, width, height * 0.12), fill=colour)
        for line in range(8):
            top = height * (0.2 + line * 0.08)
            pen.line((width * 0.08, top, width * (0.9 if line % 3 else 0.6), top), fill=RULE, width=6)
    pen.text((width / 2, height * 0.52), "SAMPLE", font=ImageFont.load_default(height / 12), fill=INK, anchor="mm")
    pen.text((width / 2, height * 0.93), entry.id, font=ImageFont.load_default(height / 30), fill=INK, anchor="mm")
    file.parent.mkdir(exist_ok=True)
    image.quantize(16).save(file, optimize=True)


if __name__ == "__main__":
    main()
