"""Long sources become windows that overlap, fit, and lose not a sign."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("tokenizers")
pytest.importorskip("numpy")

from small_models import write_tokenizer

from veridesk.core.model import Source
from veridesk.flagging.brought_pairs import Encoder
from veridesk.flagging.brought_windows import (
    UnitReader,
    fitting_pairs,
    holds,
    ranked,
    slices_of,
    windows_of,
)
from veridesk.flagging.evidence import prepare

TEXT = " ".join(f"Bridge number {n} opened in {1900 + n}, and it has {n} lanes." for n in range(90))


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Encoder:
    folder = tmp_path_factory.mktemp("tokenizer")
    write_tokenizer(folder, [TEXT], by_bytes=True)
    return Encoder(folder / "tokenizer.json")


def units_of(encoder: Encoder, *texts: str, most: int = 60) -> list[object]:
    sources = [Source(text) for text in texts]
    return UnitReader(encoder).read(sources, prepare(sources), most)


def test_units_put_together_are_the_source(encoder: Encoder) -> None:
    """White space and records included; none is longer than asked for."""
    record = '{"name": "Café Nord", "open": {"monday": "8:00 - 17:00", "sunday": "closed"}}'
    units = units_of(encoder, TEXT, record, most=40)

    for number, text in enumerate((TEXT, record)):
        own = [unit for unit in units if unit.source == number]
        assert "".join(text[unit.start : unit.end] for unit in own) == text
    assert max(unit.tokens for unit in units) <= 40


def test_windows_overlap_and_hold_everything(encoder: Encoder) -> None:
    """Each unit is in some window, neighbours share some, and none is much over its room."""
    units = units_of(encoder, TEXT, TEXT[:500])

    windows = windows_of(units, 300)

    assert len(windows) > 5
    assert {unit for window in windows for unit in window} == set(units)
    shared = [set(one) & set(other) for one, other in pairwise(windows)]
    assert all(shared)
    assert max(sum(unit.tokens for unit in window) for window in windows) <= 300


def test_a_pair_never_has_more_tokens_than_the_model_reads(encoder: Encoder) -> None:
    """What is too long is divided, not cut: every sign of the window is in one of the pairs."""
    sources = [Source(TEXT)]
    units = tuple(units_of(encoder, TEXT, most=400))

    pairs = fitting_pairs(
        encoder, units, lambda w: "\n".join(t for _, t in slices_of(w, sources)), "It opened.", 128
    )

    assert max(len(pair.ids) for pair, _ in pairs) <= 128
    covered = sorted((u.start, u.end) for _, window in pairs for u in window)
    assert covered[0][0] == 0
    assert covered[-1][1] == len(TEXT)
    assert all(end == start for (_, end), (start, _) in pairwise(covered))


def test_an_output_that_leaves_no_room_is_an_error(encoder: Encoder) -> None:
    """It is told, where it would otherwise divide for ever."""
    sources = [Source("Short.")]
    with pytest.raises(ValueError, match="no room"):
        fitting_pairs(
            encoder, tuple(units_of(encoder, "Short.")), lambda w: slices_of(w, sources)[0][1],
            "x" * 500, 64,
        )  # fmt: skip


def test_windows_with_the_evidence_come_first(encoder: Encoder) -> None:
    """What bears most on a claim is asked about before all else."""
    sources = [Source(TEXT)]
    grounds = prepare(sources)
    windows = windows_of(UnitReader(encoder).read(sources, grounds, 60), 300)
    matches = grounds.best(["1971"])

    order = ranked(windows, matches)

    assert "opened in 1971" in slices_of(windows[order[0]], sources)[0][1]
    assert holds(windows[order[0]], matches[0])
    assert not holds(windows[order[-1]], matches[0])


@given(st.text(max_size=300), st.integers(4, 80))
def test_any_text_comes_back_whole(encoder: Encoder, text: str, most: int) -> None:
    """Whatever the signs, units follow each other from the first to the last one."""
    units = units_of(encoder, text, most=most)

    assert "".join(text[unit.start : unit.end] for unit in units) in {text, ""}
    assert bool(units) == bool(text.strip())
