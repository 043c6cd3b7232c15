#!/usr/bin/env python3
"""Sign what packaging/linux/build.py made: a step of its own, best on another machine.

    python3 packaging/signing/sign.py BUILT [MORE ...] RELEASE

MORE are folders that the signing for Windows (packaging/windows/authenticode.py) or for macOS left,
so that one list of checksums holds all files of a release.

Keys and secrets come from the environment, never from the command line or the repository:

    VERIDESK_GNUPGHOME       GnuPG's folder that holds the secret key
    VERIDESK_GPG_KEY         its full fingerprint
    VERIDESK_GPG_PASSPHRASE  the key's passphrase, where it has one and no agent asks for it
    VERIDESK_MINISIGN_KEY    file of minisign's secret key
    VERIDESK_MINISIGN_PASSWORD   its password, empty where it has none

RELEASE then holds the packages, the .deb with its signature inside and the policy that checks it,
a signed apt archive in `apt/`, SHA256SUMS with both signatures, and the public keys.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
KEYRING = "veridesk-archive-keyring.gpg"
MINISIGN_KEY = "veridesk-minisign.pub"
SUMS = "SHA256SUMS"
BUILD_SUMS = "BUILD-SHA256SUMS"
SUITE = "stable"
PROGRAMS = ("gpg", "minisign", "debsigs", "apt-ftparchive", "ar")
ALGORITHM = "digest-algo SHA512"


class SignError(Exception):
    """Nothing may be released: what happened; what to do next."""


@dataclass(frozen=True)
class Keys:
    """Which keys sign; the secrets themselves stay in their files."""

    home: Path
    fingerprint: str
    passphrase: str
    minisign: Path
    password: str

    @classmethod
    def from_environment(cls, env: Mapping[str, str]) -> Keys:
        """Read which keys to use; SignError names what is missing."""
        names = ("VERIDESK_GNUPGHOME", "VERIDESK_GPG_KEY", "VERIDESK_MINISIGN_KEY")
        missing = [name for name in names if not env.get(name)]
        if missing:
            raise SignError(f"{', '.join(missing)} must be set; see packaging/KEYS.md")
        fingerprint = env["VERIDESK_GPG_KEY"].replace(" ", "").upper()
        if not re.fullmatch(r"[0-9A-F]{40}", fingerprint):
            raise SignError("VERIDESK_GPG_KEY must be a full fingerprint of 40 digits")
        return cls(
            Path(env["VERIDESK_GNUPGHOME"]).absolute(),
            fingerprint,
            env.get("VERIDESK_GPG_PASSPHRASE", ""),
            Path(env["VERIDESK_MINISIGN_KEY"]).absolute(),
            env.get("VERIDESK_MINISIGN_PASSWORD", ""),
        )

    @property
    def policy_id(self) -> str:
        """The last sixteen digits of the fingerprint, by which debsig-verify finds its policy."""
        return self.fingerprint[-16:]


def main(argv: list[str]) -> int:
    """Sign one folder of built packages; returns the exit code."""
    if len(argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    *built, release = map(Path, argv)
    try:
        sign(built, release, Keys.from_environment(os.environ))
    except (SignError, OSError) as error:
        print(f"[sign] {error}", file=sys.stderr)
        return 1
    return 0


def sign(built: Sequence[Path], release: Path, keys: Keys) -> None:
    """Make the release folder from folders of what was built; it must not be there yet."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        raise SignError(
            f"this machine lacks {', '.join(missing)};"
            " apt-get install gnupg minisign debsigs apt-utils binutils"
        )
    check_home(keys.home)
    for folder in built:
        check_built(folder)
    release.mkdir(parents=True)
    for folder in built:
        for path in sorted(folder.iterdir()):
            if path.is_file() and (path.name != BUILD_SUMS or folder == built[0]):
                shutil.copyfile(path, release / path.name)
    export = ["gpg", "--batch", "--export-options", "export-minimal", "--export", keys.fingerprint]
    (release / KEYRING).write_bytes(_run(export, keys))
    shutil.copyfile(keys.minisign.with_suffix(".pub"), release / MINISIGN_KEY)
    for package in sorted(release.glob("*.deb")):
        sign_package(package, keys)
    write_policy(release, keys)
    write_archive(release, keys)
    write_sums(release, keys)


