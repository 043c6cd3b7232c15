"""Sources in pieces: what they hold, and which of them are picked."""

import json

from tests.flagging.tiny_tokenizer import tiny_tokenizer

from veridesk.core.model import Source
from veridesk.flagging.pieces import MAX_WORDS, PieceReader, query_stems

TOKENIZER = tiny_tokenizer()
FILLER = " ".join(f"Sentence {n} speaks of the weather on an ordinary day." for n in range(30))


def read(*texts: str) -> list[str]:
    return [piece.text for piece in PieceReader(TOKENIZER).read([Source(t) for t in texts]).pieces]


def test_every_word_of_prose_is_in_a_piece_and_stands_where_its_span_says() -> None:
    """Long sentences are divided, and nothing of them is lost."""
    long = "It lists " + ", ".join(f"thing number {n} of many" for n in range(40)) + "."
    source = f"A short one. {long} Another short one."

    pieces = PieceReader(TOKENIZER).read([Source(source)]).pieces

    assert len(pieces) > 4
    assert all(piece.text == piece.span.of(source).strip() for piece in pieces)
    assert "".join(piece.text for piece in pieces).replace(" ", "") == source.replace(" ", "")
    assert all(len(piece.text.split()) <= MAX_WORDS for piece in pieces)


def test_a_value_keeps_the_name_of_its_field() -> None:
    """Each line of a record is read with its key, also when its value is long."""
    story = "walked " * 90
    record = json.dumps({"hours": {"Monday": "9:0-17:0"}, "story": story})

    pieces = read(record)

    assert pieces[0] == "hours Monday: 9:0-17:0;"
    assert len(pieces) > 2
    assert all("story: walked" in piece for piece in pieces[1:])


def test_all_is_picked_where_there_is_room() -> None:
    """Short sources are read whole and in reading order."""
    shelf = PieceReader(TOKENIZER).read([Source("One thing. Two things."), Source("Three.")])

    assert shelf.pick([{"two": 1.0}], 1000) == [0, 1, 2]


def test_the_right_piece_is_picked_when_the_figure_is_wrong() -> None:
    """The other words of a claim find its evidence though its number stands elsewhere."""
    text = (
        f"{FILLER} The bridge over the Lahn was opened in 1998. {FILLER} "
        f"In 1964 a school was built. {FILLER}"
    )
    shelf = PieceReader(TOKENIZER).read([Source(text)])
    words = ["bridge", "was", "opened", "in", "1964"]

    picked = shelf.pick([query_stems(words, 1.0, 0.5)], 200)

    chosen = [shelf.pieces[at].text for at in picked]
    assert any("opened in 1998" in one for one in chosen)
    assert any("In 1964 a school" in one for one in chosen)
    assert sum(len(shelf.pieces[at].ids) for at in picked) <= 200


def test_each_query_gets_its_best_piece() -> None:
    """One claim with many hits does not push out another claim's only one."""
    many = " ".join(f"The red fox number {n} jumps over the red fence." for n in range(30))
    shelf = PieceReader(TOKENIZER).read([Source(f"{many} A heron sleeps. {many}")])

    picked = shelf.pick([{"red": 1.0, "fox": 1.0}, {"heron": 1.0}], 150)

    assert "A heron sleeps." in [shelf.pieces[at].text for at in picked]


def test_sources_are_read_once_and_not_kept_for_ever() -> None:
    """The same sources give the same object; old ones are let go."""
    reader = PieceReader(TOKENIZER, keep=2)
    first = reader.read([Source("One.")])

    assert reader.read([Source("One.")]) is first
    reader.read([Source("Two.")])
    reader.read([Source("Three.")])
    assert reader.read([Source("One.")]) is not first


def test_function_words_are_no_query() -> None:
    """Only content counts, figures with a weight of their own."""
    assert query_stems(["the", "bridge", "1998"], 1.0, 0.5) == {"bridg": 1.0, "1998": 0.5}
