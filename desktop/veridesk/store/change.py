"""What a committed write touched, so that every view can decide whether to refresh."""

from dataclasses import dataclass

from veridesk.core.model import Rid


@dataclass(frozen=True, slots=True)
class Change:
    """Names of the tables a transaction wrote, and the samples it touched (empty: many)."""

    tables: frozenset[str]
    rids: tuple[Rid, ...] = ()


def touched(*tables: str, rids: tuple[Rid, ...] = ()) -> Change:
    """A `Change` of these tables."""
    return Change(frozenset(tables), rids)
