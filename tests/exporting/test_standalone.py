"""The verifier in one file is made from the app's own, needs nothing of it, and stands alone."""

import ast
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from veridesk.core.errors import UserError
from veridesk.core.resources import resource
from veridesk.exporting import standalone
from veridesk.exporting.verify import verify_folder

FILE = resource("verify/verify.py")


def _run(*argv: object, code: int) -> subprocess.CompletedProcess[str]:
    """Run the file as a receiver would, away from any checkout."""
    command = [sys.executable, "-I", str(FILE), *map(str, argv)]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", check=False, cwd=FILE.anchor
    )
    assert done.returncode == code, done.stderr
    return done


def test_the_file_is_made_from_the_modules_as_they_are() -> None:
    """After a change of the verifier: `python -m veridesk.exporting.standalone`."""
    assert FILE.read_text("utf-8") == standalone.build(), (
        "resources/verify/verify.py is out of date; run python -m veridesk.exporting.standalone"
    )


def test_the_file_needs_the_standard_library_and_cryptography() -> None:
    """It imports nothing of Veridesk and nothing else."""
    imported = set()
    for node in ast.walk(ast.parse(FILE.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            imported.add(str(node.module).split(".")[0])

    assert imported - sys.stdlib_module_names == {"cryptography"}


def test_a_receiver_runs_it(signed: Path) -> None:
    """In a process of its own: sound, pinned, changed, and as JSON; exit codes as documented."""
    key_id = verify_folder(signed).key_id

    sound = _run(signed, code=0)
    pinned = _run(signed, "--key", key_id, "--json", code=0)
    (signed / "dataset.jsonl").write_bytes(b"{}\n")
    changed = _run(signed, "--json", code=1)

    assert "Not proven" in sound.stdout
    assert "which came with the delivery" in sound.stdout
    assert json.loads(pinned.stdout)["pinned"] is True
    assert json.loads(changed.stdout)["fault"]["file"] == "dataset.jsonl"
    assert changed.stderr.startswith("verify.py: dataset.jsonl line 1: ")
    _run(code=2)


def test_its_help_tells_where_to_take_it_from() -> None:
    """A verifier that comes with a forgery vouches for it."""
    shown = " ".join(_run("--help", code=0).stdout.split())

    assert "took from a place you trust" in shown
    assert "The copy that lies in a delivery" in shown


def test_its_words_for_the_surroundings(tmp_path: Path) -> None:
    """No folder, no key: one line, no traceback."""
    assert _run(tmp_path / "none", code=1).stderr.count("\n") == 1
    wrong = _run(tmp_path, "--key", tmp_path / "none.pem", code=1)
    assert wrong.stderr.count("\n") == 1
    assert "none.pem cannot be read" in wrong.stderr


def test_both_tell_the_same(signed: Path, folder: Path, alone: ModuleType) -> None:
    """The app's report and the file's are equal, word for word, of signed and unsigned ones."""
    for one in (signed, folder):
        assert alone.verify_folder(one).as_dict() == verify_folder(one).as_dict()
        assert alone.verify_folder(one).words() == verify_folder(one).words()


def test_without_cryptography_only_signed_deliveries_ask_for_it(
    signed: Path, folder: Path, alone: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence names the package; what is not signed is checked all the same."""
    monkeypatch.setitem(sys.modules, "cryptography.exceptions", None)

    assert alone.verify_folder(folder).ok
    with pytest.raises(alone.UserError, match="pip install cryptography"):
        alone.verify_folder(signed)
    with pytest.raises(UserError, match="pip install cryptography"):
        verify_folder(signed)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package to build from, with room for modules."""
    root = tmp_path / "veridesk"
    root.mkdir()
    monkeypatch.setattr(standalone, "_PACKAGE", root)
    monkeypatch.setattr(standalone, "ENTRY", "veridesk.entry")
    return root


def test_only_what_is_reached_is_taken(package: Path) -> None:
    """Comments and texts below a name go with it; what nobody calls stays behind."""
    (package / "words.py").write_text(
        "import os\nimport json\n\n# Why so.\nLIMIT = 3\n'''How many.'''\n\n\n"
        "def unused() -> None:\n    os.abort()\n\n\ndef count() -> int:\n    return LIMIT\n"
    )
    (package / "entry.py").write_text(
        "from veridesk import words\n\n\ndef main() -> int:\n"
        "    count = words.count()\n    return count - 3\n"
    )

    text = standalone.build()

    assert "# Why so.\nLIMIT = 3\n'''How many.'''" in text
    assert "unused" not in text
    assert "import os" not in text
    assert "words = SimpleNamespace(\n    count=count,\n)" in text
    space: dict[str, object] = {"__name__": "built"}
    exec(compile(text, "built", "exec"), space)
    assert space["main"]() == 0


@pytest.mark.parametrize("name", ["LIMIT", "print"])
def test_one_name_for_two_things_is_refused(package: Path, name: str) -> None:
    """Where modules share their names, the second would hide the first."""
    (package / "words.py").write_text(f"{name} = 3\n\n\ndef other() -> int:\n    return {name}\n")
    (package / "entry.py").write_text(
        "from veridesk.words import other\n\nLIMIT = 4\n\n\n"
        "def main() -> int:\n    return other() + LIMIT\n"
    )

    with pytest.raises(UserError, match=f"call something {name}"):
        standalone.build()


def test_a_name_under_another_name_is_refused(package: Path) -> None:
    """There is one space of names, so nothing can be called twice."""
    (package / "words.py").write_text("def other() -> int:\n    return 1\n")
    (package / "entry.py").write_text(
        "from veridesk.words import other as mine\n\n\ndef main() -> int:\n    return mine()\n"
    )

    with pytest.raises(UserError, match="renames other"):
        standalone.build()


def test_the_file_is_written_into_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With line feeds on every system, so that its hash is the same everywhere."""
    monkeypatch.setattr(standalone, "TARGET", tmp_path / "verify" / "verify.py")

    standalone.main()

    written = (tmp_path / "verify" / "verify.py").read_bytes()
    assert written == FILE.read_bytes()
    assert b"\r" not in written
