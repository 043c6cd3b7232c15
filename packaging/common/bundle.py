"""What the recipes for PyInstaller share: what goes in on every system, and what never does.

Run inside PyInstaller, by linux/veridesk.spec and macos/veridesk.spec.
"""

import sysconfig
from collections.abc import Iterable
from pathlib import Path

Entry = tuple[str, str, str]
"""PyInstaller's word for one file: its name inside, where it comes from, its kind."""


def runtimes(site: Path) -> list[str]:
    """What runs the shipped model; it is loaded by name, so nobody sees that it is wanted."""
    return [name for name in ("onnxruntime", "tokenizers", "numpy") if (site / name).is_dir()]


def excludes(site: Path) -> list[str]:
    """No hub, no second toolkit, no tests, and nothing that only builds or develops the program."""
    named = [
        *("tkinter", "curses", "readline", "pydoc", "doctest", "unittest", "lib2to3", "idlelib"),
        *("pip", "setuptools", "wheel", "pytest", "pandas", "pyarrow", "IPython", "torch"),
        *("PyQt5", "PyQt6", "PySide2", "PySide6.QtNetwork", "PySide6.QtTest", "PySide6.QtQml"),
        *("PIL.ImageQt", "PIL.ImageTk", "PIL._avif", "PIL.AvifImagePlugin"),
        *("zstandard.backend_cffi", "zstandard._cffi", "transformers", "huggingface_hub"),
        *("onnxruntime.transformers", "onnxruntime.tools", "onnxruntime.quantization"),
        *("onnxruntime.backend", "onnxruntime.datasets", "numpy.f2py", "numpy.distutils"),
        *([] if "numpy" in runtimes(site) else ["numpy"]),
    ]
    # What builds the program is no part of it, even where a package would use it if it were there.
    tools = {path.name.partition(".")[0] for path in Path(sysconfig.get_path("purelib")).iterdir()}
    ours = {path.name.partition(".")[0] for path in site.iterdir()}
    kept = {"__pycache__", "_pyinstaller_hooks_contrib", "PyInstaller"}
    return [*named, *sorted(tools - ours - kept)]


def languages(source: Path) -> set[str]:
    """The files of Qt's own words in the languages that the program speaks."""
    files = (source / "resources" / "translations").glob("veridesk_*.qm")
    return {f"qtbase_{path.stem.removeprefix('veridesk_')}.qm" for path in files}


def entries_inside(site: Path, found: Iterable[Entry]) -> list[str]:
    """The entries of `site` of which something goes in: licences and SBOM must name them.

    Modules come as names, as sources or as compiled files of another place: the name counts.
    """
    names = {Path(name).parts[0] for name, *_ in found}
    names |= {name.partition(".")[0] for name in names}
    return sorted(
        entry for name in names for entry in (name, f"{name}.py") if (site / entry).exists()
    )
