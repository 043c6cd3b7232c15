"""The program: `veridesk` and `python -m veridesk`; the one place that knows both shells."""

import sys
from pathlib import Path

from veridesk import selftest
from veridesk.cli.main import main as run_commands
from veridesk.flagging import child, process


def main() -> int:
    """Run the command line, or open the window; returns the exit code."""
    if sys.argv[1:2] == [process.CHILD_OPTION]:
        # An installed program has no Python to start its detector's child with but itself.
        return child.main()
    if sys.argv[1:2] == [selftest.OPTION]:
        return selftest.main(sys.argv[2:])
    return run_commands(sys.argv[1:], _open_window)


def _open_window(path: Path | None, *, demo: bool = False) -> int:
    # Qt is loaded only when a window is wanted; commands start without it.
    from veridesk.ui.app import open_window  # noqa: PLC0415

    return open_window(path, demo=demo)


if __name__ == "__main__":
    sys.exit(main())
