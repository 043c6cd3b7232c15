"""The report as one HTML page: no script, no network, nothing of a stranger's taken for markup."""

from collections.abc import Iterator
from html import escape

from veridesk.insight.judging import METHOD
from veridesk.insight.style import STYLE
from veridesk.insight.values import FEW, Example, Group, Rate, Report, Table

PAGE_START = "<!DOCTYPE html>\n<!-- veridesk-report 1 -->"
"""How every written page begins."""

_HEAD = """
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
"""

_TITLES = {
    "generator": "Generators",
    "prompt template": "Prompt templates",
    "source": "Sources",
    "task": "Tasks",
    "error kind": "Kinds of error",
}
_NOTES = {
    "prompt template": (
        "Prompts that share their fixed words; numbers and quoted parts are masked, and “…” "
        "stands for what differs."
    ),
    "source": "A sample counts for every source that it rests on.",
    "error kind": (
        "From reviewers' marks and from flags that their rulings confirm; a sample can have "
        "several. Shares are of all ruled samples."
    ),
}
_BAR = 220


def render(report: Report) -> str:
    """The whole page."""
    return "".join(_parts(report))


def _parts(report: Report) -> Iterator[str]:
    title = f"Where {report.project} goes wrong"
    yield f"{PAGE_START}{_HEAD}<title>{_text(title)}</title>\n<style>{STYLE}</style>\n</head>\n"
    yield f"<body>\n<main>\n<h1>Where <bdi>{_text(report.project)}</bdi> goes wrong</h1>\n"
    yield f'<p class="lead">{_text(_sentence(report.summary))}</p>\n{_facts(report)}'
    if not report.is_empty:
        for table in report.tables:
            yield from _table(table)
        yield from _bands(report)
    yield f"{_method()}</main>\n</body>\n</html>\n"


def _text(text: str) -> str:
    return escape(text, quote=True)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


def _facts(report: Report) -> str:
    run = report.run
    detector = "none has run" if run is None else f"{run.detector} {run.version}"
    facts = {
        "Samples": f"{report.samples:,}",
        "Ruled": f"{report.overall.trials:,}",
        "Unsure only": f"{report.unsettled:,}",
        "Reviewers": f"{report.reviewers:,}",
        "Detector": detector,
        "Made": report.made_at[:16].replace("T", " ") + " UTC",
    }
    parts = (
        f"<div><dt>{name}</dt><dd><bdi>{_text(value)}</bdi></dd></div>\n"
        for name, value in facts.items()
    )
    return f"<dl>\n{''.join(parts)}</dl>\n"


def _table(table: Table) -> Iterator[str]:
    yield f"<section>\n<h2>{_text(_TITLES.get(table.facet, table.facet))}</h2>\n"
    if note := _NOTES.get(table.facet):
        yield f'<p class="note">{_text(note)}</p>\n'
    if not table.groups:
        yield "<p>Nothing was found wrong.</p>\n</section>\n"
        return
    yield from _rows(table.facet, "wrong", table.groups)
    if table.left_out:
        yield f'<p class="note">{table.left_out:,} more with lower rates are not shown.</p>\n'
    yield "</section>\n"


def _rows(what: str, hit: str, groups: tuple[Group, ...]) -> Iterator[str]:
    yield '<div class="wide"><table>\n<thead><tr>'
    yield f'<th scope="col">{_text(what.capitalize())}</th>'
    yield f'<th scope="col" class="number">{_text(hit.capitalize())}</th>'
    yield '<th scope="col" class="number share">Share</th>'
    yield '<th scope="col" class="interval">95 % interval</th></tr></thead>\n<tbody>\n'
    for group in groups:
        yield _row(group)
    yield "</tbody>\n</table></div>\n"


def _row(group: Group) -> str:
    rate = group.rate
    kind = "name" if group.own_name else "name ours"
    key = f'<div class="key">{_text(group.key)}</div>' if group.key else ""
    few = '<span class="few">few rulings</span>' if rate.is_thin else ""
    return (
        f'<tr><th scope="row"><span class="{kind}"><bdi>{_text(group.name)}</bdi></span>{few}{key}'
        f"{_examples(group.examples)}</th>"
        f'<td class="number">{rate.hits:,} of {rate.trials:,}</td>'
        f'<td class="number share">{_share(rate)}</td><td>{_interval(rate)}</td></tr>\n'
    )


