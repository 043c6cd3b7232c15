"""Veridesk: the desk at which people verify synthetic data."""

__version__ = "0.1.0"
