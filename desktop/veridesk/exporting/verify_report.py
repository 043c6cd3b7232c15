"""What a check found, in words that say what is proven and what is not."""

from dataclasses import dataclass
from pathlib import Path

from veridesk.exporting.statement import VERIFIER
from veridesk.exporting.verify_fault import Fault


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What checking a folder found; `fault` is None when everything is as it was exported.

    `key_id` names the key that signed, None when nobody did, and `is_pinned` is true when that is
    the key that the one who checks trusts. `others` are files that are known by their hash only,
    and `brings_verifier` is true when a program lies in the delivery.
    """

    folder: Path
    fault: Fault | None
    rows: int = 0
    decisions: int = 0
    disclosed: int = 0
    files: int = 0
    others: tuple[str, ...] = ()
    brings_verifier: bool = False
    key_id: str | None = None
    is_pinned: bool = False

    @property
    def ok(self) -> bool:
        """True when nothing is off."""
        return self.fault is None

    @property
    def summary(self) -> str:
        """One sentence for people."""
        if self.fault is not None:
            return str(self.fault)
        if self.key_id is None:
            signed = "not signed, so this finds accidents, not forgers"
        elif self.is_pinned:
            signed = f"signed by the key you named, {self.key_id[:16]}…"
        else:
            signed = f"signed by key {self.key_id[:16]}…, which came with the delivery"
        words, what, note = _rows(self.rows), _decisions(self.decisions), signed
        return (
            f"everything is as it was exported: {words}, each resting on a standing decision; "
            f"{what} in one chain, {self.disclosed:,} of them shown in full; {note}"
        )

    @property
    def proven(self) -> tuple[str, ...]:
        """What the check has shown, a sentence each; nothing when something is off."""
        if self.fault is not None:
            return ()
        how = "" if self.key_id else " by accident"
        files = (
            f"The files are the {self.files:,} that the manifest lists, to the byte; none is "
            "missing and none was added."
        )
        rows = (
            f"Every row ({self.rows:,} in all) is on the sample that its ids name, rests on a "
            "ruling that was not taken back, and says what that ruling says."
        )
        chain = (
            f"The decisions ({self.decisions:,} in all) are one unbroken chain: none was changed, "
            f"removed, slipped in or moved{how}."
        )
        if self.key_id is None:
            return files, rows, chain
        what = "you named" if self.is_pinned else "that came with the delivery"
        key = f"All of it was signed with the key {what} ({self.key_id}), and not changed since."
        return files, rows, chain, key

    @property
    def not_proven(self) -> tuple[str, ...]:
        """What nobody should conclude from the check, a sentence each."""
        if self.fault is not None:
            return (
                "Anything. The check ends at the first fault; what lies behind was not looked at.",
            )
        whole = (
            "That nothing was left out. Integrity is not completeness: samples, files or whole "
            "projects may have been left out before the export, and a chain cannot tell what was "
            "never in it."
        )
        people = (
            "That the reviewers were right, that they are who their names say, and that their "
            "clocks were."
        )
        sentences = [self._who(), whole, people]
        if withheld := self.decisions - self.disclosed:
            sentences.append(
                f"What {withheld:,} of the decisions say: they are on samples that are not in the "
                "delivery, and appear by their hashes only."
            )
        if self.others:
            sentences.append(
                f"That what stands in {_listed(self.others)} fits the decisions: it is what was "
                "exported, but only hashes were checked."
            )
        if self.brings_verifier:
            sentences.append(
                f"That the {VERIFIER} in the delivery finds anything, or does no harm: it came "
                "with the rest. Use one from a place that you trust."
            )
        return tuple(sentences)

    def _who(self) -> str:
        if self.key_id is None:
            return (
                "Who made this. It is not signed, and a chain without a key finds accidents, not "
                "adversaries: whoever rewrites every file in step, manifest included, is not found."
            )
        if self.is_pinned:
            return (
                "Who held the key. Whoever has its file, and its passphrase if it has one, can "
                "sign; ask the signer how it is kept."
            )
        return (
            "Whose key that is. It came with the delivery, so it shows only that the delivery is "
            "of one piece: a forger would have put in a key of their own. Get the key, or its id, "
            "from the signer by another way, and check again with --key."
        )

    def words(self) -> str:
        """The whole report for people, in lines."""
        first = self.summary if self.fault else f"Sound: {self.summary}."
        lines = [first, ""]
        for title, sentences in (("Proven", self.proven), ("Not proven", self.not_proven)):
            if sentences:
                lines += [title, *(f"  - {sentence}" for sentence in sentences)]
        return "\n".join(lines)

    def as_dict(self) -> dict[str, object]:
        """The report for machines."""
        fault = self.fault
        return {
            "folder": str(self.folder),
            "ok": self.ok,
            "fault": fault and {"file": fault.file, "line": fault.line, "reason": fault.reason},
            "rows": self.rows,
            "decisions": self.decisions,
            "disclosed": self.disclosed,
            "files": self.files,
            "signed": self.key_id is not None,
            "key_id": self.key_id,
            "pinned": self.is_pinned,
            "proven": list(self.proven),
            "not_proven": list(self.not_proven),
        }


SHOWN = 4
"""Names in a sentence."""


def _rows(number: int) -> str:
    return "1 row" if number == 1 else f"{number:,} rows"


def _decisions(number: int) -> str:
    return "1 decision" if number == 1 else f"{number:,} decisions"


def _listed(names: tuple[str, ...]) -> str:
    if len(names) == 1:
        return names[0]
    if len(names) > SHOWN:
        return f"{', '.join(names[:SHOWN])} and {len(names) - SHOWN:,} more files"
    return f"{', '.join(names[:-1])} and {names[-1]}"
