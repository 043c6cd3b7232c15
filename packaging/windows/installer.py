"""Has NSIS make the installer of a payload, the same bytes for the same payload."""

import os
import re
import subprocess
from pathlib import Path

from environment import BuildError

HERE = Path(__file__).resolve().parent
COMPRESSION = {
    "lzma": ["-XSetCompressor /SOLID lzma"],
    "zlib": ["-XSetCompressor zlib"],
    "none": ["-XSetCompressor zlib", "-XSetCompress off"],
}


def file_list(root: Path) -> str:
    """What NSIS packs, file by file in one order: folders are listed in any."""
    lines = []
    for folder in sorted({path.parent for path in root.rglob("*") if path.is_file()}):
        inner = folder.relative_to(root).as_posix().replace("/", "\\")
        lines.append(f'SetOutPath "$INSTDIR{"" if inner == "." else chr(92) + inner}"')
        lines += [f'File "{path}"' for path in sorted(folder.iterdir()) if path.is_file()]
    return "\n".join(lines).replace("$", "$$").replace("$$INSTDIR", "$INSTDIR") + "\n"


def make_installer(
    root: Path, work: Path, target: Path, version: str, epoch: int, compression: str, sign: str = ""
) -> None:
    """Write the installer of what lies under `root`; `sign` is a command with %1 for the file.

    `work` must hold the icon; the uninstaller is signed by that command, the installer is not.
    """
    work.mkdir(parents=True, exist_ok=True)
    listing = work / "files.nsh"
    listing.write_text(file_list(root), encoding="utf-8")
    defines = {
        "FILES": listing,
        "VERSION": version,
        "NUMBERS": ".".join([*re.findall(r"\d+", version)[:4], "0", "0", "0"][:4]),
        "ICON": work / "veridesk.ico",
        "OUT": target,
        "LICENCE": root / "LICENSE.txt",
        **({"SIGN": sign} if sign else {}),
    }
    command = ["makensis", "-V2", "-NOCD", "-INPUTCHARSET", "UTF8"]
    command += [f"-D{name}={value}" for name, value in defines.items()]
    command += [*COMPRESSION[compression], str(HERE / "installer.nsi")]
    env = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    try:
        ended = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise BuildError("this machine lacks makensis; apt-get install nsis") from None
    if ended.returncode or not target.is_file():
        raise BuildError(f"makensis failed: {(ended.stdout + ended.stderr).strip()[-500:]}")
