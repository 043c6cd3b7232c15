"""Makers that turn a claim round with a word or two: negation, antonym, quantifier, roles."""

import re
from collections.abc import Iterator
from itertools import pairwise

from veridesk.core.model import Span
from veridesk.flagging.train.example import Truth
from veridesk.flagging.train.names import names_in
from veridesk.flagging.train.planting import Ground, Planted, replaced, stems_of

_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might)\b"
    r"(?!\s+(?:not|never|no)\b|n't)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(is|are|was|were|has|have|had|will|would|can|could|should|may|might|does|do|did)"
    r"(?:\s+not|n['’]t)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"\s+(?:been|become|taken|given|made|gone|won|\w+ed|\w+en)\b")
_RELATIVE = re.compile(r"\b(?:who|which|that|what|when|if|whether)\s+$", re.IGNORECASE)
_OPPOSITES = """
    increase/decrease increased/decreased increases/decreases increasing/decreasing rise/fall
    rose/fell rising/falling grew/shrank growth/decline gained/lost more/less most/least
    higher/lower
    high/low highest/lowest larger/smaller large/small largest/smallest big/small bigger/smaller
    longer/shorter long/short longest/shortest before/after first/last early/late earlier/later
    oldest/youngest older/younger old/young always/never win/lose won/lost wins/loses winner/loser
    victory/defeat accepted/rejected approved/rejected allow/forbid allowed/banned include/exclude
    includes/excludes support/oppose supported/opposed supports/opposes agreed/refused
    succeeded/failed success/failure positive/negative good/bad better/worse best/worst
    safe/dangerous healthy/unhealthy hot/cold warm/cold warmer/colder wet/dry heavy/light fast/slow
    faster/slower strong/weak stronger/weaker rich/poor cheap/expensive easy/difficult open/closed
    opened/closed start/end started/ended begin/end began/ended arrived/left bought/sold
    import/export above/below over/under inside/outside indoor/outdoor north/south east/west
    northern/southern eastern/western left/right upper/lower top/bottom male/female man/woman
    men/women boy/girl father/mother son/daughter husband/wife brother/sister alive/dead
    married/divorced guilty/innocent convicted/acquitted legal/illegal possible/impossible
    likely/unlikely public/private domestic/foreign internal/external majority/minority
    maximum/minimum permanent/temporary available/unavailable active/inactive reduce/increase
    reduced/increased reduces/increases improve/worsen improved/worsened confirmed/denied
    hired/fired added/removed add/remove joined/left ally/rival friend/enemy love/hate loved/hated
    happy/sad morning/evening day/night summer/winter spring/autumn sunny/cloudy quiet/loud
    quiet/noisy casual/formal full/empty free/paid front/rear adult/child quickly/slowly
    rarely/often frequently/rarely home/away up/down former/current many/few with/without
    same/different shared/separate beginning/end successful/unsuccessful able/unable
    popular/unpopular common/rare known/unknown necessary/unnecessary complete/incomplete
    major/minor senior/junior present/absent sharp/blunt thick/thin wide/narrow deep/shallow
    raise/lower raised/lowered ahead/behind encourage/discourage encouraged/discouraged
"""
_QUANTIFIERS = {
    "all": ("some", "none", "few"), "every": ("no", "almost no"), "each": ("no",),
    "some": ("all", "no"), "most": ("few", "all"), "many": ("few", "no", "all"),
    "several": ("no", "all"), "few": ("many", "most"), "both": ("neither", "one"),
    "only": ("not only", "also"), "always": ("sometimes", "never"), "often": ("always", "never"),
    "sometimes": ("always", "never"), "usually": ("never", "always"), "never": ("often", "always"),
    "half": ("all", "a quarter"), "twice": ("three times", "once"), "once": ("twice",),
    "at least": ("at most", "exactly"), "more than": ("less than", "exactly"),
    "less than": ("more than",), "up to": ("at least", "more than"), "about": ("exactly",),
    "nearly": ("more than",), "almost": ("more than",), "over": ("under",), "under": ("over",),
    "single": ("double",), "majority": ("minority",),
}  # fmt: skip
_BOTH_WAYS = re.compile(
    r"\b(?:and|or|with|married|met|versus|vs|against|between|between|both|same|together|meets|"
    r"meeting|cousins|friends|partners|resembles?|similar|like)\b",
    re.IGNORECASE,
)


