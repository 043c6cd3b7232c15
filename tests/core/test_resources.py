"""Where shipped files lie."""

import pytest

from veridesk.core.errors import UserError
from veridesk.core.resources import resource


def test_the_demo_is_found_and_a_missing_file_says_what_to_do() -> None:
    """A checkout finds resources at its top."""
    assert resource("demo/samples.jsonl").is_file()
    with pytest.raises(UserError, match="install Veridesk again"):
        resource("demo/nothing.jsonl")
