"""Signing a small package with throw-away keys, and what signing refuses."""

import hashlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

NEEDED = ("gpg", "gpgv", "minisign", "debsigs", "apt-ftparchive", "ar", "dpkg-deb")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
FINGERPRINT = "0123456789ABCDEF0123456789ABCDEF01234567"

needs_tools = pytest.mark.skipif(bool(MISSING), reason=f"not here: {', '.join(MISSING)}")


def _built(folder: Path) -> Path:
    """A folder as build.py leaves it, with a package of one file."""
    root = folder / "root"
    (root / "DEBIAN").mkdir(parents=True)
    (root / "DEBIAN" / "control").write_text(
        "Package: veridesk\nVersion: 0\nArchitecture: amd64\nMaintainer: x <x@localhost>\n"
        "Description: x\n",
        encoding="utf-8",
    )
    built = folder / "built"
    built.mkdir()
    package = built / "veridesk_0_amd64.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zgzip", "--build", str(root), str(package)]
    subprocess.run(command, check=True, capture_output=True)
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    (built / "BUILD-SHA256SUMS").write_text(f"{digest}  {package.name}\n", encoding="utf-8")
    return built


@pytest.fixture(scope="module")
def environment(
    scripts: SimpleNamespace, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, str]]:
    """The environment that signs with keys made for these tests."""
    folder = tmp_path_factory.mktemp("k")
    yield scripts.throwaway_keys.make_keys(folder)
    scripts.throwaway_keys.forget_keys(folder)


@needs_tools
def test_a_release_proves_itself(
    scripts: SimpleNamespace, environment: dict[str, str], tmp_path: Path
) -> None:
    """Both signatures of the list hold, the list names all files, and the package is signed."""
    built, release = _built(tmp_path), tmp_path / "release"
    keys = scripts.sign.Keys.from_environment(environment)

    scripts.sign.sign([built], release, keys)

    def check(*command: str) -> int:
        return subprocess.run(command, cwd=release, capture_output=True, check=False).returncode

    gpgv = ("gpgv", "--keyring", "./veridesk-archive-keyring.gpg")
    minisign = ("minisign", "-V", "-p", "veridesk-minisign.pub", "-m", "SHA256SUMS")
    assert check(*gpgv, "SHA256SUMS.asc", "SHA256SUMS") == 0
    assert check(*minisign) == 0
    assert check("sha256sum", "--check", "--strict", "SHA256SUMS") == 0
    assert check(*gpgv, "apt/dists/stable/InRelease") == 0
    package = (release / "veridesk_0_amd64.deb").read_bytes()
    assert package.startswith((built / "veridesk_0_amd64.deb").read_bytes())
    assert (release / "apt/pool/veridesk_0_amd64.deb").read_bytes() == package
    assert keys.policy_id in (release / "veridesk.pol").read_text(encoding="utf-8")
    names = {line.split("  ")[1] for line in (release / "SHA256SUMS").read_text().splitlines()}
    files = {path.name for path in release.iterdir() if path.is_file()}
    assert files - names == {"SHA256SUMS", "SHA256SUMS.asc", "SHA256SUMS.minisig"}

    with (release / "SHA256SUMS").open("a", encoding="utf-8") as listing:
        listing.write("0" * 64 + "  evil.deb\n")
    assert check(*gpgv, "SHA256SUMS.asc", "SHA256SUMS") != 0
    assert check(*minisign) != 0


@needs_tools
def test_one_list_holds_the_files_of_all_systems(
    scripts: SimpleNamespace, environment: dict[str, str], tmp_path: Path
) -> None:
    """What was signed for another system comes along, if it is what that step listed."""
    built, more, release = _built(tmp_path), tmp_path / "signed", tmp_path / "release"
    more.mkdir()
    (more / "veridesk-0-setup.exe").write_bytes(b"MZ")
    digest = hashlib.sha256(b"MZ").hexdigest()
    (more / "BUILD-SHA256SUMS").write_text(f"{digest}  veridesk-0-setup.exe\n", encoding="utf-8")
    keys = scripts.sign.Keys.from_environment(environment)

    scripts.sign.sign([built, more], release, keys)

    listing = (release / "SHA256SUMS").read_text(encoding="utf-8")
    assert f"{digest}  veridesk-0-setup.exe" in listing
    assert "veridesk_0_amd64.deb" in listing
    (more / "veridesk-0-setup.exe").write_bytes(b"MZ!")
    with pytest.raises(scripts.sign.SignError, match="is not what was built"):
        scripts.sign.sign([built, more], tmp_path / "other", keys)


@needs_tools
def test_no_secret_reaches_the_release(
    scripts: SimpleNamespace, environment: dict[str, str], tmp_path: Path
) -> None:
    """The release holds public keys only."""
    release = tmp_path / "release"
    scripts.sign.sign([_built(tmp_path)], release, scripts.sign.Keys.from_environment(environment))
    secret = Path(environment["VERIDESK_MINISIGN_KEY"]).read_bytes().splitlines()[1]
    listing = subprocess.run(
        ["gpg", "--batch", "--show-keys", "--with-colons", release / scripts.sign.KEYRING],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip

    assert "sec:" not in listing
    assert "not trusted" in listing
    assert not any(secret in path.read_bytes() for path in release.rglob("*") if path.is_file())


@needs_tools
def test_what_was_not_built_is_not_signed(
    scripts: SimpleNamespace, environment: dict[str, str], tmp_path: Path
) -> None:
    """A package that changed between building and signing stops everything."""
    built = _built(tmp_path)
    with (built / "veridesk_0_amd64.deb").open("ab") as package:
        package.write(b"more")

    with pytest.raises(scripts.sign.SignError, match="is not what was built"):
        scripts.sign.sign(
            [built], tmp_path / "release", scripts.sign.Keys.from_environment(environment)
        )
    assert not (tmp_path / "release").exists()


def test_weak_digests_are_refused(scripts: SimpleNamespace, tmp_path: Path) -> None:
    """Without the line, debsigs would sign with SHA-1 and nobody could verify."""
    with pytest.raises(scripts.sign.SignError, match="digest-algo SHA512"):
        scripts.sign.check_home(tmp_path)
    (tmp_path / "gpg.conf").write_text("# digest-algo SHA512\n", encoding="utf-8")
    with pytest.raises(scripts.sign.SignError, match="digest-algo SHA512"):
        scripts.sign.check_home(tmp_path)


def test_missing_keys_are_named(scripts: SimpleNamespace) -> None:
    with pytest.raises(scripts.sign.SignError, match="VERIDESK_GPG_KEY, VERIDESK_MINISIGN_KEY"):
        scripts.sign.Keys.from_environment({"VERIDESK_GNUPGHOME": "x"})


@pytest.mark.parametrize("fingerprint", ["89ABCDEF", "somebody@example.org", FINGERPRINT[1:] + "G"])
def test_only_a_full_fingerprint_names_a_key(scripts: SimpleNamespace, fingerprint: str) -> None:
    """Short ids and addresses can be forged."""
    env = {"VERIDESK_GNUPGHOME": "x", "VERIDESK_MINISIGN_KEY": "x"}

    with pytest.raises(scripts.sign.SignError, match="full fingerprint"):
        scripts.sign.Keys.from_environment({**env, "VERIDESK_GPG_KEY": fingerprint})
    keys = scripts.sign.Keys.from_environment({**env, "VERIDESK_GPG_KEY": FINGERPRINT})
    assert keys.policy_id == FINGERPRINT[-16:]
