"""What one types and what one gets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.cli import main
from planner.cli.cache import cache_folder
from planner.cli.language import language_of
from planner.cli.schema import KINDS
from planner.profile import load_profile
from planner.resources import schemas
from tests.conftest import PROFILES


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    """Compiled templates of a test stay in its folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"LC_ALL": "zh_TW.UTF-8", "LANG": "en_US.UTF-8"}, "zh"),
        ([], {}, "en"),
        (["build", "--lang", "zh"], {"LANG": "en_US.UTF-8"}, "zh"),
        (["--lang=en", "build"], {"LANG": "zh_CN.UTF-8"}, "en"),
        (["build", "--lang"], {"LANG": "zh_CN.UTF-8"}, "en"),
    ],
)
def test_the_option_decides_the_language_then_the_locale(arguments, environment, language):
    assert language_of(arguments, environment) == language


@pytest.mark.parametrize(("language", "word"), [("zh", "用法："), ("en", "Usage: ")])
def test_help_is_in_the_readers_language(language, word, capsys):
    for verb in ([], ["init"], ["check"], ["build"], ["schema"]):
        assert main([*verb, "--help", "--lang", language]) == 0
        said = capsys.readouterr().out
        assert said.startswith(word)
        assert ("Show" in said) == (language == "en")


