"""The verified subset, written as a folder that proves itself."""
