"""What strangers put into files stays data: bounded, exact, and never a path or a command."""

import csv
import gzip
import io
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from veridesk.cli.main import main
from veridesk.core.job import Job
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.exporting.run import export_samples
from veridesk.flagging.run import flag_samples
from veridesk.importing.run import export_rejections, import_files
from veridesk.reviewing import session
from veridesk.store.doctor import examine
from veridesk.store.project import Project

DESKTOP = Path(__file__).resolve().parents[2] / "desktop"
NASTY = [
    "\x1b[2J\x1b]0;evil\x07",
    "\u202eevil\u2066\u2069\u200b\u200d\ufeff",
    "a\x00b\x07c\x7f\x85",
    "😀👩‍👩‍👧‍👦e\u0301\U0010ffff\ufffe",
    "<img src='file:///etc/passwd'><script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(1)",
    "'; DROP TABLE decision; --",
    "../../../../etc/passwd",
    "C:\\Windows\\system32\\x",
    "%s %n {0} ${jndi:ldap://x/a}",
    "\r\nSet-Cookie: a=b\r\n",
    "ＦＵＬＬ ﷽ ﷽ Z͑ͫ̓a̴l̷g̸o̶",
]
PATHS = ["../../outside", "/etc/passwd", "..\\..\\outside", "CON", "a/b/c", "x\0y", "~root/x", "."]


def _jsonl(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    return path


def test_a_file_that_unpacks_to_ten_gigabytes_is_refused(tmp_path: Path) -> None:
    """Within bounded time and memory, in one clear word."""
    member = gzip.compress(b"\0" * (64 << 20), compresslevel=9)
    bomb = tmp_path / "bomb.jsonl.gz"
    with bomb.open("wb") as file:
        for _ in range(160):
            file.write(member)
    program = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))\n"
        "from veridesk.cli.main import main\n"
        "code = main(sys.argv[1:], lambda *_, **__: 2)\n"
        "status = open('/proc/self/status').read()\n"
        "print('peak', status.split('VmHWM:')[1].split()[0])\n"
        "sys.exit(code)\n"
    )
    if sys.platform != "linux":
        pytest.skip("memory is bounded by a limit that only Linux keeps")
    started = time.monotonic()

    done = subprocess.run(
        [sys.executable, "-c", program, "import", str(tmp_path / "p.veridesk"), str(bomb)],
        capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, "PYTHONPATH": str(DESKTOP)},
    )  # fmt: skip

    assert done.returncode == 1
    assert "times its size" in done.stderr
    assert int(done.stdout.split("peak")[1]) < 300_000
    assert time.monotonic() - started < 30


def test_nasty_texts_go_through_the_whole_work_unchanged(tmp_path: Path) -> None:
    """Every code point comes out as it went in: in the export, in the log, in the file."""
    rows = [
        {
            "id": f"{n} {text}",
            "prompt": text,
            "sources": [{"id": text, "title": text, "text": f"A source {text} of {n}."}],
            "output": f"An output {text} of {n}.",
            "model": text,
            "dataset": text,
        }
        for n, text in enumerate(NASTY)
    ]
    file = _jsonl(tmp_path / "nasty.jsonl", rows)

    with Project.open(tmp_path / "p.veridesk", create=True) as project:
        report = import_files(project, Job(), [file])
        flag_samples(project, Job())
        for rid, text in enumerate(NASTY, start=1):
            ruling = Ruling(Verdict.CORRECTED, f"Mended {text}", note=text)
            session.decide(project, Rid(rid), ruling, "Ann").result()
        export_samples(project, Job(), tmp_path / "out")

    assert report.samples_added == len(NASTY)
    lines = (tmp_path / "out" / "dataset.jsonl").read_bytes().split(b"\n")
    out = [json.loads(line) for line in lines if line]
    assert sorted(row["output"] for row in out) == sorted(f"Mended {text}" for text in NASTY)
    assert sorted(row["prompt"] for row in out) == sorted(NASTY)
    assert examine(tmp_path / "p.veridesk", Job()).is_well


