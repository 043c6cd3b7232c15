"""Time spent on a sample: work counts, a coffee does not."""

from veridesk.ui.stopwatch import IDLE_LIMIT, Stopwatch


def test_signs_of_life_add_up_and_long_pauses_are_capped() -> None:
    """A pause of an hour counts as five minutes; after a restart nothing is left of it."""
    now = [100.0]
    watch = Stopwatch(lambda: now[0])

    now[0] += 10
    watch.touch()
    now[0] += 3600
    assert watch.seconds() == 10 + IDLE_LIMIT
    now[0] += 1.5
    assert watch.seconds() == 11.5 + IDLE_LIMIT

    watch.restart()
    now[0] += 2
    assert watch.seconds() == 2
