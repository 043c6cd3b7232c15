"""Steps of test_installers.py: build twice, look inside, sign, check the signatures."""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import throwaway_keys
from environment import canonical

from bench import PACKAGING, ROOT, Bench, Failed, Skipped, must, must_refuse, run

ENVIRONMENTS = ROOT / "build" / "linux" / "environments"
STARTS = 9
SLACK = 1.1
"""How many times the plain program's start the frozen one's may take: what varies by run."""


def build(bench: Bench) -> str:
    """Build the unsigned packages of the commit."""
    shutil.rmtree(bench.built, ignore_errors=True)
    must(_build(bench, bench.built, bench.place / "work"), "build.py")
    large = [path for path in sorted(bench.built.iterdir()) if path.stat().st_size > 2**20]
    return ", ".join(f"{path.name} {path.stat().st_size / 2**20:.1f} MB" for path in large)


def _build(bench: Bench, out: Path, work: Path) -> subprocess.CompletedProcess[str]:
    words = ["--commit", bench.commit, "--compression", bench.compression]
    script = PACKAGING / "linux" / "build.py"
    return run([sys.executable, script, *words, "--out", out, "--work", work])


def build_again(bench: Bench) -> str:
    """Build once more in another folder, and compare."""
    out = bench.place / "again" / "built"
    must(_build(bench, out, bench.place / "again" / "a longer path" / "work"), "build.py")
    first, second = ((folder / "BUILD-SHA256SUMS").read_text() for folder in (bench.built, out))
    if first != second:
        lines = set(first.splitlines()) ^ set(second.splitlines())
        raise Failed(f"these differ: {sorted({line.split('  ')[1] for line in lines})}")
    shutil.rmtree(bench.place / "again")
    return f"{len(first.splitlines())} files, byte for byte the same"


def contents(bench: Bench) -> str:
    """Validate the bill of materials, look for unknown licences, and at the package's metadata."""
    bill = next(bench.built.glob("*.cdx.json"))
    check = (
        "import sys; from cyclonedx.validation.json import JsonStrictValidator as V\n"
        "from cyclonedx.schema import SchemaVersion as S\n"
        "found = V(S.V1_6).validate_str(open(sys.argv[1], encoding='utf-8').read())\n"
        "sys.exit(str(found) if found else 0)"
    )
    python = ENVIRONMENTS / "tools" / "bin" / "python"
    must(run([python, "-P", "-c", check, bill]), "the bill of materials")
    about = bench.tree / "_internal" / "veridesk" / "resources" / "about"
    listing = (about / "licences.txt").read_text(encoding="utf-8")
    if found := re.findall(r"(?im)^.*\bunknown\b.*$", listing):
        raise Failed(f"unknown licences: {found[:3]}")
    fields = must(run(["dpkg-deb", "-f", bench.package(bench.built)]), "dpkg-deb")
    size = re.search(r"Installed-Size: (\d+)", fields)
    needed = re.search(r"Depends: (.*)", fields)
    if size is None or needed is None:
        raise Failed("the package declares no dependencies")
    names = {one["name"] for one in json.loads(bill.read_text(encoding="utf-8"))["components"]}
    project = tomllib.loads((bench.place / "work/source/pyproject.toml").read_text("utf-8"))
    direct = {re.split(r"[^\w.-]", line)[0] for line in project["project"]["dependencies"]}
    if absent := {canonical(name) for name in direct} - {canonical(name) for name in names}:
        raise Failed(f"the bill of materials lacks {sorted(absent)}")
    depends = len(needed.group(1).split(","))
    megabytes = int(size.group(1)) // 1024
    return f"{len(names)} parts, {depends} declared libraries, {megabytes} MB installed"


