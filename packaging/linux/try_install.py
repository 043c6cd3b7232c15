"""Steps of test_installers.py: a clean system, what it refuses, installing, trying, removing."""

import json
import shutil
import subprocess
import time
from pathlib import Path

from clean_root import USER, CleanRoot, RootError, words_of

from bench import ROOT, Bench, Failed, Skipped, must, must_refuse, run

COLOURS = 100
"""An empty screen has a handful of colours, one with our window many more."""
REST_SECONDS = 4.0
SOURCE = """\
Types: deb
URIs: file:/srv/apt
Suites: stable
Components: main
Signed-By: /{key}
"""
KEY = "usr/share/keyrings/veridesk-archive-keyring.gpg"
LIST = "etc/apt/sources.list.d/veridesk.sources"
# Only our archive is asked, from nothing, and any fault of it ends the update badly.
UPDATE = (
    "rm -rf /var/lib/apt/lists/*srv*; apt-get -q update -o APT::Update::Error-Mode=any"
    " -o Dir::Etc::sourcelist=sources.list.d/veridesk.sources -o Dir::Etc::sourceparts=-"
)


def clean_root(bench: Bench) -> str:
    """Make the clean Debian, have dpkg ask for signatures, and trust the throw-away key."""
    try:
        root = CleanRoot.make(bench.place / "root", bench.place / "kept")
    except RootError as error:
        raise Skipped(str(error)) from error
    depends = must(run(["dpkg-deb", "-f", bench.package(bench.built), "Depends"]), "dpkg-deb")
    script = f"apt-get -q update && apt-get satisfy -qy --no-install-recommends '{depends.strip()}'"
    must(root.run(script), "the declared libraries")
    keyring = root.put(bench.release / "veridesk-archive-keyring.gpg", "/srv")
    root.put(bench.release / "veridesk.pol", "/srv")
    script = root.put(bench.release / "install-policy.sh", "/srv")
    must(root.run(f"sh {script} {keyring}"), "install-policy.sh")
    # From here on, plain dpkg installs nothing that is not signed.
    must(root.run("sed -i '/^no-debsig/d' /etc/dpkg/dpkg.cfg"), "dpkg.cfg")
    bench.root, bench.before = root, root.files()
    return f"{len(bench.before):,} files; dpkg asks debsig-verify"


