"""What inspection says of good, odd and hostile files."""

from __future__ import annotations

import contextlib
import io
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from planner.evidence import Attachment, UnreadablePageError, inspect
from planner.evidence.inspect import MOST_BYTES


@dataclass(frozen=True)
class Named:
    id: str
    file: str


def inspected(folder: Path, file: str) -> Attachment:
    return inspect(folder, [Named("a", file)])["a"]


def picture(size: tuple[int, int] = (40, 20), format: str = "PNG", mode: str = "RGB", **options: object) -> bytes:
    content = io.BytesIO()
    Image.new(mode, size, 128 if mode == "L" else None).save(content, format, **options)
    return content.getvalue()


def png_that_claims(width: int, height: int) -> bytes:
    """A few bytes that say they are a picture of any size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


def pdf(pages: int, box: str = "0 0 300 200") -> bytes:
    """A PDF of blank pages, with a correct table of its objects."""
    kids = " ".join(f"{3 + n} 0 R" for n in range(pages))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {pages}>>"]
    objects += [f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]>>"] * pages
    content, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj{text}endobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(content)}\n%%EOF"
    return content + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP"])
def test_an_image_is_known_by_its_content_not_by_its_name(tmp_path: Path, format: str) -> None:
    (tmp_path / "scan.txt").write_bytes(picture(format=format))

    found = inspected(tmp_path, "scan.txt")

    assert (found.kind, found.format, found.width_px, found.height_px, found.pages) == ("image", format.lower(), 40, 20, 1)
    assert (found.trouble, found.usable, found.orientation) == ("", True, "landscape")
    assert Image.open(io.BytesIO(found.page_image())).size == (40, 20)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_photo_taken_upright_is_portrait(tmp_path: Path, format: str) -> None:
    """Phones store the sensor's landscape and a note that it must be turned."""
    exif = Image.Exif()
    exif[274] = 6
    (tmp_path / "phone").write_bytes(picture(format=format, exif=exif))

    found = inspected(tmp_path, "phone")

    assert (found.width_px, found.height_px, found.orientation, found.turned) == (20, 40, "portrait", True)
    assert Image.open(io.BytesIO(found.page_image())).size == (20, 40)


def test_a_pdf_is_shown_by_its_pages(tmp_path: Path) -> None:
    (tmp_path / "licence.pdf").write_bytes(pdf(3))

    found = inspected(tmp_path, "licence.pdf")

    assert (found.kind, found.pages, found.width_px, found.height_px, found.trouble) == ("pdf", 3, 300, 200, "")
    assert Image.open(io.BytesIO(found.page_image(3))).size == (459, 306)
    assert max(Image.open(io.BytesIO(found.page_image(1, longest_px=100))).size) == 100
    with pytest.raises(UnreadablePageError, match="no_such_page"):
        found.page_image(4)


def test_a_small_upright_picture_is_passed_on_unchanged(tmp_path: Path) -> None:
    original = picture(format="JPEG")
    (tmp_path / "a.jpg").write_bytes(original)

    assert inspected(tmp_path, "a.jpg").page_image() == original
    assert Image.open(io.BytesIO(inspected(tmp_path, "a.jpg").page_image(longest_px=10))).size == (10, 5)


def test_a_cmyk_scan_becomes_rgb(tmp_path: Path) -> None:
    """PowerPoint shows CMYK pictures in wrong colours or not at all."""
    (tmp_path / "print.jpg").write_bytes(picture(format="JPEG", mode="CMYK"))

    assert Image.open(io.BytesIO(inspected(tmp_path, "print.jpg").page_image())).mode == "RGB"


def test_transparency_survives(tmp_path: Path) -> None:
    (tmp_path / "logo.webp").write_bytes(picture((300, 100), "WEBP", "RGBA"))

    assert Image.open(io.BytesIO(inspected(tmp_path, "logo.webp").page_image(longest_px=30))).mode == "RGBA"


