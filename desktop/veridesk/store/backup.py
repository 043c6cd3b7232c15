"""Rolling backups: made by SQLite's backup call, looked over, kept beside the project."""

import contextlib
import os
import re
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlite_utils import Database

from veridesk.core.errors import Cancelled, UserError
from veridesk.core.job import Job
from veridesk.store.clock import stamp_now
from veridesk.store.copies import copy_to, remove_database
from veridesk.store.defence import (
    UNREADABLE,
    check_schema,
    connect_frozen,
    connect_reader,
    identity,
    is_settled,
    quick_faults,
)
from veridesk.store.lock import take_lock
from veridesk.store.reads.decisions import first_broken_link

if TYPE_CHECKING:
    from veridesk.store.project import Project

KEPT = 10
"""Backups that are kept where the project's setting `backups_kept` says nothing else."""
MOST_KEPT = 1000
PAUSE_SECONDS = 15 * 60
"""Opening makes no new backup when the newest is younger than this."""
LARGEST_ON_OPENING = 64 * 1024 * 1024
"""Bytes of a project that opening still copies; a larger one waits for `roll_backups`."""

_NAME = re.compile(r"(.+)\.(\d{4,9})\.(\d{8}T\d{6}Z)\.veridesk", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its file, its place in the sequence, when it was made, bytes."""

    path: Path
    number: int
    made_at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: the backup now in place, and where the file before it is kept."""

    backup: Backup
    kept: Path | None


def backup_folder(path: Path) -> Path:
    """The folder beside the project that holds its backups."""
    return path.with_name(f"{path.stem}.backups")


def backups(path: Path) -> list[Backup]:
    """All backups of a project, newest first, by the order in which they were made."""
    folder = backup_folder(path)
    if folder.is_symlink() or not folder.is_dir():
        return []
    found = []
    for file in folder.iterdir():
        match = _NAME.fullmatch(file.name)
        if match is None or match[1] != path.stem or file.is_symlink() or not file.is_file():
            continue
        with contextlib.suppress(ValueError):
            found.append(Backup(file, int(match[2]), _time_in(match[3]), file.stat().st_size))
    return sorted(found, key=lambda one: one.number, reverse=True)


def is_due(path: Path) -> bool:
    """Whether the project changed since its newest backup was made."""
    made = backups(path)
    return not made or made[0].path.stat().st_mtime_ns != _changed_at(path)


def roll_backups(
    path: Path, job: Job, *, anyway: bool = False, keep: int | None = None
) -> Backup | None:
    """Make a backup if the project changed since the last (or `anyway`), and let old ones go.

    `keep` is how many stay, by default what the project says. Works beside an open project, from
    any thread. None when nothing changed. Raises UserError when the copy cannot be written or does
    not pass the look over, Cancelled when the job was stopped; older ones then stay.
    """
    job.step(0, 2, "backing up")
    if not anyway and not is_due(path):
        return None
    try:
        backup = _make(path, job)
        _let_go(path, _kept(path) if keep is None else min(max(keep, 1), MOST_KEPT))
    except sqlite3.Error as error:
        raise UserError(
            f"{path.name} could not be backed up ({error}); `veridesk doctor` says more"
        ) from error
    except OSError as error:
        raise UserError(
            f"no backup could be written to {backup_folder(path)} ({error.strerror}); "
            "check its rights and the disk"
        ) from error
    return backup


def back_up_on_opening(path: Path) -> str:
    """Make a backup before the first write of a sitting, where that is quick and worth it.

    A project opens also where no backup can be made: who has no room left must still get at it.
    Tells in a sentence why there is none then; empty when all is well.
    """
    try:
        if path.stat().st_size <= LARGEST_ON_OPENING and is_late(path, PAUSE_SECONDS):
            roll_backups(path, Job())
    except UserError as error:
        return str(error)
    except OSError as error:
        return f"no backup could be made ({error.strerror}); check the folder's rights"
    return ""


def is_late(path: Path, seconds: float) -> bool:
    """Whether the project changed since its newest backup, and that is older than `seconds`."""
    made = backups(path)
    # A clock that was set back must not keep backups from being made.
    if made and 0 <= (_time_in(stamp_now()) - made[0].made_at).total_seconds() < seconds:
        return False
    return is_due(path)


def check_backup(path: Path, job: Job | None = None) -> int:
    """How many decisions a backup holds; UserError when it is not whole."""
    try:
        with contextlib.closing(connect_frozen(path)) as conn:
            check_schema(conn, path, identity(conn, path))
            faults = quick_faults(conn, seconds=None, job=job)
            if not faults:
                db = Database(conn, execute_plugins=False)
                broken = first_broken_link(db)
                faults = [] if broken is None else [f"decision {broken} breaks the chain"]
            if not faults:
                return int(conn.execute("SELECT count(*) FROM decision").fetchone()[0])
    except (sqlite3.Error, ValueError) as error:
        faults = [str(error)]
    if job is not None:
        job.check()
    raise UserError(f"{path.name} is not whole ({faults[0]}); take another backup")


def rulings_in(path: Path) -> int | None:
    """How many rulings a project holds, undone ones included; None where that cannot be read."""
    with (
        contextlib.suppress(*UNREADABLE),
        contextlib.closing(connect_reader(path)) as conn,
    ):
        return int(conn.execute("SELECT count(*) FROM decision").fetchone()[0])
    return None


def newest_good(path: Path, job: Job | None = None) -> Backup | None:
    """The newest backup that passes the look over; None when there is none."""
    for backup in backups(path):
        with contextlib.suppress(UserError):
            check_backup(backup.path, job)
            return backup
    return None


def keep_backups(project: "Project", number: int) -> None:
    """Set how many backups of a project are kept from now on."""
    if not 1 <= number <= MOST_KEPT:
        raise UserError(f"at least 1 and at most {MOST_KEPT} backups are kept; give such a number")
    project.submit(
        lambda db: db.execute(
            """
            INSERT INTO setting (name, value) VALUES ('backups_kept', ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """,
            (str(number),),
        )
    ).result()


def restore(path: Path, job: Job, backup: Path | None = None) -> Restored:
    """Put a backup (by default the newest good one) in the project's place.

    The file that was there is kept beside it. Raises UserError when the project is open, or the
    backup is not whole.
    """
    path = path.expanduser().absolute()
    job.step(0, 3, "looking the backup over")
    chosen = _chosen(path, backup)
    check_backup(chosen.path, job)
    lock = take_lock(path)
    draft = path.with_name(f".{path.name}.restoring")
    try:
        job.step(1, 3, "copying the backup")
        remove_database(draft)
        with contextlib.closing(connect_frozen(chosen.path)) as conn:
            copy_to(conn, draft, job)
        # From here on nothing may stop it: the project is in its place before and after.
        job.step(2, 3, "putting the backup in place")
        kept = _set_aside(path)
        draft.replace(path)
    except OSError as error:
        raise UserError(
            f"the backup could not be put in place ({error.strerror}); check the folder's rights"
        ) from error
    finally:
        with contextlib.suppress(OSError):
            remove_database(draft)
        lock.close()
    return Restored(chosen, kept)


def _chosen(path: Path, backup: Path | None) -> Backup:
    if backup is None:
        newest = newest_good(path)
        if newest is None:
            raise UserError(
                f"{path.name} has no good backup; `veridesk doctor {path.name} --salvage NEW` "
                "saves what can be read"
            )
        return newest
    for one in backups(path):
        if one.path == backup or one.path.name == backup.name:
            return one
    raise UserError(f"{backup.name} is no backup of {path.name}; `veridesk backups` lists them")


def _set_aside(path: Path) -> Path | None:
    """Keep what is in the project's place under another name, its write-ahead log included."""
    log = path.with_name(f"{path.name}-wal")
    with contextlib.suppress(sqlite3.Error):
        if path.exists() and log.exists():
            # Where the file is sound enough, the log is folded in first.
            with contextlib.closing(sqlite3.connect(path, timeout=0)) as conn:
                conn.execute("PRAGMA wal_checkpoint (TRUNCATE)")
    kept = _free(path.with_name(f"{path.stem}.before-restore-{stamp_now()}{path.suffix}"))
    there = path.exists()
    if there:
        try:
            os.link(path, kept)
        except OSError:
            path.replace(kept)
    # A log left behind would be played into the restored file.
    if log.exists():
        log.replace(kept.with_name(f"{kept.name}-wal"))
    path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
    return kept if there else None


def _free(path: Path) -> Path:
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def _make(path: Path, job: Job) -> Backup:
    folder = backup_folder(path)
    if folder.is_symlink():
        raise UserError(f"{folder} points elsewhere; delete it, backups go beside the project")
    folder.mkdir(exist_ok=True)
    made = backups(path)
    number = made[0].number + 1 if made else 1
    name = f"{path.stem}.{number:04d}.{stamp_now()}.veridesk"
    changed = _changed_at(path)
    draft = folder / f".{name}.unchecked"
    with contextlib.closing(connect_reader(path)) as conn:
        copy_to(conn, draft, job)
    try:
        job.step(1, 2, "backing up")
        check_backup(draft, job)
        os.utime(draft, ns=(changed, changed))
        target = draft.replace(folder / name)
    except Cancelled:
        draft.unlink(missing_ok=True)
        raise
    except UserError as error:
        draft.unlink(missing_ok=True)
        raise UserError(
            f"{path.name} may be damaged: a copy of it is not whole; run `veridesk doctor`"
        ) from error
    _sweep(folder, draft)
    (found,) = (one for one in backups(path) if one.path == target)
    return found


def _sweep(folder: Path, draft: Path) -> None:
    """Take away what a program that was killed left half made."""
    for file in folder.glob(".*.veridesk.*"):
        if file != draft and file.name.endswith((".unchecked", ".partial")):
            file.unlink(missing_ok=True)


def _let_go(path: Path, keep: int) -> None:
    for old in backups(path)[keep:]:
        old.path.unlink(missing_ok=True)


def _kept(path: Path) -> int:
    with contextlib.closing(connect_reader(path)) as conn:
        row = conn.execute("SELECT value FROM setting WHERE name = 'backups_kept'").fetchone()
    number = row[0] if row else ""
    return min(max(int(number), 1), MOST_KEPT) if str(number).isdecimal() else KEPT


def _time_in(stamp: str) -> datetime:
    return datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def _changed_at(path: Path) -> int:
    """When the file or the log beside it was last written to, in nanoseconds."""
    changed = path.stat().st_mtime_ns
    if not is_settled(path):
        changed = max(changed, path.with_name(f"{path.name}-wal").stat().st_mtime_ns)
    return changed
