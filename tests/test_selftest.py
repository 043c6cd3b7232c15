"""The self-test passes here, and says so only where all of it is true."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from veridesk import selftest

PACKAGE = Path(selftest.__file__).resolve().parents[1]


def _run(*words: str, **env: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-P", "-m", "veridesk", selftest.OPTION, *words],
        env={**os.environ, "PYTHONPATH": str(PACKAGE), **env},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_selftest_passes_as_a_program() -> None:
    """`veridesk --selftest` runs the real detector and the real window, and prints JSON."""
    ended = _run()

    found = json.loads(ended.stdout)
    assert (ended.returncode, found["ok"]) == (0, True), ended.stdout + ended.stderr
    parts = found["parts"]
    assert parts["versions"]["packages"]["PySide6-Essentials"]
    assert parts["store"] == {**parts["store"], "samples": 48, "decisions": 2}
    assert parts["detector"]["flagged"] == 48
    assert 0 < parts["detector"]["doubted"] < 48
    assert parts["detector"]["network"]["detector"] == "combined"
    assert 0 < parts["detector"]["network"]["doubted"] <= 12
    assert parts["export"]["verified"]
    assert parts["export"]["tampering_found"]
    assert parts["window"]["platform"] == "offscreen"
    assert parts["window"]["languages"] == ["en", "de", "zh_CN"]
    assert parts["window"]["help_pages"] >= 14
    assert 0 < parts["window"]["first_window_seconds"] < parts["window"]["seconds"]


def test_no_display_is_a_failure_in_words() -> None:
    """Qt ending its process leaves the other parts' findings, a reason, and exit code 1."""
    ended = _run(QT_QPA_PLATFORM="no-such-platform")

    found = json.loads(ended.stdout)
    assert ended.returncode == 1
    assert found["parts"]["store"]["ok"]
    assert not found["parts"]["window"]["ok"]
    assert "the window did not open" in found["parts"]["window"]["problem"]


def test_missing_resource_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One file that did not come along makes the whole self-test fail, by name."""
    monkeypatch.setattr(selftest, "RESOURCES", ("help/no-such-page.txt",))
    monkeypatch.setattr(selftest, "_window_process", lambda folder: {})

    code = selftest.main([])

    found = json.loads(capsys.readouterr().out)
    assert (code, found["ok"]) == (1, False)
    assert "no-such-page" in found["parts"]["resources"]["problem"]
    assert [name for name, part in found["parts"].items() if not part["ok"]] == ["resources"]


def test_lost_samples_fail(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A store that gives fewer samples back than it took is no success."""
    real = selftest.all_rids
    monkeypatch.setattr(selftest, "all_rids", lambda db: list(real(db))[:2])

    found = selftest._tried(lambda: selftest._store(tmp_path))

    assert not found["ok"]
    assert found["problem"] == "48 samples were stored and 2 found again"


def test_further_words_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """The self-test takes no file; a word after it is a wrong command."""
    assert selftest.main(["project.veridesk"]) == 2
    assert "run it alone" in capsys.readouterr().err
