"""Pictures as parts and elements: each cut to its box once, however often it is shown."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from planner.theme import Theme
from planner.writers.ooxml.pictures import Prepared, prepare
from planner.writers.pptx.paint import stroke, transform
from planner.writers.pptx.shapes import Image, SlideShapes, flat


class BrokenPicturesError(Exception):
    """Pictures that begin like pictures and do not go on so; *keys* are those of the document."""

    def __init__(self, keys: frozenset[str]) -> None:
        super().__init__(", ".join(sorted(keys)))
        self.keys = keys


class Cuts:
    """The pictures of a deck, cut in the order they will be asked for while other work goes on; the decoders work outside the lock."""

    def __init__(self, slides: Iterable[SlideShapes], contents: Mapping[str, bytes]) -> None:
        self._contents = contents
        images = (shape for slide in slides for shape in flat(slide.shapes) if isinstance(shape, Image))
        # One processor is left to who goes on meanwhile: on two, a second thread here took from it what it gave.
        pool = ThreadPoolExecutor(max(1, (os.cpu_count() or 2) - 1))
        self._begun = {image: pool.submit(_cut, image, contents) for image in dict.fromkeys(images)}
        pool.shutdown(wait=False)

    def of(self, image: Image) -> Prepared | None:
        """The picture as it goes into its box, or None for one that is broken."""
        begun = self._begun[image]
        if begun.cancel():
            # Nobody has come to it yet: who needs it cuts it, instead of waiting in line.
            self._begun[image] = begun = Future()
            begun.set_result(_cut(image, self._contents))
        return begun.result()

    def broken(self) -> frozenset[str]:
        """The keys of all pictures that cannot be decoded."""
        return frozenset(image.picture.key for image in self._begun if self.of(image) is None)


def _cut(image: Image, contents: Mapping[str, bytes]) -> Prepared | None:
    picture = image.picture
    try:
        return prepare(contents[picture.key], image.box.width, image.box.height, picture.focus, picture.fit)
    except Exception:  # Decoders raise whatever broken content leads them to.
        return None


@dataclass(slots=True)
class Album:
    """The pictures of one file, and the parts already made of them."""

    package: Any
    cuts: Cuts
    parts: dict[bytes, Part] = field(default_factory=dict)

    def part(self, image: Image) -> Part:
        """The picture part that fits *image*'s box.

        Raises:
            BrokenPicturesError: It cannot be decoded; with all that cannot.
        """
        prepared = self.cuts.of(image)
        if prepared is None:
            raise BrokenPicturesError(self.cuts.broken())
        if prepared.content not in self.parts:
            self.parts[prepared.content] = self._add(prepared)
        return self.parts[prepared.content]

    def _add(self, prepared: Prepared) -> Part:
        ending = "jpg" if prepared.format == "jpeg" else "png"
        kind = CONTENT_TYPE.JPEG if prepared.format == "jpeg" else CONTENT_TYPE.PNG
        return Part(PackURI(f"/ppt/media/image{len(self.parts) + 1}.{ending}"), kind, self.package, prepared.content)


def picture(image: Image, number: int, album: Album, slide: Part, theme: Theme) -> str:
    """A picture with its alternative text."""
    relation = slide.relate_to(album.part(image), RELATIONSHIP_TYPE.IMAGE)
    name = quoteattr(image.name or f"picture {image.picture.key}")
    outline = stroke(image.outline, image.outline_width, theme) if image.outline else ""
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name={name} descr={quoteattr(image.picture.alt or image.picture.key)}/>'
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr>{transform(image.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{outline}</p:spPr></p:pic>'
    )
