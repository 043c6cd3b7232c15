"""The set-up script's decisions; nothing here installs anything."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "dev.py"
LOCK = ROOT / "packaging" / "requirements.lock"
RECEIVERS = ROOT / "packaging" / "receivers.lock"


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("veridesk_dev", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


dev = _load()


def _fails(code: int) -> list[str]:
    return [sys.executable, "-c", f"raise SystemExit({code})"]


# Python and display


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 1), (3, 14, 0), (4, 0, 0)])
def test_a_python_that_is_new_enough_brings_no_complaint(version: tuple[int, ...]) -> None:
    assert dev.python_complaint(version, []) is None


def test_an_old_python_is_told_which_newer_one_is_here() -> None:
    """The complaint names what is needed, what this is, and what to use instead."""
    complaint = dev.python_complaint((3, 9, 18), ["python3.12", "python3.11"])

    assert "3.11" in complaint
    assert "3.9.18" in complaint
    assert "use python3.12" in complaint
    assert "install" in dev.python_complaint((3, 10, 2), [])


@pytest.mark.parametrize(
    ("system", "env", "shown"),
    [
        ("Linux", {}, False),
        ("Linux", {"DISPLAY": ""}, False),
        ("Linux", {"DISPLAY": ":0"}, True),
        ("Linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("FreeBSD", {}, False),
        ("Windows", {}, True),
        ("Darwin", {}, True),
    ],
)
def test_a_display_is_found_where_there_is_one(
    system: str, env: dict[str, str], shown: bool
) -> None:
    assert dev.has_display(system, env) is shown


# System packages


def test_tests_need_no_packages_of_a_real_screen() -> None:
    """Fonts, and X11's and Wayland's libraries, are wanted only to open the window there."""
    at_a_screen = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}

    for_tests = dev.packages_for("test", at_a_screen, ensurepip=True)
    offscreen = dev.packages_for("run", {}, ensurepip=True)
    on_x11 = dev.packages_for("run", {"DISPLAY": ":0"}, ensurepip=True)
    on_both = dev.packages_for("run", at_a_screen, ensurepip=True)

    assert set(offscreen) - set(for_tests) == set(dev.FONT_PACKAGES.split())
    assert "libegl1" in for_tests
    assert set(on_x11) - set(offscreen) == set(dev.X11_PACKAGES.split())
    assert "libwayland-client0" not in on_x11
    assert "libwayland-client0" in on_both


def test_a_python_without_ensurepip_wants_its_venv_package() -> None:
    wanted = dev.packages_for("test", {}, ensurepip=False)

    assert wanted[-1] == f"python3.{sys.version_info.minor}-venv|python3-venv"
    assert not any("venv" in names for names in dev.packages_for("test", {}, ensurepip=True))


def test_any_of_a_packages_names_counts_as_installed() -> None:
    """Renamed packages are found by either name; removed and unknown ones are missing."""
    listing = (
        "libglib2.0-0 installed\n"
        "libgl1 config-files\n"
        "libegl1 installed\n"
        "dpkg-query: no packages found matching libglib2.0-0t64\n"
    )

    missing = dev.missing_packages(["libglib2.0-0t64|libglib2.0-0", "libgl1", "libegl1"], listing)

    assert missing == ["libgl1"]
    assert dev.missing_packages(["libgl1"], "") == ["libgl1"]


@pytest.mark.parametrize(
    ("known", "names"),
    [
        ({"libglib2.0-0"}, ["libglib2.0-0", "libgl1"]),
        ({"libglib2.0-0t64", "libgl1"}, ["libglib2.0-0t64", "libgl1"]),
        (set(), ["libglib2.0-0", "libgl1"]),
    ],
)
def test_each_release_is_asked_for_the_name_it_knows(known: set[str], names: list[str]) -> None:
    missing = ["libglib2.0-0t64|libglib2.0-0", "libgl1"]

    assert dev.known_names(missing, known.__contains__) == names


def test_apt_runs_as_root_or_by_sudo_or_not_at_all() -> None:
    def never() -> bool:
        raise AssertionError("root needs no sudo")

    assert dev.rights_prefix(0, never) == []
    assert dev.rights_prefix(1000, lambda: True) == ["sudo", "-n"]
    assert dev.rights_prefix(1000, lambda: False) is None


# The stamp


def test_only_what_is_due_is_done(tmp_path: Path) -> None:
    """Nothing when all is there, pip when the lock changed, all when Python or the folder did."""
    stamp = tmp_path / "stamp"
    base = dev.base_line("3.11.7", "/usr", tmp_path)
    stamp.write_text(f"{base}\nabc\n", encoding="utf-8")
    other_python = dev.base_line("3.12.1", "/usr", tmp_path)
    elsewhere = dev.base_line("3.11.7", "/usr", tmp_path / "moved")

    assert dev.steps_due(stamp, base, "abc", usable=True) == []
    assert dev.steps_due(stamp, base, "abd", usable=True) == ["fill"]
    assert dev.steps_due(stamp, other_python, "abc", usable=True) == ["make", "fill"]
    assert dev.steps_due(stamp, elsewhere, "abc", usable=True) == ["make", "fill"]
    assert dev.steps_due(stamp, base, "abc", usable=False) == ["make", "fill"]


def test_a_stopped_installation_is_taken_up_again(tmp_path: Path) -> None:
    """With one line in the stamp pip runs again; without a stamp, or with rubbish, all does."""
    stamp = tmp_path / "stamp"
    assert dev.steps_due(stamp, "base", "abc", usable=True) == ["make", "fill"]

    stamp.write_text("base\n", encoding="utf-8")
    assert dev.steps_due(stamp, "base", "abc", usable=True) == ["fill"]

    stamp.write_bytes(b"\xff\xfe\x00")
    assert dev.steps_due(stamp, "base", "abc", usable=True) == ["make", "fill"]


def test_the_content_hash_tells_files_apart(tmp_path: Path) -> None:
    """It moves with every byte, also with one that goes from one file to the next."""
    first, second = tmp_path / "a.lock", tmp_path / "b.toml"
    first.write_bytes(b"xy")
    second.write_bytes(b"z")
    before = dev.content_line([first, second])

    first.write_bytes(b"x")
    second.write_bytes(b"yz")

    assert dev.content_line([first, second]) != before
    second.write_bytes(b"z")
    first.write_bytes(b"xy")
    assert dev.content_line([first, second]) == before


# Commands


def test_pip_installs_only_what_the_lock_holds() -> None:
    """The dependencies come by hash and as wheels; the project brings none by itself."""
    dependencies, project = dev.pip_commands("PYTHON")

    assert dependencies[:3] == ["PYTHON", "-m", "pip"]
    assert {"--require-hashes", "--only-binary=:all:", str(LOCK)} <= set(dependencies)
    assert {"--no-deps", "--no-build-isolation", "--no-index"} <= set(project)
    assert project[-2:] == ["-e", str(ROOT)]


def test_what_receivers_use_comes_by_hash_and_alone() -> None:
    command = dev.receivers_command("PYTHON")

    assert {"--no-deps", "--require-hashes", "--only-binary=:all:"} <= set(command)
    assert command[-1] == str(RECEIVERS)


def test_what_receivers_use_is_installed_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Again only when its lock changed; a failure leaves no stamp."""
    codes, stamp, lock = [1, 0, 0], tmp_path / "stamp", tmp_path / "receivers.lock"
    lock.write_text("a==1\n", encoding="utf-8")
    monkeypatch.setattr(dev, "RECEIVERS", lock)
    monkeypatch.setattr(dev, "RECEIVERS_STAMP", stamp)
    monkeypatch.setattr(dev, "start", lambda command, env: codes.pop(0))

    with pytest.raises(dev.SetupError, match="network"):
        dev.add_receivers()
    dev.add_receivers()
    dev.add_receivers()
    assert codes == [0]
    lock.write_text("a==2\n", encoding="utf-8")
    dev.add_receivers()
    assert codes == []


