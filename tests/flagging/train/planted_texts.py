"""Sources and claims that they support, for the makers of errors."""

from random import Random

from veridesk.core.model import Source
from veridesk.flagging.evidence import prepare
from veridesk.flagging.train.planting import Ground, Planted

PROSE = (
    "Anna Weber opened the library of Leeds in March 1998. It cost 4,500 dollars and took 27 "
    "months to build. On Monday the mayor Peter Novak praised Anna Weber in Hamburg. In 1975 the "
    "old building burned down, and 310 people lost their homes. Clara Mercer said all fires were "
    "reported at 7:30 PM. The museum of Vienna opened on 12 May 2003 at 9:15 AM. It was not "
    "allowed to sell food. The Turin Council was larger than expected, it said on Friday. Most "
    "visitors came before 6 April 2010."
)
RECORD = '{"name": "Café Lima", "city": "Denver", "stars": 4.5, "reviews": 120, "WiFi": "no"}'
CLAIMS = (
    "Anna Weber opened the library of Leeds in March 1998.",
    "The library of Leeds took 27 months to build and cost 4,500 dollars.",
    "In 1975 the old building burned down, and 310 people lost their homes.",
    "On Monday the mayor Peter Novak praised Anna Weber in Hamburg.",
    "The museum of Vienna opened on 12 May 2003 at 9:15 AM.",
    "Clara Mercer said all fires were reported at 7:30 PM.",
    "The museum was not allowed to sell food.",
    "The Turin Council was larger than expected, it said on Friday.",
    "Most visitors came before 6 April 2010.",
)


def ground(claim: str, seed: int = 1, source: str = PROSE) -> Ground:
    """A claim beside the sources."""
    return Ground(claim, prepare([Source(source)]), Random(seed))


def check(planted: Planted) -> None:
    """What holds for every planted error."""
    assert planted.text != planted.original
    spans = sorted(planted.spans)
    assert spans[-1].end <= len(planted.text)
    # Twins differ in the spans only: what stands around them is the same.
    assert planted.original.startswith(planted.text[: spans[0].start])
    assert planted.original.endswith(planted.text[spans[-1].end :])
    if len(spans) == 2:
        assert planted.text[spans[0].end : spans[1].start] in planted.original
    for span in spans:
        words = span.of(planted.text)
        assert words == words.strip()
        assert words
    # A span cuts no word in two.
    for span in spans:
        before, after = planted.text[: span.start][-1:], planted.text[span.end :][:1]
        assert not (before.isalnum() and planted.text[span.start].isalnum())
        assert not (after.isalnum() and planted.text[span.end - 1].isalnum())
