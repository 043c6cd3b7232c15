"""The two environments of a build: what ships, and what it is built with.

The first holds of the project's lock what the program needs to run, and nothing else; so it is at
once what goes into the bundle, the list of licences and the bill of materials. Every file that pip
fetches must have a hash that the locks name. For another system than this one it is no virtual
environment but a folder of that system's wheels, unpacked; nothing of it runs here.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOOLS_LOCK = HERE / "tools.lock"
# What the metadata of a part asks for and the program never uses: it fetches models from hubs, and
# converts, quantises and describes them, and installs plugins. tokenizers, onnxruntime and
# sqlite-utils work without.
NEVER_USED = frozenset({"huggingface-hub", "flatbuffers", "protobuf", "packaging", "pip"})
WINDOWS = {
    "os_name": "nt",
    "sys_platform": "win32",
    "platform_system": "Windows",
    "platform_machine": "AMD64",
    "python_version": "3.11",
    "python_full_version": "3.11.9",
}
"""What conditions of requirements read on Windows."""
WINDOWS_WHEELS = (
    *("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"),
    *("--abi", "cp311", "--abi", "abi3", "--abi", "none"),
)


class BuildError(Exception):
    """The build cannot go on: what happened; what to do next."""


def site_packages(venv: Path) -> Path:
    """Where the packages of a virtual environment lie."""
    if sys.platform == "win32":
        return venv / "Lib" / "site-packages"
    return venv / "lib" / f"python3.{sys.version_info.minor}" / "site-packages"


def python_of(venv: Path) -> Path:
    """The Python of a virtual environment."""
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def canonical(name: str) -> str:
    """A distribution's name as indexes spell it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(lock: str) -> dict[str, str]:
    """The blocks of a lock by the names of what they pin."""
    blocks = re.split(r"(?m)^(?=[A-Za-z0-9])", lock)
    return {
        canonical(found.group(1)): block
        for block in blocks
        if (found := re.match(r"([A-Za-z0-9._-]+)==", block))
    }


def make_tools(folder: Path) -> Path:
    """Make the environment that builds; returns its Python."""
    lock = TOOLS_LOCK.read_text(encoding="utf-8")
    python = python_of(folder)
    if not _is_fresh(folder, lock):
        _make_venv(folder)
        _install(python, [], TOOLS_LOCK)
        _stamp(folder, lock)
    return python


def make_release(folder: Path, source: Path, tools: Path) -> Path:
    """Make the environment that ships, from the lock in `source`; returns its site-packages."""
    text = _asked_for(source)
    site = site_packages(folder)
    if not _is_fresh(folder, text):
        _make_venv(folder, "--without-pip")
        _fill(source, site, tools, {}, ["--python", str(python_of(folder))], [])
        _stamp(folder, text)
    return site


def make_windows(folder: Path, source: Path, tools: Path) -> Path:
    """Unpack what ships on Windows, from the lock in `source`; returns the folder of packages."""
    text = f"windows without {sorted(NEVER_USED)} {_asked_for(source)}"
    site = folder / "site"
    if not _is_fresh(folder, text):
        shutil.rmtree(folder, ignore_errors=True)
        site.mkdir(parents=True)
        _fill(source, site, tools, WINDOWS, [], [*WINDOWS_WHEELS, "--target", str(site)])
        _stamp(folder, text)
    return site


def _asked_for(source: Path) -> str:
    lock, project = source / "packaging" / "requirements.lock", source / "pyproject.toml"
    return lock.read_text(encoding="utf-8") + project.read_text(encoding="utf-8")


def _fill(
    source: Path,
    site: Path,
    tools: Path,
    markers: Mapping[str, str],
    where: list[str],
    options: list[str],
) -> None:
    """Install the program's dependencies, then theirs, until nothing new is asked for."""
    blocks = locked((source / "packaging" / "requirements.lock").read_text(encoding="utf-8"))
    project = tomllib.loads((source / "pyproject.toml").read_text(encoding="utf-8"))
    waiting = _needed(project["project"]["dependencies"], tools, markers)
    done: set[str] = set()
    while waiting:
        missing = waiting - set(blocks)
        if missing:
            raise BuildError(f"requirements.lock lacks {', '.join(sorted(missing))}; renew it")
        part = site.parent / "part.lock"
        part.write_text("".join(blocks[name] for name in sorted(waiting)), encoding="utf-8")
        _install(tools, where, part, "--no-deps", *options)
        done |= waiting
        found = {canonical(one.name): one for one in metadata.distributions(path=[str(site)])}
        asked = [line for name in waiting for line in found[name].requires or ()]
        waiting = _needed(asked, tools, markers) - done - NEVER_USED


def distributions(site: Path) -> list[metadata.Distribution]:
    """What an environment holds, sorted by name."""
    found = metadata.distributions(path=[str(site)])
    return sorted(found, key=lambda one: canonical(one.name))


def _needed(requirements: list[str], tools: Path, markers: Mapping[str, str]) -> set[str]:
    """The names of those requirements whose conditions hold, on this system or as `markers` say."""
    script = (
        "import json, sys; from packaging.requirements import Requirement as R\n"
        "read = {'extra': '', **json.loads(sys.argv[1])}\n"
        "for r in map(R, sys.argv[2:]):\n"
        "    if r.marker is None or r.marker.evaluate(read): print(r.name)"
    )
    answer = subprocess.run(
        [str(tools), "-P", "-c", script, json.dumps(dict(markers)), *requirements],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return {canonical(name) for name in answer.stdout.split()}


def _make_venv(folder: Path, *options: str) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-m", "venv", *options, str(folder)]
    if subprocess.run(command, check=False).returncode:
        raise BuildError(f"{folder} could not be made; install your system's python3-venv package")


def _install(pip: Path, where: list[str], lock: Path, *options: str) -> None:
    """Install what a lock pins with the pip of one environment into another place."""
    command = [str(pip), "-m", "pip", *where, "--disable-pip-version-check", "-q"]
    wanted = ["install", "--require-hashes", "--only-binary=:all:", "--no-compile", *options]
    if subprocess.run([*command, *wanted, "-r", str(lock)], check=False).returncode:
        raise BuildError(f"pip could not install {lock.name}; check the network, run it again")


def _is_fresh(folder: Path, text: str) -> bool:
    stamp = folder / "veridesk.stamp"
    return stamp.exists() and stamp.read_text(encoding="utf-8") == _digest(text)


def _stamp(folder: Path, text: str) -> None:
    (folder / "veridesk.stamp").write_text(_digest(text), encoding="utf-8")


def _digest(text: str) -> str:
    return hashlib.sha256(f"{sys.version}{text}".encode()).hexdigest()
