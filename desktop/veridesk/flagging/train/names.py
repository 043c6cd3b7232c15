"""Makers that put another name or place in place of the right one."""

import re
from collections.abc import Iterator

from veridesk.core.model import Span
from veridesk.core.text import words_of
from veridesk.flagging.lexicon import FUNCTION_WORDS, MONTHS, WEEKDAYS, folded, stem
from veridesk.flagging.train.example import Truth
from veridesk.flagging.train.planting import Ground, Planted, replaced, stems_of

_NAME = re.compile(
    r"\b[A-Z][\w'’&.-]*[\w](?:\s+(?:(?:of|the|de|van|von|la|del|and|for)\s+){0,2}[A-Z][\w'’&-]*\w)*"
)
_PERSON_BEFORE = frozenset("mr mrs ms dr sir president minister actor author coach captain".split())
_PLACE_BEFORE = frozenset("in at near from to across around outside inside throughout".split())
_ORGANISATION = frozenset(
    """
    inc ltd university college company corporation fc united city county council party police school
    hospital club bank court institute association league group department ministry commission
    agency museum church committee union board foundation airlines records studios
""".split()
)
_COUNTRIES = frozenset(
    """
    england scotland wales ireland britain france germany italy spain portugal greece turkey russia
    ukraine poland sweden norway denmark finland iceland china japan india pakistan bangladesh
    thailand vietnam indonesia malaysia australia canada mexico brazil argentina chile peru colombia
    egypt nigeria kenya ethiopia ghana morocco israel iran iraq syria afghanistan belgium austria
    switzerland netherlands hungary romania bulgaria serbia croatia cuba jamaica singapore
""".split()
)
_PEOPLES = tuple(
    """
    English Scottish Welsh Irish British French German Italian Spanish Portuguese Greek Turkish
    Russian Ukrainian Polish Swedish Norwegian Danish Finnish Chinese Japanese Indian Pakistani
    American Canadian Mexican Brazilian Australian Egyptian Nigerian Kenyan Israeli Iranian Belgian
    Austrian Swiss Dutch Hungarian Romanian Bulgarian Serbian Croatian Cuban
""".split()
)
_PEOPLE_SET = frozenset(word.lower() for word in _PEOPLES)
_FIRST = tuple(
    """
    Anna Peter Laura Daniel Maria Thomas Julia Robert Emma David Sarah Paul Nina Mark Helen Simon
    Clara Victor Alice Martin Rachel Oscar Diana Henry Ruth Felix Irene Hugo Vera Stephen Kate Omar
    Priya Chen Yuki Ahmed Fatima Carlos Elena Ivan Olga Kwame Amara Raj Mei Luis Sofia Jamal Tara
""".split()
)
_LAST = tuple(
    """
    Harper Bennett Novak Keller Moreno Lindgren Okafor Patel Tanaka Fischer Dawson Whitfield Rossi
    Costa Marsh Ellison Brandt Farrell Quinn Hayward Lowell Mercer Norris Osborne Pruitt Ramsey
    Sutton Thorne Vance Walden Yates Zimmer Ashby Birch Calder Drake Emerson Foster Grant Holt
""".split()
)
_PLACES = tuple(
    """
    Leeds Bristol Lisbon Vienna Denver Austin Oslo Nairobi Lima Osaka Toronto Perth Dublin Krakow
    Naples Lyon Hamburg Seville Boston Seattle Chicago Manila Hanoi Dakar Accra Quito Turin Malmo
    Aberdeen Cardiff Norwich Portland Phoenix Tampa Memphis Calgary Montreal Brisbane Auckland
""".split()
)
_THINGS = tuple(
    """
    Northgate Riverside Summit Horizon Redwood Silverline Bluewater Highland Westbrook Fairview
    Ironbridge Lakeside Oakwood Pinnacle Sterling Vanguard Beacon Crestview Meridian Harbour
""".split()
)
_INSTITUTIONS = (
    "University", "Institute", "Group", "Council", "Hospital", "Bank", "Foundation", "Museum",
)  # fmt: skip
_CALENDAR = frozenset({*MONTHS, *WEEKDAYS})


def names_in(text: str, *, starts: bool = False) -> list[Span]:
    """The names of a text: runs of capitalised words; `starts` keeps single first words too."""
    found = []
    for match in _NAME.finditer(text):
        low, high = match.span()
        words = words_of(text, low, high)
        first_word = _is_start(text, low)
        # "The" and the like in front of a name, and sentence openers, belong to no name.
        while words and (
            folded(words[0].text) in FUNCTION_WORDS or folded(words[0].text) in _CALENDAR
        ):
            words = words[1:]
            first_word = False
        while words and folded(words[-1].text) in _CALENDAR:
            words = words[:-1]
        if not words or (first_word and len(words) == 1 and not starts):
            continue
        name = text[words[0].start : words[-1].end]
        if len(name) > 2 and not name.isdigit() and "\n" not in name:
            found.append(Span(words[0].start, words[-1].end))
    return found


