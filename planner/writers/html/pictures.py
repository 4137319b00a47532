"""Pictures, kept inside the page."""

from __future__ import annotations

from base64 import b64encode

from planner.document.blocks import Callouts, Figure, Gallery, Picture
from planner.writers.html.markup import NOTHING, Html, element, join, some
from planner.writers.html.metrics import metric, metrics_row
from planner.writers.html.setting import Setting
from planner.writers.html.text import labelled, runs

_SIGNATURES = ((b"\x89PNG", "png"), (b"\xff\xd8", "jpeg"), (b"GIF8", "gif"), (b"RIFF", "webp"))


def picture(block: Picture, setting: Setting) -> Html:
    """The picture as a data address; nothing when its bytes are not there."""
    content = setting.document.images.get(block.key)
    if content is None:
        return NOTHING
    kind = next((name for signature, name in _SIGNATURES if content.startswith(signature)), "png")
    left, top = block.focus
    style = f"object-position: {left * 100:g}% {top * 100:g}%" if block.fit == "cover" else None
    source = f"data:image/{kind};base64,{b64encode(content).decode('ascii')}"
    return element("img", alt=block.alt, class_=block.fit, style=style, src=source)


def figure(block: Figure, setting: Setting) -> Html:
    words = join((labelled("span", block.tag, "tag"), runs(block.caption)))
    number = element("dl", metric(block.metric), class_="metrics rail") if block.metric else NOTHING
    image = picture(block.picture, setting)
    return element("figure", number, image, some("figcaption", words), class_="framed" if block.framed else None)


def gallery(block: Gallery, setting: Setting) -> Html:
    return element("div", *(figure(one, setting) for one in block.figures), class_="gallery")


def callouts(block: Callouts, setting: Setting) -> Html:
    points = (
        element(
            "li",
            labelled("p", point.heading, "name"),
            labelled("p", point.text, "note"),
            element("dl", metric(point.metric), class_="metrics rail") if point.metric else NOTHING,
        )
        for point in block.points
    )
    return element(
        "div",
        metrics_row(block.metrics, "row") if block.metrics else NOTHING,
        picture(block.picture, setting) if block.picture else NOTHING,
        some("ol", join(points)),
        class_="callouts",
    )
