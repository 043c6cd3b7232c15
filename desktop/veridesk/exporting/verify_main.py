"""The command line of the verifier in one file; `veridesk verify` is the same check."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from veridesk.core.errors import VerideskError
from veridesk.exporting.verify import verify_folder

ABOUT = """\
Check a delivery of Veridesk from nothing but its folder: every file, row, ruling and count, the
chain of decisions, and the signature where there is one.

Use a copy of this program that you took from a place you trust. The copy that lies in a delivery
came from whoever made the delivery, and a forged one would bring a verifier that finds no fault.
"""
CODES = "Exit code: 0 all is as it was exported, 1 something is off, 2 wrong usage."


def main(argv: Sequence[str] | None = None) -> int:
    """Check the folder that the arguments name; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="verify.py",
        description=ABOUT,
        epilog=CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the folder of a delivery")
    parser.add_argument(
        "--key",
        metavar="PUB",
        help="the public key that must have signed: its file, or its id of 64 digits; get it "
        "from the signer, not from the delivery",
    )
    parser.add_argument("--json", action="store_true", help="print JSON for machines")
    arguments = parser.parse_args(argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        report = verify_folder(arguments.folder, key=arguments.key)
    except VerideskError as error:
        sys.stderr.write(f"verify.py: {error}\n")
        return 1
    if arguments.json:
        sys.stdout.write(json.dumps(report.as_dict(), ensure_ascii=False) + "\n")
    elif report.ok:
        sys.stdout.write(report.words() + "\n")
    if not report.ok:
        sys.stderr.write(f"verify.py: {report.summary}\n")
    return 0 if report.ok else 1