def start_time(bench: Bench) -> str:
    """Compare what the frozen program's start to its first window costs with the plain one's.

    Time of the processor is compared, in pairs of runs one after the other: on a machine that does
    other things too, the time of the clock tells of those.
    """
    python = ENVIRONMENTS / "release" / "bin" / "python"
    home = bench.place / "home"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "VERIDESK_HOME": str(home)}
    env["PYTHONPATH"] = str(bench.place / "work" / "source" / "desktop")
    # Compiled modules of the plain program are kept, as any installation does.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env["PYTHONPYCACHEPREFIX"] = str(bench.place / "pyc")
    commands = {
        "plain": [str(python), "-P", "-m", "veridesk"],
        "frozen": [str(bench.tree / "veridesk")],
    }
    spent: dict[str, list[float]] = {name: [] for name in commands}
    clock: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(STARTS):
        for name, command in commands.items():
            began, before = time.time(), _children()
            ended = run([*command, "--selftest", "window"], env=env)
            clock[name].append(json.loads(must(ended, name))["painted_at"] - began)
            spent[name].append(_children() - before)
    # The best of each: what else the machine does only ever adds.
    best = {name: (min(spent[name]), min(clock[name])) for name in commands}
    words = ", ".join(
        f"{name} {cpu:.2f} s of the processor, {wall:.2f} s by the clock"
        for name, (cpu, wall) in best.items()
    )
    if best["frozen"][0] > best["plain"][0] * SLACK:
        raise Failed(words)
    return f"first window: {words} (best of {STARTS})"


def _children() -> float:
    """Seconds of the processor that ended children have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def sign(bench: Bench) -> str:
    """Sign with throw-away keys, in a step that knows nothing of the build."""
    missing = [name for name in ("gpg", "minisign", "debsigs") if shutil.which(name) is None]
    if missing:
        raise Skipped(f"this machine lacks {', '.join(missing)}")
    folder = bench.place / "TEST-keys"
    for old in (folder, bench.release):
        shutil.rmtree(old, ignore_errors=True)
    keys = throwaway_keys.make_keys(folder)
    # Where Windows' installer was signed, the list of checksums holds it too.
    more = (
        [bench.windows / "signed"] if (bench.windows / "signed/BUILD-SHA256SUMS").exists() else []
    )
    script = PACKAGING / "signing" / "sign.py"
    try:
        must(
            run(
                [sys.executable, script, bench.built, *more, bench.release],
                env={**os.environ, **keys},
            ),
            "sign.py",
        )
    finally:
        throwaway_keys.forget_keys(folder)
        shutil.rmtree(folder)
    return "with keys named TEST, thrown away since"


def sums(bench: Bench) -> str:
    """Both signatures of the checksums hold, and neither does on an altered list."""
    release = bench.release
    good, altered = release / "SHA256SUMS", bench.place / "altered"
    data = good.read_bytes()
    altered.write_bytes(bytes([data[0] ^ 1]) + data[1:])
    gpgv = ["gpgv", "--keyring", str(release / "veridesk-archive-keyring.gpg"), f"{good}.asc"]
    public = str(release / "veridesk-minisign.pub")
    minisign = ["minisign", "-V", "-p", public, "-x", f"{good}.minisig"]
    must(run([*gpgv, good]), "gpgv")
    must(run([*minisign, "-m", good]), "minisign")
    must_refuse(run([*gpgv, altered]), "an altered list, by gpgv,")
    must_refuse(run([*minisign, "-m", altered]), "an altered list, by minisign,")
    altered.unlink()
    must(run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=release), "sha256sum")
    return "gpgv and minisign: good list accepted, altered list refused"


def unsigned_again(bench: Bench) -> str:
    """Up to its signature the released package is the built one, as VERIFY.md says."""
    built = bench.package(bench.built).read_bytes()
    released = bench.package(bench.release).read_bytes()
    rest = released[len(built) :]
    if not released.startswith(built) or not rest.startswith(b"_gpgorigin"):
        raise Failed("the released package holds something else than the built one")
    return f"the built package, then {len(rest)} bytes of signature"