def test_programs_are_found_where_each_system_keeps_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.platform, "system", lambda: "Windows")
    assert Path(dev.in_venv("python")) == ROOT / ".venv" / "Scripts" / "python.exe"

    monkeypatch.setattr(dev.platform, "system", lambda: "Linux")
    assert Path(dev.in_venv("python")) == ROOT / ".venv" / "bin" / "python"


def test_what_runs_in_venv_sees_no_other_pythons_paths() -> None:
    env = dev.child_env({"PYTHONPATH": "x", "PYTHONHOME": "y", "PATH": "z"})

    assert env == {"PATH": "z", "PYTHONUTF8": "1"}


def test_the_coverage_floor_holds_for_whole_runs_only() -> None:
    """Without arguments pytest runs under coverage with a floor; with them it just runs."""
    whole, part = dev.checks([]), dev.checks(["-k", "undo"])

    assert list(whole)[:5] == ["ruff check", "ruff format", "mypy", "imports", "pytest"]
    assert whole["pytest"][1:] == ["-m", "coverage", "run", "-m", "pytest"]
    assert f"--fail-under={dev.COVERAGE_FLOOR}" in whole["coverage"]
    assert part["pytest"][1:] == ["-m", "pytest", "-k", "undo"]
    assert not any("coverage" in name for name in part)


