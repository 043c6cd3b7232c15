"""The difference covers both texts exactly and reads as a person would mark it."""

import random
import time

from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.diff import Change, ChangeKind, apply, changes

WORDS = st.lists(
    st.sampled_from(
        ["the", "The", "bridge", "1,939", "1939", "isn't", " ", "  ", "\n", "\r\n", "\r", ".", "—",
         "東", "京", "は", "😀", "e\u0301", "\u202e", "\x00", "\ud800", "\u00a0", "नमस्ते"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


def covers(steps: list[Change], old: str, new: str) -> bool:
    """True when the steps tile both texts, from start to end, without gap or overlap."""
    old_at = new_at = 0
    for step in steps:
        if step.old[0] != old_at or step.new[0] != new_at:
            return False
        old_at, new_at = step.old[1], step.new[1]
    return (old_at, new_at) == (len(old), len(new))


@given(WORDS | st.text(), WORDS | st.text())
def test_applying_the_steps_rebuilds_the_new_text(old: str, new: str) -> None:
    """Any two texts: the steps tile both, equal means equal, and the new text comes out."""
    steps = changes(old, new)

    assert covers(steps, old, new)
    assert apply(steps, old, new) == new
    for step in steps:
        is_equal = old[slice(*step.old)] == new[slice(*step.new)]
        assert (step.kind is ChangeKind.EQUAL) <= is_equal
        assert (step.kind is ChangeKind.ADDED) == (step.old[0] == step.old[1])
        assert (step.kind is ChangeKind.REMOVED) == (step.new[0] == step.new[1])


@given(WORDS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    """One equal step, or none where there is no text."""
    assert [step.kind for step in changes(text, text)] == [ChangeKind.EQUAL] * bool(text)


def test_a_changed_number_is_one_step() -> None:
    """The whole year is struck, not one digit of it."""
    old = "opened on 28 May 1939 and"
    new = "opened on 28 May 1937 and"

    changed = [step for step in changes(old, new) if step.kind is not ChangeKind.EQUAL]

    assert [(old[slice(*one.old)], new[slice(*one.new)]) for one in changed] == [("1939", "1937")]


def test_words_one_space_apart_are_one_step() -> None:
    """A rewritten phrase is struck in one stroke; a line end keeps changes apart."""
    phrase = changes("a red old car", "a blue new car")
    lines = changes("red\nold", "blue\nnew")

    assert [step.kind for step in phrase] == [
        ChangeKind.EQUAL,
        ChangeKind.REPLACED,
        ChangeKind.EQUAL,
    ]
    assert [step.kind for step in lines] == [
        ChangeKind.REPLACED,
        ChangeKind.EQUAL,
        ChangeKind.REPLACED,
    ]


def test_scripts_without_spaces_differ_by_the_sign() -> None:
    """One wrong sign of a Japanese sentence does not strike the sentence."""
    old, new = "橋は一九三九年に開通した", "橋は一九三七年に開通した"

    changed = [step for step in changes(old, new) if step.kind is not ChangeKind.EQUAL]

    assert [old[slice(*step.old)] for step in changed] == ["九"]


def test_a_long_text_is_compared_while_typing() -> None:
    """20 KB with an edit in every thirtieth word stays far under the blink of an eye."""
    rng = random.Random(7)
    words = [f"word{rng.randrange(3000)}" for _ in range(2800)]
    edited = [f"new{rng.randrange(99)}" if rng.random() < 0.03 else word for word in words]
    old, new = " ".join(words), " ".join(edited)

    seconds = []
    for _ in range(3):
        before = time.thread_time()
        steps = changes(old, new)
        seconds.append(time.thread_time() - before)

    assert apply(steps, old, new) == new
    assert sum(step.kind is not ChangeKind.EQUAL for step in steps) < 200
    assert min(seconds) < 0.2
