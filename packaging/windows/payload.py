"""Lays out what the Windows installer installs: launchers, Python, packages, the program.

    veridesk.exe, verideskw.exe   for command lines and for the window
    python311.dll and others      Python and Microsoft's run-time libraries, signed by their makers
    runtime, lib                  Python's modules and its library, compiled
    site                          the packages, and in veridesk the program with its resources

Everything can be replaced file by file, Qt's libraries among them. The same commit gives the same
bytes.
"""

import importlib.util
import os
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path, PurePosixPath

import runtime
from environment import BuildError, canonical, distributions

HERE = Path(__file__).resolve().parent
MAGIC = 3495
"""The number of Python 3.11's compiled modules; another Python would compile for itself only."""
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)
SEARCH = ".\nruntime\nlib\nsite\n"
# Of PySide6 and Qt what the program uses; of the plugins those for Windows, for none, and for SVG.
PYSIDE = re.compile(
    r"PySide6/("
    r"\w+\.py|Qt(Core|Gui|Widgets|Svg)\.pyd|Qt6(Core|Gui|Widgets|Svg)\.dll|pyside6\.abi3\.dll|"
    r"plugins/(platforms/q(windows|offscreen)|imageformats/qsvg|iconengines/qsvgicon|"
    r"styles/qmodernwindowsstyle)\.dll"
    r")"
)
# Microsoft's libraries lie beside the program, once.
MICROSOFT = re.compile(r"(vcruntime|msvcp|concrt|vcomp|vcamp|vccorlib)140(_\w+)?\.dll")
# What packages bring for developers, for other uses, or for their own tests.
NOT_NEEDED = re.compile(
    r"bin/|.*\.(pyi|pyx|pxd|c|h|hpp|lib|a|typed|cmake|prl)$|.*/(tests?|include|__pycache__)/|"
    r"PIL/(_avif|AvifImagePlugin|ImageQt|ImageTk|_imagingtk)|zstandard/(backend_cffi|_cffi)|"
    r"numpy/(f2py|distutils|_core/lib|_pyinstaller|doc)/|numpy/conftest\.py|"
    r"onnxruntime/(tools|transformers|quantization|backend|datasets)/|"
    # Python's own module of it holds all; this one is for programs in C++.
    r"onnxruntime/capi/onnxruntime\.(dll|lib)|"
    r"shiboken6/(lib|include)/|[^/]*\.dist-info/"
)
COMPILE = """\
import py_compile, sys
from pathlib import Path
root = Path(sys.argv[1])
for path in sorted(root.rglob("*.py")):
    name = path.relative_to(root)
    if "resources" in name.parts or name.as_posix() == "lib/veridesk_start.py":
        continue
    py_compile.compile(
        str(path), str(path.with_suffix(".pyc")), name.as_posix(), doraise=True,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    path.unlink()
"""
DRAW_ICONS = """\
import sys
from pathlib import Path
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
app = QGuiApplication(["icons", "-platform", "offscreen"])
drawing = QSvgRenderer(QByteArray(Path(sys.argv[1]).read_bytes()))
for size in map(int, sys.argv[3:]):
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    if not image.save(str(Path(sys.argv[2]) / f"{size}.png")):
        sys.exit("no PNG")
"""


def copy_packages(site: Path, place: Path, languages: list[str]) -> set[str]:
    """Copy what is needed of the packages; returns the entries of `site` that went in."""
    wanted = {f"PySide6/translations/qtbase_{language}.qm" for language in languages}
    inside = set()
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if not path.is_file() or NOT_NEEDED.match(name):
            continue
        if name.startswith("PySide6/") and not PYSIDE.fullmatch(name) and name not in wanted:
            continue
        if MICROSOFT.fullmatch(path.name):
            continue
        target = place / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        inside.add(PurePosixPath(name).parts[0])
    for one in distributions(site):
        spelt = f"{canonical(one.name).replace('-', '_')}-{one.version}.dist-info"
        (place / spelt).mkdir()
        (place / spelt / "METADATA").write_text(str(one.read_text("METADATA")), encoding="utf-8")
    return inside


def copy_program(source: Path, root: Path) -> None:
    """Put the program, its resources and where it starts in place."""
    place = root / "site" / "veridesk"
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(source / "desktop" / "veridesk", place, ignore=ignore)
    shutil.copytree(source / "resources", place / "resources")
    shutil.copyfile(HERE / "veridesk_start.py", root / "lib" / "veridesk_start.py")
    (root / "python311._pth").write_text(SEARCH, encoding="utf-8")