def swap_names(ground: Ground) -> Iterator[Planted]:
    """Every name of the claim, replaced by another one of the same kind from its sources."""
    claim = ground.claim
    said = stems_of(claim)
    rivals = _source_names(ground)
    for span in names_in(claim, starts=True):
        old = span.of(claim)
        old_stems = stems_of(old)
        home = ground.home(old_stems)
        if home is None or (span.start == 0 and not _is_name_in_source(ground, old)):
            continue
        if " " not in old and _is_plain_word(ground, old):
            continue
        kind = kind_of(claim, span)
        options = [
            name
            for name, other in rivals.items()
            if _may_replace(kind, other)
            and not stems_of(name) & said
            and not _is_short_for(name, old)
            and ground.stays_false(home, old_stems, stems_of(name), old, name)
        ]
        same = [name for name in options if rivals[name] == kind]
        if options:
            new = ground.random.choice(same or options)
            made = replaced("name_swap", claim, span, new, Truth.CONTRADICTED, in_source=True)
            if made is not None:
                yield made


def novel_names(ground: Ground) -> Iterator[Planted]:
    """Every supported name of the claim, replaced by one that no source holds."""
    for span in names_in(ground.claim):
        old = span.of(ground.claim)
        if ground.home(stems_of(old)) is None:
            continue
        new = _invented(ground, kind_of(ground.claim, span), len(old.split()), old)
        if not stems_of(new) & ground.grounds.stems:
            made = replaced("name_novel", ground.claim, span, new, Truth.CONTRADICTED)
            if made is not None:
                yield made


def kind_of(text: str, span: Span) -> str:
    """What a name seems to name: person, place, people, organisation, code, or nothing sure."""
    words = [folded(word.text) for word in words_of(text, span.start, span.end)]
    before = [folded(word.text) for word in words_of(text, max(0, span.start - 20), span.start)]
    last = before[-1] if before else ""
    if words[0] in _COUNTRIES:
        return "place"
    if words[0] in _PEOPLE_SET:
        return "people"
    if set(words) & _ORGANISATION:
        return "organisation"
    if span.of(text).isupper():
        return "code"
    if last in _PERSON_BEFORE or words[0].capitalize() in _FIRST:
        return "person"
    if last in _PLACE_BEFORE and len(words) <= 2:
        return "place"
    if re.match(r"[’']?s?,? (?:said|says|who|told|added|wrote)\b", text[span.end : span.end + 12]):
        return "person"
    return ""


def _source_names(ground: Ground) -> dict[str, str]:
    found: dict[str, str] = {}
    passages = ground.grounds.passages
    if len(passages) > 80:
        passages = [match.passage for match in ground.matches] + ground.random.sample(passages, 60)
    for passage in passages:
        for span in names_in(passage.text):
            name = span.of(passage.text)
            if " " not in name and _is_plain_word(ground, name):
                continue
            if name not in found or not found[name]:
                found[name] = kind_of(passage.text, span)
    return found


def _is_name_in_source(ground: Ground, name: str) -> bool:
    """True when a source writes the word with a capital inside a sentence."""
    pattern = re.compile(rf"[a-z,;'\"] ?\b{re.escape(name)}\b|: {re.escape(name)}")
    return any(pattern.search(match.passage.text) for match in ground.matches)


def _is_plain_word(ground: Ground, name: str) -> bool:
    """True when the sources write the word small as well, as they do with no name."""
    return name.startswith(("I'", "I’")) or name.lower() in ground.small_words


def _is_start(text: str, position: int) -> bool:
    before = text[:position].rstrip()
    return not before or before[-1] in '.!?:"“‘(\n*-•'


def _may_replace(kind: str, other: str) -> bool:
    return kind == other or (not kind and other in {"person", "place"}) or (not other and kind in {
        "person", "place", "organisation"})  # fmt: skip


def _is_short_for(one: str, other: str) -> bool:
    """True when one may be the short form of the other, so that both name the same."""
    a, b = sorted((one, other), key=len)
    initials = "".join(word.text[0] for word in words_of(b)).lower()
    return a.lower().replace(".", "") == initials or a.lower() in b.lower()


def _invented(ground: Ground, kind: str, words: int, old: str) -> str:
    random = ground.random
    if kind == "people" or stem(old) in {stem(one) for one in _PEOPLES}:
        return random.choice(_PEOPLES)
    if kind == "place":
        return random.choice(_PLACES)
    if kind == "organisation":
        return f"{random.choice(_THINGS)} {random.choice(_INSTITUTIONS)}"
    if kind == "code":
        return "".join(random.choice("ABCDEFGHKLMNPRSTVW") for _ in range(max(2, min(5, len(old)))))
    if words >= 2:
        return f"{random.choice(_FIRST)} {random.choice(_LAST)}"
    return random.choice((*_LAST, *_PLACES, *_THINGS))
