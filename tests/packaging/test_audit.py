"""Comparing the locks with the shipped list of known flaws."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def known(scripts: SimpleNamespace) -> dict[str, Any]:
    return json.loads(scripts.audit.LIST.read_text(encoding="utf-8"))


def test_no_pin_has_an_open_flaw(scripts: SimpleNamespace, known: dict[str, Any]) -> None:
    """Of what the locks pin; this machine's own Python is its owner's affair."""
    pinned = [pin for pin in scripts.audit.pins() if pin[0] != "this machine"]

    assert [one for one in scripts.audit.audit(pinned, known) if not one.why] == []
    assert {"requirements.lock", "common/tools.lock", "windows/runtime.toml"} <= {
        where for where, *_ in pinned
    }


def test_an_old_pin_is_found(scripts: SimpleNamespace, known: dict[str, Any]) -> None:
    found = scripts.audit.audit([("some.lock", "pillow", "9.5.0")], known)

    assert {"CVE-2023-50447", "CVE-2023-4863"} <= {one.flaw for one in found}
    lines = scripts.audit.report(known, [("some.lock", "pillow", "9.5.0")], date(2026, 1, 1))
    assert lines[0].startswith("OPEN: CVE-")


@pytest.mark.parametrize(
    ("version", "is_affected"),
    [("41.0.5", True), ("41.0.6", False), ("3.0", False), ("3.1", True), ("100", False)],
)
def test_ranges_end_before_the_good_version(
    scripts: SimpleNamespace, version: str, is_affected: bool
) -> None:
    assert scripts.audit.is_affected(version, [["3.1", "41.0.6"]]) == is_affected


def test_the_list_tells_its_age(scripts: SimpleNamespace, known: dict[str, Any]) -> None:
    """An old list is called old, so that nobody takes silence for safety."""
    ended = date.fromisoformat(known["as_of"])
    later = date(ended.year + 1, ended.month, ended.day)

    assert "list is recent" in scripts.audit.report(known, [], ended)[-1]
    assert "list is OLD" in scripts.audit.report(known, [], later)[-1]
    assert f"ends on {known['as_of']}" in scripts.audit.report(known, [], later)[-1]


def test_the_list_is_sound(known: dict[str, Any]) -> None:
    flaws = known["flaws"]
    names = [(one["id"], one["package"]) for one in flaws]

    assert len(set(names)) == len(names)
    assert known["source"]
    assert all(re.fullmatch(r"CVE-\d{4}-\d{4,}", one["id"]) for one in flaws)
    assert all(one["what"] and one["affected"] for one in flaws)
    assert {(one["id"], one["package"]) for one in known["accepted"]} <= set(names)
    assert all(len(one["why"]) > 20 for one in known["accepted"])


def test_it_runs_alone(tmp_path: Path) -> None:
    """By the standard library only, from any folder."""
    ended = subprocess.run(
        [sys.executable, "-I", str(ROOT / "packaging" / "common" / "audit.py")],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert "known flaws" in ended.stdout.splitlines()[-1]
    assert ended.returncode in {0, 1}
    assert ended.returncode == int("OPEN" in ended.stdout)
