#!/usr/bin/env python3
"""Sign what packaging/windows/build.py made, inside and out: a step of its own.

    python3 packaging/windows/authenticode.py BUILT SIGNED [--compression lzma|zlib|none]
    python3 packaging/windows/authenticode.py --one FILE    (makensis does so with the uninstaller)

Signs every program and library in the payload that its maker left unsigned, packs the payload
again, signs the uninstaller and the installer, and checks all signatures. Keys and secrets come
from the environment, never from the command line or the repository:

    VERIDESK_WINDOWS_CERTS      file with the certificate and its chain (PEM)
    VERIDESK_WINDOWS_KEY        file of the key, or its pkcs11: address on a token
    VERIDESK_WINDOWS_PKCS11     the token's module, where the key is on one
    VERIDESK_WINDOWS_PASSWORD   file with the key's password or PIN, where it has one
    VERIDESK_WINDOWS_TIMESTAMP  address of the time stamp service (RFC 3161), or, for rehearsals:
    VERIDESK_WINDOWS_TSA_CERTS, VERIDESK_WINDOWS_TSA_KEY   files of a service of one's own
    VERIDESK_WINDOWS_ROOTS      file of trusted roots, where they are not this machine's
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import struct
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "common"), str(HERE.parent / "signing")]

import installer  # noqa: E402
import runtime  # noqa: E402
from environment import BuildError  # noqa: E402
from sign import SignError, check_built, digest_of  # noqa: E402

SECURITY_DIRECTORY = 4


@dataclass(frozen=True)
class Keys:
    """Words for osslsigncode: what signs, what stamps the time, and whom checking trusts."""

    sign: tuple[str, ...]
    stamp: tuple[str, ...]
    trust: tuple[str, ...]

    @classmethod
    def from_environment(cls, env: Mapping[str, str]) -> Keys:
        """Read which keys to use; SignError names what is missing."""
        names = ("VERIDESK_WINDOWS_CERTS", "VERIDESK_WINDOWS_KEY")
        if missing := [name for name in names if not env.get(name)]:
            raise SignError(f"{', '.join(missing)} must be set; see packaging/KEYS.md")
        sign = ["-certs", env["VERIDESK_WINDOWS_CERTS"], "-key", env["VERIDESK_WINDOWS_KEY"]]
        for option, name in (("-pkcs11module", "PKCS11"), ("-readpass", "PASSWORD")):
            if value := env.get(f"VERIDESK_WINDOWS_{name}"):
                sign += [option, value]
        roots = env.get("VERIDESK_WINDOWS_ROOTS", runtime.ROOTS)
        if address := env.get("VERIDESK_WINDOWS_TIMESTAMP"):
            stamp = ["-ts", address]
        elif certs := env.get("VERIDESK_WINDOWS_TSA_CERTS"):
            stamp = ["-TSA-certs", certs, "-TSA-key", env["VERIDESK_WINDOWS_TSA_KEY"]]
        else:
            raise SignError(
                "VERIDESK_WINDOWS_TIMESTAMP must be set: without a time stamp the signature ends"
                " with the certificate"
            )
        trust = ["-CAfile", roots, "-TSA-CAfile", roots]
        return cls(tuple(sign), tuple(stamp), tuple(trust))


def main(argv: list[str]) -> int:
    """Sign one folder of what was built; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("built", type=Path, nargs="?")
    parser.add_argument("signed", type=Path, nargs="?")
    parser.add_argument("--one", type=Path, metavar="FILE")
    parser.add_argument("--compression", choices=tuple(installer.COMPRESSION), default="lzma")
    asked = parser.parse_args(argv)
    try:
        keys = Keys.from_environment(os.environ)
        if asked.one:
            sign_file(asked.one, keys)
            return 0
        if asked.built is None or asked.signed is None:
            parser.error("say what was built, and where the signed files shall go")
        count = sign(asked.built.resolve(), asked.signed.resolve(), keys, asked.compression)
    except (SignError, BuildError, OSError) as error:
        print(f"[sign] {error}", file=sys.stderr)
        return 1
    print(f"[sign] {count} files inside, the uninstaller and the installer are signed")
    return 0


def sign(built: Path, signed: Path, keys: Keys, compression: str) -> int:
    """Make the folder of signed files, which must not be there yet; how many inside were signed."""
    check_built(built)
    packed = next(built.glob("veridesk-*-windows-payload.tar.gz"))
    version = packed.name.removeprefix("veridesk-").removesuffix("-windows-payload.tar.gz")
    signed.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="veridesk-sign-") as name:
        work = Path(name)
        with tarfile.open(packed) as files:
            files.extractall(work, filter="data")
        root = work / "veridesk"
        epoch = int((root / "veridesk.exe").stat().st_mtime)
        own = [path for path in programs(root) if not is_signed(path)]
        for path in own:
            sign_file(path, keys)
        for path in programs(root):
            if not is_signed(path):
                raise SignError(f"{path.name} is still unsigned")
        icon = work / "icon"
        icon.mkdir()
        shutil.copyfile(next(built.glob("veridesk-*-windows.ico")), icon / "veridesk.ico")
        target = signed / f"veridesk-{version}-windows-x86_64-setup.exe"
        # makensis calls this with the uninstaller, before it packs it.
        words = shlex.join([sys.executable, str(Path(__file__).resolve()), "--one"])
        installer.make_installer(root, icon, target, version, epoch, compression, f"{words} %1")
    sign_file(target, keys)
    bill = next(built.glob("*.cdx.json"))
    shutil.copyfile(bill, signed / bill.name)
    lines = [f"{digest_of(path)}  {path.name}\n" for path in sorted(signed.iterdir())]
    (signed / "BUILD-SHA256SUMS").write_text("".join(lines), encoding="utf-8")
    return len(own)


def sign_file(path: Path, keys: Keys) -> None:
    """Sign one file in place and check that the signature holds."""
    done = path.with_name(f"{path.name}.signed")
    said = ["-h", "sha256", "-n", "Veridesk"]
    _run(["sign", *keys.sign, *keys.stamp, *said, "-in", str(path), "-out", str(done)])
    _run(["verify", *keys.trust, "-ignore-crl", "-ignore-cdp", "-in", str(done)])
    done.replace(path)


def programs(root: Path) -> list[Path]:
    """The programs and libraries below a folder."""
    return [path for path in sorted(root.rglob("*")) if path.is_file() and _optional_header(path)]


def is_signed(path: Path) -> bool:
    """Whether a program carries a signature, whosever it is."""
    header = _optional_header(path)
    at = 112 + 8 * SECURITY_DIRECTORY
    return len(header) >= at + 8 and struct.unpack_from("<2I", header, at)[1] > 0


def _optional_header(path: Path) -> bytes:
    """The 64-bit header of a Windows program, or nothing when it is none."""
    with path.open("rb") as file:
        head = file.read(64)
        if len(head) < 64 or head[:2] != b"MZ":
            return b""
        file.seek(struct.unpack_from("<I", head, 60)[0])
        header = file.read(24 + 240)
    is_program = header[:4] == b"PE\0\0" and header[24:26] == b"\x0b\x02"
    return header[24:] if is_program else b""


def _run(words: list[str]) -> None:
    command = ["osslsigncode", *words]
    try:
        ended = subprocess.run(
            command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
        )
    except FileNotFoundError:
        raise SignError("this machine lacks osslsigncode; apt-get install osslsigncode") from None
    if ended.returncode:
        last = [line for line in (ended.stdout + ended.stderr).splitlines() if line.strip()]
        raise SignError(f"osslsigncode {words[0]} failed: {' | '.join(last[-3:])}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
