"""The checks of the explainable detector: each finds what the sources of a claim deny or lack.

A check never decides alone: what it found becomes a feature of the words it points at, and the
reason that a person reads.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from veridesk.core.model import FlagKind, Span
from veridesk.flagging.claims import ClaimWord, ReadClaim
from veridesk.flagging.evidence import TRUTH_VALUES, Grounds, Match, Passage
from veridesk.flagging.figures import LINKED, check_clocks, check_dates, check_numbers
from veridesk.flagging.finding import Finding, Prompted, lacking, lacking_but, short
from veridesk.flagging.lexicon import ANTONYMS, FUNCTION_WORDS, UNITS, folded, listed, stem

_NAME = re.compile(
    r"[^\W\d_a-zß-öø-ÿ][\w'’&.-]*(?:\s+(?:(?:of|the|de|la|van|von|del|al|and|&)\s+){0,2}"
    r"[^\W\d_a-zß-öø-ÿ][\w'’&.-]*)*"
)
_QUOTATION = re.compile(
    r"“([^“”]{8,400})”|\"([^\"]{8,400})\"|«([^«»]{8,400})»|「([^「」]{4,400})」"
)
_QUOTED_WORDS = 3
_CLOSE = 0.55
_HALVES = listed("am pm bc ad ce bce")
_DENIALS = listed("not no never cannot")


def findings(
    output: str,
    claim: ReadClaim,
    matches: list[Match],
    grounds: Grounds,
    prompted: Prompted,
    inner: frozenset[str],
) -> list[Finding]:
    """Run all checks on one claim against its best evidence and all its sources.

    `inner` are the output's `inner_capitals`.
    """
    found = [
        *check_numbers(output, claim, matches, grounds, prompted),
        *check_dates(output, claim, matches, grounds, prompted),
        *check_clocks(output, claim, matches, grounds),
        *_names(output, claim, matches, grounds, prompted, inner),
        *_quotations(output, claim, grounds, prompted),
        *_polarity(claim, matches),
        *_antonyms(claim, matches),
    ]
    if grounds.fields:
        found.extend(_fields(claim, grounds))
    return found


def _names(
    output: str,
    claim: ReadClaim,
    matches: list[Match],
    grounds: Grounds,
    prompted: Prompted,
    inner: frozenset[str],
) -> Iterator[Finding]:
    for match in _NAME.finditer(output, claim.span.start, claim.span.end):
        inside = [w for w in claim.words if match.start() <= w.span_start < match.end()]
        words = [w for w in inside if w.is_content and not w.text.isdigit()]
        if words and inside[0] is words[0] and _opens(output, claim, match.start()):
            words = _without_opening(words, inner)
        missing = [word for word in words if _is_missing_name(word, grounds, prompted)]
        if not missing:
            continue
        span = Span(missing[0].span_start, missing[-1].span_end)
        said = output[words[0].span_start : words[-1].span_end]
        kept = [word for word in words if word not in missing]
        rival = _rival_name(kept, missing, matches) if kept else None
        if rival is not None:
            yield Finding(span, "name", FlagKind.CONTRADICTED, lacking_but(said, rival))
        else:
            yield Finding(span, "name", FlagKind.UNSUPPORTED, lacking(span.of(output)))


def _opens(output: str, claim: ReadClaim, position: int) -> bool:
    """True at the start of the claim, and behind a colon, a bullet or an opening quotation mark."""
    before = output[claim.span.start : position].rstrip()
    return not before or not (before[-1].isalnum() or before[-1] in ",)’'")


def _without_opening(words: list[ClaimWord], inner: frozenset[str]) -> list[ClaimWord]:
    """Leave the word out that is capitalised only because it opens the sentence."""
    if len(words) > 1 and words[1].span_start - words[0].span_end <= 1:
        return words
    return words if words[0].text in inner else words[1:]


def inner_capitals(claims: Iterable[ReadClaim]) -> frozenset[str]:
    """The words that an output capitalises inside its sentences: names, wherever they stand."""
    return frozenset(
        word.text
        for claim in claims
        for before, word in pairwise(claim.words)
        if word.text[0].isupper() and word.span_start - before.span_end == 1
    )


def _is_missing_name(word: ClaimWord, grounds: Grounds, prompted: Prompted) -> bool:
    if word.is_framing or word.stem in grounds.stems or word.stem in prompted.stems:
        return False
    plain = folded(word.text).replace(".", "").replace("'s", "")
    if not word.text[0].isupper() or plain in UNITS or plain in _HALVES:
        return False
    if grounds.names_month_or_day(plain):
        return False
    return not (word.text.isupper() and len(plain) <= 5 and plain in grounds.initials)


def _rival_name(
    kept: list[ClaimWord], missing: list[ClaimWord], matches: list[Match]
) -> str | None:
    """A name of the best evidence that shares a word with the claim's, but not all of them."""
    shared = {word.stem for word in kept}
    strange = {word.stem for word in missing}
    for match in matches[:2]:
        for other in _NAME.finditer(match.passage.text):
            parts = {stem(part) for part in other[0].split()}
            if parts & shared and parts - shared - strange and len(parts) <= 4:
                return other[0].rstrip(".")
    return None


