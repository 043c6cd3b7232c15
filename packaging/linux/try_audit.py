"""The step of test_installers.py that compares the locks with the shipped list of known flaws."""

import json
from datetime import UTC, datetime

import audit

from bench import Bench, Failed


def try_audit(_bench: Bench) -> str:
    """No pin has a flaw that nobody has looked into; how old the list is, is told."""
    known = json.loads(audit.LIST.read_text(encoding="utf-8"))
    pinned = audit.pins()
    lines = audit.report(known, pinned, datetime.now(UTC).date())
    if found := [line for line in lines if line.startswith("OPEN")]:
        raise Failed("; ".join(found))
    return f"{len(lines) - 1} looked into, none open; {lines[-1]}"
