"""What comes next, and what the reviewer rules on it."""
