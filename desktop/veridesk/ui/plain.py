"""Sample text on one line of a list: always plain, nothing in it can act."""

import unicodedata

_BAD = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_JOINERS = "\u200c\u200d"


def one_line(text: str, limit: int) -> str:
    """The first `limit` code points on one line, without characters that control or reorder."""
    calm = text[: limit + 1]
    # Nearly every text is printable as it is, and asking for each sign takes far longer.
    if not calm.isprintable():
        calm = "".join(
            " " if unicodedata.category(sign) in _BAD and sign not in _JOINERS else sign
            for sign in calm
        )
    calm = " ".join(calm.split())
    return calm if len(text) <= limit else f"{calm[:limit].rstrip()}…"
