"""The page: whatever words come in, only our own tags come out."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.model import Flag, FlagKind, Mark, MarkKind, RunId, Source, Span
from veridesk.insight.page import PAGE_START, render
from veridesk.insight.report import write_report
from veridesk.insight.values import Example, Group, Rate, Report, RunFact, Table

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "p", "dl"),
    *("dt", "dd", "div", "bdi", "table", "thead", "tbody", "tr", "th", "td", "span", "svg", "rect"),
    *("circle", "details", "summary", "ul", "li", "mark", "del", "ins"),
}
EMPTY = {"meta"}
ATTRIBUTES = {
    *("lang", "charset", "name", "content", "http-equiv", "class", "scope", "viewbox", "width"),
    *("height", "role", "aria-hidden", "x", "y", "rx", "cx", "cy", "r"),
}
HOSTILE = [
    "<script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    "](javascript:alert(1))",
    "=cmd()|' /C calc'!A0",
    '" onmouseover="alert(1)',
    "&lt;b&gt; --> <!-- ]]>",
    "../../etc/passwd",
]


class Reader(HTMLParser):
    """Checks tags, attributes and nesting, and gathers the text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert {name for name, _ in attrs} <= ATTRIBUTES
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        assert data.strip() == "veridesk-report 1"


def read(page: str) -> str:
    """The text of a page that is sound."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return "".join(reader.text)


def report_of(words: str, count: int = 1) -> Report:
    """A report in which every text is `words`."""
    example = Example(words, (words,), words, words, words, words, words)
    marked = Example(words, (words,), words, words, words, None, "")
    group = Group(words, Rate(1, 2), (example, marked), key=words)
    return Report(
        project=words,
        made_at=words,
        samples=3,
        unsettled=0,
        reviewers=1,
        overall=Rate(1, 2),
        run=RunFact(RunId(1), words, words, 0.5),
        tables=tuple(Table(words, (group,) * count, 4) for _ in range(2)),
        score_bands=(group,),
        flag_bands=(group,),
        flags_not_judged=1,
    )


@given(st.text() | st.sampled_from(HOSTILE))
def test_every_text_is_escaped(words: str) -> None:
    """A browser reads back the very words, and no tag, attribute or comment that is not ours."""
    page = render(report_of(words))

    text = read(page)

    assert page.startswith(PAGE_START)
    if words.strip() and not set(words) & {"\r", "\x00"}:
        assert text.count(words) >= 10


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_project_gives_a_tame_page(bench: object, tmp_path: Path, words: str) -> None:
    """Names, prompts, sources, outputs, notes and reasons of strangers, through the whole door."""
    output = f"It opened in 1939. {words}"
    for number in range(4):
        rid = bench.add(
            output,
            generator=words,
            task=words,
            prompt=f"{words} {words} {words}",
            sources=(Source(f"{words} {number}", words if number % 2 else None),),
            record_id=f"{words}{number}",
        )
        bench.flag({rid: (0.9, (Flag(Span(13, 17), FlagKind.CONTRADICTED, 0.9, words),))})
    bench.rule(1, "rejected", note=words, by=words)
    bench.rule(2, "corrected", output=f"It opened in {words}.")
    bench.rule(3, "accepted", marks=(Mark(Span(13, 20), MarkKind.UNSUPPORTED, words),))

    write_report(bench.report(), tmp_path / "r.html", tmp_path / "r.json")

    text = read((tmp_path / "r.html").read_text(encoding="utf-8"))
    assert words in text
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("r.")) == [
        "r.html",
        "r.json",
    ]


def test_the_page_loads_nothing() -> None:
    """No script, no address, nothing to fetch: the policy in it forbids what is not there."""
    page = render(report_of("plain"))

    for word in ("script", "http:", "https:", "url(", "@import", "src=", "href="):
        assert word not in page
    assert "default-src 'none'" in page
    assert "prefers-color-scheme: dark" in page


def test_one_report_gives_one_page() -> None:
    """The same report is written with the same bytes."""
    assert render(report_of("a", 3)) == render(report_of("a", 3))
