"""What is inside the bundle: each part with version, licence and the texts that must go along.

Everything is read from the parts themselves; `licences.toml` adds what they leave out. A part of
which the licence or its text is not known stops the build.
"""

import json
import platform
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any

from environment import HERE, BuildError, canonical, distributions

Table = dict[str, Any]
"""What licences.toml holds."""

TEXTS = HERE / "licences"
COMMON = TEXTS / "common"
TABLE = HERE / "licences.toml"
TEXT_NAME = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)")
# What older metadata says in words, in SPDX's.
WORDS = {
    "MIT": "MIT",
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "ISC License": "ISC",
    "Apache Software License": "Apache-2.0",
    "Python Software Foundation License": "PSF-2.0",
}


@dataclass(frozen=True)
class Part:
    """One part of the bundle; `inner` are those that it carries inside itself."""

    name: str
    version: str
    licence: str
    purl: str
    source: str = ""
    texts: dict[str, bytes] = field(default_factory=dict)
    inner: tuple["Part", ...] = ()


@dataclass(frozen=True)
class Bundle:
    """What the parts of a bundle are read from.

    `site` and `tools` are folders of packages, `inside` the entries of `site` that are bundled;
    `versions` tells those of further parts by name, and `python_home` holds Python's LICENSE.txt.
    """

    system: str
    version: str
    site: Path
    tools: Path
    inside: set[str]
    versions: Mapping[str, str] = field(default_factory=dict)
    python_home: Path = Path(json.__file__).parents[1]


def collect_parts(bundle: Bundle) -> list[Part]:
    """All parts, the program itself first."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    shipped = [one for one in distributions(bundle.site) if is_inside(one, bundle.inside)]
    known = [*shipped, *distributions(bundle.tools)]
    facts = {canonical(one.name): one.version for one in known}
    facts |= {"python": platform.python_version(), **bundle.versions}
    if bundle.system == "linux":
        facts["icu"] = _icu_version(bundle.site)
    own = {"LICENSE": (HERE.parents[1] / "LICENSE").read_bytes()}
    purl = f"pkg:generic/veridesk@{bundle.version}"
    parts = [Part("Veridesk", bundle.version, "Apache-2.0", purl, "", own)]
    for row in table["part"]:
        if bundle.system not in row.get("systems", (bundle.system,)):
            continue
        number = facts[row["version"]]
        texts = _texts(row["texts"], bundle)
        purl = f"pkg:generic/{row['name'].lower().replace(' ', '-')}@{number}"
        parts.append(Part(row["name"], number, row["licence"], purl, row["source"], texts))
    parts += [_distribution_part(one, table, bundle) for one in shipped]
    check_parts(parts)
    return parts


def is_inside(one: metadata.Distribution, inside: set[str]) -> bool:
    """Whether code of a distribution is in the bundle."""
    tops = {Path(file).parts[0] for file in one.files or ()}
    return any(top in inside for top in tops if not top.endswith((".dist-info", ".libs")))


def check_parts(parts: list[Part]) -> None:
    """Refuse to build with a part of which the licence or its text is not known."""
    wrong = []
    for part in parts:
        if not part.texts or not all(text.strip() for text in part.texts.values()):
            wrong.append(f"{part.name} {part.version} brings no licence text")
        wrong += [
            f"{one.name} {one.version} has no known licence ({one.licence!r})"
            for one in (part, *part.inner)
            if not is_expression(one.licence)
        ]
    if wrong:
        raise BuildError("; ".join(wrong) + "; say it in packaging/common/licences.toml")


def is_expression(text: str) -> bool:
    """Whether a text looks like an SPDX expression and is not a way of saying `unknown`."""
    words = re.findall(r"[A-Za-z0-9.+-]+", text)
    names = [word for word in words if word not in {"AND", "OR", "WITH"}]
    unknown = any(re.fullmatch(r"(?i)unknown|none|noassertion|other", word) for word in names)
    between = len(words) - len(names)
    return bool(names) and not unknown and between == len(names) - 1


def licence_of(one: metadata.Distribution, table: Table) -> str:
    """The licence of a distribution as an SPDX expression, or an empty text."""
    said = table.get(canonical(one.name), {}).get("licence")
    expression = said or _said(one, "License-Expression")
    if expression:
        return str(expression)
    classifiers = one.metadata.get_all("Classifier") or []
    words = [line.split(" :: ")[-1] for line in classifiers if line.startswith("License ::")]
    words.append(_said(one, "License"))
    return next((WORDS[word] for word in words if word in WORDS), "")


def _said(one: metadata.Distribution, key: str) -> str:
    return str((one.metadata.get_all(key) or [""])[0])


def _distribution_part(one: metadata.Distribution, table: Table, bundle: Bundle) -> Part:
    name = canonical(one.name)
    texts = {
        "-".join(Path(file).parts[1:]).removeprefix("licenses-"): file.read_binary()
        for file in one.files or ()
        if TEXT_NAME.search(file.name) and file.suffix not in {".py", ".pyc"}
    }
    texts |= _texts(table["distribution"].get(name, {}).get("texts", []), bundle)
    inner = _inner_parts(one, table, f"pkg:pypi/{name}@{one.version}")
    licence = licence_of(one, table["distribution"])
    source = f"https://pypi.org/project/{name}/{one.version}/"
    return Part(
        one.name, one.version, licence, f"pkg:pypi/{name}@{one.version}", source, texts, inner
    )


def _inner_parts(one: metadata.Distribution, table: Table, parent: str) -> tuple[Part, ...]:
    """The parts that a distribution's own bills of materials say it carries."""
    absent = set(table["absent"].get(canonical(one.name), ()))
    found = {}
    for file in one.files or ():
        if "sboms" not in Path(file).parts:
            continue
        for row in json.loads(file.read_text(encoding="utf-8")).get("components", []):
            if row["name"] in absent:
                continue
            said = [
                entry.get("expression") or entry["license"].get("id") or entry["license"]["name"]
                for entry in row.get("licenses") or ()
            ]
            licence = " AND ".join(said) or table["nested"].get(row["name"], "")
            number = row.get("version") or one.version
            purl = row.get("purl") or f"{parent}#{row['name'].replace(' ', '')}"
            found[row["name"], number] = Part(row["name"], number, licence, purl)
    return tuple(found[key] for key in sorted(found))


def _texts(names: list[str], bundle: Bundle) -> dict[str, bytes]:
    texts = {}
    for name in names:
        kind, _, rest = name.rpartition(":")
        if kind == "common":
            path = COMMON / rest
        elif kind == "python":
            path = bundle.python_home / rest
        elif kind == "tools":
            owner, _, file = rest.partition("/")
            found = metadata.Distribution.discover(name=owner, path=[str(bundle.tools)])
            path = next(
                Path(str(one.locate_file(entry)))
                for one in found
                for entry in one.files or ()
                if entry.name == file
            )
        else:
            path = TEXTS / rest
        if not path.is_file():
            raise BuildError(f"the licence text {name} is not on this machine; see licences.toml")
        texts[f"{path.name}" if path.suffix else f"{path.name}.txt"] = path.read_bytes()
    return texts


def _icu_version(site: Path) -> str:
    found = next((site / "PySide6" / "Qt" / "lib").glob("libicudata.so.*"), None)
    if found is None:
        raise BuildError("PySide6 carries no ICU any more; take it out of licences.toml")
    return found.name.rpartition(".so.")[2]
