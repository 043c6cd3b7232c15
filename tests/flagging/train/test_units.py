"""Units: windows with the truth about each token and each claim."""

from pathlib import Path

import numpy as np
import pytest
from tests.flagging.tiny_tokenizer import tiny_tokenizer

from veridesk.core.model import Source, Span
from veridesk.flagging.train.example import Example, Mistake, Truth, seeded
from veridesk.flagging.train.units import (
    Unit,
    load_units,
    pair_units,
    random_budget,
    save_units,
    units_of,
)
from veridesk.flagging.windows import Budget, WindowMaker

SOURCE = "The bridge opened in 1998. Anna Weber planned it. It cost 4,500 dollars in all."
OUTPUT = "The bridge opened in 1989. Anna Weber planned it."
TOKENIZER = tiny_tokenizer([SOURCE, OUTPUT])
BUDGET = Budget(window=160, part=60, claims=3)
START = OUTPUT.index("1989")
WRONG = (Mistake(Span(START, START + 4), Truth.CONTRADICTED),)


def example(**changes: object) -> Example:
    facts = {"is_wrong": True, "mistakes": WRONG, **changes}
    return Example("t", "s", "", OUTPUT, (Source(SOURCE),), **facts)  # type: ignore[arg-type]


@pytest.fixture
def maker() -> WindowMaker:
    return WindowMaker(TOKENIZER)


def test_tokens_of_a_mistake_are_marked(maker: WindowMaker) -> None:
    """These and no others; evidence tokens have no truth."""
    (unit,) = units_of(example(), maker, BUDGET)

    wrong = [TOKENIZER.id_to_token(i) for i in unit.ids[unit.truth == Truth.CONTRADICTED]]
    assert wrong == ["1989"]
    assert (unit.truth[unit.types == 0] == Truth.UNKNOWN).all()
    assert (unit.owner[unit.types == 0] == -1).all()
    assert (unit.truth[unit.owner >= 0] >= 0).all()
    assert unit.wrong.tolist() == [1.0, 0.0]


def test_a_label_without_spans_teaches_claims_only(maker: WindowMaker) -> None:
    """And of several claims nobody knows which one is wrong."""
    several = example(mistakes=(), has_spans=False)
    one = Example("t", "s", "", "The bridge opened in 1989.", (Source(SOURCE),), is_wrong=True,
                  has_spans=False)  # fmt: skip

    assert units_of(several, maker, BUDGET) == []
    (unit,) = units_of(one, maker, BUDGET)
    assert unit.wrong.tolist() == [1.0]
    assert (unit.truth == Truth.UNKNOWN).all()


def test_a_mistake_in_white_space_makes_no_claim_wrong(maker: WindowMaker) -> None:
    """Spans of labelled data at times begin with the space in front."""
    at = OUTPUT.index(" Anna")
    mistake = Mistake(Span(at, at + 1), Truth.UNSUPPORTED)

    (unit,) = units_of(example(mistakes=(mistake,)), maker, BUDGET)

    assert unit.wrong.tolist() == [0.0, 0.0]


def test_twins_point_at_the_claim_that_differs(maker: WindowMaker) -> None:
    """Also when it is not the first one."""
    harmed_output = OUTPUT.replace("Anna Weber", "Peter Novak")
    at = harmed_output.index("Peter")
    sound = example(is_wrong=False, mistakes=())
    harmed = Example("t", "s", "", harmed_output, sound.sources, is_wrong=True,
                     mistakes=(Mistake(Span(at, at + 11), Truth.CONTRADICTED),))  # fmt: skip

    first, second = pair_units(sound, harmed, maker, BUDGET, 7)

    assert (first.pair, second.pair) == (7, 7)
    assert (first.wrong[first.rank], second.wrong[second.rank]) == (0.0, 1.0)
    assert first.rank == second.rank == 1


def test_units_survive_the_file(maker: WindowMaker, tmp_path: Path) -> None:
    """What is written is read again."""
    units = units_of(example(), maker, Budget(window=64, part=20, claims=1))
    units[0].source, units[0].pair = "a", 3

    assert save_units(units, tmp_path / "deep" / "units.npz") == len(units) == 2
    for before, after in zip(units, load_units(tmp_path / "deep" / "units.npz"), strict=True):
        for name in ("ids", "types", "truth", "owner", "wrong"):
            assert np.array_equal(getattr(before, name), getattr(after, name))
        assert (before.weight, before.pair, before.rank, before.source) == (
            after.weight, after.pair, after.rank, after.source)  # fmt: skip


def test_no_units_are_a_file_as_well(tmp_path: Path) -> None:
    """An empty list comes back empty."""
    none: list[Unit] = []

    assert save_units(none, tmp_path / "none.npz") == 0
    assert load_units(tmp_path / "none.npz") == []


def test_budgets_vary_and_hold() -> None:
    """Every one is a budget that windows can be planned with."""
    random = seeded(1)
    budgets = {random_budget(random) for _ in range(200)}

    assert len(budgets) > 40
    assert {budget.claims for budget in budgets} == {1, 2, 3, 4}
