"""Templates: fixed words found again, whatever was filled in."""

import random

from hypothesis import given
from hypothesis import strategies as st

from veridesk.insight import templates as module
from veridesk.insight.templates import NO_PROMPT, OTHER, Templates, masked


def learned(prompts: list[str]) -> Templates:
    """Templates of these prompts."""
    found = Templates()
    for prompt in prompts:
        found.learn(prompt, prompt)
    found.settle()
    return found


def names(prompts: list[str]) -> list[str]:
    """The template of each prompt."""
    found = learned(prompts)
    return [found.name(prompt, prompt) for prompt in prompts]


def test_numbers_and_quotes_are_masked() -> None:
    text = "In 1,937.5 the \"Blue Star\" and “Red” cost 3/4; it's the keeper's 'Own' day `x`."

    assert masked(text) == (
        "In ‹number› the ‹quoted› and ‹quoted› cost ‹number›; it's the keeper's ‹quoted› day "
        "‹quoted›."
    )


def test_a_whole_prompt_can_be_the_template() -> None:
    prompts = [f"When did bridge {number} open?" for number in range(9)]

    assert set(names(prompts)) == {"When did bridge ‹number› open?"}


def test_the_fixed_beginning_is_found() -> None:
    """What differs from sample to sample ends the template."""
    words = [chr(97 + number) * 5 for number in range(26)]
    first = [f"Summarise this news in 50 words: {word} and so on" for word in words]
    second = [f"Answer from the passages only: {word} it is" for word in words]

    found = names(first + second)

    assert set(found[:26]) == {"Summarise this news in ‹number› words: …"}
    assert set(found[26:]) == {"Answer from the passages only: …"}


def test_the_fixed_end_is_found() -> None:
    """Templates that put the text first are known by their last words."""
    prompts = [
        f"{chr(97 + n) * 4} {chr(98 + n) * 3} stands here. Now write a summary." for n in range(20)
    ]

    assert set(names(prompts)) == {"… stands here. Now write a summary."}


def test_single_prompts_are_named_as_such() -> None:
    assert names(["Alpha beta gamma", "Delta epsilon zeta", " \n"]) == [OTHER, OTHER, NO_PROMPT]


def test_memory_stays_bounded(monkeypatch: object) -> None:
    """Rare words are forgotten when the tree is full; the template is found all the same."""
    monkeypatch.setattr(module, "MOST_NODES", 500)
    numbers = random.Random(7)
    found = Templates()
    prompts = [
        f"Describe the bridge: {''.join(numbers.choices('abcdef', k=8))} {number}th thing x y z"
        for number in range(2000)
    ]
    for prompt in prompts:
        found.learn(prompt, prompt)
        assert found._starts._nodes <= 500
    found.settle()

    assert {found.name(prompt, prompt) for prompt in prompts} == {"Describe the bridge: …"}


@given(st.lists(st.text(max_size=60), max_size=30))
def test_every_prompt_has_a_name(prompts: list[str]) -> None:
    """Whatever the prompts hold, each gets one template, and the same one again."""
    first = names(prompts)

    assert len(first) == len(prompts)
    assert all(first)
    assert first == names(prompts)
