#!/usr/bin/env python3
"""A rehearsal of signing for macOS where there is no Mac: a stub of an app, a throw-away key.

    python3 packaging/macos/rehearse.py STUB.app

Run by test_installers.py in an environment of its own. It shows that the entitlements file is
sound, that inner files are signed before what holds them, and that a changed byte is found. It is
no macOS installer: the stub holds a loader and libraries, but no program, and Apple's own tools,
notarisation and Gatekeeper have seen none of it.
"""

import json
import sys
import tempfile
from pathlib import Path

from apple_platform import PemKey, Signer, read_signature, sign, verify_macho
from apple_platform.certificates import generate_self_signed

NAME = "TEST Veridesk rehearsal (not trusted)"
ENTITLEMENTS = Path(__file__).resolve().parent / "entitlements.plist"
RUNTIME = "runtime"


def rehearse(app: Path) -> dict[str, object]:
    """Sign the stub in place and look at what came of it; SystemExit says what is wrong."""
    with tempfile.TemporaryDirectory(prefix="veridesk-TEST-") as folder:
        made = generate_self_signed(person_name=NAME, country_name="XX")
        pem = made.write_pem_bundle(Path(folder) / "TEST.pem")
        signer = Signer(pem=PemKey(files=[pem]))
        inner = sorted(
            path for path in app.rglob("*") if path.suffix in {".dylib", ".so"} and path.is_file()
        )
        for path in inner:
            sign(path, signer=signer, code_signature_flags=[RUNTIME], timestamp_url="none")
        # The folder's own signature comes last: it names those of what is inside.
        sign(
            app,
            signer=signer,
            code_signature_flags=[RUNTIME],
            entitlements_xml_file=ENTITLEMENTS,
            timestamp_url="none",
        )
        refused = _notarisation_refused(app, signer)
    program = app / "Contents" / "MacOS" / "veridesk"
    said = json.dumps(read_signature(program))
    if "disable-library-validation" not in said:
        sys.exit("the entitlements are not in the signature")
    if RUNTIME.upper() not in said.upper():
        sys.exit("the hardened runtime is not in the signature")
    for path in (program, *inner):
        if problems := verify_macho(path):
            sys.exit(f"{path.name}: {problems}")
    altered = app.parent / "altered"
    data = bytearray(program.read_bytes())
    # In the code of the first of the two machines that the file is for.
    data[len(data) // 4] ^= 1
    altered.write_bytes(data)
    if not verify_macho(altered):
        sys.exit("a changed byte was not found")
    altered.unlink()
    return {"inner": len(inner), "notarisation_refused": refused}


def _notarisation_refused(app: Path, signer: Signer) -> bool:
    """Whether what Apple would refuse is refused here: a certificate that Apple did not give."""
    try:
        sign(
            app,
            output_path=app.parent / "for-apple.app",
            signer=signer,
            for_notarization=True,
            timestamp_url="none",
        )
    except Exception:  # noqa: BLE001  (whatever it says, it did not sign)
        return True
    return False


if __name__ == "__main__":
    sys.stdout.write(json.dumps(rehearse(Path(sys.argv[1]))) + "\n")
