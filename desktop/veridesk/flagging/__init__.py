"""Detectors mark what the sources do not hold."""
