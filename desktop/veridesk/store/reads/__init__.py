"""Questions to a project; every one is a plain SELECT."""
