"""The only statements that change a project; run by its writer thread."""
