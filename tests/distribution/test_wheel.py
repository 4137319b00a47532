"""The wheel holds all it needs: installed elsewhere, with the network closed, it builds the sample."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

NO_NETWORK = """
import socket

def closed(*arguments, **settings):
    raise AssertionError("the network was asked")

socket.socket.connect = socket.create_connection = socket.getaddrinfo = closed
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT], check=True, capture_output=True
    )
    (file,) = folder.glob("*.whl")
    return file


def test_the_wheel_holds_templates_and_schemas_and_no_stray_code(wheel):
    names = zipfile.ZipFile(wheel).namelist()

    shipped = [name for name in names if name.startswith("planner/_shipped/")]
    assert "planner/_shipped/schemas/brand.schema.json" in shipped
    assert any(name.startswith("planner/_shipped/templates/deck/") for name in shipped)
    assert not [name for name in shipped if name.endswith(".py")]
    assert not [name for name in names if name.startswith(("tests/", "examples/"))]


def test_installed_elsewhere_with_the_network_closed_it_builds_the_sample(wheel, tmp_path):
    site = tmp_path / "site"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", site, wheel], check=True
    )
    (site / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONDONTWRITEBYTECODE": "1"}

    where = subprocess.run(
        [sys.executable, "-c", "import planner; print(planner.__file__)"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    )
    run = subprocess.run(
        [sys.executable, "-m", "planner", "build", "examples/brand_sample.yaml", "--out", "out", "--lang", "en"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
    )

    assert Path(where.stdout.strip()).is_relative_to(site)
    assert run.returncode == 0, run.stdout + run.stderr
    assert {path.suffix for path in (tmp_path / "out").iterdir() if not path.name.startswith(".")} == {".pptx", ".docx", ".html"}
