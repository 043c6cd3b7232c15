"""The scripts of packaging/, which stand in no package, as modules."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
FOLDERS = [str(PACKAGING / name) for name in ("", "common", "linux", "signing", "windows", "macos")]
NAMES = (
    *("environment", "commit", "freeze", "parts", "sbom", "deb", "tarball", "clean_root", "bench"),
    *("entry", "sign", "throwaway_keys", "try_build", "try_install", "test_installers"),
    *("runtime", "payload", "installer", "authenticode", "throwaway_certificates", "try_windows"),
    *("audit", "try_macos", "veridesk_start", "bundle"),
)


@pytest.fixture(scope="session")
def scripts() -> Iterator[SimpleNamespace]:
    """The modules by name; the search path and what it gave are taken back at the end."""
    before = dict(sys.modules)
    path = list(sys.path)
    sys.path[:0] = FOLDERS
    found: dict[str, ModuleType] = {name: importlib.import_module(name) for name in NAMES}
    sys.path[:] = path
    yield SimpleNamespace(**found)
    for name in set(sys.modules) - set(before):
        if name in NAMES:
            del sys.modules[name]
