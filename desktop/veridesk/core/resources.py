"""Where the files that ship with the program lie, installed or in a checkout."""

from pathlib import Path

from veridesk.core.errors import UserError


def resource(name: str) -> Path:
    """Path of a shipped file or folder, such as `demo/samples.jsonl`.

    The wheel carries `resources/` inside the package; a checkout has it at its top.
    """
    package = Path(__file__).resolve().parents[1]
    for root in (package / "resources", package.parents[1] / "resources"):
        if (root / name).exists():
            return root / name
    raise UserError(f"the file {name} is missing from this installation; install Veridesk again")