def test_without_a_verb_it_shows_its_help(capsys):
    assert main(["--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("Usage: planner COMMAND [OPTIONS]")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_init_writes_a_profile_that_is_valid_as_it_stands(language, tmp_path, capsys):
    file = tmp_path / "new" / "brand.yaml"

    assert main(["init", str(file), "--lang", language]) == 0

    assert file.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=brand.schema.json\n")
    assert (file.parent / "brand.schema.json").read_bytes() == (schemas() / "brand.schema.json").read_bytes()
    load_profile(file.read_bytes(), str(file))
    assert main(["build", str(file), "--out", str(tmp_path / "out"), "--fail-on", "never"]) == 0
    assert f"planner check {file}" in capsys.readouterr().out


def test_init_overwrites_nothing(tmp_path, capsys):
    file = tmp_path / "brand.yaml"
    file.write_text("mine", encoding="utf-8")

    assert main(["init", str(file), "--lang", "en"]) == 2

    assert file.read_text(encoding="utf-8") == "mine"
    assert str(file) in capsys.readouterr().err


FORMS = {"html": b"<!DOCTYPE html>", "xlsx": b"PK", "docx": b"PK", "json": b"{", "sarif": b"{"}


@pytest.mark.parametrize(("format", "first"), FORMS.items())
def test_the_checklist_takes_the_form_that_is_asked_for(format, first, tmp_path, capsys):
    output = tmp_path / "new" / f"list.{format}"

    assert main(["check", str(PROFILES["minimal"]), "--format", format, "--output", str(output), "--lang", "zh"]) == 1

    assert output.read_bytes().startswith(first)
    assert capsys.readouterr().out == f"材料清单　{output}\n"


def test_a_page_goes_to_the_current_folder_and_never_over_an_edited_one(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "minimal-checklist.html").write_text("my own notes", "utf-8")

    assert main(["check", str(PROFILES["minimal"]), "--format", "html", "--fail-on", "never", "--lang", "en"]) == 0

    page = (tmp_path / "minimal-checklist.html").read_text("utf-8")
    assert 'lang="en"' in page
    assert "my own notes" in [path.read_text("utf-8") for path in tmp_path.glob("minimal-checklist.edited*")]


def test_a_text_in_a_file_has_no_colour(tmp_path):
    output = tmp_path / "list.txt"

    main(["check", str(PROFILES["minimal"]), "--output", str(output), "--lang", "zh"])

    assert output.read_text("utf-8").startswith("必需资料还缺")
    assert "\x1b" not in output.read_text("utf-8")


@pytest.mark.parametrize("format", ["json", "sarif"])
def test_what_programs_read_goes_to_the_terminal_whole(format, capsys):
    main(["check", str(PROFILES["minimal"]), "--format", format])

    assert json.loads(capsys.readouterr().out)


def test_check_writes_nothing_and_its_exit_code_follows_the_level(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    profile = str(PROFILES["minimal"])

    codes = {level: main(["check", profile, "--fail-on", level]) for level in ("blocker", "warning", "advice", "never")}
    clean = main(["check", str(PROFILES["sample"]), "--fail-on", "warning"])

    assert codes == {"blocker": 1, "warning": 1, "advice": 1, "never": 0}
    assert clean == 0
    assert [path.name for path in tmp_path.iterdir()] == ["cache"]
    assert "营业执照" not in capsys.readouterr().err


def test_build_says_what_it_wrote_and_what_it_left_out(tmp_path, capsys):
    out = tmp_path / "out"

    assert main(["build", str(PROFILES["minimal"]), "--out", str(out), "--lang", "zh"]) == 1

    said = capsys.readouterr().out
    assert all(str(out / f"minimal-{name}") in said for name in ("deck.pptx", "plan.docx", "checklist.html"))
    assert "方案：品牌历程（需要 brand.milestones）" in said
    assert "None" not in said


def test_an_edited_result_is_kept_and_named(tmp_path, capsys):
    arguments = ["build", str(PROFILES["minimal"]), "--out", str(tmp_path), "--lang", "en"]
    main(arguments)
    (tmp_path / "minimal-deck.pptx").write_bytes(b"mended by hand")
    capsys.readouterr()

    main(arguments)

    assert (tmp_path / "minimal-deck.edited-1.pptx").read_bytes() == b"mended by hand"
    assert str(tmp_path / "minimal-deck.edited-1.pptx") in capsys.readouterr().out


@pytest.mark.parametrize("kind", [None, "brand", "rule", "pack", "words", "checklist"])
def test_schema_prints_what_is_shipped(kind, capfdbinary):
    assert main(["schema", *([kind] if kind else [])]) == 0

    printed = capfdbinary.readouterr().out
    assert printed == (schemas() / f"{kind or 'brand'}.schema.json").read_bytes()
    assert json.loads(printed)["$schema"].startswith("http://json-schema.org/")


def test_every_schema_that_is_shipped_can_be_printed():
    assert {f"{kind}.schema.json" for kind in KINDS} == {file.name for file in schemas().iterdir()}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["biuld"], "没有命令 biuld。是不是 build？\n用法见 planner --help。"),
        (["build"], "缺少 FILE。\n用法见 planner build --help。"),
        (["build", "x.yaml", "--uot", "o"], "没有选项 --uot。是不是 --out？\n用法见 planner build --help。"),
        (["check", "x.yaml", "--fail-on", "grave"], "--fail-on 可选：blocker | warning | advice | never。\n用法见 planner check --help。"),
    ],
)
def test_a_slip_is_explained_with_what_was_meant(arguments, said, capsys):
    assert main([*arguments, "--lang", "zh"]) == 2
    assert capsys.readouterr().err.strip() == said


def test_a_profile_that_is_not_there_is_a_problem_not_a_traceback(tmp_path, capsys):
    for verb in ("check", "build"):
        assert main([verb, str(tmp_path / "nowhere.yaml"), "--lang", "en"]) == 2
        assert "nowhere.yaml" in capsys.readouterr().err


def test_a_folder_that_cannot_be_had_costs_the_cache_only(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert cache_folder({"XDG_CACHE_HOME": str(tmp_path)}) == Path(tmp_path / "planner")
    assert cache_folder({"XDG_CACHE_HOME": str(tmp_path / "file")}) is None


def test_a_cache_others_can_write_to_is_not_used(tmp_path):
    (tmp_path / "planner").mkdir()
    (tmp_path / "planner").chmod(0o777)

    assert cache_folder({"XDG_CACHE_HOME": str(tmp_path)}) is None