def test_names_never_become_paths(tmp_path: Path) -> None:
    """Ids, titles and generators that look like paths write no file of their own."""
    rows = [
        {"id": name, "prompt": name, "output": f"Text {name}", "model": name, "dataset": name,
         "sources": [{"id": name, "title": name, "text": f"Source {name}"}]}
        for name in PATHS
    ]  # fmt: skip
    work = tmp_path / "a" / "b" / "work"
    work.mkdir(parents=True)
    file = _jsonl(work / "rows.jsonl", rows)
    with Project.open(work / "p.veridesk", create=True) as project:
        import_files(project, Job(), [file])
        for rid in range(1, len(PATHS) + 1):
            session.decide(project, Rid(rid), Ruling(Verdict.ACCEPTED), "../Ann/..").result()
        export_samples(project, Job(), work / "out")

    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["work"]
    made = {path.name for path in work.iterdir()}
    assert made <= {"rows.jsonl", "p.veridesk", ".p.veridesk.lock", "p.backups", "out"}
    names = [path.name for path in (work / "out").rglob("*")]
    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9_-]+(\.[a-z0-9]+)*", name)] == []
    assert not any("outside" in name or "passwd" in name for name in names)


@pytest.mark.parametrize(
    "line",
    [
        b'{"output": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
        b'{"output": "x", "a": ' + b'{"b":' * 100_000 + b"1" + b"}" * 100_000 + b"}",
        b"[" * 1_000_000,
        b'{"output": "\\ud800"}',
        b'{"output": 1' + b"0" * 100_000 + b"}",
        b'{"output": NaN}',
        b"\xff\xfe\x00" * 1000,
        b"\0" * 100_000,
    ],
)
def test_a_poisonous_line_costs_only_itself(tmp_path: Path, line: bytes) -> None:
    """The good lines around it are imported, it is named with its place, and fast."""
    file = tmp_path / "rows.jsonl"
    good = [json.dumps({"id": n, "output": f"It opened in {n}."}).encode() for n in (1, 2)]
    file.write_bytes(good[0] + b"\n" + line + b"\n" + good[1] + b"\n")
    started = time.monotonic()

    with Project.open(tmp_path / "p.veridesk", create=True) as project:
        report = import_files(project, Job(), [file])
        export_rejections(project, None, tmp_path / "bad.jsonl")

    assert report.samples_added == 2
    assert [one.line for one in report.rejections] == [2]
    assert time.monotonic() - started < 5


def test_a_megabyte_without_a_space_goes_through(tmp_path: Path) -> None:
    """Sentences, evidence and flags of a text without any break are made in bounded time."""
    text = "x" * 1_000_000
    rows = [{"id": 1, "prompt": "?", "output": text, "sources": [{"text": text + "y"}]}]
    file = _jsonl(tmp_path / "long.jsonl", rows)
    started = time.monotonic()

    with Project.open(tmp_path / "p.veridesk", create=True) as project:
        import_files(project, Job(), [file])
        flag_samples(project, Job())
        session.decide(project, Rid(1), Ruling(Verdict.ACCEPTED), "Ann").result()
        export_samples(project, Job(), tmp_path / "out")

    assert time.monotonic() - started < 20


def test_a_terminal_is_not_taken_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Lists and complaints show no control character of a stranger's."""
    file = _jsonl(
        tmp_path / "rows.jsonl",
        [{"id": n, "prompt": text, "output": f"An output {text}."} for n, text in enumerate(NASTY)],
    )
    file.write_bytes(file.read_bytes() + b'{"output": "x\x1b[31m"\n{"id": "\\u001b]0;x\\u0007"}\n')
    path = str(tmp_path / "p.veridesk")
    main(["import", path, str(file)], lambda *_, **__: 2)
    main(["queue", path], lambda *_, **__: 2)
    main(["decide", path, "no\x1b[31m such", "accepted", "--reviewer", "Ann"], lambda *_, **__: 2)

    told = "".join(capsys.readouterr())
    bad = {sign for sign in told if not sign.isprintable() and sign not in "\n\u200d"}
    assert bad == set()


def test_a_table_of_formulas_stays_a_table(tmp_path: Path) -> None:
    """Cells that look like formulas are read as the texts that they are."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(["id", "prompt", "output"])
    for n, text in enumerate(NASTY):
        if "\0" not in text:
            writer.writerow([n, text, f"{text} is {n}"])
    file = tmp_path / "rows.csv"
    file.write_text(buffer.getvalue(), encoding="utf-8", newline="")

    with Project.open(tmp_path / "p.veridesk", create=True) as project:
        report = import_files(project, Job(), [file])

    assert report.samples_added == len(NASTY) - 1
