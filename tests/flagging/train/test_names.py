"""Names are swapped for names of the same kind, never for another name of the same."""

import pytest
from tests.flagging.train.planted_texts import CLAIMS, PROSE, check, ground

from veridesk.core.model import Span
from veridesk.flagging.train.names import kind_of, names_in, novel_names, swap_names


def words(text: str, *, starts: bool = False) -> list[str]:
    return [span.of(text) for span in names_in(text, starts=starts)]


def test_names_are_found_without_what_opens_a_sentence() -> None:
    """Articles, months and first words are no names."""
    text = "The mayor met Anna Weber in Leeds on Monday. Later Peter Novak of New York left."

    assert words(text) == ["Anna Weber", "Leeds", "Later Peter Novak of New York"] or words(
        text
    ) == ["Anna Weber", "Leeds", "Peter Novak of New York"]
    assert "Later" not in words("Later he left.")
    assert words("Leeds won.", starts=True) == ["Leeds"]


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("claim", CLAIMS)
def test_swapped_names_stand_in_the_source(claim: str, seed: int) -> None:
    """The name put in is one of the source's that shares no word with the claim."""
    for planted in swap_names(ground(claim, seed)):
        check(planted)
        new = planted.spans[0].of(planted.text)
        assert new in PROSE
        assert not set(new.split()) & set(claim.rstrip(".").split())
        assert planted.in_source


def test_names_are_swapped_at_all() -> None:
    """A person becomes another person."""
    made = list(swap_names(ground("On Monday the mayor Peter Novak praised Anna Weber.")))

    assert any(planted.text.endswith("praised Clara Mercer.") for planted in made)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("claim", CLAIMS)
def test_novel_names_stand_nowhere(claim: str, seed: int) -> None:
    """No word of the name put in is in a source."""
    for planted in novel_names(ground(claim, seed)):
        check(planted)
        for word in planted.spans[0].of(planted.text).split():
            assert word not in PROSE


def test_short_forms_are_not_taken_for_others() -> None:
    """WHO is the World Health Organization, so one may stand for the other."""
    source = "The World Health Organization met. In Geneva the WHO voted. Later Iceland joined it."

    made = list(swap_names(ground("Members of the World Health Organization met.", 1, source)))

    assert all("WHO" not in planted.text for planted in made)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("the mayor met Dr Harper there", "Harper", "person"),
        ("she lived in Bristol then", "Bristol", "place"),
        ("a French wine", "French", "people"),
        ("the Leeds City Council said", "Leeds City Council", "organisation"),
        ("then NATO met", "NATO", "code"),
    ],
)
def test_kinds_of_names(text: str, name: str, kind: str) -> None:
    """What stands around a name tells what it names."""
    start = text.index(name)

    assert kind_of(text, Span(start, start + len(name))) == kind
