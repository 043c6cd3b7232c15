"""The words the checks know: function words, framing, negations, antonyms, months, units, stems."""

import unicodedata

_CACHE_LIMIT = 200_000


def listed(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


FUNCTION_WORDS = listed("""
    a an the this that these those it its he him his she her hers they them their theirs we us our
    ours you your yours i me my mine who whom whose which what where when why how and or but nor so
    yet if then than as at by for from in into of off on onto out over per to up upon with within
    without about above across after against along among around before behind below beneath beside
    between beyond despite down during except inside like near since through throughout till toward
    towards under until via is am are was were be been being do does did doing done have has had
    having can could may might must shall should will would ought need not no neither either both
    all any each every few many more most much other others another some such only own same too very
    just also even still there here again once ever while because although though whether however
    therefore thus hence moreover furthermore additionally meanwhile otherwise instead indeed rather
    quite well s t d ll m re ve don doesn didn isn aren wasn weren hasn haven hadn won wouldn
    couldn shouldn can't cannot let lets yes etc one ones oneself itself himself herself themselves
    myself yourself ourselves get gets got getting make makes made making
""")
"""Words that hold sentences together and claim nothing by themselves."""

FRAMING_WORDS = listed("""
    according answer answers article articles author authors based brief briefly concise conclusion
    context data details discuss discusses document documents explain explains following given
    highlight highlights include included includes including information input key main mention
    mentioned mentions note noted notes overall passage passages piece point points provide provided
    provides question record reference report reported reports review reviews say says source
    sources specific specifically state stated states stating suggest suggests sum summarize
    summarized summarizes summary text topic various several e.g i.e example examples instance
    regarding related respectively certain particular particularly generally typically usually
    often sometimes sure help happy please sorry unable able
""")
"""Words by which a generator talks about its text rather than about the world."""

NEGATIONS = listed("""
    not no never none neither nor without cannot nobody nothing nowhere hardly barely scarcely
    lack lacks lacked lacking fails failed fail unable n't
""")
"""Words that turn a statement round."""

_ANTONYMS = """
    increase/decrease rise/fall rose/fell risen/fallen grow/shrink grew/shrank gain/lose
    gained/lost more/less most/least higher/lower high/low highest/lowest larger/smaller
    large/small largest/smallest big/small bigger/smaller longer/shorter long/short
    longest/shortest before/after first/last early/late earlier/later oldest/youngest
    older/younger old/young always/never all/none everyone/nobody win/lose won/lost
    winner/loser victory/defeat accept/reject approve/reject allow/forbid allow/prohibit
    permit/prohibit include/exclude support/oppose agree/disagree succeed/fail success/failure
    pass/fail positive/negative good/bad better/worse best/worst safe/dangerous
    healthy/unhealthy hot/cold warm/cold warmer/colder wet/dry heavy/light fast/slow
    faster/slower strong/weak stronger/weaker rich/poor cheap/expensive easy/difficult
    hard/soft open/closed opened/closed start/end begin/end began/ended enter/leave
    arrive/depart buy/sell bought/sold import/export lend/borrow above/below over/under
    inside/outside indoor/outdoor north/south east/west northern/southern eastern/western
    left/right upper/lower top/bottom male/female man/woman men/women boy/girl father/mother
    son/daughter husband/wife brother/sister king/queen alive/dead born/died married/divorced
    guilty/innocent guilty/acquitted legal/illegal possible/impossible true/false
    correct/incorrect likely/unlikely public/private domestic/foreign internal/external
    urban/rural home/away majority/minority maximum/minimum maximal/minimal
    permanent/temporary available/unavailable visible/invisible active/inactive
    reduce/increase raise/reduce raise/lower improve/worsen improvement/decline deny/confirm
    denied/confirmed denied/admitted hire/fire hired/fired add/remove added/removed
    attack/defend friend/enemy ally/enemy love/hate like/dislike happy/sad morning/evening
    day/night summer/winter spring/autumn sunny/cloudy clear/cloudy quiet/loud quiet/noisy
    casual/formal full/empty free/paid wired/wireless front/rear young/elderly child/adult
    quickly/slowly rarely/often seldom/often never/often frequently/rarely
"""

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan/february feb/march mar/april apr/may may/june jun/july jul/august aug/"
        "september sep sept/october oct/november nov/december dec".split("/"),
        1,
    )
    for name in names.split()
}
"""Month names and their short forms, by number."""

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
"""Days of the week, from Monday."""

MONTH_NAMES = [
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]  # fmt: skip
"""Months as people read them, from 1."""


