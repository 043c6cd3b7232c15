"""What goes into the Linux packages, without building them."""

import configparser
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from veridesk import __version__
from veridesk.cli.commands import COMMANDS
from veridesk.store.schema import APPLICATION_ID

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
COMMON = ROOT / "packaging" / "common"
MIME = "application/x-veridesk"
NAMESPACE = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}


def _runtime(never_used: frozenset[str]) -> list[metadata.Distribution]:
    """What a bundle holds: the program's needs and theirs, as installed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting, found = list(project["dependencies"]), {}
    while waiting:
        wanted = Requirement(waiting.pop())
        name = canonicalize_name(wanted.name)
        due = wanted.marker is None or wanted.marker.evaluate({"extra": ""})
        if due and name not in found and name not in never_used:
            found[name] = metadata.distribution(wanted.name)
            waiting += found[name].requires or []
    return list(found.values())


@pytest.fixture(scope="module")
def parts(scripts: SimpleNamespace) -> list:
    """The parts as a build collects them, from this environment."""
    table = tomllib.loads(scripts.parts.TABLE.read_text(encoding="utf-8"))
    own = scripts.parts.Part(
        "Veridesk", __version__, "Apache-2.0", "pkg:generic/veridesk", "", {"LICENSE": b"text"}
    )
    ours = _runtime(scripts.environment.NEVER_USED)
    bundle = scripts.parts.Bundle("linux", __version__, ROOT, ROOT, set())
    return [own, *(scripts.parts._distribution_part(one, table, bundle) for one in ours)]


# Licences and bill of materials


def test_every_part_has_a_licence_and_its_text(scripts: SimpleNamespace, parts: list) -> None:
    """A dependency of which nobody knows the terms is noticed here, not on the day of release."""
    scripts.parts.check_parts(parts)

    assert {"PySide6_Essentials", "shiboken6", "msgspec"} <= {part.name for part in parts}


def test_qt_comes_with_its_terms(parts: list) -> None:
    """Qt's bindings bring LGPL and GPL, in full."""
    texts = next(part.texts for part in parts if part.name == "PySide6_Essentials")

    assert b"GNU LESSER GENERAL PUBLIC LICENSE" in texts["LGPL-3.txt"]
    assert b"GNU GENERAL PUBLIC LICENSE" in texts["GPL-3.txt"]


@pytest.mark.parametrize("licence", ["", "UNKNOWN", "MIT OR Unknown", "NOASSERTION", "MIT BSD"])
def test_unknown_licence_stops_the_build(scripts: SimpleNamespace, licence: str) -> None:
    part = scripts.parts.Part("thing", "1", licence, "pkg:x/thing@1", "", {"LICENSE": b"text"})

    with pytest.raises(scripts.environment.BuildError, match="thing 1 has no known licence"):
        scripts.parts.check_parts([part])


def test_unknown_licence_inside_a_part_stops_the_build(scripts: SimpleNamespace) -> None:
    """What a wheel carries inside itself counts as much as the wheel."""
    inner = scripts.parts.Part("crate", "2", "", "pkg:cargo/crate@2")
    part = scripts.parts.Part("thing", "1", "MIT", "pkg:x/a", "", {"LICENSE": b"text"}, (inner,))

    with pytest.raises(scripts.environment.BuildError, match="crate 2 has no known licence"):
        scripts.parts.check_parts([part])


def test_missing_text_stops_the_build(scripts: SimpleNamespace) -> None:
    part = scripts.parts.Part("thing", "1", "MIT", "pkg:x/thing@1", "", {"LICENSE": b" \n"})

    with pytest.raises(scripts.environment.BuildError, match="thing 1 brings no licence text"):
        scripts.parts.check_parts([part])


def test_the_bill_of_materials_is_sound(scripts: SimpleNamespace, parts: list) -> None:
    """Every part once, with version, licence and package URL; the same input, the same text."""
    text = scripts.sbom.bill_of_materials(parts, 1_700_000_000, "0" * 40)
    bill = json.loads(text)

    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    assert bill["metadata"]["component"]["version"] == __version__
    assert len(bill["components"]) == len(parts) - 1
    inner = [one for part in bill["components"] for one in part.get("components", ())]
    every = [*bill["components"], *inner]
    assert len({one["bom-ref"] for one in every}) == len(every)
    assert all(one["version"] and one["purl"] for one in every)
    assert all(scripts.parts.is_expression(one["licenses"][0]["expression"]) for one in every)
    assert set(bill["dependencies"][0]["dependsOn"]) == {
        one["bom-ref"] for one in bill["components"]
    }
    assert scripts.sbom.bill_of_materials(parts, 1_700_000_000, "0" * 40) == text


