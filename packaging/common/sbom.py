"""Writes what is inside the bundle: a CycloneDX bill of materials, and the licences' texts."""

import json
import uuid
from datetime import UTC, datetime
from pathlib import Path

from parts import Part

NOTICE = """\
What is inside Veridesk {version}, and on which terms. The texts lie in the folder `licences`
beside this file; `sbom.cdx.json` is the same list for machines, with what the parts carry in them.

Veridesk uses Qt and PySide6 (Qt for Python) under the GNU Lesser General Public License,
version 3. They are shared libraries of their own in this folder tree ({libraries}
and the modules in PySide6): you may replace them by
other builds that fit, change them, and look into how they work with Veridesk for that purpose.
The source of this very version of Qt is at
https://download.qt.io/official_releases/qt/ and that of PySide6 and shiboken6 at
https://download.qt.io/official_releases/QtForPython/pyside6/ .

"""

LIBRARIES = {
    "linux": "libQt6*.so.6, libpyside6.abi3.so.*, libshiboken6.abi3.so.*",
    "windows": "Qt6*.dll, pyside6.abi3.dll, shiboken6.abi3.dll",
    "windows-frozen": "Qt6*.dll, pyside6.abi3.dll, shiboken6.abi3.dll",
    "macos": "Qt*.framework, libpyside6.abi3.*.dylib, libshiboken6.abi3.*.dylib",
}


def bill_of_materials(parts: list[Part], epoch: int, commit: str) -> str:
    """The CycloneDX 1.6 document of the bundle; the same parts give the same text."""
    program, *others = parts
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{program.purl}?{commit}')}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                **_component(program, "", "application"),
                "properties": [{"name": "veridesk:commit", "value": commit}],
            },
        },
        "components": [_component(part, "", "library") for part in others],
        "dependencies": [
            {"ref": program.purl, "dependsOn": sorted(part.purl for part in others)},
        ],
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _component(part: Part, parent: str, kind: str) -> dict[str, object]:
    ref = f"{parent}/{part.purl}" if parent else part.purl
    found: dict[str, object] = {
        "type": kind,
        "bom-ref": ref,
        "name": part.name,
        "version": part.version,
        "licenses": [{"expression": part.licence}],
        "purl": part.purl,
    }
    if part.source:
        found["externalReferences"] = [{"type": "distribution", "url": part.source}]
    if part.inner:
        found["components"] = [_component(one, ref, "library") for one in part.inner]
    return found


def licence_list(parts: list[Part], system: str) -> str:
    """The parts and their licences, for people."""
    lines = [NOTICE.format(version=parts[0].version, libraries=LIBRARIES[system])]
    for part in parts:
        lines.append(f"{part.name} {part.version}: {part.licence}\n")
        lines += [f"    {one.name} {one.version}: {one.licence}\n" for one in part.inner]
    return "".join(lines)


def folder_name(part: Part) -> str:
    """The folder of a part's licence texts."""
    return part.name.lower().replace(" ", "-")


def write_about(
    parts: list[Part], folder: Path, epoch: int, commit: str, system: str = "linux"
) -> None:
    """Fill the folder that goes into the bundle: list, texts and bill of materials."""
    for part in parts:
        place = folder / "licences" / folder_name(part)
        place.mkdir(parents=True)
        for name, data in part.texts.items():
            (place / name).write_bytes(data)
    (folder / "licences.txt").write_text(licence_list(parts, system), encoding="utf-8")
    document = bill_of_materials(parts, epoch, commit)
    (folder / "sbom.cdx.json").write_text(document, encoding="utf-8")