def _numbered(words: str, start: int, step: int = 1) -> dict[str, int]:
    return {word: start + step * index for index, word in enumerate(words.split())}


SMALL_NUMBERS = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen",
    0,
) | _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
"""Numbers below a hundred that are one word."""

ORDINALS = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1
)
"""Ordinals that are one word."""

SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6,
    "mln": 1e6, "billion": 1e9, "billions": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
"""What a number is multiplied by when one of these follows."""

_UNITS = """
    length: mm millimetre millimeter|cm centimetre centimeter|km kilometre kilometer|metre meter|
    inch inches|ft foot feet|yard yd|mile mi
    mass: mg milligram|kg kilogram kilo|gram|tonne ton|lb lbs pound|oz ounce|
    time: second sec|minute min mins|hour hr hrs|day|week|month|year yr yrs|decade|century centuries
    temperature: °c celsius centigrade|°f fahrenheit|kelvin
    speed: km/h kph kmh|mph|m/s|knot
    money: $ usd dollar|€ eur euro|£ gbp|¥ yen jpy|₹ rupee inr|yuan rmb|cent
    data: kb kilobyte|mb megabyte|gb gigabyte|tb terabyte
    power: mah|watt|kw kilowatt|mw megawatt|volt|
    share: % percent pct percentage
    volume: ml millilitre milliliter|litre liter|gallon|cup|teaspoon tsp|tablespoon tbsp
    frequency: hz hertz|mhz|ghz
    pressure: hpa|bar|psi
    picture: mp megapixel|px pixel
"""


def _unit_table() -> dict[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = {}
    dimension = ""
    for line in _UNITS.strip().splitlines():
        head, colon, rest = line.partition(":")
        dimension = head.strip() if colon else dimension
        for group in (rest if colon else head).split("|"):
            names = group.split()
            for name in names:
                table[name] = (dimension, names[-1])
                if name.isalpha() and len(name) > 2 and not name.endswith("s"):
                    table[name + "s"] = (dimension, names[-1])
    return table


UNITS = _unit_table()
"""Every way to write a unit, with its dimension and its plain name."""

_FOLDED: dict[str, str] = {}
_STEMS: dict[str, str] = {}


def folded(word: str) -> str:
    """The word in lower case, without accents, so that Café equals cafe."""
    known = _FOLDED.get(word)
    if known is None:
        known = word.lower().replace("’", "'")
        if not known.isascii():
            parts = unicodedata.normalize("NFKD", known)
            known = "".join(c for c in parts if not "\u0300" <= c <= "\u036f").lower() or known
        if len(_FOLDED) > _CACHE_LIMIT:
            _FOLDED.clear()
        _FOLDED[word] = known
    return known


def stem(word: str) -> str:
    """The word without its commonest English endings; other words only folded."""
    known = _STEMS.get(word)
    if known is None:
        known = _stem(folded(word))
        if len(_STEMS) > _CACHE_LIMIT:
            _STEMS.clear()
        _STEMS[word] = known
    return known


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    if not word.isascii():
        # Of other languages only this is known: most of them bend the ends of long words.
        return word[:6] if len(word) > 6 else word
    if len(word) <= 3 or word[0].isdigit():
        return word
    if word.endswith("ies"):
        word = word[:-3] + "y"
    elif word.endswith(("sses", "xes", "ches", "shes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is", "news")):
        word = word[:-1]
    for ending in ("ational", "ization", "isation", "ation", "ment", "ness", "ing", "edly", "ed"):
        if word.endswith(ending) and _has_vowel(word[: -len(ending)]):
            word = _undoubled(word[: -len(ending)])
            break
    if word.endswith("ly") and len(word) > 5:
        word = word[:-2]
    if word.endswith("ied"):
        word = word[:-2]
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    if word.endswith("y") and len(word) > 3:
        word = word[:-1] + "i"
    return word


def _has_vowel(head: str) -> bool:
    return len(head) > 2 and any(letter in "aeiouy" for letter in head)


def _undoubled(head: str) -> str:
    if len(head) > 3 and head[-1] == head[-2] and head[-1] not in "aeiouls":
        return head[:-1]
    return head


def _antonym_table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in _ANTONYMS.split():
        one, _, other = pair.partition("/")
        table.setdefault(stem(one), set()).add(stem(other))
        table.setdefault(stem(other), set()).add(stem(one))
    return {word: frozenset(others) for word, others in table.items()}


ANTONYMS = _antonym_table()
"""Stems and the stems that say the opposite."""
