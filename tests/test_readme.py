"""The README's transcripts are run: what it shows is what one gets."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
READMES = {"README.md": "en_US.UTF-8", "README.zh.md": "zh_CN.UTF-8"}


def transcripts(readme: str) -> list[tuple[str, str]]:
    """Return (command, output) of every `$ planner ...` in the README's console blocks."""
    blocks = re.findall(r"```console\n(.*?)```", (ROOT / readme).read_text(encoding="utf-8"), re.DOTALL)
    return re.findall(r"^\$ (planner .*)\n((?:(?!\$ ).*\n)*)", "".join(blocks), re.MULTILINE)


@pytest.mark.parametrize("readme", READMES)
def test_each_transcript_is_what_one_gets(readme, tmp_path):
    found = transcripts(readme)
    assert len(found) >= 3
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    environment = {**os.environ, "LC_ALL": READMES[readme], "COLUMNS": "100", "PYTHONPATH": str(ROOT)}

    for command, shown in found:
        run = subprocess.run(
            [sys.executable, "-m", *shlex.split(command)], cwd=tmp_path, env=environment, capture_output=True, check=False
        )
        assert (run.stdout + run.stderr).decode("utf-8").strip() == shown.strip(), command


@pytest.mark.parametrize("readme", READMES)
def test_every_link_of_the_readme_leads_somewhere(readme):
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", (ROOT / readme).read_text(encoding="utf-8"))
    assert len(links) >= 4

    assert [link for link in links if not (ROOT / link).exists()] == []
