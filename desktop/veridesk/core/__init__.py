"""Words and rules of Veridesk; knows no other room."""
