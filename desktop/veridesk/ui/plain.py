"""Sample text on one line of a list: always plain, nothing in it can act or hide."""

from veridesk.ui.stand_ins import LINE_ENDS, odd_places, stand_in


def one_line(text: str, limit: int) -> str:
    """The first `limit` code points on one line; what would control, turn or hide is shown."""
    cut = text[: limit + 1]
    calm = " ".join(cut.split())
    # Nearly every text is printable as it is, and looking for odd signs takes far longer.
    if not (calm.isascii() and calm.isprintable()):
        parts, at = [], 0
        for place in odd_places(calm):
            sign = calm[place]
            parts += [calm[at:place], " " if sign in LINE_ENDS else stand_in(sign)]
            at = place + 1
        calm = "".join([*parts, calm[at:]])
    return calm if len(text) <= limit else f"{calm[:limit].rstrip()}…"
