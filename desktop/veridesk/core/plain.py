"""Words from strangers, made fit to stand in one line of a page of ours."""

import unicodedata

JOINERS = frozenset("\u200c\u200d")
"""Invisible signs that many scripts and emoji cannot be written without."""

_HIDING = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


def plain_line(text: str, limit: int = 200) -> str:
    """The text in one line of at most `limit` signs, with what hides in it made visible.

    Controls, direction marks, half characters and unassigned ones appear by their number, such as
    `‹U+202E›`; white space shrinks to one space; what is cut off leaves a `…`.
    """
    shown: list[str] = []
    length = 0
    for character in " ".join(text[: 4 * limit].split()):
        sign = character
        if character not in JOINERS and unicodedata.category(character) in _HIDING:
            sign = f"‹U+{ord(character):04X}›"
        length += len(sign)
        if length > limit:
            return "".join(shown).rstrip() + "…"
        shown.append(sign)
    cut = len(text) > 4 * limit
    return "".join(shown) + ("…" if cut else "")
