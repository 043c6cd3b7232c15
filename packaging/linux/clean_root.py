"""A clean Debian to install into: made by debootstrap, entered by chroot in namespaces of its own.

All mounts live in the namespace of one command and go with it, so nothing can be left mounted.
"""

import os
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

SUITE = "bookworm"
MIRROR = "http://deb.debian.org/debian"
USER = "tester"
# What a clean machine with a desktop has, and what checks packages; nothing that Veridesk declares.
PACKAGES = "debsig-verify shared-mime-info desktop-file-utils fonts-dejavu-core xvfb xauth"
# Files that any installing and removing touches, whatever the package.
PASSING = (
    *("var/log/", "var/lib/dpkg/", "var/cache/", "var/lib/apt/", "tmp/", "run/", "proc/", "dev/"),
    *("sys/", "srv/", "root/", "etc/apt/", f"home/{USER}/"),
)


class RootError(Exception):
    """The clean system cannot be had here: why."""


class CleanRoot:
    """One such system in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def make(
        cls, folder: Path, store: Path, suite: str = SUITE, packages: str = PACKAGES
    ) -> "CleanRoot":
        """Unpack the system kept in `store`, or make it and keep it; RootError when impossible."""
        missing = [name for name in ("debootstrap", "chroot", "unshare") if not shutil.which(name)]
        if os.geteuid() != 0 or missing:
            raise RootError(f"needs root's rights and {', '.join(missing) or 'no more'}")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        root = cls(folder)
        kept = store / f"{suite}.tar"
        if kept.is_file():
            subprocess.run(["tar", "-xpf", str(kept), "-C", str(folder)], check=True)
            return root
        command = ["debootstrap", "--variant=minbase", suite, str(folder), MIRROR]
        made = subprocess.run(command, capture_output=True, text=True, check=False)
        if made.returncode:
            raise RootError(f"debootstrap failed: {(made.stdout + made.stderr).strip()[-300:]}")
        for name in ("etc/resolv.conf", "etc/hosts"):
            if Path("/", name).is_file():
                shutil.copyfile(Path("/", name), folder / name)
        names = shlex.join(packages.split())
        ended = root.run(
            f"apt-get -q update && apt-get -qy install --no-install-recommends {names}"
            f" && apt-get clean && useradd -m -s /bin/sh {USER}"
        )
        if ended.returncode:
            raise RootError(f"the clean system could not be filled: {ended.stderr.strip()[-300:]}")
        store.mkdir(parents=True, exist_ok=True)
        subprocess.run(["tar", "-cpf", f"{kept}.part", "-C", str(folder), "."], check=True)
        Path(f"{kept}.part").rename(kept)
        return root

    def command(self, script: str, *, online: bool = True, loopback: bool = False) -> list[str]:
        """How to run a shell script in there as root, with this machine's network or none.

        Without it, `loopback` lets programs of that system speak with each other, and nobody else.
        """
        place = shlex.quote(str(self.folder))
        # A device folder of its own: what runs in there reaches no disk of this machine.
        enter = (
            f"{'ip link set lo up && ' if loopback and not online else ''}"
            f"mount -t proc proc {place}/proc && mount -t tmpfs tmpfs {place}/dev"
            f" && for d in null zero full random urandom tty; do : > {place}/dev/$d;"
            f" mount --bind /dev/$d {place}/dev/$d; done && mkdir {place}/dev/shm {place}/dev/pts"
            f" && mount -t tmpfs tmpfs {place}/dev/shm && ln -s /proc/self/fd {place}/dev/fd"
            f" && exec chroot {place} /bin/sh -c {shlex.quote(script)}"
        )
        # Ending the command ends whatever it started in there.
        spaces = ["--mount", "--pid", *([] if online else ["--net"])]
        return ["unshare", *spaces, "--fork", "--kill-child", "sh", "-c", enter]

    def run(
        self,
        script: str,
        seconds: float = 600.0,
        *,
        online: bool = True,
        loopback: bool = False,
    ) -> "subprocess.CompletedProcess[str]":
        """Run a shell script in there as root and wait."""
        return subprocess.run(
            self.command(script, online=online, loopback=loopback),
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )

    def run_as_user(
        self, script: str, seconds: float = 300.0, *, loopback: bool = False
    ) -> "subprocess.CompletedProcess[str]":
        """Run a shell script in there as a user without rights or network, on a display."""
        return self.run(self.with_display(script), seconds, online=False, loopback=loopback)

    @staticmethod
    def with_display(script: str) -> str:
        """A script of root that runs `script` as the user beside an Xvfb.

        Xvfb writes what it shows to /tmp/screen, in X's own picture format.
        """
        words = f"export LC_ALL=C.UTF-8 DISPLAY=:7 QT_QPA_PLATFORM=xcb; cd ~; {script}"
        return (
            "rm -rf /tmp/screen /tmp/.X*; mkdir -p /tmp/screen /tmp/.X11-unix;"
            " chmod 1777 /tmp/.X11-unix;"
            " Xvfb :7 -screen 0 1360x860x24 -fbdir /tmp/screen -nolisten tcp >/dev/null 2>&1 &"
            " for n in $(seq 100); do [ -S /tmp/.X11-unix/X7 ] && break; sleep 0.1; done;"
            f" su - {USER} -c {shlex.quote(words)}"
        )

    @staticmethod
    def environment() -> dict[str, str]:
        """What programs in there get: the way to the network, and nothing of this session."""
        proxies = {name: value for name, value in os.environ.items() if "_proxy" in name.lower()}
        path = "/usr/sbin:/usr/bin:/sbin:/bin"
        return {"PATH": path, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive", **proxies}

    def put(self, file: Path, place: str) -> str:
        """Copy a file into the system; returns its path in there."""
        target = self.folder / place.lstrip("/")
        target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target / file.name)
        return f"{place}/{file.name}"

    def files(self) -> set[str]:
        """Every path in the system but those that any installing touches."""
        found = set()
        for folder, folders, names in os.walk(self.folder):
            inside = Path(folder).relative_to(self.folder)
            folders[:] = [
                name for name in folders if not f"{(inside / name).as_posix()}/".startswith(PASSING)
            ]
            found |= {(inside / name).as_posix() for name in (*folders, *names)}
        return found

    def has_package(self, name: str) -> bool:
        """Whether dpkg knows a package as anything but away."""
        ended = self.run(f"dpkg-query -W -f '${{db:Status-Status}}' {shlex.quote(name)}")
        return ended.stdout.strip() not in {"", "not-installed"}


def words_of(ended: Sequence[str]) -> str:
    """The last line that says something."""
    lines = [line for text in ended for line in text.strip().splitlines() if line.strip()]
    return lines[-1] if lines else "nothing was said"