def compile_modules(root: Path) -> None:
    """Compile every module, for whoever installs: nothing is written there later."""
    number = int.from_bytes(importlib.util.MAGIC_NUMBER[:2], "little")
    if number != MAGIC:
        raise BuildError("the Windows build needs a Python 3.11 to compile its modules with")
    env = {"PYTHONHASHSEED": "1", "PATH": os.environ["PATH"]}
    command = [sys.executable, "-P", "-c", COMPILE, str(root)]
    if subprocess.run(command, env=env, check=False).returncode:
        raise BuildError("a module could not be compiled (the reason is above)")


def make_icon(source: Path, python: Path, work: Path) -> Path:
    """Draw the program's icon in all sizes into one file of Windows' kind."""
    work.mkdir(parents=True, exist_ok=True)
    drawing = source / "resources" / "icons" / "veridesk.svg"
    sizes = [str(size) for size in ICON_SIZES]
    command = [str(python), "-P", "-c", DRAW_ICONS, str(drawing), str(work), *sizes]
    subprocess.run(command, check=True)
    pictures = [(work / f"{size}.png").read_bytes() for size in ICON_SIZES]
    at = 6 + 16 * len(pictures)
    rows = []
    for size, picture in zip(ICON_SIZES, pictures, strict=True):
        edge = size % 256
        rows.append(struct.pack("<4B2H2I", edge, edge, 0, 0, 1, 32, len(picture), at))
        at += len(picture)
    head = struct.pack("<3H", 0, 1, len(pictures))
    target = work / "veridesk.ico"
    target.write_bytes(b"".join([head, *rows, *pictures]))
    return target


def make_launchers(work: Path, root: Path, version: str) -> None:
    """Compile the two programs; `work` holds the icon."""
    shutil.copyfile(HERE / "veridesk.manifest", work / "veridesk.manifest")
    numbers = ",".join([*re.findall(r"\d+", version)[:4], "0", "0", "0"][:4])
    text = (HERE / "launcher.rc.in").read_text(encoding="utf-8")
    for name, options in (
        ("veridesk.exe", ["-mconsole"]),
        ("verideskw.exe", ["-mwindows", "-DWINDOWED"]),
    ):
        said = {"@NUMBERS@": numbers, "@VERSION@": version, "@NAME@": name}
        filled = re.sub(r"@[A-Z]+@", lambda found, said=said: said[found[0]], text)
        (work / "launcher.rc").write_text(filled, encoding="utf-8")
        _run(["x86_64-w64-mingw32-windres", "launcher.rc", "launcher.o"], work)
        bare = ["-Os", "-s", "-nostdlib", "-ffreestanding", "-fno-stack-protector"]
        same = ["-mno-stack-arg-probe", "-municode", "-e", "start", "-Wl,--no-insert-timestamp"]
        words = [*bare, *same, *options, "-Wall", "-Wextra", "-Werror", "-o", str(root / name)]
        files = [str(HERE / "launcher.c"), "launcher.o", "-lkernel32", "-lshell32", "-luser32"]
        _run(["x86_64-w64-mingw32-gcc", *words, *files], work)


def _run(command: list[str], folder: Path) -> None:
    try:
        ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise BuildError(
            f"this machine lacks {command[0]}; apt-get install gcc-mingw-w64-x86-64 nsis"
        ) from None
    if ended.returncode:
        raise BuildError(f"{command[0]} failed: {(ended.stdout + ended.stderr).strip()[-300:]}")


def assemble(
    source: Path, site: Path, python: Path, root: Path, languages: list[str]
) -> tuple[set[str], dict[str, int]]:
    """Everything but the launchers; returns the packages inside, and how Python was proven.

    `site` holds the packages for Windows, `python` what `runtime.unpack` gave.
    """
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    proven = runtime.make(python, site, root)
    inside = copy_packages(site, root / "site", languages)
    copy_program(source, root)
    compile_modules(root)
    return inside, proven


def normalise(root: Path, epoch: int) -> None:
    """Give everything one date and one set of rights."""
    for path in [root, *root.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
        os.utime(path, (epoch, epoch))