def _opposites() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for pair in _OPPOSITES.split():
        one, _, other = pair.partition("/")
        table.setdefault(one, []).append(other)
        table.setdefault(other, []).append(one)
    return table


OPPOSITES = _opposites()
"""Words and what says the opposite."""

_WORDS = re.compile(rf"\b(?:{'|'.join(OPPOSITES)})\b", re.IGNORECASE)
_AMOUNTS = re.compile(rf"\b(?:{'|'.join(_QUANTIFIERS)})\b", re.IGNORECASE)


def negate(ground: Ground) -> Iterator[Planted]:
    """A claim said to be otherwise: "is" becomes "is not", and "is not" becomes "is"."""
    claim = ground.claim
    for match in _DENIED.finditer(claim):
        made = replaced(
            "negation", claim, Span(match.start(), match.end()), match[1], Truth.CONTRADICTED
        )
        if made is not None:
            yield made
    for match in _AUXILIARY.finditer(claim):
        rest = claim[match.end() :]
        if match[0].lower() in {"has", "have", "had"} and not _PARTICIPLE.match(rest):
            continue
        if match.start() and not _RELATIVE.search(claim[: match.start()]):
            new = f"{match[0]} {ground.random.choice(('not', 'not', 'not', 'never'))}"
            span = Span(match.start(), match.end())
            made = replaced("negation", claim, span, new, Truth.CONTRADICTED)
            if made is not None:
                yield made


def turn_round(ground: Ground) -> Iterator[Planted]:
    """A word of the claim that its evidence holds too, replaced by its opposite."""
    for match in _WORDS.finditer(ground.claim):
        old = match[0]
        home = ground.home(stems_of(old))
        options = [
            word for word in OPPOSITES[old.lower()] if home and not stems_of(word) & home.stems
        ]
        if options:
            yield from _word(ground, "antonym", match, ground.random.choice(options))


def change_amount(ground: Ground) -> Iterator[Planted]:
    """A quantifier or comparison of the claim, replaced by another one."""
    for match in _AMOUNTS.finditer(ground.claim):
        old = match[0].lower()
        if ground.claim[: match.start()].lower().endswith(("not ", "of ", "n't ")):
            continue
        if old in {"over", "under"} and not ground.claim[match.end() :].lstrip()[:1].isdigit():
            continue
        if old in {"about", "at least"} and not ground.claim[match.end() :].lstrip()[:1].isdigit():
            continue
        yield from _word(ground, "quantifier", match, ground.random.choice(_QUANTIFIERS[old]))


def exchange_roles(ground: Ground) -> Iterator[Planted]:
    """Two names of the claim, each put in the other's place."""
    claim = ground.claim
    spans = names_in(claim, starts=True)
    for one, other in pairwise(spans):
        first, second = one.of(claim), other.of(claim)
        between = claim[one.end : other.start]
        if (
            stems_of(first) & stems_of(second)
            or len(between.split()) < 2
            or _BOTH_WAYS.search(between)
            or re.search(r"[;:]", between)
            or ground.home(stems_of(first) | stems_of(second)) is None
        ):
            continue
        text = claim[: one.start] + second + between + first + claim[other.end :]
        start = one.start + len(second) + len(between)
        spans_now = (Span(one.start, one.start + len(second)), Span(start, start + len(first)))
        yield Planted("roles", text, claim, spans_now, Truth.CONTRADICTED, in_source=True)


def _word(ground: Ground, maker: str, match: re.Match[str], new: str) -> Iterator[Planted]:
    if match[0][:1].isupper():
        new = new[:1].upper() + new[1:]
    made = replaced(maker, ground.claim, Span(match.start(), match.end()), new, Truth.CONTRADICTED)
    if made is not None:
        yield made
