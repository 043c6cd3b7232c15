"""Makers that add a clause no source holds, or say of one what is said of another."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from veridesk.core.model import Span
from veridesk.core.text import words_of
from veridesk.flagging.evidence import Grounds, Passage
from veridesk.flagging.lexicon import FUNCTION_WORDS, folded, stem
from veridesk.flagging.train.example import Truth
from veridesk.flagging.train.names import names_in
from veridesk.flagging.train.planting import Ground, Planted, stems_of

_CLAUSE = re.compile(
    r"(?:,\s+)?\b(?:which|who|where|because|while|although|after|before|when|since|despite|"
    r"including|according to|as well as|thanks to|due to|in order to|making|allowing|with)\b"
    r"[^,.;:!?()\"“”]{12,110}(?=[.,;!?]|$)"
)
_PREDICATE = re.compile(
    r"\s+(?:is|are|was|were|has|have|had|will|can|could|would|said|says|told|plans|became|won|lost|"
    r"\w{3,}ed|\w{3,}s)\b[^.!?]{8,}"
)
_OWN = 0.34
_STOCK = (
    ", which has won several awards", " and is popular with families and tourists",
    ", according to a recent report", " in order to attract more visitors",
    ", making it one of the best in the region", " and has received widespread praise",
    ", which led to an official investigation", " despite strong criticism from experts",
    ", while further details are expected next week", " with the help of local volunteers",
    " and offers free parking on site", ", known for its friendly staff and cosy atmosphere",
    " after years of negotiations", ", although some residents disagreed",
    ", costing millions of dollars", " and is easy to use for beginners",
)  # fmt: skip


def clauses_of(text: str) -> list[str]:
    """The clauses of a text that could be hung on another sentence."""
    return [match[0].rstrip() for match in _CLAUSE.finditer(text) if match.start() > 20]


def invent_clause(ground: Ground, foreign: Sequence[str]) -> Iterator[Planted]:
    """The claim with a clause at its end that belongs to other texts."""
    claim = ground.claim
    body = claim.rstrip(' .!?"”')
    if len(body) < 15 or body[-1:] in ",;:":
        return
    options = [ground.random.choice(foreign) for _ in range(4)] if foreign else []
    options = [one for one in options if is_foreign(one, ground.grounds)]
    if not options or ground.random.random() < 0.1:
        options = [one for one in _STOCK if is_foreign(one, ground.grounds)]
    if not options:
        return
    clause = options[0] if len(options) == 1 else ground.random.choice(options)
    clause = clause if clause.startswith(",") else " " + clause.lstrip()
    text = body + clause + claim[len(body) :]
    start = len(body) + (len(clause) - len(clause.lstrip(" ,")))
    span = Span(start, len(body) + len(clause))
    yield Planted("invented", text, claim, (span,), Truth.UNSUPPORTED)


def move_clause(ground: Ground) -> Iterator[Planted]:
    """The subject of the claim with what the sources say of somebody else."""
    claim = ground.claim
    subject = _subject(claim)
    if subject is None:
        return
    name = stems_of(subject.of(claim))
    if ground.home(name) is None:
        return
    options = []
    for passage in _some(ground.grounds, ground.random):
        other = _subject(passage.text)
        if other is None or name & passage.stems or len(passage.text) > 260:
            continue
        match = _PREDICATE.match(passage.text, other.end)
        if match is not None and not stems_of(match[0]) <= stems_of(claim):
            options.append(match[0].strip())
    if options:
        predicate = ground.random.choice(options)
        end = claim[-1] if claim[-1:] in ".!?" else ""
        head = claim[: subject.end] + " "
        if claim.startswith(head + predicate[:12]):
            return
        span = Span(len(head), len(head) + len(predicate))
        # The sources may say neither that it is so nor that it is not.
        yield Planted("moved", head + predicate + end, claim, (span,), Truth.WRONG, in_source=True)


def is_foreign(text: str, grounds: Grounds) -> bool:
    """True when hardly a telling word of a text stands in the sources."""
    words = [folded(word.text) for word in words_of(text)]
    stems = {stem(word) for word in words if word not in FUNCTION_WORDS}
    return bool(stems) and len(stems & grounds.stems) <= _OWN * len(stems)


def _subject(text: str) -> Span | None:
    spans = names_in(text, starts=True)
    if not spans or spans[0].start > 4:
        return None
    return spans[0] if _PREDICATE.match(text, spans[0].end) else None


def _some(grounds: Grounds, random: Random) -> list[Passage]:
    passages = [p for p in grounds.passages if not p.key]
    return passages if len(passages) <= 30 else random.sample(passages, 30)
