"""The paper on security names tests that are there."""

import ast
import re
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
PAPER = (TESTS.parent / "SECURITY.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`([\w/]+\.py)::(\w+)`", PAPER)


def test_every_test_that_the_paper_names_is_there() -> None:
    """A promise without its test is no promise."""
    missing = [
        f"{file}::{name}"
        for file, name in NAMED
        if not (TESTS / file).is_file() or name not in _functions(TESTS / file)
    ]

    assert missing == []


def test_every_promise_names_a_test() -> None:
    """Each point under Promises ends with at least one."""
    promises = PAPER.split("## Promises")[1].split("## What is not done")[0]
    points = re.split(r"\n- ", promises)[1:]

    assert len(points) > 30
    assert [point for point in points if "::" not in point] == []


def _functions(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
