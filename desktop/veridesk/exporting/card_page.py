"""The words of a data set card: what was verified, how, and what that is not."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from veridesk import __version__
from veridesk.core.model import Verdict
from veridesk.core.plain import plain_line
from veridesk.core.wilson import wilson
from veridesk.exporting.card_figures import CardFigures, Distribution, flagged_table, wrong_among
from veridesk.exporting.card_filters import told
from veridesk.exporting.card_header import Licence
from veridesk.exporting.columns import DATASET, MANIFEST, PROVENANCE
from veridesk.exporting.folder import FileFacts
from veridesk.exporting.parts import Facts
from veridesk.exporting.policy import POLICY, Counts
from veridesk.store.reads.flags import IMPORTED

_MARKUP = re.compile(r"[&<>\"'`*_\[\](){}!|~$\\#:@^=]|www(?=\.)")
_NAME = 100
_WRONG = (Verdict.CORRECTED, Verdict.REJECTED)


@dataclass(frozen=True, slots=True)
class Plot:
    """A picture beside the card: its file, and what it shows in words."""

    file: str
    alt: str


def inert(text: str, limit: int = _NAME) -> str:
    """A stranger's words in one line that neither Markdown nor HTML take for anything else."""
    return _MARKUP.sub(lambda found: _entities(found.group()), plain_line(text, limit))


def _entities(text: str) -> str:
    return "".join(f"&#{ord(sign)};" for sign in text)


def body(facts: Facts, figures: CardFigures, licence: Licence, plots: Sequence[Plot]) -> str:
    """The card below its header."""
    blocks = [
        *_what(facts.counts, licence),
        *_how(figures),
        *_agreement(figures),
        *_left_out(facts),
        *_before_and_after(facts.counts, figures, plots),
        *_limits(facts, figures),
        *_files(facts.files),
        *_check(facts),
    ]
    return "\n\n".join(blocks) + "\n"


def _what(counts: Counts, licence: Licence) -> Iterator[str]:
    yield "# A verified subset of synthetic data"
    yield (
        f"{_count(counts.exported, 'sample')} that a model wrote and people ruled on: "
        f"{counts.exported_accepted:,} accepted as they are, {counts.exported_corrected:,} "
        f"corrected by hand. They were chosen from {_count(counts.samples, 'sample')} with "
        f"Veridesk {__version__}."
    )
    if licence.is_stated:
        yield f"Licence, as stated by the sender: {inert(licence.name)}."
    else:
        yield ("Licence: unknown. The sender stated none; ask for one before you pass the data on.")


def _how(figures: CardFigures) -> Iterator[str]:
    yield "## How it was verified"
    total = sum(figures.verdicts.values())
    lines = [
        (
            f"**Reviewers:** {figures.reviewers:,}. Their names stand with each decision in "
            f"`{PROVENANCE}`; nothing else about them was collected."
        ),
        (
            f"**Standing verdicts:** {total:,} ({_verdicts(figures.verdicts)}). What was undone "
            "later does not count."
        ),
        f"**Time:** {_time(figures)}",
        f"**Detector:** {_detector(figures)}",
        (
            "**Order:** in which order a reviewer met the samples is not recorded; where the "
            "riskiest came first, what was ruled on is no random part of what was generated."
        ),
        f"**Blind share:** {_blind(figures)}",
        f"**In bulk:** {_bulk(figures)}",
        f"**Rule:** {POLICY}",
    ]
    yield "\n".join(f"- {line}" for line in lines)


def _verdicts(counts: Mapping[Verdict, int]) -> str:
    return ", ".join(f"{counts.get(verdict, 0):,} {verdict}" for verdict in Verdict)


def _time(figures: CardFigures) -> str:
    if figures.median_seconds is None:
        return "not recorded."
    return (
        f"{figures.median_seconds:.1f} seconds a decision (median of {figures.timed:,} that were "
        "timed)."
    )


def _detector(figures: CardFigures) -> str:
    run = figures.run
    if run is None:
        return "none has run."
    if run.detector == IMPORTED:
        return "none of ours has run; the flags are those that the imported files brought."
    return (
        f"{inert(run.detector)}, version {inert(run.version)}, threshold {run.threshold:.2f}, "
        f"{_count(run.assessed, 'sample')} looked at. Its parameters and the hash of its weights "
        f"are in `{MANIFEST}`."
    )


def _blind(figures: CardFigures) -> str:
    total, made = sum(figures.verdicts.values()), figures.circumstances
    seen = (
        f"At {made.with_run - made.blind:,} of the standing decisions a detector's findings were "
        f"on screen; {total - made.with_run:,} were made where none had run, or came from a file."
    )
    if not made.blind:
        return (
            "none. No decision was made with the flags hidden, so how far they swayed the "
            f"verdicts was not measured. {seen}"
        )
    return (
        f"{_percent(made.blind, total)}. The flags were hidden until the verdict was given at "
        f"{made.blind:,} of the standing decisions. {seen}"
    )


def _bulk(figures: CardFigures) -> str:
    bulk, total = figures.circumstances.bulk, sum(figures.verdicts.values())
    if not bulk:
        return "none. Each standing decision was made on its own."
    return (
        f"{_percent(bulk, total)}. So many of the standing decisions ({bulk:,} of {total:,}) were "
        "made for a whole selection at once, without a look at each sample."
    )


