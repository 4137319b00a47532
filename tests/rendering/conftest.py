"""Pages as LibreOffice draws them, words with their places."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree

HTML = "{http://www.w3.org/1999/xhtml}"


def pytest_collection_modifyitems(items):
    missing = [name for name in ("soffice", "pdftotext") if shutil.which(name) is None]
    fonts = subprocess.run(["fc-list"], capture_output=True, text=True, check=False).stdout if shutil.which("fc-list") else ""
    missing += [] if "CJK" in fonts else ["Noto CJK fonts"]
    if missing:
        for item in items:
            if "/rendering/" in str(item.path).replace("\\", "/"):
                item.add_marker(pytest.mark.skip(reason=f"not on this machine: {', '.join(missing)}"))


@dataclass(frozen=True)
class Word:
    """A word of a page and its box, in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Page:
    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return "".join(word.text for word in self.words)


@pytest.fixture(scope="session")
def rendered(tmp_path_factory):
    """A function from a deck or plan to its pages."""
    known: dict[Path, tuple[Page, ...]] = {}

    def pages(file: Path) -> tuple[Page, ...]:
        if file not in known:
            known[file] = _pages(file, tmp_path_factory.mktemp("pages"))
        return known[file]

    return pages


def _pages(file: Path, folder: Path) -> tuple[Page, ...]:
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/office", "--convert-to", "pdf", "--outdir", folder, file],
        check=True, capture_output=True, timeout=300,
    )
    boxes = folder / "boxes.html"
    subprocess.run(["pdftotext", "-bbox", folder / f"{file.stem}.pdf", boxes], check=True)
    root = etree.fromstring(boxes.read_bytes(), etree.XMLParser(recover=True))
    return tuple(_page(page) for page in root.iter(f"{HTML}page"))


def _page(page: etree._Element) -> Page:
    words = tuple(
        Word(word.text or "", *(float(word.get(name)) for name in ("xMin", "yMin", "xMax", "yMax"))) for word in page.iter(f"{HTML}word")
    )
    return Page(float(page.get("width")), float(page.get("height")), words)