@pytest.mark.parametrize(
    "file",
    [
        "/etc/passwd",
        "../secret.png",
        "a/../../secret.png",
        "a/../inside.png",
        "C:\\Users\\me\\a.png",
        "C:a.png",
        "\\\\server\\share\\a.png",
        "//server/a.png",
        "..\\secret.png",
    ],
)
def test_a_name_that_leads_up_or_out_of_the_folder_is_not_followed(tmp_path: Path, file: str) -> None:
    home = tmp_path / "home"
    (home / "a").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(picture())
    (home / "inside.png").write_bytes(picture())

    found = inspected(home, file)

    assert (found.trouble, found.path, found.sha256) == ("outside", None, "")


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "secret.png").write_bytes(picture())
    (home / "inside.png").symlink_to(tmp_path / "secret.png")

    assert inspected(home, "inside.png").trouble == "outside"


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.png").write_bytes(picture())
    (tmp_path / "link.png").symlink_to("real.png")

    assert inspected(tmp_path, "link.png").usable


def test_windows_separators_work_everywhere(tmp_path: Path) -> None:
    (tmp_path / "证据").mkdir()
    (tmp_path / "证据" / "执照 (1).png").write_bytes(picture())

    assert inspected(tmp_path, "证据\\执照 (1).png").usable


def test_a_loop_of_links_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "a.png").symlink_to("b.png")
    (tmp_path / "b.png").symlink_to("a.png")

    assert inspected(tmp_path, "a.png").trouble in ("unreadable", "missing")


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", "empty"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "unsupported"),
        (b"PK\x03\x04 a zip", "unsupported"),
        (picture()[:40], "unreadable"),
        (picture((400, 400), "JPEG")[:-400], "unreadable"),
        (picture((64, 64))[:-20], "unreadable"),
        (b"\xff\xd8\xff\xe0 not a picture", "unreadable"),
        (png_that_claims(100_000, 100_000), "too_many_pixels"),
        (png_that_claims(9_000, 9_000), "too_many_pixels"),
        (b"%PDF-1.4 and nothing else", "unreadable"),
        (pdf(501), "too_many_pages"),
        (pdf(1).replace(b"/Root 1 0 R", b"/Root 9 0 R"), "unreadable"),
        (pdf(1).replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"), "unreadable"),
    ],
)
def test_what_cannot_be_shown_is_told_not_raised(tmp_path: Path, content: bytes, trouble: str) -> None:
    (tmp_path / "file").write_bytes(content)

    found = inspected(tmp_path, "file")

    assert found.trouble == trouble
    with pytest.raises(UnreadablePageError):
        found.page_image()


def test_a_picture_that_is_too_heavy_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "big.png").open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    found = inspected(tmp_path, "big.png")

    assert (found.trouble, found.sha256) == ("too_large", "")


def test_folders_missing_files_and_impossible_names_are_trouble(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()

    troubles = {file: inspected(tmp_path, file).trouble for file in ("folder", "none.png", "", "a\0b", "x" * 5000, "folder/a/b.png")}

    assert troubles == {
        "folder": "not_a_file",
        "none.png": "missing",
        "": "missing",
        "a\0b": "unreadable",
        "x" * 5000: "unreadable",
        "folder/a/b.png": "missing",
    }


def test_the_same_bytes_under_two_names_are_noticed(tmp_path: Path) -> None:
    for name in ("one.png", "two.png"):
        (tmp_path / name).write_bytes(picture())

    found = inspect(tmp_path, [Named("first", "one.png"), Named("second", "two.png")])

    assert (found["first"].same_as, found["second"].same_as) == (None, "first")


def test_a_file_broken_in_the_middle_fails_only_when_it_is_decoded(tmp_path: Path) -> None:
    noise = io.BytesIO()
    Image.effect_noise((200, 200), 50).save(noise, "PNG")
    whole = noise.getvalue()
    (tmp_path / "a.png").write_bytes(whole[:9000] + bytes(500) + whole[9500:])
    found = inspected(tmp_path, "a.png")

    with pytest.raises(UnreadablePageError):
        found.page_image()


HEADS = [
    b"",
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"RIFF\x10\0\0\0WEBP",
    b"GIF89a",
    b"II*\0",
    b"MM\0*",
    b"BM",
    b"%PDF-1.7\n",
    picture()[:33],
    pdf(1)[:90],
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(head=st.sampled_from(HEADS), rest=st.binary(max_size=300))
def test_no_content_makes_inspection_fail(tmp_path: Path, head: bytes, rest: bytes) -> None:
    (tmp_path / "file").write_bytes(head + rest)

    found = inspected(tmp_path, "file")

    if found.usable:
        with contextlib.suppress(UnreadablePageError):
            found.page_image()
    else:
        assert found.trouble
