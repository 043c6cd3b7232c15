"""Steps of test_installers.py for Windows: build twice, look inside, sign, try under Wine.

Wine is no Windows. What this machine cannot show (a trusted certificate, SmartScreen, Windows' own
file browser) is for the Windows runner in .github/workflows/windows.yml. Two files help Wine out,
for trials only: a stand-in for icuuc.dll, and Microsoft's own ucrtbase.dll.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import authenticode
import runtime
import throwaway_certificates
from clean_root import USER, CleanRoot, RootError, words_of
from environment import BuildError
from try_build import ENVIRONMENTS
from try_install import settled

from bench import PACKAGING, ROOT, Bench, Failed, Skipped, must, must_refuse, run

SUITE = "trixie"
PACKAGES = "wine wine64 xvfb xauth fonts-dejavu-core"
# Qt and NumPy call functions that Wine 10 lacks; this file of Microsoft's is in a package on PyPI.
UCRT = ("pynsist==2.8", "7d3e8343c10cdbfb262ab63201a62d38ed86f4f2d0cffc2677c9917793d800a6")
UCRT_NAME = "nsist/msvcrt/x64/ucrtbase.dll"
HELPS = ("icuuc.dll", "ucrtbase.dll")
PREFIX = f"home/{USER}/w"
FOLDER = f"{PREFIX}/drive_c/users/{USER}/AppData/Local/Programs/Veridesk"
LINK = f"{PREFIX}/drive_c/users/{USER}/AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
KEYS = ("Software\\Veridesk", "Software\\Classes\\.veridesk", "Software\\Classes\\Veridesk.Project")
UNINSTALL = "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Veridesk"
SECONDS = 900.0
WINDOW_SECONDS = 180.0
COLOURS = 100
_SURROUNDINGS = (
    f"export WINEPREFIX=/{PREFIX} WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml=;ucrtbase=n,b';"
)


def build(bench: Bench) -> str:
    """Build the unsigned installer of the commit."""
    missing = [
        name
        for name in ("makensis", "x86_64-w64-mingw32-gcc", "osslsigncode")
        if shutil.which(name) is None
    ]
    if missing:
        raise Skipped(f"this machine lacks {', '.join(missing)}")
    shutil.rmtree(bench.windows, ignore_errors=True)
    must(_build(bench, bench.windows / "built", bench.windows / "work"), "build.py")
    setup = next((bench.windows / "built").glob("*-setup.exe"))
    return f"{setup.name} {setup.stat().st_size / 2**20:.1f} MB"


def _build(bench: Bench, out: Path, work: Path) -> subprocess.CompletedProcess[str]:
    words = ["--commit", bench.commit, "--compression", _compression(bench)]
    script = PACKAGING / "windows" / "build.py"
    return run([sys.executable, script, *words, "--out", out, "--work", work])


def _compression(bench: Bench) -> str:
    # Trials pack nothing: what is tried is the same, and NSIS takes its time.
    return "none" if bench.compression == "gzip" else "lzma"


def build_again(bench: Bench) -> str:
    """Build once more in another folder, and compare."""
    again = bench.windows / "again"
    must(_build(bench, again / "built", again / "a longer path" / "work"), "build.py")
    first, second = (
        (folder / "built" / "BUILD-SHA256SUMS").read_text() for folder in (bench.windows, again)
    )
    if first != second:
        lines = set(first.splitlines()) ^ set(second.splitlines())
        raise Failed(f"these differ: {sorted({line.split('  ')[1] for line in lines})}")
    shutil.rmtree(again)
    return f"{len(first.splitlines())} files, byte for byte the same"


def _payload(bench: Bench) -> Path:
    return bench.windows / "work" / "payload" / "veridesk"


def contents(bench: Bench) -> str:
    """Look at the bill of materials, the licences, and for what must not be inside."""
    root = _payload(bench)
    bill = json.loads(next((bench.windows / "built").glob("*.cdx.json")).read_text("utf-8"))
    names = {one["name"] for one in bill["components"]}
    wanted = {"Qt", "Python", "NSIS", "Microsoft Visual C++ runtime", "PySide6_Essentials"}
    if absent := wanted - names:
        raise Failed(f"the bill of materials lacks {sorted(absent)}")
    about = root / "site" / "veridesk" / "resources" / "about"
    listing = (about / "licences.txt").read_text(encoding="utf-8")
    if found := re.findall(r"(?im)^.*\bunknown\b.*$", listing):
        raise Failed(f"unknown licences: {found[:3]}")
    if helps := [path.name for path in root.rglob("*") if path.name.lower() in HELPS]:
        raise Failed(f"what only helps Wine out is packed: {helps}")
    programs = authenticode.programs(root)
    unsigned = [path for path in programs if not authenticode.is_signed(path)]
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file())
    return (
        f"{len(names)} parts; {len(programs)} programs and libraries, {len(unsigned)} of them "
        f"without a maker's signature; {size / 2**20:.0f} MB installed"
    )


def provenance(bench: Bench) -> str:
    """Python's files are refused when altered, when unsigned, and when signed by another."""
    own = runtime.pins()["python"]
    good, place = _payload(bench) / "python311.dll", bench.windows / "altered"
    place.mkdir(exist_ok=True)
    altered = place / "python311.dll"
    data = bytearray(good.read_bytes())
    data[len(data) // 2] ^= 1
    altered.write_bytes(data)
    stranger = _payload(bench) / "site" / "PySide6" / "Qt6Core.dll"
    unsigned = _payload(bench) / "veridesk.exe"
    said = []
    for what, path in (("altered", altered), ("another's", stranger), ("unsigned", unsigned)):
        try:
            runtime.check_signature(path, own["signer"])
        except BuildError:
            said.append(what)
        else:
            raise Failed(f"a file was taken for Python's that is {what}")
    library = place / "Lib"
    library.mkdir(exist_ok=True)
    (library / "os.py").write_text("import evil\n", encoding="utf-8")
    try:
        runtime.copy_library(library, place / "out", set(), own)
    except BuildError:
        said.append("a module in no catalog")
    else:
        raise Failed("a module in no catalog was taken")
    shutil.rmtree(place)
    return f"refused: {', '.join(said)}"


def sign(bench: Bench) -> str:
    """Sign inside and out with throw-away certificates; an altered, or no, signature is found."""
    folder, signed = bench.place / "TEST-certificates", bench.windows / "signed"
    for old in (folder, signed):
        shutil.rmtree(old, ignore_errors=True)
    env = throwaway_certificates.make_certificates(folder)
    script = PACKAGING / "windows" / "authenticode.py"
    words = ["--compression", _compression(bench)]
    try:
        said = must(
            run(
                [sys.executable, script, bench.windows / "built", signed, *words],
                env={**os.environ, **env},
            ),
            "authenticode.py",
        )
        shutil.copyfile(folder / "root.pem", bench.windows / "TEST-root.pem")
    finally:
        shutil.rmtree(folder)
    good = next(signed.glob("*-setup.exe"))
    must(_verify(good, bench.windows / "TEST-root.pem"), "osslsigncode verify")
    altered = bench.windows / "altered-setup.exe"
    data = bytearray(good.read_bytes())
    data[len(data) // 2] ^= 1
    altered.write_bytes(data)
    unsigned = next((bench.windows / "built").glob("*-setup.exe"))
    root = bench.windows / "TEST-root.pem"
    refused = [
        must_refuse(_verify(altered, root), "an altered installer"),
        must_refuse(_verify(unsigned, root), "an unsigned one"),
        must_refuse(_verify(good, Path(runtime.ROOTS)), "the TEST one, by public roots,"),
    ]
    return f"{said.strip().removeprefix('[sign] ')}; {'; '.join(refused)}"


def _verify(path: Path, root: Path) -> subprocess.CompletedProcess[str]:
    trust = ["-CAfile", root, "-TSA-CAfile", root, "-ignore-crl", "-ignore-cdp"]
    return run(["osslsigncode", "verify", *trust, "-in", path])


def wine_root(bench: Bench) -> str:
    """Make the system with Wine, and in it a fresh user's Windows."""
    if shutil.which("ip") is None:
        raise Skipped("this machine lacks ip; apt-get install iproute2")
    try:
        folder, kept = bench.place / "wine", bench.place / "kept"
        root = CleanRoot.make(folder, kept, SUITE, PACKAGES)
    except RootError as error:
        raise Skipped(str(error)) from error
    version = must(_wine(root, "wine --version; wineboot -i; wineserver -w"), "wineboot")
    system = root.folder / PREFIX / "drive_c" / "windows" / "system32"
    icu = [
        *("x86_64-w64-mingw32-gcc", "-shared", "-Os", "-s", "-nostdlib", "-ffreestanding"),
        *("-e", "start", "-o", str(system / "icuuc.dll"), PACKAGING / "windows" / "wine_icuuc.c"),
    ]
    must(run(icu), "the stand-in for icuuc.dll")
    (system / "ucrtbase.dll").write_bytes(_ucrt(bench.place / "kept"))
    bench.wine, bench.wine_before = root, _windows_files(root)
    return f"{version.splitlines()[0]}; helped out by {' and '.join(HELPS)}, which are not shipped"


def _ucrt(store: Path) -> bytes:
    """Microsoft's file, out of a wheel that pip fetches by its hash."""
    pin, digest = UCRT
    wheel = next(store.glob("pynsist-*.whl"), None)
    if wheel is None:
        lock = store / "pynsist.lock"
        lock.write_text(f"{pin} --hash=sha256:{digest}\n", encoding="utf-8")
        pip = [ENVIRONMENTS / "tools" / "bin" / "python", "-m", "pip", "download", "-q"]
        must(run([*pip, "--no-deps", "--require-hashes", "-r", lock, "-d", store]), "pip")
        wheel = next(store.glob("pynsist-*.whl"))
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != digest:
        raise Failed(f"{wheel.name} is not the pinned one; remove it")
    return zipfile.ZipFile(wheel).read(UCRT_NAME)


def _wine(root: CleanRoot, script: str) -> subprocess.CompletedProcess[str]:
    """Run a script as the user, without a network; Wine's own helpers hold no pipe of ours open."""
    words = f"{_SURROUNDINGS} ({script}) > ~/said 2> ~/errors < /dev/null"
    ended = root.run_as_user(words, SECONDS, loopback=True)
    home = root.folder / "home" / USER
    said, errors = (
        (home / name).read_text(encoding="utf-8", errors="replace")
        if (home / name).exists()
        else ""
        for name in ("said", "errors")
    )
    return subprocess.CompletedProcess(ended.args, ended.returncode, said, errors)


def _windows_files(root: CleanRoot) -> set[str]:
    """The files of the user's Windows, but for what any program leaves: registry, caches."""
    place = root.folder / PREFIX / "drive_c"
    return {
        name
        for path in place.rglob("*")
        if "/Temp" not in (name := path.relative_to(place).as_posix())
        and "Microsoft/Windows/" not in name.replace("Start Menu/Programs/Veridesk", "")
    }


def _has_key(root: CleanRoot, key: str) -> bool:
    return _wine(root, f"wine reg query 'HKCU\\{key}'").returncode == 0


def tampered(bench: Bench) -> str:
    """The installer itself refuses to run when it was altered, and installs nothing."""
    root = bench.wined()
    setup = root.put(bench.windows / "altered-setup.exe", "/srv")
    said = must_refuse(_wine(root, f"wine {setup} /S"), "the altered installer")
    if (root.folder / FOLDER).exists():
        raise Failed("the altered installer installed something")
    return said


def install(bench: Bench) -> str:
    """Install in silence; start menu, file type and uninstaller are there."""
    root = bench.wined()
    setup = root.put(next((bench.windows / "signed").glob("*-setup.exe")), "/srv")
    began = time.monotonic()
    must(_wine(root, f"wine {setup} /S; wineserver -w"), "setup.exe /S")
    seconds = time.monotonic() - began
    place = root.folder / FOLDER
    if not (root.folder / LINK / "Veridesk.lnk").is_file():
        raise Failed("there is no entry in the start menu")
    if missing := [key for key in (*KEYS, UNINSTALL) if not _has_key(root, key)]:
        raise Failed(f"these registry keys are missing: {missing}")
    trusted = bench.windows / "TEST-root.pem"
    for name in ("veridesk.exe", "verideskw.exe", "uninstall.exe"):
        must(_verify(place / name, trusted), f"the signature of {name}")
    unsigned = [p.name for p in authenticode.programs(place) if not authenticode.is_signed(p)]
    if unsigned:
        raise Failed(f"installed without any signature: {unsigned[:5]}")
    version = must(_wine(root, f"wine /{FOLDER}/veridesk.exe --version"), "--version").strip()
    return f"{version} in {seconds:.0f} s; every program and library in it is signed"


def selftest(bench: Bench) -> str:
    """The installed program's self-test passes, with the detectors that ship."""
    ended = _wine(bench.wined(), f"wine /{FOLDER}/veridesk.exe --selftest")
    try:
        found = json.loads(ended.stdout)
    except ValueError:
        raise Failed(f"no self-test: {words_of([ended.stdout, ended.stderr])}") from None
    broken = {name: part.get("problem") for name, part in found["parts"].items() if not part["ok"]}
    if broken or ended.returncode:
        raise Failed(f"the self-test ended with {ended.returncode}: {broken}")
    window = found["parts"]["window"]
    if (found["ok"], found["frozen"], window["platform"]) != (True, True, "windows"):
        raise Failed(f"ok, frozen and platform are not as they must be: {window}")
    words = f"{found['parts']['detector']['flagged']} samples assessed, export verified"
    models = found["parts"]["resources"]["models"]
    return (
        f"{words}, models {models or 'none'}, languages {window['languages']}, "
        f"window on {window['platform']} after {window['first_window_seconds']} s"
    )


def demo(bench: Bench) -> str:
    """Import the demo, flag it, rule on it, export and verify, by the installed commands."""
    root = bench.wined()
    program = f"wine /{FOLDER}/veridesk.exe"
    samples = f"/{FOLDER}/site/veridesk/resources/demo/samples.jsonl"
    lines = [
        json.loads(line)
        for line in (root.folder / samples.lstrip("/")).read_text(encoding="utf-8").splitlines()
    ]
    rulings = root.folder / "home" / USER / "rulings.jsonl"
    rows = [{"id": line["id"], "verdict": "accepted"} for line in lines[:10]]
    rulings.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    steps = (
        f"import p.veridesk {samples}",
        "flag p.veridesk --json",
        "decide p.veridesk rulings.jsonl --reviewer Trial",
        "export p.veridesk delivery",
        "verify delivery",
    )
    for step in steps:
        # Windows' programs take Linux' folders by this letter.
        words = step.replace(" /", " Z:/")
        must(_wine(root, f"{program} {words}"), step)
    delivery = root.folder / "home" / USER / "delivery"
    if not (delivery / "manifest.json").is_file():
        raise Failed("there is no delivery")
    return f"{len(lines)} samples in, {len(rows)} ruled on, exported and verified"


def screenshot(bench: Bench) -> str:
    """Open a project as its file type says, and take a picture of the screen."""
    root = bench.wined()
    if shutil.which("convert") is None:
        raise Skipped("this machine lacks ImageMagick's convert")
    # Wine's own `start` does not look at the file types of one user; Windows' Explorer does.
    key = f"HKCU\\{KEYS[2]}\\shell\\open\\command"
    said = must(_wine(root, f"wine reg query '{key}' /ve"), "the file type's command")
    command = re.search(r'REG_SZ\s+"([^"]+)" "%1"', said)
    if command is None:
        raise Failed(f"the file type's command is {words_of([said])}")
    frame, picture = root.folder / "tmp/screen/Xvfb_screen0", bench.place / "installed-windows.png"
    words = f"{_SURROUNDINGS} exec wine '{command[1]}' 'Z:\\home\\{USER}\\p.veridesk'"
    with subprocess.Popen(
        root.command(root.with_display(words), online=False, loopback=True),
        env=root.environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as child:
        try:
            colours = settled(frame, picture, WINDOW_SECONDS)
        finally:
            # unshare holds every milder signal back.
            child.kill()
    if colours < COLOURS:
        raise Failed(f"the screen shows {colours} colours only; see {picture}")
    return f"{picture.relative_to(ROOT)}: {colours} colours; look at it"


def uninstall(bench: Bench) -> str:
    """Uninstalling takes away all that was installed; what the user made stays."""
    root = bench.wined()
    script = (
        f"cp /{FOLDER}/uninstall.exe ~/uninstall.exe;"
        f" wine ~/uninstall.exe /S '_?='$(winepath -w /{FOLDER}); wineserver -w"
    )
    must(_wine(root, script), "uninstall.exe /S")
    left = [name for name in _windows_files(root) - bench.wine_before if "eridesk" in name]
    own = [name for name in left if "AppData/Local/veridesk" not in name]
    keys = [key for key in (*KEYS, UNINSTALL) if _has_key(root, key)]
    if own or keys:
        raise Failed(f"left behind: {sorted(own)[:5]} {keys}")
    if not (root.folder / "home" / USER / "p.veridesk").is_file():
        raise Failed("the user's project is gone")
    return "no file, no registry key; the user's project and settings stay"
