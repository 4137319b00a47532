"""Arithmetic on colours: mixing, contrast, lightness. Colours are (red, green, blue), 0 to 255."""

from __future__ import annotations

from typing import NamedTuple


class Colour(NamedTuple):
    """A colour in 8-bit sRGB."""

    red: int
    green: int
    blue: int

    @property
    def hex(self) -> str:
        """Six capital digits without a sign, as office files want them."""
        return f"{self.red:02X}{self.green:02X}{self.blue:02X}"


BLACK = Colour(0, 0, 0)
WHITE = Colour(255, 255, 255)


def parse(text: str) -> Colour:
    """Read ``#RRGGBB``.

    Raises:
        ValueError: *text* has another form.
    """
    digits = text.removeprefix("#")
    if len(digits) != 6:
        raise ValueError(f"not a colour of the form #RRGGBB: {text!r}")
    return Colour(int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16))


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Return *first* with *share* (0 to 1) of *second*, linear on the channels."""
    return Colour(*(int(a * (1 - share) + b * share + 0.5) for a, b in zip(first, second, strict=True)))


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 for black to 1 for white (WCAG 2.2)."""
    return 0.2126 * _linear(colour.red) + 0.7152 * _linear(colour.green) + 0.0722 * _linear(colour.blue)


def contrast(first: Colour, second: Colour) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def lightness(colour: Colour) -> float:
    """CIE L*, 0 to 100."""
    return _lightness_of(luminance(colour))


def _lightness_of(luminance_ratio: float) -> float:
    return 116 * _root(luminance_ratio) - 16


def _root(ratio: float) -> float:
    return float(ratio ** (1 / 3)) if ratio > 216 / 24389 else (24389 / 27 * ratio + 16) / 116


def chroma(colour: Colour) -> float:
    """CIE C*ab under D65: 0 for greys, about 100 for pure colours."""
    red, green, blue = (_linear(channel) for channel in colour)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    a, b = 500 * (_root(x) - _root(y)), 200 * (_root(y) - _root(z))
    return float((a * a + b * b) ** 0.5)


def darkened(colour: Colour, grounds: tuple[Colour, ...], least: float) -> Colour:
    """Return *colour*, made darker in steps of 6 % until it has *least* contrast on each of the *grounds*."""
    while colour != BLACK and any(contrast(colour, ground) < least for ground in grounds):
        darker = mix(colour, BLACK, 0.06)
        colour = darker if darker != colour else BLACK
    return colour


def at_lightness(colour: Colour, wanted: float) -> Colour:
    """Return the tint or shade of *colour* whose L* is *wanted*."""
    end = BLACK if lightness(colour) > wanted else WHITE
    low, high = 0.0, 1.0
    for _ in range(12):
        middle = (low + high) / 2
        if (lightness(mix(colour, end, middle)) > wanted) == (end == BLACK):
            low = middle
        else:
            high = middle
    return mix(colour, end, (low + high) / 2)
