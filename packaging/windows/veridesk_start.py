"""Where the installed program begins on Windows: the same `main` as `python -m veridesk`."""

import os
import sys


def prepare() -> None:
    """Have the program know that it is installed, and give it streams where Windows gives none."""
    # There is no Python to start a child with but the program itself.
    sys.frozen = True  # type: ignore[attr-defined]  # (as every tool that freezes programs sets it)
    sys.argv[0] = sys.executable
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115


if __name__ == "__main__":
    prepare()
    from veridesk.__main__ import main

    sys.exit(main())
