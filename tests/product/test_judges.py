"""Outside judges look at what the writers wrote."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("kind", ["deck", "plan"])
def test_openxml_audit_finds_no_error(product, kind):
    from openxml_audit import OpenXmlValidator

    result = OpenXmlValidator(max_errors=0).validate(getattr(product, kind))

    assert [f"{error.part_uri}: {error.description}" for error in result.errors] == []


def test_archforge_finds_no_error_in_a_deck(product):
    """East Asian faces, collisions, shapes off the slide, unreadable sizes."""
    command = Path(sys.executable).with_name("archforge")
    run = subprocess.run(
        [command, "--lang", "en", "--profile", "core", "--no-config", "--json", product.deck], capture_output=True, text=True, check=False
    )

    said = json.loads(run.stdout)
    assert said["ghost"], "it has read the slides"
    assert said["errors"] == []