def test_every_check_runs_and_the_summary_names_the_failed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A failed check stops none after it, and the exit code tells."""
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "set_up", lambda command: None)
    monkeypatch.setattr(
        dev, "checks", lambda args: {"one": _fails(0), "two": _fails(3), "three": _fails(0)}
    )

    code = dev.test(["-k", "x"])

    printed = capsys.readouterr().out
    assert code == 1
    assert re.search(r"ok +one .*FAILED +two .*ok +three ", printed, re.DOTALL)
    assert printed.rstrip().endswith("1 of 3 checks failed: two")


def test_all_fine_ends_with_zero(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "set_up", lambda command: None)
    monkeypatch.setattr(dev, "checks", lambda args: {"one": _fails(0)})

    assert dev.test(["-k", "x"]) == 0


def test_a_missing_program_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An expected failure ends with exit code 1 and a sentence, not with a trace."""

    def stumble(args: list[str]) -> int:
        return int(dev.start([str(ROOT / "no" / "such" / "program")]))

    monkeypatch.setattr(dev, "run", stumble)

    assert dev.main(["run"]) == 1
    said = capsys.readouterr().err
    assert "does not start" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(("args", "code"), [(["--help"], 0), ([], 2), (["walk"], 2)])
def test_usage_names_every_command(args: list[str], code: int) -> None:
    """The real script, in its own process, explains itself."""
    ran = subprocess.run(
        [sys.executable, str(SCRIPT), *args], capture_output=True, text=True, check=False
    )

    assert ran.returncode == code
    said = ran.stdout if code == 0 else ran.stderr
    for command in ("run", "test", "lock", "test-installers"):
        assert f"packaging/dev.py {command}" in said


def test_arguments_after_the_bars_go_to_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[list[str]] = []
    monkeypatch.setattr(dev, "run", lambda args: heard.append(args) or 0)

    dev.main(["run", "--", "verify", "folder"])
    dev.main(["run"])

    assert heard == [["verify", "folder"], []]


# run


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What `run` would start, with the set-up taken as done."""
    commands: list[list[str]] = []
    monkeypatch.setattr(dev, "set_up", lambda command: None)
    monkeypatch.setattr(dev, "start", lambda command, env=None: commands.append(command[1:]) or 0)
    monkeypatch.setattr(dev.platform, "system", lambda: "Linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return commands


def test_run_opens_the_demo_where_there_is_a_display(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")

    assert dev.run([]) == 0
    assert dev.run(["export", "p", "f"]) == 0

    assert started == [["-m", "veridesk", "demo"], ["-m", "veridesk", "export", "p", "f"]]


def test_run_makes_the_tour_where_there_is_none(
    started: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Without a display the tour goes offscreen, and what it left is listed."""
    tour = tmp_path / "build" / "tour"
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "TOUR", tour)
    (tour / "old").mkdir(parents=True)

    def make(command: list[str], env: dict[str, str]) -> int:
        assert env["QT_QPA_PLATFORM"] == "offscreen"
        assert not tour.exists()
        (tour / "export").mkdir(parents=True)
        (tour / "export" / "manifest.json").write_bytes(b"{}")
        started.append(command[1:])
        return 0

    monkeypatch.setattr(dev, "start", make)

    assert dev.run([]) == 0

    assert started == [["-m", "veridesk.ui.tour", str(tour)]]
    printed = capsys.readouterr().out
    assert "no display" in printed
    assert re.search(r" 2  export/manifest\.json", printed)


def test_a_tour_that_fails_is_told(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "TOUR", tmp_path / "tour")
    monkeypatch.setattr(dev, "start", lambda command, env=None: 7)

    with pytest.raises(dev.SetupError, match="exit code 7"):
        dev.run([])


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_ci_runs_the_same_checks() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert "set -eu" in script
    assert script.rstrip().endswith("exec python3 packaging/dev.py test")
    assert subprocess.run(["bash", "-n", str(ROOT / ".ci" / "run")], check=False).returncode == 0
