"""Where the frozen program begins: the same `main` as `python -m veridesk`."""

import os
import sys

from veridesk.__main__ import main


def give_back_library_path() -> None:
    """Undo for our children what the bootloader set for us.

    The loader has read it when this runs. A file browser that we start must find its own Qt.
    """
    os.environ.pop("LD_LIBRARY_PATH", None)
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    give_back_library_path()
    sys.exit(main())
