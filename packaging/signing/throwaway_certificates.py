"""Makes certificates that sign Windows programs in a rehearsal; they say so themselves.

A root, a certificate for code and one for time stamps, all new and for one day. No computer trusts
the root, and none should: whoever ran the rehearsal has its key.
"""

import subprocess
from pathlib import Path

NAME = "TEST Veridesk rehearsal (not trusted)"
EXTENSIONS = """\
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
[code]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = codeSigning
[time]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
"""


def make_certificates(folder: Path) -> dict[str, str]:
    """Make them in a new folder; returns the environment that signs so."""
    folder.mkdir(parents=True, mode=0o700)
    (folder / "extensions.cnf").write_text(EXTENSIONS, encoding="utf-8")
    for name in ("root", "code", "time"):
        subject = f"/O={NAME}/CN={NAME}, {name}"
        ask = ["openssl", "req", "-new", "-newkey", "rsa:3072", "-nodes", "-subj", subject]
        _run([*ask, "-keyout", f"{name}.key", "-out", f"{name}.csr"], folder)
        by = ["-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial"]
        grant = ["openssl", "x509", "-req", "-in", f"{name}.csr", "-days", "1", "-sha256"]
        more = ["-extfile", "extensions.cnf", "-extensions", name, "-out", f"{name}.pem"]
        _run([*grant, *(["-signkey", "root.key"] if name == "root" else by), *more], folder)
    root = (folder / "root.pem").read_text(encoding="utf-8")
    for name in ("code", "time"):
        own = (folder / f"{name}.pem").read_text(encoding="utf-8")
        (folder / f"{name}-chain.pem").write_text(own + root, encoding="utf-8")
    return {
        "VERIDESK_WINDOWS_CERTS": str(folder / "code-chain.pem"),
        "VERIDESK_WINDOWS_KEY": str(folder / "code.key"),
        "VERIDESK_WINDOWS_TSA_CERTS": str(folder / "time-chain.pem"),
        "VERIDESK_WINDOWS_TSA_KEY": str(folder / "time.key"),
        "VERIDESK_WINDOWS_ROOTS": str(folder / "root.pem"),
    }


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
