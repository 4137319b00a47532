"""Results reach the folder all together, and an edited file survives."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.delivery import deliver
from planner.errors import OutputError


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_files_arrive_in_a_folder_that_did_not_exist(tmp_path):
    deliver(tmp_path / "a" / "b", {"x.pptx": b"1", "x.docx": b"2"})

    assert (tmp_path / "a" / "b" / "x.pptx").read_bytes() == b"1"
    assert names(tmp_path / "a" / "b") == {"x.pptx", "x.docx", ".planner.json"}


def test_a_file_nobody_touched_is_replaced(tmp_path):
    deliver(tmp_path, {"x.pptx": b"1"})

    (delivered,) = deliver(tmp_path, {"x.pptx": b"22"})

    assert delivered.kept is None
    assert (tmp_path / "x.pptx").read_bytes() == b"22"
    assert names(tmp_path) == {"x.pptx", ".planner.json"}


def test_an_edited_file_is_kept_under_another_name(tmp_path):
    deliver(tmp_path, {"x.pptx": b"1"})
    (tmp_path / "x.pptx").write_bytes(b"my own words")

    (first,) = deliver(tmp_path, {"x.pptx": b"2"})
    (tmp_path / "x.pptx").write_bytes(b"again")
    (second,) = deliver(tmp_path, {"x.pptx": b"3"})

    assert (first.kept, second.kept) == (tmp_path / "x.edited-1.pptx", tmp_path / "x.edited-2.pptx")
    assert first.kept.read_bytes() == b"my own words"
    assert second.kept.read_bytes() == b"again"
    assert (tmp_path / "x.pptx").read_bytes() == b"3"


def test_a_file_that_is_not_ours_is_kept(tmp_path):
    (tmp_path / "x.pptx").write_bytes(b"from a colleague")

    (delivered,) = deliver(tmp_path, {"x.pptx": b"1"})

    assert delivered.kept.read_bytes() == b"from a colleague"


def test_a_failure_leaves_the_folder_as_it_was(tmp_path, monkeypatch):
    """The second file cannot be put in place (open in an Office program, say): the first one goes back too."""
    deliver(tmp_path, {"x.pptx": b"1", "x.docx": b"2"})
    real = Path.replace

    def locked(self: Path, target: Path) -> Path:
        if self.name == "x.docx":
            raise PermissionError(13, "in use", str(self))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(OutputError) as caught:
        deliver(tmp_path, {"x.pptx": b"new", "x.docx": b"new"})
    monkeypatch.undo()

    assert caught.value.problems[0].location.file == str(tmp_path / "x.docx")
    assert (tmp_path / "x.pptx").read_bytes() == b"1"
    assert (tmp_path / "x.docx").read_bytes() == b"2"
    assert names(tmp_path) == {"x.pptx", "x.docx", ".planner.json"}


def test_a_folder_that_is_a_file_is_a_problem(tmp_path):
    (tmp_path / "out").write_text("a file")

    with pytest.raises(OutputError) as caught:
        deliver(tmp_path / "out", {"x.pptx": b"1"})

    assert caught.value.problems[0].key == "output.folder"
