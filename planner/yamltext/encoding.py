"""Bytes of a file to text that XML can hold."""

from __future__ import annotations

import codecs
import re

from planner.errors import Location, Problem

BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What libyaml counts as the end of a line."""

_UNFIT = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def decode(content: bytes, file: str) -> str | Problem:
    """The text of *content*, which must be UTF-8, with or without a byte order mark."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Problem("yaml.utf16", Location(file))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig", "replace")
        line = len(BREAK.findall(before))
        column = len(BREAK.split(before)[-1])
        return Problem("yaml.not_utf8", Location(file, line + 1, column + 1, BREAK.split(before)[-1] + "�"))


def unfit_characters(text: str, file: str, lines: tuple[str, ...]) -> list[Problem]:
    """Control characters and lone surrogates, of which an Office file can hold none; the first of each line."""
    if not _UNFIT.search(text):
        return []
    found = []
    for number, line in enumerate(lines):
        match = _UNFIT.search(line)
        if match:
            excerpt = _UNFIT.sub("�", line)
            place = Location(file, number + 1, match.start() + 1, excerpt)
            found.append(Problem("yaml.character", place, values={"code": f"U+{ord(match.group()):04X}"}))
    return found


def first_unfit(text: str) -> str:
    """The first character of *text* that XML cannot hold, as ``U+0007``, or nothing."""
    match = _UNFIT.search(text)
    return f"U+{ord(match.group()):04X}" if match else ""
