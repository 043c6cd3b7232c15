"""Makes keys that sign nothing but a rehearsal; they say so themselves, and die with their folder.

Never use them for a release: they have no passphrase, and whoever ran the rehearsal has them.
"""

import os
import subprocess
from pathlib import Path

NAME = "TEST Veridesk rehearsal (not trusted) <test@veridesk.invalid>"


def make_keys(folder: Path) -> dict[str, str]:
    """Make a GnuPG and a minisign key in a new folder; returns the environment that signs so."""
    home = folder / "gnupg"
    home.mkdir(parents=True, mode=0o700)
    (home / "gpg.conf").write_text("digest-algo SHA512\n", encoding="utf-8")
    env = {**os.environ, "GNUPGHOME": str(home)}
    make = ["gpg", "--batch", "--passphrase", "", "--quick-generate-key", NAME]
    subprocess.run([*make, "rsa3072", "sign", "1d"], env=env, check=True, capture_output=True)
    listing = subprocess.run(
        ["gpg", "--batch", "--with-colons", "--list-keys"],
        env=env, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    print_line = next(line for line in listing.splitlines() if line.startswith("fpr:"))
    secret = folder / "minisign.key"
    command = ["minisign", "-G", "-W", "-p", str(folder / "minisign.pub"), "-s", str(secret)]
    subprocess.run(command, check=True, capture_output=True)
    return {
        "VERIDESK_GNUPGHOME": str(home),
        "VERIDESK_GPG_KEY": print_line.split(":")[9],
        "VERIDESK_MINISIGN_KEY": str(secret),
    }


def forget_keys(folder: Path) -> None:
    """End the agent that holds the secret key in memory."""
    env = {**os.environ, "GNUPGHOME": str(folder / "gnupg")}
    command = ["gpgconf", "--kill", "gpg-agent"]
    subprocess.run(command, env=env, check=False, capture_output=True)
