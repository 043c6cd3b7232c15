"""The window: shows, asks, decides nothing."""
