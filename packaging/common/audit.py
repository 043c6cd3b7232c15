#!/usr/bin/env python3
"""Compare what the locks pin with a shipped list of known flaws; needs no network.

    python3 packaging/common/audit.py

The list (known_flaws.json) says until when flaws were looked for, and no list knows all. So this
finds a pin that somebody forgot to renew; what became known later it cannot find, and it says how
old it is. CI asks an up-to-date service as well. Exit code: 1 when a pin has a flaw that nobody has
looked into.
"""

from __future__ import annotations

import json
import platform
import re
import sys
import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

PACKAGING = Path(__file__).resolve().parents[1]
LIST = Path(__file__).resolve().parent / "known_flaws.json"
OLD_DAYS = 180
"""From this age on the list is called old."""


@dataclass(frozen=True)
class Finding:
    """One pin with a flaw; `why` says why it does no harm here, where somebody looked."""

    where: str
    package: str
    version: str
    flaw: str
    what: str
    why: str


def pins() -> list[tuple[str, str, str]]:
    """Where, what and which version: all locks, and the Pythons that go into bundles."""
    found = []
    for lock in sorted(PACKAGING.rglob("*.lock")):
        text = lock.read_text(encoding="utf-8")
        name = lock.relative_to(PACKAGING).as_posix()
        for package, version in re.findall(r"(?m)^([A-Za-z0-9._-]+)==([^\s;\\]+)", text):
            found.append((name, re.sub(r"[-_.]+", "-", package).lower(), version))
    runtime = tomllib.loads((PACKAGING / "windows" / "runtime.toml").read_text(encoding="utf-8"))
    found.append(("windows/runtime.toml", "python", runtime["python"]["version"]))
    found.append(("this machine", "python", platform.python_version()))
    return found


def audit(pinned: list[tuple[str, str, str]], known: dict[str, Any]) -> list[Finding]:
    """Every pin that the list calls flawed."""
    reasons = {(one["id"], one["package"]): one["why"] for one in known["accepted"]}
    return [
        Finding(
            where,
            package,
            version,
            flaw["id"],
            flaw["what"],
            reasons.get((flaw["id"], package), ""),
        )
        for where, package, version in pinned
        for flaw in known["flaws"]
        if flaw["package"] == package and is_affected(version, flaw["affected"])
    ]


def is_affected(version: str, ranges: list[list[str]]) -> bool:
    """Whether a version lies in one of the ranges, of which the end is the first good version."""
    order = _order(version)
    return any(_order(first) <= order < _order(good) for first, good in ranges)


def _order(version: str) -> tuple[int, ...]:
    numbers = [int(number) for number in re.findall(r"\d+", version.partition("+")[0])]
    return tuple([*numbers, 0, 0, 0, 0][:4])


def age_in_days(known: dict[str, Any], today: date) -> int:
    """How many days ago the list ended."""
    return (today - date.fromisoformat(known["as_of"])).days


def report(known: dict[str, Any], pinned: list[tuple[str, str, str]], today: date) -> list[str]:
    """What was found, line by line; open flaws first."""
    found = sorted(audit(pinned, known), key=lambda one: (bool(one.why), one.package, one.flaw))
    lines = [
        f"{'looked into' if one.why else 'OPEN'}: {one.flaw} in {one.package} {one.version}"
        f" ({one.where}): {one.what}{f'; {one.why}' if one.why else ''}"
        for one in found
    ]
    days = age_in_days(known, today)
    word = "OLD" if days > OLD_DAYS else "recent"
    lines.append(
        f"{len(pinned)} pins against {len(known['flaws'])} known flaws; the list is {word}: it ends"
        f" on {known['as_of']}, {days} days ago, and knows nothing that was found later"
    )
    return lines


def main() -> int:
    """Print what was found; returns the exit code."""
    known = json.loads(LIST.read_text(encoding="utf-8"))
    pinned = pins()
    print("\n".join(report(known, pinned, datetime.now(UTC).date())))
    return 1 if any(not one.why for one in audit(pinned, known)) else 0


if __name__ == "__main__":
    sys.exit(main())
