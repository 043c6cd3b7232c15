"""The one clock of the store."""

from datetime import UTC, datetime


def utc_now() -> str:
    """The time now as UTC text, such as `2026-03-01T09:30:00.123Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def stamp_now() -> str:
    """The present in UTC as it stands in file names, to the second."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
