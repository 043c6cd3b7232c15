"""What a project itself remembers, by name."""

import json

from sqlite_utils import Database

from veridesk.store.change import Change, touched


def put_setting(db: Database, name: str, value: object) -> Change:
    """Set one of the project's own settings to a JSON value; None takes it away."""
    if value is None:
        db.execute("DELETE FROM setting WHERE name = ?", (name,))
    else:
        db.execute(
            """
            INSERT INTO setting (name, value)
            VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """,
            (name, json.dumps(value, ensure_ascii=False)),
        )
    return touched("setting")
