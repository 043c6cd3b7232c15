"""One project, one SQLite file; the only room that knows SQLite."""
