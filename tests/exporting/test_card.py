"""The card: a header the Hub reads, figures that are right, and no stranger's markup."""

import json
import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import ImportedSample, Shown
from veridesk.core.queue import QueueFilter
from veridesk.exporting.card import new_card
from veridesk.exporting.card_header import Config, Licence, header, size_category, task_categories
from veridesk.exporting.card_page import inert
from veridesk.exporting.columns import ROW
from veridesk.exporting.run import ExportFilter, export_samples
from veridesk.exporting.splits import SplitPlan
from veridesk.exporting.verify import verify_folder

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HOSTILE = [
    "<script>alert(1)</script>",
    "](javascript:alert(1))",
    "=cmd()|' /C calc'!A0",
    "| a | b |",
    "`x` **b** _i_ ~~s~~ $m$ # h",
    "![x](http://evil.example/a.png)",
    "www.evil.example",
    "&lt;b&gt;\n---\nlicense: mit",
    "a\u202eb\x00",
]


def export(desk: object, folder: Path, **wishes: object) -> str:
    """Export with a card made at noon; returns the card."""
    card = new_card(wishes.pop("licence", None), lambda: NOON)
    export_samples(desk.project, Job(), folder, card=card, **wishes)
    assert verify_folder(folder).ok
    return (folder / "README.md").read_text(encoding="utf-8")


def front(card: str) -> str:
    """The YAML of a card."""
    start, block, _ = card.split("---\n", 2)
    assert start == ""
    return block


def ruled(desk: object) -> None:
    """Six samples: two accepted, one corrected, one rejected, one unsure, one pending."""
    desk.add_some(6)
    run = desk.flag(1, 2, 3)
    shown = Shown(run, 1, 0.9)
    desk.rule(1, "accepted", shown=shown)
    desk.rule(2, "corrected", output="Bridge 2 opened in 1937.", shown=shown)
    desk.rule(3, "rejected", shown=shown)
    desk.rule(4, "accepted")
    desk.rule(5, "unsure", "bob")


def test_the_card_tells_what_was_done(desk: object, tmp_path: Path) -> None:
    """Counts, reviewers, detector, agreement, what was left out, and the limits."""
    ruled(desk)

    card = export(desk, tmp_path / "out")

    assert "3 samples that a model wrote" in card
    assert "2 accepted as they are, 1 corrected by hand. They were chosen from 6 samples" in card
    assert "**Reviewers:** 2." in card
    assert "5 (2 accepted, 1 corrected, 1 rejected, 1 unsure)" in card
    assert "3.0 seconds a decision (median of 5 that were timed)" in card
    assert "test, version 1.2, threshold 0.50, 3 samples looked at" in card
    assert "**Blind share:** none." in card
    assert "At 3 of the standing decisions a detector's findings were on screen; 2 were" in card
    assert "**In bulk:** none." in card
    assert "| flagged | 1 | 1 | 1 | 0 | 66.7 % (20.8 to 93.9 %) |" in card
    assert "| not checked | 1 | 0 | 0 | 1 | 0.0 % (0.0 to 79.3 %) |" in card
    assert "| rejected | 1 | left out |" in card
    assert "| nobody ruled on it | 1 | left out |" in card
    assert "| 1 | model-a | 3 | 50.0 % | 1 | 33.3 % |" in card
    assert "Licence: unknown" in card
    for heading in ("## Limits", "## Files", "## How to check it", "veridesk verify FOLDER"):
        assert heading in card


def test_blind_and_bulk_decisions_are_counted(desk: object, tmp_path: Path) -> None:
    """Hidden flags and rulings on whole selections are told apart from the others."""
    desk.add_some(4)
    run = desk.flag(1, 2)
    desk.rule(1, "accepted", shown=Shown(run, 1, 0.9, blind=True))
    desk.rule(2, "accepted", shown=Shown(run, 1, 0.9))
    desk.rule(3, "accepted")
    from veridesk.core.model import Rid, Ruling, Verdict
    from veridesk.store.writes import decisions

    bulk = Ruling(Verdict.ACCEPTED, bulk=True)
    desk.project.submit(lambda db: decisions.add_decision(db, Rid(4), "ann", bulk)).result()

    card = export(desk, tmp_path / "out")

    assert "**Blind share:** 25.0 %. The flags were hidden until the verdict was given at 1" in card
    assert "At 1 of the standing decisions a detector's findings were on screen; 2 were" in card
    assert "**In bulk:** 25.0 %. So many of the standing decisions (1 of 4) were made" in card