def refuse(bench: Bench) -> str:
    """Plain dpkg refuses the unsigned package, and the signed one with a flipped bit."""
    root = bench.clean()
    unsigned = root.put(bench.package(bench.built), "/srv/unsigned")
    data = bytearray(bench.package(bench.release).read_bytes())
    tampered = bench.place / "tampered.deb"
    signed = root.put(bench.package(bench.release), "/srv")
    if "Verified package" not in must(root.run(f"debsig-verify {signed}"), "debsig-verify"):
        raise Failed("debsig-verify does not say what VERIFY.md says")
    said = [must_refuse(root.run(f"dpkg -i {unsigned}"), "unsigned")]
    for what, position in (("data tampered", len(data) // 2), ("control tampered", 2000)):
        data[position] ^= 1
        tampered.write_bytes(data)
        data[position] ^= 1
        said.append(must_refuse(root.run(f"dpkg -i {root.put(tampered, '/srv')}"), what))
    tampered.unlink()
    if root.has_package("veridesk") or root.files() != bench.before:
        raise Failed("a refused package left something behind")
    return "; ".join(said)


def install(bench: Bench) -> str:
    """Plain dpkg installs the signed package; its command, menu entry and file type are known."""
    root = bench.clean()
    package = root.put(bench.package(bench.release), "/srv")
    must(root.run(f"dpkg -i {package}"), "dpkg -i")
    globs = (root.folder / "usr/share/mime/globs2").read_text(encoding="utf-8")
    menu = (root.folder / "usr/share/applications/mimeinfo.cache").read_text(encoding="utf-8")
    if "application/x-veridesk:*.veridesk" not in globs:
        raise Failed("the file type is not known")
    if "application/x-veridesk=veridesk.desktop" not in menu:
        raise Failed("nothing opens the file type")
    version = must(root.run_as_user("veridesk --version"), "veridesk --version").strip()
    return f"{version}; .veridesk files open with it"


def selftest(bench: Bench) -> str:
    """An unprivileged user's self-test passes on X11."""
    return _selftest(bench.clean(), "veridesk")


def _selftest(root: CleanRoot, program: str) -> str:
    ended = root.run_as_user(f"id -un; {program} --selftest")
    user, _, printed = ended.stdout.partition("\n")
    try:
        found = json.loads(printed)
    except ValueError:
        found = {"parts": {"program": {"ok": False, "problem": words_of([printed, ended.stderr])}}}
    broken = {name: part.get("problem") for name, part in found["parts"].items() if not part["ok"]}
    if broken or ended.returncode:
        raise Failed(f"the self-test ended with {ended.returncode}: {broken}")
    window = found["parts"]["window"]
    facts = (user, found["ok"], found["frozen"], window["platform"])
    if facts != (USER, True, True, "xcb"):
        raise Failed(f"user, ok, frozen and platform are {facts}")
    flagged = found["parts"]["detector"]["flagged"]
    return (
        f"as {user}: {flagged} samples assessed, export verified, "
        f"window on {window['platform']} after {window['first_window_seconds']} s"
    )


def screenshot(bench: Bench) -> str:
    """Start the installed program on its demo, and take a picture of the screen."""
    root = bench.clean()
    if shutil.which("convert") is None:
        raise Skipped("this machine lacks ImageMagick's convert")
    frame, picture = root.folder / "tmp/screen/Xvfb_screen0", bench.place / "installed.png"
    words = root.with_display("exec veridesk demo")
    with subprocess.Popen(
        root.command(words, online=False),
        env=root.environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as child:
        try:
            colours = settled(frame, picture)
        finally:
            # unshare holds every milder signal back.
            child.kill()
    if colours < COLOURS:
        raise Failed(f"the screen shows {colours} colours only; see {picture}")
    return f"{picture.relative_to(ROOT)}: {colours} colours; look at it"


def settled(frame: Path, picture: Path, seconds: float = 60.0) -> int:
    """Wait until the screen shows something and comes to rest; returns how many colours."""
    until = time.monotonic() + seconds
    last, since, colours = b"", time.monotonic(), 0
    while colours < COLOURS and time.monotonic() < until:
        time.sleep(0.5)
        now = frame.read_bytes() if frame.is_file() else b""
        if now != last:
            last, since = now, time.monotonic()
        elif now and time.monotonic() - since > REST_SECONDS:
            colours = _take(frame, picture)
    # Something that blinks never comes to rest.
    return colours if colours >= COLOURS or not last else _take(frame, picture)


def _take(frame: Path, picture: Path) -> int:
    must(run(["convert", f"xwd:{frame}", picture]), "convert")
    return int(must(run(["identify", "-format", "%k", picture]), "identify"))


def remove(bench: Bench) -> str:
    """After purging, the system's files are those from before."""
    root = bench.clean()
    must(root.run("dpkg -P veridesk"), "dpkg -P")
    left, gone = root.files() - bench.before, bench.before - root.files()
    if left or gone or root.has_package("veridesk"):
        raise Failed(f"left behind: {sorted(left)[:5]}; missing: {sorted(gone)[:5]}")
    return "no file more, no file less than before"


def archive(bench: Bench) -> str:
    """Let apt install from the signed archive, and refuse it with any part altered."""
    root = bench.clean()
    root.put(bench.release / Path(KEY).name, f"/{Path(KEY).parent}")
    (root.folder / LIST).write_text(SOURCE.format(key=KEY), encoding="utf-8")
    get = f"{UPDATE} && apt-get -qy --no-install-recommends install veridesk"
    said = []
    for name in ("dists/stable/InRelease", "dists/stable/main/binary-amd64/Packages", "pool/*.deb"):
        _lay_archive(bench, root)
        victim = next((root.folder / "srv/apt").glob(name))
        data = bytearray(victim.read_bytes())
        data[len(data) // 2] ^= 1
        victim.write_bytes(data)
        said.append(must_refuse(root.run(get), f"altered {name.rsplit('/')[-1]}"))
        if root.has_package("veridesk"):
            raise Failed(f"apt installed from an archive with altered {name}")
    _lay_archive(bench, root)
    must(root.run(get), "apt-get install")
    must(root.run("apt-get -qy purge veridesk"), "apt-get purge")
    for name in (LIST, KEY):
        (root.folder / name).unlink()
    return f"installed and purged; {'; '.join(said)}"


def _lay_archive(bench: Bench, root: CleanRoot) -> None:
    shutil.rmtree(root.folder / "srv/apt", ignore_errors=True)
    shutil.copytree(bench.release / "apt", root.folder / "srv/apt")


def tar(bench: Bench) -> str:
    """A user installs from the archive for other distributions, tries it, and removes it again."""
    root = bench.clean()
    packed = root.put(next(bench.release.glob("*.tar.*")), "/srv")
    name = Path(packed).name.partition("-linux")[0]
    before = must(root.run_as_user("find . | sort"), "find")
    script = f"mkdir t && tar -xf {packed} -C t --no-same-owner && ./t/{name}/install.sh"
    must(root.run_as_user(script), "install.sh")
    said = _selftest(root, ".local/bin/veridesk")
    script = f"./t/{name}/install.sh --uninstall && rm -r t && find . -type f | sort"
    after = must(root.run_as_user(script), "install.sh --uninstall")
    left = [line for line in after.splitlines()[1:] if line not in before.splitlines()]
    if [line for line in left if "veridesk" in line.lower()]:
        raise Failed(f"left behind: {left}")
    return f"{said}; uninstalled"
