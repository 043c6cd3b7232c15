"""The card of a delivery: `README.md` with plots, and `croissant.json`, made of the same figures.

The card joins an export as an attachment. It counts from the snapshot that the export reads, and
nothing that a stranger wrote gets into it but by `card_page.inert`, or as pixels.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from veridesk.core.plain import plain_line
from veridesk.exporting.card_figures import CardFigures, Distribution, Spread, figures_of
from veridesk.exporting.card_header import Config, Licence, header
from veridesk.exporting.card_page import Plot, body
from veridesk.exporting.columns import DATASET, ROW
from veridesk.exporting.croissant import croissant
from veridesk.exporting.folder import RowFile
from veridesk.exporting.parts import Attachment, Facts
from veridesk.exporting.plots import Bar, Chart, can_draw, lying_bars, standing_bars

CARD = "README.md"
CROISSANT = "croissant.json"
PLOTS = "plots"

_SCORE = "probability that something in the output is unsupported"
_SPLITS = ("train", "validation", "test")


def new_card(
    licence: Licence | None = None, now: Callable[[], datetime] | None = None
) -> Attachment:
    """What adds a card to an export; `licence` is the sender's word, `now` the time it bears."""
    stated = licence or Licence()

    def attach(folder: Path, facts: Facts) -> Sequence[str]:
        moment = (now or _utc_now)().astimezone(UTC).isoformat(timespec="seconds")
        figures = figures_of(facts)
        pictures = _pictures(figures)
        tasks = [name for name, _, exported in figures.tasks.rows() if exported]
        front = header(stated, facts.counts.exported, tasks, configs_of(facts))
        text = front + "\n" + body(facts, figures, stated, [plot for plot, _ in pictures])
        files = {plot.file: data for plot, data in pictures}
        files[CARD] = text.encode()
        files[CROISSANT] = croissant(facts, figures, stated, moment)
        for name, data in files.items():
            _write(folder / name, data)
        return list(files)

    return attach


PLAIN_CARD = new_card()
"""The card of an export that asks for nothing special."""


def configs_of(facts: Facts) -> list[Config]:
    """What the Hub can load: the data set, in splits where there are any, then other shapes."""
    configs = []
    default = {"train": DATASET}
    for told in facts.shapes:
        name, files = str(told["name"]), cast("Sequence[str]", told["files"])
        by_split = _by_split(facts, files)
        if name == "veridesk" and by_split:
            default = by_split
        elif by_split:
            configs.append(Config(name, by_split))
    held = facts.files[DATASET].rows
    return [*([Config("default", default, ROW)] if held else []), *configs]


def _by_split(facts: Facts, files: Sequence[str]) -> dict[str, str]:
    """One file for each split, those without rows left out; none when that is not its shape."""
    loadable = [name for name in files if name.endswith((".jsonl", ".parquet"))]
    if len(loadable) != len(files) or any("/" in name for name in files):
        return {}
    found = {}
    for name in files:
        split = next((one for one in _SPLITS if f".{one}." in name), "train")
        if facts.files[name].rows and split not in found:
            found[split] = name
    return found


def _pictures(figures: CardFigures) -> list[tuple[Plot, bytes]]:
    found: list[tuple[Plot, bytes]] = []

    def add(name: str, title: str, bars: tuple[Bar, ...], axis: str | None) -> None:
        if not bars:
            return
        before = f"before curation ({sum(bar.before for bar in bars):,} samples)"
        after = f"after curation ({sum(bar.after for bar in bars):,} samples)"
        chart = Chart(title, before, after, bars, axis or "")
        data = lying_bars(chart) if axis is None else standing_bars(chart)
        found.append((Plot(f"{PLOTS}/{name}.png", _alt(chart)), data))

    add("length", "Length of the output", _spread(figures.lengths), "characters")
    add("score", "Score of the detector", _spread(figures.scores), _SCORE)
    add("generator", "Generator", _named(figures.generators), None)
    add("task", "Task", _named(figures.tasks), None)
    return found


def _spread(spread: Spread) -> tuple[Bar, ...]:
    return tuple(Bar(*row) for row in spread.rows())


def _named(found: Distribution) -> tuple[Bar, ...]:
    rows = found.rows()
    if not rows or [name for name, _, _ in rows] == [None]:
        return ()
    bars = [Bar(_label(name, place), *counts) for place, (name, *counts) in enumerate(rows, 1)]
    return (*bars, *([Bar("others", *found.rest())] if any(found.rest()) else []))


def _label(name: str | None, place: int) -> str:
    if name is None:
        return "not known"
    shown = plain_line(name, 60)
    return shown if shown and can_draw(shown) else f"no. {place} in the table"


def _alt(chart: Chart) -> str:
    """The chart in words of ours; the names of generators and tasks stand in the tables."""
    most = max(range(len(chart.bars)), key=lambda place: chart.bars[place].after)
    which = f"class {chart.bars[most].label}" if chart.axis else f"no. {most + 1} of the table"
    return (
        f"Bar chart of {chart.title.lower()}, shares {chart.before} and {chart.after}. Most "
        f"frequent after curation: {which}."
    )


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    with RowFile(path) as file:
        file.write(data)


def _utc_now() -> datetime:
    return datetime.now(UTC)
