"""A file is opened once: what it was found to be is kept, and looked at anew when it changes."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

from planner.evidence import inspect

ENTRY = SimpleNamespace(id="shop", file="shop.png")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cache").mkdir()
    Image.new("RGB", (900, 800), "red").save(tmp_path / "shop.png")
    return tmp_path


def test_a_file_that_did_not_change_is_not_opened_again(folder: Path):
    picture = folder / "shop.png"
    first = inspect(folder, [ENTRY], folder / "cache")
    status = picture.stat()
    picture.write_bytes(b"\0" * status.st_size)
    os.utime(picture, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert inspect(folder, [ENTRY], folder / "cache") == first
    assert inspect(folder, [ENTRY])["shop"].trouble == "unsupported"


def test_a_file_that_changed_is_looked_at_anew(folder: Path):
    inspect(folder, [ENTRY], folder / "cache")
    Image.new("RGB", (400, 300), "blue").save(folder / "shop.png")

    assert inspect(folder, [ENTRY], folder / "cache")["shop"].width_px == 400


def test_one_file_under_two_names_is_told_by_each_name(folder: Path):
    inspect(folder, [ENTRY], folder / "cache")
    again = inspect(folder, [SimpleNamespace(id="other", file="./shop.png"), ENTRY], folder / "cache")

    assert [(one.id, one.file, one.same_as) for one in again.values()] == [("other", "./shop.png", None), ("shop", "shop.png", "other")]


def test_a_broken_keepsake_is_made_anew(folder: Path):
    first = inspect(folder, [ENTRY], folder / "cache")
    (kept,) = (folder / "cache").iterdir()
    kept.write_bytes(kept.read_bytes()[:20])

    assert inspect(folder, [ENTRY], folder / "cache") == first


def test_without_a_place_to_keep_it_nothing_is_kept(folder: Path):
    shutil.rmtree(folder / "cache")

    assert inspect(folder, [ENTRY], folder / "cache")["shop"].width_px == 900
    assert not (folder / "cache").exists()
