"""How reviewing is done in a project: its guidelines and reasons, and what is ruled on blind."""

from concurrent.futures import Future
from pathlib import Path

from veridesk.core.blind import BlindRule, blind_from_plain, blind_to_plain
from veridesk.core.errors import UserError
from veridesk.core.marking import (
    DEFAULT_REASONS,
    Reason,
    checked_reasons,
    reasons_from_plain,
    reasons_to_plain,
)
from veridesk.store.change import Change
from veridesk.store.project import Database, Project
from veridesk.store.reads.samples import setting
from veridesk.store.writes.settings import put_setting

REASONS, BLIND, GUIDELINES = "reasons", "blind", "guidelines"
"""Names of the project's settings."""
LONGEST_GUIDELINES = 100_000
"""Code points of the longest guidelines that a project takes."""


def reasons_of(db: Database) -> tuple[Reason, ...]:
    """The project's reasons, in the order of their number keys."""
    try:
        return reasons_from_plain(setting(db, REASONS))
    except UserError:
        # Another program wrote them; what cannot be shown is not worth a stop.
        return DEFAULT_REASONS


def save_reasons(project: Project, reasons: list[Reason]) -> Future[Change]:
    """Give the project other reasons; UserError for ones that do not fit.

    The usual ones are not stored, so that a later version may better them.
    """
    kept = checked_reasons(reasons)
    value = None if kept == DEFAULT_REASONS else reasons_to_plain(kept)
    return project.submit(lambda db: put_setting(db, REASONS, value))


def blind_rule_of(db: Database) -> BlindRule:
    """Which samples of the project are ruled on blind."""
    return blind_from_plain(setting(db, BLIND))


def save_blind_rule(project: Project, rule: BlindRule) -> Future[Change]:
    """Have other samples of the project ruled on blind."""
    return project.submit(lambda db: put_setting(db, BLIND, blind_to_plain(rule)))


def guidelines_of(db: Database) -> str:
    """How the project is to be reviewed, as its people wrote it; empty where nobody did."""
    found = setting(db, GUIDELINES)
    return found[:LONGEST_GUIDELINES] if isinstance(found, str) else ""


def save_guidelines(project: Project, text: str) -> Future[Change]:
    """Give the project other guidelines, none if empty; UserError when they are too long."""
    kept = text.strip()
    if len(kept) > LONGEST_GUIDELINES:
        raise UserError(
            f"the guidelines have {len(kept):,} characters, at most {LONGEST_GUIDELINES:,} fit; "
            "shorten them"
        )
    return project.submit(lambda db: put_setting(db, GUIDELINES, kept or None))


def read_guidelines(path: Path) -> str:
    """Guidelines from a text or Markdown file in UTF-8; UserError when it cannot be read."""
    try:
        if path.stat().st_size > 4 * LONGEST_GUIDELINES:
            raise UserError(f"{path.name} is too large for guidelines; shorten it")
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(f"{path.name} is not UTF-8 text; save it as UTF-8") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(f"{path.name} cannot be read ({reason}); choose another file") from None
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
