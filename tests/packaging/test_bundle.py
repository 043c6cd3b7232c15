"""What goes into the bundles of PyInstaller on every system, and what never does."""

from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("msgspec", "_cffi_backend.cpython-311-x86_64-linux-gnu.so", "six.py"):
        (tmp_path / name).touch()
    (tmp_path / "numpy").mkdir()
    return tmp_path


def test_what_builds_is_no_part_of_the_program(
    scripts: SimpleNamespace, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package that only the building environment has would go in unnamed by licences and SBOM."""
    tools = tmp_path / "tools"
    for name in ("attr", "attrs-26.1.0.dist-info", "six.py", "defusedxml", "PyInstaller"):
        (tools / name).mkdir(parents=True)
    monkeypatch.setattr(scripts.bundle.sysconfig, "get_path", lambda name: str(tools))

    excluded = set(scripts.bundle.excludes(site))

    assert {"attr", "defusedxml"} <= excluded
    assert not {"six", "msgspec", "numpy", "PyInstaller", "ssl"} & excluded


def test_the_models_runtime_goes_in_where_it_ships(
    scripts: SimpleNamespace, site: Path, tmp_path: Path
) -> None:
    assert scripts.bundle.runtimes(site) == ["numpy"]
    (tmp_path / "bare").mkdir()
    assert scripts.bundle.runtimes(tmp_path / "bare") == []
    assert "numpy" in scripts.bundle.excludes(tmp_path / "bare")


def test_qt_s_own_words_go_along_with_ours(scripts: SimpleNamespace) -> None:
    assert {"qtbase_de.qm", "qtbase_zh_CN.qm"} <= scripts.bundle.languages(ROOT)


def test_modules_of_every_kind_are_found_again(scripts: SimpleNamespace, site: Path) -> None:
    """By name, as compiled file and as library."""
    found = [
        ("msgspec._core", "x", "EXTENSION"),
        ("msgspec/__init__.pyc", "x", "DATA"),
        ("six", "x", "PYMODULE"),
        ("_cffi_backend.cpython-311-x86_64-linux-gnu.so", "x", "EXTENSION"),
        ("not_of_the_site/x", "x", "DATA"),
    ]

    assert scripts.bundle.entries_inside(site, found) == [
        "_cffi_backend.cpython-311-x86_64-linux-gnu.so",
        "msgspec",
        "six.py",
    ]
