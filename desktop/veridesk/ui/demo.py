"""The demo project: where it is kept, and what it is made from."""

from pathlib import Path

from veridesk import places
from veridesk.core.resources import resource
from veridesk.store.project import SUFFIX

DEMO_NAME = f"demo{SUFFIX}"


def demo_path() -> Path:
    """The demo project's file; it is kept between sittings."""
    return places.data_folder() / DEMO_NAME


def demo_file() -> Path:
    """The samples that the demo is made from."""
    return resource("demo/samples.jsonl")