def test_about_tells_qt_s_terms_and_source(
    scripts: SimpleNamespace, parts: list, tmp_path: Path
) -> None:
    """The folder for the About box has the notice, and a text for each part."""
    scripts.sbom.write_about(parts, tmp_path, 1_700_000_000, "0" * 40)

    listing = (tmp_path / "licences.txt").read_text(encoding="utf-8")
    assert "you may replace them" in listing
    assert "download.qt.io" in listing
    for part in parts:
        assert f"{part.name} {part.version}: {part.licence}" in listing
        assert any((tmp_path / "licences" / scripts.sbom.folder_name(part)).iterdir())
    assert json.loads((tmp_path / "sbom.cdx.json").read_text(encoding="utf-8"))


def test_the_table_names_only_texts_that_are_there() -> None:
    table = tomllib.loads((COMMON / "licences.toml").read_text(encoding="utf-8"))
    rows = [*table["part"], *table["distribution"].values()]
    own = [text for row in rows for text in row.get("texts", ()) if ":" not in text]

    assert own
    assert all((COMMON / "licences" / name).stat().st_size > 500 for name in own)


# Metadata


def test_the_version_is_that_of_the_program(scripts: SimpleNamespace) -> None:
    assert scripts.commit.program_version(ROOT) == __version__


def test_desktop_entry_opens_the_file_type() -> None:
    """Menu entry, MIME type and AppStream agree on names."""
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(LINUX / "veridesk.desktop", encoding="utf-8")
    facts = entry["Desktop Entry"]
    mime = ET.parse(LINUX / "veridesk-mime.xml").getroot().find("m:mime-type", NAMESPACE)
    app = ET.parse(LINUX / "veridesk.metainfo.xml").getroot()

    assert mime is not None
    assert facts["MimeType"] == f"{mime.get('type')};" == f"{MIME};"
    assert facts["Exec"] == "veridesk %f"
    assert facts["Icon"] == app.findtext("icon") == "veridesk"
    assert app.findtext("launchable") == "veridesk.desktop"
    assert app.findtext("provides/mediatype") == MIME
    assert [glob.get("pattern") for glob in mime.findall("m:glob", NAMESPACE)] == ["*.veridesk"]


def test_desktop_entry_names_the_window_s_own_file() -> None:
    """Docks find the icon of a window by this name."""
    app = (ROOT / "desktop" / "veridesk" / "ui" / "app.py").read_text(encoding="utf-8")

    assert 'setDesktopFileName("veridesk")' in app


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="no desktop-file-utils")
def test_desktop_entry_is_valid() -> None:
    subprocess.run(["desktop-file-validate", str(LINUX / "veridesk.desktop")], check=True)


def test_magic_is_the_project_file_s_own() -> None:
    """The type is found by content too: SQLite's application id, at its place in the header."""
    root = ET.parse(LINUX / "veridesk-mime.xml").getroot()
    match = root.find(".//m:match/m:match", NAMESPACE)

    assert match is not None
    assert match.get("offset") == "68"
    assert str(match.get("value")).encode() == APPLICATION_ID.to_bytes(4, "big")


def test_the_man_page_tells_every_command(scripts: SimpleNamespace) -> None:
    """It takes them from the program, and every word to be filled in is known."""
    listing = scripts.deb.list_commands(Path(sys.executable), ROOT / "desktop")
    page = (LINUX / "veridesk.1").read_text(encoding="utf-8")

    assert set(re.findall(r"(?m)^\.B (\w+)$", listing)) == set(COMMANDS)
    assert set(re.findall(r"@\w+@", page)) == {"@COMMANDS@", "@DATE@", "@VERSION@"}
    assert "veridesk \\- " in page


def test_what_builds_is_locked_by_hash() -> None:
    """Each tool that tools.in asks for is pinned, and every pin has hashes."""
    lock = (COMMON / "tools.lock").read_text(encoding="utf-8")
    pins = re.findall(
        r"(?m)^([a-z0-9.-]+)==\S+ \\\n((?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", lock
    )
    asked = [
        Requirement(line).name
        for line in (COMMON / "tools.in").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]

    assert len(pins) == lock.count("==")
    assert set(asked) <= {name for name, _ in pins}


def test_the_lock_is_cut_into_its_pins(scripts: SimpleNamespace) -> None:
    lock = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    blocks = scripts.environment.locked(lock)

    assert len(blocks) == lock.count("==")
    assert blocks["pyside6-essentials"].startswith("pyside6-essentials==")
    assert all(block.count("==") == 1 and "--hash=" in block for block in blocks.values())


