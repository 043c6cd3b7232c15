"""Windows: everything is read, nothing is cut, and offsets are those of the output."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.flagging.tiny_tokenizer import save_tiny_tokenizer, tiny_tokenizer

from veridesk.core.errors import UserError
from veridesk.core.model import Source, Span
from veridesk.flagging.claims import claim_spans
from veridesk.flagging.pieces import spaced
from veridesk.flagging.windows import Budget, Window, WindowMaker, load_tokenizer

SOURCE = (
    "The bridge over the river was opened in 1998. It cost 4,500 dollars. "
    "Anna Weber planned it. The school was built in March 1964 by three men."
)
OUTPUT = "The bridge opened in 1989. It cost 4500 dollars! Anna Schmidt planned it in 3 days."
TOKENIZER = tiny_tokenizer([SOURCE])


def plan(output: str = OUTPUT, source: str = SOURCE, budget: Budget | None = None) -> list[Window]:
    maker = WindowMaker(TOKENIZER, budget)
    return maker.plan(output, claim_spans(output), [Source(source)])


def kind_of(windows: list[Window], output: str, word: str) -> int:
    at = output.index(word)
    for window in windows:
        for index, (start, _) in enumerate(window.offsets):
            if start == at:
                return window.token_type_ids[window.first + index]
    raise AssertionError(f"{word} was not read")


def test_evidence_comes_first_and_types_tell_what_is_known() -> None:
    """The layout of a window, and the types of words and numbers."""
    (window,) = plan(budget=Budget(400, 100, 3))

    cls, sep = TOKENIZER.token_to_id("[CLS]"), TOKENIZER.token_to_id("[SEP]")
    assert window.input_ids[0] == cls
    assert window.input_ids[window.first - 1] == window.input_ids[-1] == sep
    assert set(window.token_type_ids[: window.first]) == {0}
    assert len(window.input_ids) == len(window.token_type_ids)
    assert len(window.input_ids) == window.first + len(window.offsets) + 1
    windows = [window]
    assert kind_of(windows, OUTPUT, "1989") == 2
    assert kind_of(windows, OUTPUT, "Schmidt") == 2
    assert kind_of(windows, OUTPUT, "bridge") == 1
    assert kind_of(windows, OUTPUT, "4500") == 1, "the same number, written otherwise"
    assert kind_of(windows, OUTPUT, "3 days") == 1, "a number that the source writes as a word"
    assert kind_of(windows, OUTPUT, "days") == 2


def test_sources_longer_than_a_window_give_their_best_pieces() -> None:
    """A window keeps to its budget and still holds what the claim is about."""
    filler = " ".join(f"Line {n} is about something else." for n in range(60))
    (window,) = plan("The bridge opened in 1989.", f"{filler} {SOURCE} {filler}", Budget(160, 60))

    assert len(window.input_ids) <= 160
    assert any("opened in 1998" in piece.text for piece in window.evidence)
    order = [piece.span for piece in window.evidence]
    assert order == sorted(order)


def test_a_claim_longer_than_a_window_is_read_in_parts() -> None:
    """No token is left out, and no word is torn when a space is near."""
    output = "It lists " + ", ".join(f"river {n}" for n in range(100)) + "."

    windows = plan(output, budget=Budget(64, 24))

    read = [pair for window in windows for pair in window.offsets]
    whole = TOKENIZER.encode(output, add_special_tokens=False).offsets
    assert read == whole
    assert {claim for window in windows for claim in window.claims} == {0}
    assert all(len(window.input_ids) <= 64 for window in windows)
    for window in windows[1:]:
        start = window.offsets[0][0]
        assert output[start - 1] == " "


def test_claims_can_be_left_out() -> None:
    """Claims that need no reading take no room."""
    maker = WindowMaker(TOKENIZER)

    windows = maker.plan(OUTPUT, claim_spans(OUTPUT), [Source(SOURCE)], skip={0, 2})

    assert [window.claim_indices for window in windows] == [[1]]
    assert all(OUTPUT[a:b] in "It cost 4500 dollars!" for a, b in windows[0].offsets)


def test_a_file_that_cuts_texts_does_not_cut_ours(tmp_path: Path) -> None:
    """The tokenizer file's own limits are switched off."""
    tokenizer = load_tokenizer(save_tiny_tokenizer(tmp_path, [SOURCE]))

    assert len(tokenizer.encode(SOURCE, add_special_tokens=False).ids) > 8


def test_a_broken_tokenizer_is_told_in_words(tmp_path: Path) -> None:
    """A person learns which file is broken and what to do."""
    path = tmp_path / "tokenizer.json"
    path.write_text("{}", encoding="utf-8")

    with pytest.raises(UserError, match=r"cannot be read .*install Veridesk again"):
        load_tokenizer(path)


def test_a_tokenizer_of_another_kind_is_refused() -> None:
    """Without its marks the model could not read."""
    bare = tiny_tokenizer()
    data = bare.to_str().replace("[CLS]", "<s>")
    with pytest.raises(UserError, match="CLS"):
        WindowMaker(bare.from_str(data))


def test_a_budget_that_cannot_work_is_refused() -> None:
    """The part must leave room for evidence."""
    with pytest.raises(ValueError, match="cannot hold"):
        Budget(100, 90)


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.characters(codec="utf-8"), max_size=300),
    st.text(st.characters(codec="utf-8"), max_size=300),
    st.sampled_from([Budget(32, 8, 1), Budget(64, 24, 2), Budget()]),
)
def test_every_token_is_read_exactly_once(output: str, source: str, budget: Budget) -> None:
    """Whatever the texts hold, windows keep to their budget and lose nothing."""
    windows = plan(output, source, budget)

    read = [pair for window in windows for pair in window.offsets]
    assert read == TOKENIZER.encode(spaced(output), add_special_tokens=False).offsets
    assert all(len(window.input_ids) <= budget.window for window in windows)
    spans = claim_spans(output)
    for window in windows:
        for (start, end), claim in zip(window.offsets, window.claims, strict=True):
            assert spans[claim].start <= start <= end <= spans[claim].end
            assert Span(start, end).of(output)
