"""How sure a counted share is."""

from math import sqrt

Z95 = 1.959963984540054
"""The normal quantile that leaves 2.5 % on either side."""


def wilson(hits: int, trials: int, z: float = Z95) -> tuple[float, float]:
    """Lower and upper end of the score interval for `hits` out of `trials`.

    With p = hits / trials and n = trials, the ends are

        (p + z²/2n ± z √(p (1 − p) / n + z²/4n²)) / (1 + z²/n)

    after E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
    Journal of the American Statistical Association 22 (1927), pages 209-212. Unlike the textbook
    interval it stays inside 0..1 and is honest for few trials and for shares near 0 or 1. Without
    any trial nothing is known, so the ends are 0 and 1.
    """
    if not 0 <= hits <= trials:
        raise ValueError(f"{hits} of {trials} is no share")
    if trials == 0:
        return 0.0, 1.0
    share, spread = hits / trials, z * z / trials
    middle = share + spread / 2
    reach = z * sqrt(share * (1 - share) / trials + spread / (4 * trials))
    low = 0.0 if hits == 0 else (middle - reach) / (1 + spread)
    high = 1.0 if hits == trials else (middle + reach) / (1 + spread)
    return low, high