def _share(rate: Rate) -> str:
    return "–" if rate.share is None else f"{100 * rate.share:.1f} %"


def _interval(rate: Rate) -> str:
    """The interval as a bar with a point at the share, and in numbers."""
    left, right = round(_BAR * rate.low, 1), round(_BAR * rate.high, 1)
    at = round(_BAR * (rate.share or 0.0), 1)
    words = f"{100 * rate.low:.1f} to {100 * rate.high:.1f} %"
    return (
        f'<svg viewBox="0 0 {_BAR} 12" width="{_BAR}" height="12" role="img" aria-hidden="true">'
        f'<rect class="track" x="0" y="5" width="{_BAR}" height="2"></rect>'
        f'<rect class="reach" x="{left}" y="3" width="{max(right - left, 1.0):.1f}" height="6" '
        f'rx="3"></rect><circle class="point" cx="{at}" cy="6" r="4.5"></circle></svg>'
        f'<div class="ends">{words}</div>'
    )


def _examples(examples: tuple[Example, ...]) -> str:
    if not examples:
        return ""
    word = "example" if len(examples) == 1 else "examples"
    rows = "".join(f"<li>{_example(example)}</li>" for example in examples)
    return f"<details><summary>{len(examples)} {word}</summary><ul>{rows}</ul></details>"


def _example(example: Example) -> str:
    fault = ""
    if example.words and example.mended is not None:
        fault = f"<del>{_text(example.words)}</del>"
        fault += f"<ins>{_text(example.mended)}</ins>" if example.mended else ""
    elif example.words:
        fault = f"<mark>{_text(example.words)}</mark>"
    note = f'<div class="said">Note: <bdi>{_text(example.note)}</bdi></div>' if example.note else ""
    return (
        f'<div class="which"><bdi>{_text(str(example.public_id))}</bdi> · '
        f"{_text(', '.join(example.verdicts))}</div>"
        f"<bdi>{_text(example.before)}{fault}{_text(example.behind)}</bdi>"
        f"{note}"
    )


def _bands(report: Report) -> Iterator[str]:
    if report.run is None:
        yield "<section>\n<h2>What the flags are worth</h2>\n"
        yield "<p>No detector has run, so there are no flags to judge.</p>\n</section>\n"
        return
    yield "<section>\n<h2>What the flags are worth</h2>\n"
    yield f'<p class="note">{_text(METHOD)}</p>\n'
    if report.flag_bands:
        yield from _rows("probability of the flag", "confirmed", report.flag_bands)
    else:
        yield "<p>No flag on a ruled sample could be judged.</p>\n"
    left = report.flags_not_judged
    words = "1 flag on a ruled sample is" if left == 1 else f"{left:,} flags on ruled samples are"
    yield (
        f'<p class="note">{words} not judged. Flags under the run\'s threshold of '
        f"{report.run.threshold:.2f} do not count.</p>\n</section>\n"
    )
    yield "<section>\n<h2>What the scores are worth</h2>\n"
    yield '<p class="note">How many samples of each score the reviewers found wrong.</p>\n'
    if report.score_bands:
        yield from _rows("score of the sample", "wrong", report.score_bands)
    else:
        yield "<p>No ruled sample has a score.</p>\n"
    yield "</section>\n"


def _method() -> str:
    return (
        "<section>\n<h2>How this was counted</h2>\n"
        "<p>A sample is wrong when at least one reviewer's standing verdict on it is “rejected” "
        "or “corrected”, or when somebody marked a span of it as contradicted or unsupported. "
        "Samples on which everybody is unsure are not counted. Intervals are Wilson's 95 % score "
        "intervals. Groups are ordered by the lower end of theirs, so that a group comes first "
        f"where a high rate is well proven; groups of fewer than {FEW} ruled samples come last. "
        "The intervals say how much chance there is in the numbers, and nothing about which "
        "samples were chosen for review: where the riskiest came first, rates are higher than in "
        "the whole project.</p>\n</section>\n"
    )
