"""Tenths of 0..1, and how often something held in each."""

from veridesk.insight.values import Group, Rate

BANDS = 10


class Bands:
    """Counts hits by the tenth that a score falls into."""

    def __init__(self) -> None:
        self._hits = [0] * BANDS
        self._trials = [0] * BANDS

    def add(self, score: float, *, hit: bool) -> None:
        """Count one; a score of 1 belongs to the uppermost tenth."""
        # The digits count, not the binary fraction: 0.3 is no lower than 0.3.
        band = min(int(round(score * BANDS, 9)), BANDS - 1)
        self._hits[band] += hit
        self._trials[band] += 1

    def groups(self) -> tuple[Group, ...]:
        """The tenths that hold something, highest first."""
        return tuple(
            Group(
                f"{band / BANDS:.1f} to {(band + 1) / BANDS:.1f}",
                Rate(self._hits[band], self._trials[band]),
            )
            for band in reversed(range(BANDS))
            if self._trials[band]
        )