def test_plots_and_croissant_come_with_it(desk: object, tmp_path: Path) -> None:
    """Every picture in the card is there, has words for who cannot see it, and is listed."""
    ruled(desk)

    card = export(desk, tmp_path / "out")

    pictures = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", card)
    assert [path for _, path in pictures] == [
        "plots/length.png",
        "plots/score.png",
        "plots/generator.png",
        "plots/task.png",
    ]
    for words, path in pictures:
        assert words.startswith("Bar chart of")
        assert (tmp_path / "out" / path).read_bytes().startswith(b"\x89PNG")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    listed = {"README.md", "croissant.json", *(path for _, path in pictures)}
    assert listed <= manifest["files"].keys()


def test_a_changed_card_is_found(desk: object, tmp_path: Path) -> None:
    """The card is as much part of the delivery as its rows."""
    ruled(desk)
    card = export(desk, tmp_path / "out")
    changed = card.replace("3 samples", "9 samples")
    (tmp_path / "out" / "README.md").write_text(changed, encoding="utf-8")

    assert "README.md" in verify_folder(tmp_path / "out").summary


def test_one_moment_gives_one_card(desk: object, tmp_path: Path) -> None:
    """The same project at the same time: the same bytes in every file of the card."""
    ruled(desk)
    export(desk, tmp_path / "one")
    export(desk, tmp_path / "two")

    for name in ("README.md", "croissant.json", "plots/length.png", "plots/generator.png"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_without_a_card(desk: object, tmp_path: Path) -> None:
    """Who wants none gets none."""
    ruled(desk)
    export_samples(desk.project, Job(), tmp_path / "out", card=None)

    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert not names & {"README.md", "croissant.json", "plots"}


def test_nothing_known_is_said_so(desk: object, tmp_path: Path) -> None:
    """No detector, no generator, no task, no seconds: words, not empty charts."""
    desk.add(ImportedSample(output="One."), ImportedSample(output="Two."))
    from veridesk.core.model import Rid, Ruling, Verdict
    from veridesk.store.writes import decisions

    plain = Ruling(Verdict.ACCEPTED)
    desk.project.submit(lambda db: decisions.add_decision(db, Rid(1), "ann", plain)).result()

    card = export(desk, tmp_path / "out")

    assert "**Detector:** none has run." in card
    assert "No detector has run, so there is nothing to compare." in card
    assert "**Time:** not recorded." in card
    assert "Generator: not known of any sample." in card
    assert "task_categories" not in front(card)
    assert sorted(path.name for path in (tmp_path / "out" / "plots").iterdir()) == ["length.png"]


def test_the_filter_is_told(desk: object, tmp_path: Path) -> None:
    """Who reads the card learns what was asked for; only heard reviewers are counted."""
    ruled(desk)
    wanted = ExportFilter(
        reviewers=frozenset({"ann"}), queue=QueueFilter(text="*Bridge* <b>", generator=None)
    )
    with pytest.raises(UserError):
        export(desk, tmp_path / "none", filter=wanted)
    only = ExportFilter(reviewers=frozenset({"ann"}), queue=QueueFilter(text="Bridge"))

    card = export(desk, tmp_path / "out", filter=only)

    assert "only the verdicts of 1 named reviewer" in card
    assert "only samples with these words in them: Bridge" in card
    assert "**Reviewers:** 1." in card


class Tags(HTMLParser):
    """Gathers the tags of a text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.found.append(tag)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_names_stay_words(desk: object, tmp_path: Path, words: str) -> None:
    """Generators, tasks and detectors named by strangers neither break out nor name files."""
    desk.add(
        ImportedSample(output="One.", generator=words, task=words, dataset=words),
        ImportedSample(output="Two.", generator=words, task=words),
    )
    desk.rule(1, "accepted", by=words.replace("\x00", "").replace("\n", " "))

    card = export(desk, tmp_path / "out")

    tags = Tags()
    tags.feed(card)
    assert tags.found == []
    assert words not in card
    assert "javascript:" not in card
    assert not re.findall(r"(?<!!)\[[^\]]*\]\(", card)
    assert len(re.findall(r"!\[", card)) == len(list((tmp_path / "out" / "plots").iterdir()))
    assert card.count("\n---\n") == 1
    rows = [line for line in card.splitlines() if line.startswith("| 1 |")]
    assert rows
    assert all(line.count("|") == 7 for line in rows)
    names = {path.name for path in (tmp_path / "out" / "plots").iterdir()}
    assert names <= {"length.png", "generator.png", "task.png", "score.png"}


@given(st.text())
def test_inert_words_hold_no_markup(words: str) -> None:
    """Whatever comes in, one line comes out that reads as the same words."""
    line = inert(words)

    assert "\n" not in line
    without = re.sub(r"&#\d+;", "", line)
    assert not set(without) & set("<>&\"'`*_[](){}!|~$\\#:@^=")
    line.encode()


def test_the_header_is_yaml(desk: object, tmp_path: Path) -> None:
    """PyYAML reads it, and it says what the rows are."""
    yaml = pytest.importorskip("yaml")
    ruled(desk)
    card = export(desk, tmp_path / "out", licence=Licence("cc-by-4.0"))

    plain = yaml.safe_load(front(card))

    assert plain["annotations_creators"] == ["expert-generated"]
    assert plain["language_creators"] == ["machine-generated"]
    assert plain["license"] == "cc-by-4.0"
    assert "license_name" not in plain
    assert plain["size_categories"] == ["n<1K"]
    assert plain["task_categories"] == ["question-answering"]
    assert "synthetic" in plain["tags"]
    (config,) = plain["configs"]
    assert config["data_files"] == [{"split": "train", "path": "dataset.jsonl"}]
    row = json.loads((tmp_path / "out" / "dataset.jsonl").read_bytes().splitlines()[0])
    assert [one["name"] for one in plain["dataset_info"][0]["features"]] == list(row)


def test_the_hub_s_library_loads_the_folder_by_its_card(
    desk: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`load_dataset` on the folder takes the files and types that the card names."""
    datasets = pytest.importorskip("datasets")
    datasets.disable_progress_bars()
    desk.add_some(30)
    for rid in range(1, 31):
        desk.rule(rid, "accepted")
    plan = SplitPlan((0.5, 0.5, 0.0), seed=1)
    for number, sample in enumerate(range(31, 51)):
        desk.add(ImportedSample(output=f"Alone {sample}.", prompt=f"p{number}"))
        desk.rule(sample, "accepted")
    export(desk, tmp_path / "out", shapes=["veridesk", "sft-prompt"], split=plan)
    cache = str(tmp_path / "cache")

    loaded = datasets.load_dataset(str(tmp_path / "out"), cache_dir=cache)
    other = datasets.load_dataset(str(tmp_path / "out"), "sft-prompt", cache_dir=cache)

    assert set(loaded) == set(other) == {"train", "validation"}
    assert sum(len(part) for part in loaded.values()) == 50
    assert loaded["train"].column_names == [column.name for column in ROW]
    assert other["train"].column_names == ["prompt", "completion"]


def test_licences_are_names_not_texts() -> None:
    """A licence cannot break out of the header."""
    assert not Licence().is_stated
    assert Licence("apache-2.0").is_stated
    for name in ("", "MIT License", "mit\ntags: [x]", '"', "../x"):
        with pytest.raises(UserError, match="short name"):
            Licence(name)


def test_sizes_and_tasks() -> None:
    assert [size_category(n) for n in (0, 999, 1000, 99_999, 1_000_000)] == [
        "n<1K",
        "n<1K",
        "1K<n<10K",
        "10K<n<100K",
        "1M<n<10M",
    ]
    assert task_categories(["QA", "Summary", None, "Data2txt", "<odd>"]) == [
        "question-answering",
        "summarization",
        "table-to-text",
    ]
    block = header(Licence(), 1, [], [Config("default", {"train": "dataset.jsonl"}, ROW)])
    assert "task_categories" not in block
    assert 'license_name: "unknown"' in block
