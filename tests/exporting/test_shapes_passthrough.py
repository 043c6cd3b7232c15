"""Records come back as they were, and only what was corrected is new."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.job import Job
from veridesk.core.model import ImportedSample
from veridesk.exporting.run import export_samples
from veridesk.exporting.shapes_passthrough import UnplacedError, find_output, texts_in
from veridesk.exporting.splits import SplitPlan
from veridesk.exporting.verify import verify_folder
from veridesk.store.writes import samples as writes


def bring(
    desk: object,
    raws: list[bytes],
    outputs: list[str],
    *,
    form: str = "JSONL",
    output: tuple[str, ...] = ("a",),
    lines: list[int] | None = None,
) -> None:
    """Import records as a file of a format whose outputs were read from some keys."""
    suffix = "jsonl" if form == "JSONL" else "json"
    name = f"{len(raws)}{form[:3]}.{suffix}"
    plan = {"files": [{"file": name, "shape": "x", "mapping": {"output": list(output)}}]}
    made = [
        ImportedSample(output=text, raw=raw, line=line)
        for raw, text, line in zip(raws, outputs, lines or range(1, len(raws) + 1), strict=True)
    ]

    def write(db: object) -> None:
        number = writes.start_import(db, plan)
        file = writes.add_file(db, number, f"/place/{name}", 9, form)
        writes.add_samples(db, number, file, made)
        writes.finish_import(db, number, "done")

    desk.project.submit(write).result()


def test_untouched_records_come_back_byte_for_byte(desk: object, tmp_path: Path) -> None:
    """Spaces, escapes, odd numbers and doubled keys stay; of the corrected one only the value."""
    raws = [
        b'{"b": 1.50,\t"a" : "\\u00e9 one", "c": 1e5}',
        '{"a":"two é😀","x":{"a":"two é😀"},"a2":[1,2]}'.encode(),
        b'{ "a": "three", "a": "last three" }',
    ]
    bring(desk, raws, ["é one", "two é😀", "last three"])
    desk.rule(1, "corrected", output='new "é"\n')
    desk.rule(2, "corrected", output='new "é"')
    desk.rule(3, "corrected", output="n")

    report = export_samples(desk.project, Job(), tmp_path / "out", shapes=["passthrough"])

    assert (tmp_path / "out" / "passthrough.jsonl").read_bytes().splitlines() == [
        b'{"b": 1.50,\t"a" : "new \\"\\u00e9\\"\\n", "c": 1e5}',
        '{"a":"new \\"é\\"","x":{"a":"two é😀"},"a2":[1,2]}'.encode(),
        b'{ "a": "three", "a": "n" }',
    ]
    assert report.shapes[0]["figures"] == {"unchanged": 0, "changed": 3}
    assert verify_folder(tmp_path / "out").ok


def test_the_file_of_a_whole_import_comes_back(desk: object, tmp_path: Path) -> None:
    """When all is accepted, the lines are the lines of the file."""
    raws = [b'{"a": "o%d",   "n": %d.0}' % (n, n) for n in range(5)]
    bring(desk, raws, [f"o{n}" for n in range(5)])
    for rid in range(1, 6):
        desk.rule(rid, "accepted")

    export_samples(desk.project, Job(), tmp_path / "out", shapes=["passthrough"])

    written = (tmp_path / "out" / "passthrough.jsonl").read_bytes()
    assert written == b"".join(raw + b"\n" for raw in raws)


def test_arrays_come_back_as_arrays(desk: object, tmp_path: Path) -> None:
    """Records that span lines keep them; lines and arrays go into files of their own."""
    raws = [b'{\n  "a": "one"\n}', b'{"a": "two"}']
    bring(desk, raws, ["one", "two"], form="JSON array")
    bring(desk, [b'{"a": "three"}'], ["three"])
    for rid in (1, 2, 3):
        desk.rule(rid, "accepted")

    report = export_samples(desk.project, Job(), tmp_path / "out", shapes=["passthrough"])

    written = (tmp_path / "out" / "passthrough.json").read_bytes()
    assert written == b'[\n{\n  "a": "one"\n},\n{"a": "two"}\n]\n'
    assert json.loads(written) == [{"a": "one"}, {"a": "two"}]
    assert (tmp_path / "out" / "passthrough.jsonl").read_bytes() == b'{"a": "three"}\n'
    assert report.files["passthrough.json"].rows == 2
    assert verify_folder(tmp_path / "out").ok


def test_what_cannot_be_replaced_is_left_out_with_its_reason(desk: object, tmp_path: Path) -> None:
    """An output that was put together, or trimmed, or that stands twice, is not guessed at."""
    raws = [
        b'{"a": " one ", "title": "one"}',
        b'{"turns": ["two", "two"]}',
        b'{"turns": ["thr", "ee"]}',
        b"not json",
        b'{"turns": ["five"]}',
        b"",
    ]
    bring(desk, raws, ["one", "two", "three", "four", "five", "six"])
    for rid in range(1, 7):
        desk.rule(rid, "corrected", output="new")

    report = export_samples(desk.project, Job(), tmp_path / "out", shapes=["passthrough"])

    assert (tmp_path / "out" / "passthrough.jsonl").read_bytes() == b'{"turns": ["new"]}\n'
    assert report.shapes[0]["left_out"] == {
        "its output is not one text of its record": 2,
        "its output stands in several places of its record": 1,
        "its record is no JSON": 1,
        "its record is not in the project": 1,
    }


def test_a_record_of_several_samples_is_whole_or_not_there(desk: object, tmp_path: Path) -> None:
    """Two generations in one record: both replaced, or, when one was rejected, none exported."""
    bring(desk, [b'{"g": ["one", "two"]}'] * 2, ["one", "two"], output=("g",), lines=[1, 1])
    other = [b'{"g": ["three", "four"]}'] * 2
    bring(desk, [*other, b'{"g": ["five"]}'], ["three", "four", "five"], lines=[5, 5, 5])
    desk.rule(1, "corrected", output="1")
    desk.rule(2, "corrected", output="2")
    desk.rule(3, "rejected")
    desk.rule(4, "accepted")
    desk.rule(5, "accepted")

    report = export_samples(desk.project, Job(), tmp_path / "out", shapes=["passthrough"])

    assert (tmp_path / "out" / "passthrough.jsonl").read_bytes().splitlines() == [
        b'{"g": ["1", "2"]}',
        b'{"g": ["five"]}',
    ]
    assert report.shapes[0]["left_out"] == {
        "its record holds other samples that are not exported": 1
    }
    assert report.files["passthrough.jsonl"].rows == 2


def test_long_texts_of_one_record_are_told_to_be_of_one(desk: object, tmp_path: Path) -> None:
    """The project keeps such a record once for each sample, each time packed otherwise."""
    one, two = "A long first text of one record.", "A long second text of that record."
    raw = json.dumps({"g": [one, two]}).encode()
    bring(desk, [raw, raw], [one, two], output=("g",), lines=[1, 1])
    desk.rule(1, "accepted")
    desk.rule(2, "corrected", output="new")

    export_samples(desk.project, Job(), tmp_path / "out", shapes=["passthrough"])

    written = (tmp_path / "out" / "passthrough.jsonl").read_bytes()
    assert written == json.dumps({"g": [one, "new"]}).encode() + b"\n"


def test_splits_of_records(desk: object, tmp_path: Path) -> None:
    """A split that gets records has a file; together they are all records."""
    raws = [b'{"a": "o%d"}' % n for n in range(12)]
    bring(desk, raws, [f"o{n}" for n in range(12)])
    for rid in range(1, 13):
        desk.rule(rid, "accepted")

    report = export_samples(
        desk.project,
        Job(),
        tmp_path / "out",
        shapes=["passthrough"],
        split=SplitPlan((0.5, 0.5, 0.0), 2),
    )

    files = report.shapes[0]["files"]
    assert set(files) == {"passthrough.train.jsonl", "passthrough.validation.jsonl"}
    lines = [line for name in files for line in (tmp_path / "out" / name).read_bytes().splitlines()]
    assert sorted(lines) == sorted(raws)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text('ab.\\"{}[]:,😀', max_size=4), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(st.text(max_size=5), JSON, max_size=5),
    st.booleans(),
    st.sampled_from([None, 1]),
)
def test_every_text_is_found_where_it_stands(
    record: dict[str, object], ascii_only: bool, indent: int | None
) -> None:
    """Whatever the record holds, the places are those of its texts, and nothing else."""
    raw = json.dumps(record, ensure_ascii=ascii_only, indent=indent).encode()

    found = [json.loads(raw[place.start : place.end]) for place in texts_in(raw)]

    assert found == list(texts_of(record))


def texts_of(value: object) -> list[str]:
    """All texts that are values, in the order of the record."""
    if isinstance(value, str):
        return [value]
    inner = list(value.values()) if isinstance(value, dict) else value
    return [t for one in inner for t in texts_of(one)] if isinstance(inner, list) else []


@given(st.binary(max_size=60))
def test_bytes_of_any_kind_do_no_harm(raw: bytes) -> None:
    """A record that is no JSON is refused in words, or has no such text."""
    with pytest.raises(UnplacedError):
        find_output(b"{" + raw, "no such text in it", ("a",))
