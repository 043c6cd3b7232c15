"""Which samples are blind is drawn by a seed, and stays as it was drawn."""

import pytest

from veridesk.core.blind import BlindRule, blind_from_plain, blind_to_plain
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
