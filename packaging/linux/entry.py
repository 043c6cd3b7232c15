"""Where the frozen program begins: the same `main` as `python -m veridesk`."""

import os
import sys

from veridesk.__main__ import main


def give_back_environment() -> None:
    """Undo for our children what the bootloader set for us.

    The loader has read the library path when this runs, and a file browser that we start must find
    its own Qt. Without the bootloader's marks, we ourselves as a child get it set anew.
    """
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]
    os.environ.pop("LD_LIBRARY_PATH", None)
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    give_back_environment()
    sys.exit(main())
