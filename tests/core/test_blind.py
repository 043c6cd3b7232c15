"""Which samples are blind is drawn by a seed, and stays as it was drawn."""

from array import array

import pytest

from veridesk.core.blind import (
    BlindRule,
    blind_from_plain,
    blind_to_plain,
    placed_blindly,
    without_blind,
)
from veridesk.core.model import Rid


def test_none_and_all() -> None:
    """The ends of the scale are exact."""
    rids = [Rid(number) for number in range(200)]

    assert not any(BlindRule().holds(rid) for rid in rids)
    assert all(BlindRule(1.0).holds(rid) for rid in rids)


def test_a_share_is_drawn_evenly_and_by_its_seed() -> None:
    """About the share asked for, the same each time, others with another seed."""
    rids = [Rid(number) for number in range(4000)]
    first = {rid for rid in rids if BlindRule(0.2, 1).holds(rid)}

    assert 0.17 < len(first) / len(rids) < 0.23
    assert first == {rid for rid in rids if BlindRule(0.2, 1).holds(rid)}
    assert first != {rid for rid in rids if BlindRule(0.2, 2).holds(rid)}
    assert first < {rid for rid in rids if BlindRule(0.5, 1).holds(rid)}


@pytest.mark.parametrize(
    "plain", [None, 3, {}, {"share": 2}, {"share": "1"}, {"share": 1, "seed": "a"}]
)
def test_what_is_no_rule_hides_nothing(plain: object) -> None:
    """A setting that somebody broke does not hide flags."""
    assert blind_from_plain(plain) == BlindRule()


@pytest.mark.parametrize("rule", [BlindRule(), BlindRule(0.25, 7), BlindRule(1.0)])
def test_a_rule_comes_back(rule: BlindRule) -> None:
    """What is stored is read back."""
    assert blind_from_plain(blind_to_plain(rule)) in {rule, BlindRule(rule.share)}


def test_a_share_is_a_share() -> None:
    """Percentages are refused."""
    with pytest.raises(ValueError, match="between 0 and 1"):
        BlindRule(20)


def queue_of(count: int, ruled: set[int]) -> tuple["array[int]", bytearray]:
    rids = array("I", range(1, count + 1))
    return rids, bytearray(rid in ruled for rid in rids)


def test_the_place_of_a_blind_sample_tells_nothing() -> None:
    """Those not blind keep their order; blind ones lie evenly over the queue, always alike."""
    rule = BlindRule(0.5, 3)
    rids, ruled = queue_of(4000, {7, 8, 9})

    placed, flags = placed_blindly(rule, rids, ruled)

    assert sorted(placed) == list(rids)
    assert {rid for rid, flag in zip(placed, flags, strict=True) if flag} == {7, 8, 9}
    seen = [rid for rid in placed if not rule.holds(Rid(rid)) or rid in {7, 8, 9}]
    assert seen == sorted(seen)
    hidden = [rid for rid in placed if rule.holds(Rid(rid)) and rid not in {7, 8, 9}]
    firsts = [rid for rid in hidden[: len(hidden) // 2] if rid <= 2000]
    assert 0.4 < len(firsts) / (len(hidden) // 2) < 0.6
    half = sum(rule.holds(Rid(rid)) for rid in placed[:2000])
    assert 0.4 < half / 2000 < 0.6
    assert placed_blindly(rule, rids, ruled) == (placed, flags)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_none_and_all_are_placed(share: float) -> None:
    """Nothing blind changes nothing; all blind is a drawn order."""
    rids, ruled = queue_of(100, set())
    placed, flags = placed_blindly(BlindRule(share, 1), rids, ruled)

    assert sorted(placed) == list(rids)
    assert len(flags) == 100
    assert (placed == rids) is (share == 0.0)


def test_blind_samples_are_left_out_until_ruled_on() -> None:
    """What a filter by risk may show."""
    rids, ruled = queue_of(10, {4})

    assert list(without_blind(BlindRule(1.0), rids, ruled)[0]) == [4]
    assert without_blind(BlindRule(), rids, ruled) == (rids, ruled)
