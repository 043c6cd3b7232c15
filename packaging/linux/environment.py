"""The two virtual environments of a build: what ships, and what it is built with.

The first holds of the project's lock what the program needs to run, and nothing else; so it is at
once what goes into the bundle, the list of licences and the bill of materials. Every file that pip
fetches must have a hash that the locks name.
"""

import hashlib
import re
import shutil
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOOLS_LOCK = HERE / "tools.lock"


class BuildError(Exception):
    """The build cannot go on: what happened; what to do next."""


def site_packages(venv: Path) -> Path:
    """Where the packages of a virtual environment lie."""
    return venv / "lib" / f"python3.{sys.version_info.minor}" / "site-packages"


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
    python = folder / "bin" / "python"
    if not _is_fresh(folder, lock):
        _make_venv(folder)
        _install(python, python, TOOLS_LOCK)
        _stamp(folder, lock)
    return python


def make_release(folder: Path, source: Path, tools: Path) -> Path:
    """Make the environment that ships, from the lock in `source`; returns its site-packages."""
    lock = (source / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    project = (source / "pyproject.toml").read_text(encoding="utf-8")
    if _is_fresh(folder, lock + project):
        return site_packages(folder)
    _make_venv(folder, "--without-pip")
    blocks = locked(lock)
    waiting = _needed(tomllib.loads(project)["project"]["dependencies"], tools)
    done: set[str] = set()
    while waiting:
        missing = waiting - set(blocks)
        if missing:
            raise BuildError(f"requirements.lock lacks {', '.join(sorted(missing))}; renew it")
        part = folder / "part.lock"
        part.write_text("".join(blocks[name] for name in sorted(waiting)), encoding="utf-8")
        _install(tools, folder / "bin" / "python", part, "--no-deps")
        done |= waiting
        found = {
            canonical(one.name): one
            for one in metadata.distributions(path=[str(site_packages(folder))])
        }
        asked = [line for name in waiting for line in found[name].requires or ()]
        waiting = _needed(asked, tools) - done
    _stamp(folder, lock + project)
    return site_packages(folder)


def distributions(site: Path) -> list[metadata.Distribution]:
    """What an environment holds, sorted by name."""
    found = metadata.distributions(path=[str(site)])
    return sorted(found, key=lambda one: canonical(one.name))


def _needed(requirements: list[str], tools: Path) -> set[str]:
    """The names of those requirements whose conditions hold on this system."""
    script = (
        "import sys; from packaging.requirements import Requirement as R\n"
        "for r in map(R, sys.argv[1:]):\n"
        "    if r.marker is None or r.marker.evaluate({'extra': ''}): print(r.name)"
    )
    answer = subprocess.run(
        [str(tools), "-P", "-c", script, *requirements], capture_output=True, text=True, check=True
    )
    return {canonical(name) for name in answer.stdout.split()}


def _make_venv(folder: Path, *options: str) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-m", "venv", *options, str(folder)]
    if subprocess.run(command, check=False).returncode:
        raise BuildError(f"{folder} could not be made; install your system's python3-venv package")


def _install(pip: Path, python: Path, lock: Path, *options: str) -> None:
    """Install what a lock pins with the pip of one environment into another."""
    command = [str(pip), "-m", "pip", "--python", str(python), "--disable-pip-version-check", "-q"]
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