def check_home(home: Path) -> None:
    """Refuse a folder in which debsigs would sign with SHA-1, which nobody accepts any more."""
    conf = home / "gpg.conf"
    if not conf.is_file() or ALGORITHM not in conf.read_text(encoding="utf-8").splitlines():
        raise SignError(f"{conf} must hold the line `{ALGORITHM}`; add it")


def check_built(built: Path) -> None:
    """Refuse to sign what is not what the build listed."""
    listing = built / BUILD_SUMS
    if not listing.is_file():
        raise SignError(f"{built} holds no BUILD-SHA256SUMS; build first")
    for line in listing.read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ", 1)
        if digest_of(built / name) != digest:
            raise SignError(f"{name} is not what was built; build again")


def sign_package(package: Path, keys: Keys) -> None:
    """Put the maker's signature into a .deb, as debsig-verify reads it."""
    _run(["debsigs", "--sign=origin", f"--default-key={keys.fingerprint}", str(package)], keys)


def write_policy(release: Path, keys: Keys) -> None:
    """Write what debsig-verify needs: the policy by our key, and the script that installs both."""
    text = (HERE / "debsig.pol.in").read_text(encoding="utf-8").replace("@KEY@", keys.policy_id)
    (release / "veridesk.pol").write_text(text, encoding="utf-8")
    script = (HERE / "install-policy.sh.in").read_text(encoding="utf-8")
    path = release / "install-policy.sh"
    path.write_text(script.replace("@KEY@", keys.policy_id), encoding="utf-8")
    path.chmod(0o755)


def write_archive(release: Path, keys: Keys) -> None:
    """Make the apt archive: the packages, their index, and the index's signed head."""
    root = release / "apt"
    pool, index = root / "pool", root / "dists" / SUITE / "main" / "binary-amd64"
    pool.mkdir(parents=True)
    index.mkdir(parents=True)
    for package in sorted(release.glob("*.deb")):
        shutil.copyfile(package, pool / package.name)
    packages = _run(["apt-ftparchive", "packages", "pool"], keys, root)
    (index / "Packages").write_bytes(packages)
    head = {"Origin": "Veridesk", "Label": "Veridesk", "Suite": SUITE, "Codename": SUITE}
    head |= {"Architectures": "amd64", "Components": "main"}
    options = [f"-oAPT::FTPArchive::Release::{key}={value}" for key, value in head.items()]
    dists = root / "dists" / SUITE
    (dists / "Release").write_bytes(
        _run(["apt-ftparchive", *options, "release", f"dists/{SUITE}"], keys, root)
    )
    _gpg(["--clearsign", "--output", "InRelease", "Release"], keys, dists)
    _gpg(["--armor", "--detach-sign", "--output", "Release.gpg", "Release"], keys, dists)


def write_sums(release: Path, keys: Keys) -> None:
    """List the checksums of the whole folder and sign the list twice."""
    files = [path for path in sorted(release.iterdir()) if path.is_file()]
    lines = [f"{digest_of(path)}  {path.name}\n" for path in files if path.name != SUMS]
    (release / SUMS).write_text("".join(lines), encoding="utf-8")
    _gpg(["--armor", "--detach-sign", "--output", f"{SUMS}.asc", SUMS], keys, release)
    words = ["-S", "-s", str(keys.minisign), "-m", SUMS, "-t", "Veridesk release"]
    _run(["minisign", *words], keys, release, f"{keys.password}\n".encode())


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _gpg(words: Sequence[str], keys: Keys, folder: Path) -> None:
    secret = ["--pinentry-mode", "loopback", "--passphrase-fd", "0"] if keys.passphrase else []
    command = ["gpg", "--batch", "--yes", *secret, "--local-user", keys.fingerprint, *words]
    _run(command, keys, folder, keys.passphrase.encode())


def _run(
    command: Sequence[str], keys: Keys, folder: Path | None = None, given: bytes = b""
) -> bytes:
    """Run a program with the keys' folder; its output, or SignError with its last words."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("VERIDESK_")}
    env |= {"GNUPGHOME": str(keys.home), "LC_ALL": "C.UTF-8"}
    ended = subprocess.run(
        list(command), env=env, cwd=folder, input=given, capture_output=True, check=False
    )
    if ended.returncode:
        words = ended.stderr.decode(errors="replace").strip()
        raise SignError(f"{command[0]} failed ({ended.returncode}): {words}")
    return ended.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
