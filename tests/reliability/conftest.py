"""What the tests of dependability share: how long they may take, and samples to work on."""

import json
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--long", action="store_true", default=False, help="run the reliability suites at length"
    )
    parser.addoption(
        "--seed", type=int, default=None, help="where chance begins; another one each day if absent"
    )


@pytest.fixture(scope="session")
def long(request: pytest.FixtureRequest) -> bool:
    """Whether the suites were asked to take their time."""
    return bool(request.config.getoption("--long", default=False))


@pytest.fixture(scope="session")
def seed(request: pytest.FixtureRequest) -> int:
    """Where chance begins."""
    return int(request.config.getoption("--seed", default=None) or 20260301)


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    """A file of samples with sources, some of them nasty."""
    path = tmp_path / "samples.jsonl"
    rows = [
        {
            "id": f"s-{n}",
            "prompt": f"When did bridge {n} open?",
            "sources": [{"id": "d", "title": "Note", "text": f"Bridge {n} opened in 1937. 😀"}],
            "output": f"Bridge {n} opened in 193{n % 10}. \u202eIt is =1+1 <b>long</b>.",
        }
        for n in range(40)
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path