def test_children_get_the_environment_from_before(
    scripts: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file browser must not load our Qt; our own child must not think itself set up."""
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/mine")
    monkeypatch.setenv("_PYI_ARCHIVE_FILE", "/bundle/veridesk")

    scripts.entry.give_back_environment()

    assert os.environ["LD_LIBRARY_PATH"] == "/mine"
    assert not {"LD_LIBRARY_PATH_ORIG", "_PYI_ARCHIVE_FILE"} & set(os.environ)
    scripts.entry.give_back_environment()
    assert "LD_LIBRARY_PATH" not in os.environ


# Archive and installer for other distributions


def _unpacked(folder: Path) -> Path:
    """A tiny archive's content, laid out as `tarball.stage` does."""
    for name in ("app/veridesk", "app/_internal/data.txt", "share/man/man1/veridesk.1.gz"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("#!/bin/sh\necho veridesk runs\n", encoding="utf-8")
    (folder / "app" / "veridesk").chmod(0o755)
    place = folder / "share" / "applications"
    place.mkdir()
    shutil.copyfile(LINUX / "veridesk.desktop", place / "veridesk.desktop")
    shutil.copyfile(LINUX / "install.sh", folder / "install.sh")
    return folder


def _install(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    env = {**os.environ, "HOME": str(folder.parent / "nobody")}
    command = ["sh", str(folder / "install.sh"), *words]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def _files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if not path.is_dir() and path.name != "mimeinfo.cache"
    }


def test_install_sh_installs_and_removes_only_its_own(tmp_path: Path) -> None:
    """It works in a folder with spaces, twice, and leaves other programs' files alone."""
    folder = _unpacked(tmp_path / "veridesk 1")
    prefix = tmp_path / "a prefix"
    (prefix / "bin").mkdir(parents=True)
    (prefix / "bin" / "other").write_text("mine", encoding="utf-8")

    for _ in range(2):
        ended = _install(folder, "--prefix", str(prefix))
        assert ended.returncode == 0, ended.stderr
    ran = subprocess.run([prefix / "bin" / "veridesk"], capture_output=True, text=True, check=True)
    entry = (prefix / "share/applications/veridesk.desktop").read_text(encoding="utf-8")
    removed = _install(folder, "--uninstall", "--prefix", str(prefix))

    assert ran.stdout == "veridesk runs\n"
    assert f'Exec="{prefix}/bin/veridesk" %f' in entry
    assert removed.returncode == 0, removed.stderr
    assert _files(prefix) == {"bin/other"}


def test_install_sh_touches_no_folder_that_it_did_not_make(tmp_path: Path) -> None:
    """Somebody else's lib/veridesk stays, when installing and when removing."""
    folder = _unpacked(tmp_path / "veridesk-1")
    prefix = tmp_path / "prefix"
    (prefix / "lib" / "veridesk").mkdir(parents=True)
    (prefix / "lib" / "veridesk" / "precious").write_text("mine", encoding="utf-8")

    installed = _install(folder, "--prefix", str(prefix))
    removed = _install(folder, "--uninstall", "--prefix", str(prefix))

    assert installed.returncode == 1
    assert "not from this installer" in installed.stderr
    assert removed.returncode == 1
    assert _files(prefix) == {"lib/veridesk/precious"}


@pytest.mark.parametrize("words", [["--prefix"], ["--prefix", "relative"], ["--other"]])
def test_install_sh_refuses_what_it_does_not_know(tmp_path: Path, words: list[str]) -> None:
    assert _install(_unpacked(tmp_path / "veridesk-1"), *words).returncode == 2


@pytest.mark.parametrize("ending", ["gz", "xz"])
def test_the_archive_of_the_same_files_is_the_same(
    scripts: SimpleNamespace, tmp_path: Path, ending: str
) -> None:
    """Dates, owners and rights of the builder's files leave no trace."""
    archives = []
    for number, mode in enumerate((0o600, 0o664)):
        folder = _unpacked(tmp_path / str(number) / "veridesk-1")
        (folder / "app" / "_internal" / "data.txt").chmod(mode)
        os.utime(folder / "share", (number, number))
        target = tmp_path / f"{number}.tar.{ending}"
        scripts.tarball.write(folder, target, 1_700_000_000)
        archives.append(target.read_bytes())

    assert archives[0] == archives[1]


# The long command


def test_what_cannot_run_is_skipped_not_passed(scripts: SimpleNamespace) -> None:
    """Skipping spreads to what needs the step, and shows in words and exit code."""
    runner = scripts.test_installers

    def passes(bench: object) -> str:
        return "fine"

    def skips(bench: object) -> str:
        raise scripts.bench.Skipped("no root here")

    steps = [
        runner.Step("one", passes),
        runner.Step("two", skips, ("one",)),
        runner.Step("three", passes, ("two",)),
    ]
    said: list[str] = []
    outcomes = runner.take(steps, None, said.append)

    assert outcomes == {"one": "ok", "two": "SKIPPED", "three": "SKIPPED"}
    assert runner.verdict(outcomes) == (3, "1 passed, 0 failed, 2 skipped")
    assert "no root here" in said[1]
    assert "two did not pass" in said[2]


def test_a_broken_step_has_failed(scripts: SimpleNamespace) -> None:
    runner = scripts.test_installers

    def breaks(bench: object) -> str:
        raise KeyError("bug")

    outcomes = runner.take([runner.Step("one", breaks)], None, lambda line: None)

    assert outcomes == {"one": "FAILED"}
    assert runner.verdict(outcomes)[0] == 1


def test_every_step_needs_earlier_ones(scripts: SimpleNamespace) -> None:
    names: list[str] = []
    for step in scripts.test_installers.STEPS:
        assert set(step.needs) <= set(names)
        names.append(step.name)
    assert len(set(names)) == len(names)
