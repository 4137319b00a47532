"""Pictures as parts and elements: each cut to its box once, however often it is shown."""

from __future__ import annotations

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
from planner.writers.pptx.shapes import Image


class BrokenPicturesError(Exception):
    """Pictures that begin like pictures and do not go on so; *keys* are those of the document."""

    def __init__(self, keys: frozenset[str]) -> None:
        super().__init__(", ".join(sorted(keys)))
        self.keys = keys


@dataclass(slots=True)
class Album:
    """The pictures of one file: the bytes they come from, and the parts already made of them."""

    package: Any
    images: Mapping[str, bytes]
    parts: dict[bytes, Part] = field(default_factory=dict)
    cut: dict[Image, Future[Prepared | None]] = field(default_factory=dict)

    def prepare(self, images: Iterable[Image]) -> None:
        """Begin to cut all pictures of a file, in the order they will be asked for: the decoders work outside the interpreter's lock."""
        pool = ThreadPoolExecutor()
        self.cut.update((image, pool.submit(self._cut, image)) for image in dict.fromkeys(images))
        pool.shutdown(wait=False)

    def _cut(self, image: Image) -> Prepared | None:
        picture = image.picture
        try:
            return prepare(self.images[picture.key], image.box.width, image.box.height, picture.focus, picture.fit)
        except Exception:  # Decoders raise whatever broken content leads them to.
            return None

    def part(self, image: Image) -> Part:
        """The picture part that fits *image*'s box.

        Raises:
            BrokenPicturesError: It cannot be decoded; with all that cannot.
        """
        prepared = self.cut[image].result()
        if prepared is None:
            raise BrokenPicturesError(frozenset(other.picture.key for other, cut in self.cut.items() if cut.result() is None))
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
