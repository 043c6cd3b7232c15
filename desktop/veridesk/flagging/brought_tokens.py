"""Models that mark tokens of an output, such as LettuceDetect's: asked window by window."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from veridesk.core.model import Source, Span
from veridesk.core.text import words_of
from veridesk.flagging.brought_answer import ClaimFound, Doubt, Found
from veridesk.flagging.brought_labels import Role
from veridesk.flagging.brought_pairs import Encoder, Floats, Pair, Runner, chances
from veridesk.flagging.brought_windows import (
    UnitReader,
    Units,
    fitting_pairs,
    ranked,
    slices_of,
    windows_of,
)
from veridesk.flagging.features import OutputReading

MOST_TOKENS = 65_536
"""Tokens that are read for one sample at most, all its windows together."""

_ANSWER_SHARE, _FRAME_SHARE = 0.5, 0.3
_SPARE = 8
_SHOWN_SOURCE = 40
_QUESTION, _COUNT, _PASSAGES = "{question}", "{count}", "{passages}"

# The models learnt from prompts of exactly these words (those of the RAGTruth data), so others
# would ask them something that they do not know.
_WITH_QUESTION = (
    "Briefly answer the following question:\n{question}\n"
    "Bear in mind that your response should be strictly based on the following {count} passages:\n"
    "{passages}\n"
    "In case the passages do not contain the necessary information to answer the question, please "
    'reply with: "Unable to answer based on given passages."\noutput:'
)
_WITHOUT_QUESTION = "Summarize the following text:\n{passages}\noutput:"
_LONG_PROMPT = "the prompt does not fit this model and was not shown to it"


class TokenAsker:
    """Asks a model about an output, part by part, beside every window of the sources.

    A word is as doubtful as the window says that supports it best, so what one window holds is
    not flagged because of another.
    """

    def __init__(
        self, encoder: Encoder, runner: Runner, roles: Sequence[Role], window: int
    ) -> None:
        self._encoder, self._runner, self._labels = encoder, runner, len(roles)
        self._fine = [number for number, role in enumerate(roles) if role is Role.FINE]
        self._denied = [n for n, role in enumerate(roles) if role is Role.CONTRADICTED]
        self._window = window
        self._units = UnitReader(encoder)

    def ask(
        self, prompt: str, output: str, sources: Sequence[Source], reading: OutputReading
    ) -> Found:
        """Doubts about each word of each claim."""
        room = self._window - self._encoder.added - _SPARE
        frame, notes = self._frame(prompt, sources, int(_FRAME_SHARE * room))
        spans = [one.claim.span for one in reading.claims]
        parts = list(self._parts(output, spans, int(_ANSWER_SHARE * room)))
        most = max(1, MOST_TOKENS // (len(parts) or 1) // self._window)
        doubts: dict[int, Doubt] = {}
        shown: dict[int, Units] = {}
        skipped = False
        for part in parts:
            text = part.of(output)
            left = room - self._encoder.count(frame) - self._encoder.count(text)
            windows, is_cut = self._windows(part, sources, reading, left, most)
            pairs = [
                pair
                for window in windows
                for pair in fitting_pairs(
                    self._encoder, window, partial(_written, frame, sources), text, self._window
                )
            ]
            skipped |= is_cut
            self._note(pairs, part.start, doubts, shown)
        places = sorted(doubts)
        found = tuple(_claim_found(output, span, places, doubts, shown) for span in spans)
        unread = "not all of the long sources was read" if skipped else ""
        if reading.grounds.unread:
            unread = f"{reading.grounds.unread:,} characters of the sources were not read"
        return Found(found, unread, notes)

    def _frame(
        self, prompt: str, sources: Sequence[Source], most: int
    ) -> tuple[str, tuple[str, ...]]:
        """The words round the passages, of at most so many tokens; the prompt is among them.

        A prompt that holds the sources themselves is left out, since it would show them twice.
        """
        question = prompt.strip()
        starts = (source.text.strip()[:_SHOWN_SOURCE] for source in sources)
        if any(len(start) == _SHOWN_SOURCE and start in question for start in starts):
            question = ""
        asking = _WITH_QUESTION.replace(_COUNT, str(len(sources))).split(_QUESTION)
        notes: tuple[str, ...] = ()
        if question:
            frame = question.join(asking)
            # What a prompt says may look like our own signs for the places to fill.
            if frame.count(_PASSAGES) == 1 and self._encoder.count(frame) <= most:
                return frame, ()
            notes = (_LONG_PROMPT,)
        fits = self._encoder.count(_WITHOUT_QUESTION) <= most
        return (_WITHOUT_QUESTION if fits else _PASSAGES), notes

    def _parts(self, output: str, spans: Sequence[Span], most: int) -> Iterator[Span]:
        """The output in parts of whole claims; claims that are too long are cut between words."""
        low = high = used = 0
        for span in self._short(output, spans, most):
            # Parts begin behind the part before them, so that no sign stands in none.
            tokens = self._encoder.count(output[high : span.end])
            if high > low and used + tokens > most:
                yield Span(low, high)
                low, used = high, 0
            high, used = span.end, used + tokens
        if high > low:
            yield Span(low, high)

    def _short(self, output: str, spans: Sequence[Span], most: int) -> Iterator[Span]:
        for span in spans:
            starts = self._encoder.starts(span.of(output))
            low, first = span.start, 0
            while len(starts) - first > most:
                edge = span.start + starts[first + most]
                if edge <= low:
                    break
                yield Span(low, edge)
                low, first = edge, first + most
            if low < span.end:
                yield Span(low, span.end)

    def _windows(
        self,
        part: Span,
        sources: Sequence[Source],
        reading: OutputReading,
        room: int,
        most: int,
    ) -> tuple[list[Units], bool]:
        """The windows to show beside one part, the likeliest first; True where some are left."""
        units = self._units.read(sources, reading.grounds, max(1, room // 2))
        windows = windows_of(units, room)
        inside = [one for one in reading.claims if one.claim.span.overlaps(part)]
        order = ranked(windows, [match for one in inside for match in one.matches])
        return [windows[number] for number in order[:most]], len(order) > most

    def _note(
        self,
        pairs: Sequence[tuple[Pair, Units]],
        start: int,
        doubts: dict[int, Doubt],
        shown: dict[int, Units],
    ) -> None:
        """Keep the least doubt about each token, and the window that it comes from."""
        rows = chances(self._runner, [pair for pair, _ in pairs], self._labels)
        for (pair, window), row in zip(pairs, rows, strict=True):
            here: dict[int, Doubt] = {}
            for place, low, high in pair.places:
                one = self._doubt(row[place], Span(start + low, start + high))
                # A sign that is several tokens is as doubtful as the worst of them.
                if one.span.start not in here or one.doubt > here[one.span.start].doubt:
                    here[one.span.start] = one
            for at, one in here.items():
                if at not in doubts or one.doubt < doubts[at].doubt:
                    doubts[at], shown[at] = one, window

    def _doubt(self, shares: Floats, span: Span) -> Doubt:
        fine = float(sum(shares[number] for number in self._fine))
        denied = float(sum(shares[number] for number in self._denied))
        return Doubt(span, 1.0 - fine, denied)


def _written(frame: str, sources: Sequence[Source], window: Units) -> str:
    """The first text of a pair, in the words that the models know."""
    slices = slices_of(window, sources)
    passages = "\n".join(f"passage {number + 1}: {body}" for number, body in slices)
    return frame.replace(_PASSAGES, passages)


def _claim_found(
    output: str,
    span: Span,
    places: Sequence[int],
    doubts: Mapping[int, Doubt],
    shown: Mapping[int, Units],
) -> ClaimFound:
    """The doubts about a claim, word by word: as doubtful as the worst token in the word."""
    first, last = bisect_left(places, span.start), bisect_left(places, span.end)
    tokens = [doubts[at] for at in places[first:last]]
    if not tokens:
        return ClaimFound(reason="the model has no token for this")
    words: list[Doubt] = []
    for word in words_of(output, span.start, span.end):
        inside = [t for t in tokens if t.span.start < word.end and word.start < t.span.end]
        if inside:
            worst = max(inside, key=lambda one: one.doubt)
            words.append(Doubt(Span(word.start, word.end), worst.doubt, worst.denied))
    if not words:
        words = tokens
    worst = max(tokens, key=lambda one: one.doubt)
    return ClaimFound(tuple(words), shown[worst.span.start])
