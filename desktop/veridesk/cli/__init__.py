"""The command line: every door as a command, for scripts and for the data lead."""
