"""The one clock of the store."""

from datetime import UTC, datetime


def utc_now() -> str:
    """The time now as UTC text, such as `2026-03-01T09:30:00.123Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