def _agreement(figures: CardFigures) -> Iterator[str]:
    yield "### How verdicts and flags agree"
    if figures.run is None:
        yield "No detector has run, so there is nothing to compare."
        return
    names = {True: "flagged", False: "not flagged", None: "not checked"}
    rows = []
    for flagged, counts in flagged_table(figures.agreement):
        hits, trials = wrong_among(counts, _WRONG)
        low, high = wilson(hits, trials)
        share = f"{_percent(hits, trials)} ({100 * low:.1f} to {100 * high:.1f} %)"
        cells = [names[flagged], *(f"{counts.get(one, 0):,}" for one in Verdict)]
        rows.append([*cells, share if trials else "–"])
    yield _table(["sample was", *map(str, Verdict), "corrected or rejected"], rows)
    yield (
        "One line a standing verdict. The share is of all verdicts but the unsure ones; in "
        "brackets its 95 % interval (Wilson). It says how well reviewers and detector agree, not "
        "who is right: a reviewer who saw the flag was not independent of it."
    )


def _left_out(facts: Facts) -> Iterator[str]:
    counts, wanted = facts.counts, facts.wanted
    beside = "in `rejected.jsonl`, beside the data set"
    reasons = [
        (counts.rejected, "rejected", beside if wanted.include_rejected else "left out"),
        (counts.unsure, "a reviewer was unsure", beside if wanted.include_unsure else "left out"),
        (counts.in_conflict, "reviewers corrected it differently", "left out"),
        (counts.pending, "nobody ruled on it", "left out"),
        (counts.excluded_by_filter, "passed, but not asked for by the filter", "left out"),
        (counts.import_rejections, "no sample: the file's row could not be read", "left out"),
    ]
    yield "## What was left out, and why"
    rows = [[why, f"{number:,}", where] for number, why, where in reasons if number]
    if rows:
        yield _table(["reason", "samples", "now"], rows)
    else:
        yield "Nothing: every sample of the project is in the data set."
    if asked := list(told(wanted.filter, inert)):
        yield "The filter of this export:"
        yield "\n".join(f"- {line}" for line in asked)


def _before_and_after(counts: Counts, figures: CardFigures, plots: Sequence[Plot]) -> Iterator[str]:
    yield "## Before and after curation"
    yield (
        f"“Before” is every sample of the project ({counts.samples:,}), “after” is the data set "
        f"({counts.exported:,}); corrected samples count with their corrected text."
    )
    for plot in plots:
        yield f"![{plot.alt}]({plot.file})"
    yield from _names("Generator", figures.generators)
    yield from _names("Task", figures.tasks)


def _names(title: str, found: Distribution) -> Iterator[str]:
    rows = found.rows()
    if not rows or [name for name, _, _ in rows] == [None]:
        yield f"{title}: not known of any sample."
        return
    all_before = found.before.total() + found.other_before
    all_after = found.after.total() + found.other_after
    lines = []
    for number, (name, before, after) in enumerate(rows, 1):
        shown = "*not known*" if name is None else inert(name) or "*empty name*"
        lines.append([f"{number}", shown, *_both(before, all_before), *_both(after, all_after)])
    if any(found.rest()):
        before, after = found.rest()
        lines.append(["", "*others*", *_both(before, all_before), *_both(after, all_after)])
    yield _table(["no.", title.lower(), "before", "share", "after", "share"], lines)


def _both(count: int, total: int) -> list[str]:
    return [f"{count:,}", _percent(count, total)]


def _limits(facts: Facts, figures: CardFigures) -> Iterator[str]:
    yield "## Limits"
    per_sample = "one reviewer" if figures.reviewers < 2 else "one reviewer or more"
    lines = [
        (
            "Accepted means that a person found nothing wrong by the sources given with the "
            "sample. The sources themselves were not verified."
        ),
        (
            f"Each sample was ruled on by {per_sample}; people miss errors, and no second, blind "
            "look measured how many they missed."
        ),
        (
            "Curation shifts distributions (see above): what is hard to verify is rarer here than "
            "in what was generated."
        ),
        (
            "The texts are synthetic. They may repeat biases, personal data or protected passages "
            "of what their models were trained on; nobody looked for those."
        ),
    ]
    if facts.counts.pending:
        lines.append(
            f"{_count(facts.counts.pending, 'sample')} of the project nobody ruled on; the data "
            "set says nothing about them."
        )
    yield "\n".join(f"- {line}" for line in lines)


def _files(files: Mapping[str, FileFacts]) -> Iterator[str]:
    yield "## Files"
    rows = []
    for name, facts in sorted(files.items()):
        number = "" if facts.rows is None else f"{facts.rows:,}"
        rows.append([inert(name), number, f"{facts.bytes:,}", f"`{facts.sha256}`"])
    yield _table(["file", "rows", "bytes", "SHA-256"], rows)
    yield (
        f"`{MANIFEST}` lists every file, this one too, and describes every column of "
        f"`{DATASET}`. Spans count Unicode code points."
    )


def _check(facts: Facts) -> Iterator[str]:
    yield "## How to check it"
    yield "```\nveridesk verify FOLDER\n```"
    own = " or, without Veridesk, `python verify.py .` in it," if "verify.py" in facts.files else ""
    yield (
        f"The command{own} recomputes every hash, follows the chain of all "
        f"{_count(facts.counts.decisions, 'decision')}, and holds each row against the decision "
        "it rests on. So it finds every change by somebody who did not redo all hashes; against "
        "one who did, only a signature by a key that you know helps. Whether something was left "
        "out before the delivery was made, no check can tell. Take the verifier from a place that "
        "you trust, not from the delivery that it shall judge."
    )


def _table(heads: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    names = list(heads)
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _percent(count: int, total: int) -> str:
    return f"{100 * count / total:.1f} %" if total else "–"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