def _quotations(
    output: str, claim: ReadClaim, grounds: Grounds, prompted: Prompted
) -> Iterator[Finding]:
    for match in _QUOTATION.finditer(output, claim.span.start, claim.span.end):
        group = match.lastindex or 0
        low, high = match.span(group)
        inside = [folded(w.text) for w in claim.words if low <= w.span_start < high]
        if len(inside) < _QUOTED_WORDS or match[group].rstrip().endswith("?"):
            continue
        phrase = f" {' '.join(inside)} "
        if phrase in grounds.joined or phrase in prompted.joined:
            continue
        reason = f"the quotation ‘{short(match[group])}’ stands in no source"
        yield Finding(Span(low, high), "quotation", FlagKind.UNSUPPORTED, reason)


def _polarity(claim: ReadClaim, matches: list[Match]) -> Iterator[Finding]:
    """A claim that says no where its best evidence says yes, or the other way round."""
    if not matches or matches[0].coverage < _CLOSE or matches[0].passage.key:
        return
    passage = matches[0].passage
    own = [folded(word.text) for word in claim.words]
    denied, admitted = _denied(own), _denied(passage.words)
    mine = {word.stem for word in claim.words}
    for at, word in denied.items():
        if word in passage.stems and word not in admitted.values() and not passage.is_negated:
            start, end = claim.words[at].span_start, claim.words[at].span_end
            for other in claim.words[at : at + 4]:
                end = other.span_end
                if other.stem == word:
                    break
            reason = f"the claim says ‘{claim.words[at].text}’, the source says it without"
            yield Finding(Span(start, end), "negation", FlagKind.CONTRADICTED, reason)
    if denied:
        return
    for at, word in admitted.items():
        if word in mine:
            hit = next(w for w in claim.words if w.stem == word)
            reason = (
                f"the source says ‘{passage.words[at]} … {folded(hit.text)}’, the claim does not"
            )
            span = Span(hit.span_start, hit.span_end)
            yield Finding(span, "negation", FlagKind.CONTRADICTED, reason)


def _denied(words: Sequence[str]) -> dict[int, str]:
    """Where words deny, and the stem of the content word that each of them denies."""
    found: dict[int, str] = {}
    for at, word in enumerate(words):
        if word in _DENIALS or word.endswith("n't"):
            if word == "not" and words[at + 1 : at + 2] in (
                ["only"],
                ("only",),
                ["just"],
                ("just",),
            ):
                continue
            for other in words[at + 1 : at + 4]:
                if other not in FUNCTION_WORDS:
                    found[at] = stem(other)
                    break
    return found


def _antonyms(claim: ReadClaim, matches: list[Match]) -> Iterator[Finding]:
    if not matches or matches[0].coverage < LINKED:
        return
    passage = matches[0].passage
    own = {word.stem for word in claim.words}
    near = frozenset().union(*(match.passage.stems for match in matches[:3]))
    for word in claim.words:
        opposites = ANTONYMS.get(word.stem)
        if not opposites or word.stem in near:
            continue
        hit = (opposites & passage.stems) - own
        if hit:
            said = next(w for w in passage.words if stem(w) in hit)
            reason = f"the claim says ‘{word.text}’, the source says ‘{said}’"
            span = Span(word.span_start, word.span_end)
            yield Finding(span, "antonym", FlagKind.CONTRADICTED, reason)


def _fields(claim: ReadClaim, grounds: Grounds) -> Iterator[Finding]:
    """A field of a record that says no or nothing, where the claim says yes, or the reverse."""
    by_stem: dict[str, ClaimWord] = {}
    for word in claim.words:
        by_stem.setdefault(word.stem, word)
    seen: set[tuple[int, int]] = set()
    for passage in grounds.fields:
        words = _field_words(passage, by_stem)
        if not words:
            continue
        start, end = min(w.span_start for w in words), max(w.span_end for w in words)
        if (start, end) in seen:
            continue
        low, high = claim.clause_of(start)
        negated = any(w.is_negation and low <= w.span_start < high for w in claim.words)
        value = TRUTH_VALUES[passage.value.strip().lower()]
        seen.add((start, end))
        if value is None:
            reason = f"the source gives no value for ‘{short(passage.key)}’"
            yield Finding(Span(start, end), "empty_field", FlagKind.UNSUPPORTED, reason)
        elif value == negated:
            reason = f"the source says ‘{short(passage.key)}: {passage.value}’"
            yield Finding(Span(start, end), "field", FlagKind.CONTRADICTED, reason)


def _field_words(passage: Passage, by_stem: dict[str, ClaimWord]) -> list[ClaimWord]:
    """The claim's words that name the field; none when it does not speak of it."""
    key = [stem(w) for w in passage.key.split() if folded(w) not in FUNCTION_WORDS]
    parent = [stem(w) for w in passage.parent.split() if folded(w) not in FUNCTION_WORDS]
    if len(key) > 1:
        # The first word of a long key often names the kind of thing, as in RestaurantsDelivery.
        tail = key[1:] if key[0] not in by_stem else key
        return [by_stem[w] for w in tail] if all(w in by_stem for w in tail) else []
    if not key or key[0] not in by_stem:
        return []
    if parent and not any(w in by_stem for w in parent):
        return []
    return [by_stem[key[0]]]
