"""Changes of wording that leave a claim true, so that not every difference looks like an error."""

import re
from collections.abc import Callable
from random import Random

from veridesk.flagging.lexicon import SMALL_NUMBERS

_LEAD = re.compile(
    r"^((?:In|On|At|After|Before|During|Since|By|Until|For)\s[^,.;:]{3,60}),\s+(\S.*)$"
)
_ASIDE = re.compile(r"\s*\([^()]{2,80}\)|,\s(?:which|who|where)\b[^,.;:]{5,80},")
_TAIL = re.compile(
    r",?\s+(?:which|who|where|while|although|after|before|because|as|with|including|adding|saying)"
    r"\b[^.;:\"“”]{8,140}(?=[.!?]?$)"
)
_WORDED = {str(value): word for word, value in SMALL_NUMBERS.items() if 2 <= value <= 12}
_FIGURES = {word: figure for figure, word in _WORDED.items()}
_LARGE = re.compile(r"(?<![\w.,$€£-])(\d{1,3}(?:,\d{3})+)(?![\w.,%]*\d)")
_DECIMAL = re.compile(
    r"(?<![\w.,])(\d{1,3})\.(\d{1,2})(?=\s?%| percent| per cent| million| billion)"
)
_DATE = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December)"
    r"\s(\d{1,2}),?\s(\d{4})\b"
)
_SAYINGS = {
    "said": "stated", "told": "informed", "also": "additionally", "however": "but",
    "begin": "start",
    "began": "started", "big": "large", "help": "assist", "helped": "assisted", "buy": "purchase",
    "bought": "purchased", "need": "require", "needs": "requires", "show": "display",
    "showed": "demonstrated", "shows": "demonstrates", "use": "utilize", "used": "utilized",
    "many": "numerous", "children": "kids", "film": "movie",
    "doctor": "physician", "car": "automobile", "get": "obtain", "got": "received",
    "wrote": "authored", "start": "begin", "end": "finish", "ended": "finished",
    "enough": "sufficient", "often": "frequently", "almost": "nearly", "because": "since",
    "near": "close to", "located": "situated",
    "allows": "lets", "mainly": "primarily", "made": "produced", "important": "significant",
    "quick": "fast", "quickly": "rapidly", "job": "position", "company": "firm",
    "United States": "US", "United Kingdom": "UK", "percent": "per cent", "%": " percent",
    "is not": "isn't", "was not": "wasn't", "do not": "don't", "did not": "didn't",
    "does not": "doesn't", "will not": "won't", "cannot": "can't", "had not": "hadn't",
}  # fmt: skip
_SAYING = re.compile(
    "|".join(rf"\b{re.escape(k)}\b" if k[0].isalpha() else rf"(?<=\d){k}" for k in _SAYINGS)
)


def reworded(claim: str, random: Random) -> str:
    """The claim in other words by one to three rules, or the claim itself when none fits."""
    rules: list[Callable[[str, Random], str]] = [
        _compressed, _reordered, _rounded, _figures, _other_words, _dated, _framed,
    ]  # fmt: skip
    random.shuffle(rules)
    changed, left = claim, random.randint(1, 3)
    for rule in rules:
        text = rule(changed, random)
        if text != changed and len(text.split()) >= 4:
            changed, left = text, left - 1
        if not left:
            break
    return changed


def _compressed(claim: str, random: Random) -> str:
    """Leave out an aside or the last clause."""
    text = _ASIDE.sub("", claim, count=1)
    if text == claim or random.random() < 0.5:
        shorter = _TAIL.sub("", text)
        # A clause that holds most of the sentence is its point.
        text = shorter if len(shorter) > 0.45 * len(claim) else text
    return text


def _reordered(claim: str, _: Random) -> str:
    """In 1990, X did Y. -> X did Y in 1990."""
    match = _LEAD.match(claim)
    if match is None:
        return claim
    lead, rest = match.groups()
    end = rest[-1] if rest[-1] in ".!?" else ""
    body = rest.removesuffix(end) if end else rest
    if any(mark in body for mark in ',;:"“'):
        return claim
    return f"{body[0].upper()}{body[1:]} {lead[0].lower()}{lead[1:]}{end}"


def _rounded(claim: str, random: Random) -> str:
    match = _LARGE.search(claim)
    if match is not None:
        value = int(match[1].replace(",", ""))
        places = len(str(value)) - 2
        near = f"{round(value, -places):,}"
        if near != match[1]:
            how = random.choice(("about", "around", "approximately", "roughly"))
            before = re.search(
                r"(?:about|around|some|nearly|over|than|roughly)\s$", claim[: match.start()]
            )
            return (
                claim if before else claim[: match.start()] + f"{how} {near}" + claim[match.end() :]
            )
    match = _DECIMAL.search(claim)
    if match is not None and match[2] not in {"5", "50"}:
        near = str(round(float(match[0])))
        return claim[: match.start()] + f"about {near}" + claim[match.end() :]
    return claim


def _figures(claim: str, _: Random) -> str:
    match = re.search(r"(?<![\w.,:$€£/-])(\d{1,2})(?=\s[a-z]{3,})", claim)
    if match is not None and match[1] in _WORDED:
        return claim[: match.start()] + _WORDED[match[1]] + claim[match.end() :]
    match = re.search(rf"\b({'|'.join(_FIGURES)})(?=\s[a-z]{{3,}}s\b)", claim)
    if match is not None:
        return claim[: match.start()] + _FIGURES[match[1]] + claim[match.end() :]
    return claim


def _other_words(claim: str, random: Random) -> str:
    found = list(_SAYING.finditer(claim))
    for match in reversed(random.sample(found, min(len(found), 2))):
        claim = claim[: match.start()] + _SAYINGS[match[0]] + claim[match.end() :]
        break
    return claim


def _dated(claim: str, _: Random) -> str:
    return _DATE.sub(r"\2 \1 \3", claim)


def _framed(claim: str, random: Random) -> str:
    """Put in front what generators like to put in front."""
    if random.random() < 0.6 or not re.match(r"(?:The|It|He|She|They|In|This|There)\b", claim):
        return claim
    lead = random.choice((
        "According to the text, ", "The article states that ", "It is mentioned that ",
        "Additionally, ", "Overall, ", "Based on the passages, ", "The report says that ",
    ))  # fmt: skip
    return lead + claim[0].lower() + claim[1:]
