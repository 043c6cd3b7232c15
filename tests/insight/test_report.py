"""The numbers of a report, counted by hand; and its two files."""

import json
from pathlib import Path

import pytest

from veridesk.core.errors import Cancelled, UserError
from veridesk.core.job import Job, Progress
from veridesk.core.model import Flag, FlagKind, Mark, MarkKind, RunId, Source, Span
from veridesk.core.wilson import wilson
from veridesk.insight.report import make_report, write_report
from veridesk.insight.templates import NO_PROMPT
from veridesk.insight.values import Report

YEAR = Span(13, 17)


def rates(report: Report, facet: str) -> dict[str, tuple[int, int]]:
    """Wrong and ruled samples by group, in the order of the table."""
    (table,) = [table for table in report.tables if table.facet == facet]
    return {group.name: (group.rate.hits, group.rate.trials) for group in table.groups}


def test_an_empty_project_says_so(bench: object, tmp_path: Path) -> None:
    """Nothing imported, nothing ruled, or everybody unsure: a clear word, and no numbers."""
    assert bench.report().is_empty
    bench.add()
    bench.rule(bench.add(), "unsure")

    report = bench.report()

    assert report.is_empty
    assert report.summary.startswith("nothing is ruled yet")
    assert "2 samples wait, 1 of them are unsure" in report.summary
    write_report(report, tmp_path / "r.html", tmp_path / "r.json")
    assert "Nothing is ruled yet" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_a_wrong_sample_is_rejected_corrected_or_marked(bench: object) -> None:
    """Accepted alone is right; a false alarm marked as such does not make a sample wrong."""
    for verdict in ("accepted", "rejected", "unsure"):
        bench.rule(bench.add(), verdict)
    bench.rule(bench.add(), "corrected", output="It opened in 1937.")
    bench.rule(bench.add(), "accepted", marks=(Mark(YEAR, MarkKind.CONTRADICTED),))
    bench.rule(bench.add(), "accepted", marks=(Mark(YEAR, MarkKind.SUPPORTED),))
    bench.rule(bench.add(), "unsure", marks=(Mark(YEAR, MarkKind.UNSUPPORTED),))

    report = bench.report()

    assert (report.overall.hits, report.overall.trials) == (4, 6)
    assert (report.overall.low, report.overall.high) == wilson(4, 6)
    assert report.unsettled == 1
    assert "4 of 6 ruled samples are wrong: 66.7 %" in report.summary


def test_one_reviewer_who_objects_is_enough(bench: object) -> None:
    """A sample counts once, however many reviewers ruled on it."""
    rid = bench.add()
    bench.rule(rid, "accepted")
    bench.rule(rid, "rejected", "bob")

    report = bench.report()

    assert (report.overall.hits, report.overall.trials) == (1, 1)
    assert report.reviewers == 2


def test_groups_come_worst_first_and_thin_ones_last(bench: object) -> None:
    """Ten of twenty is worse than three of six; one of one proves little."""
    for generator, wrong, sound in (
        ("thin", 1, 0),
        ("middling", 3, 3),
        ("bad", 10, 10),
        ("good", 0, 6),
    ):
        for number in range(wrong + sound):
            rid = bench.add(generator=generator)
            bench.rule(rid, "rejected" if number < wrong else "accepted")

    found = rates(bench.report(), "generator")

    assert list(found) == ["bad", "middling", "good", "thin"]
    assert found["bad"] == (10, 20)
    (table,) = [table for table in bench.report(groups=2).tables if table.facet == "generator"]
    assert [group.name for group in table.groups] == ["bad", "middling"]
    assert table.left_out == 2


def test_missing_names_are_told_from_given_ones(bench: object) -> None:
    """A generator called like our word for none is still another group."""
    bench.rule(bench.add(generator=None, task=None, prompt=" "), "rejected")
    bench.rule(bench.add(generator="(generator not known)", task=""), "accepted")

    report = bench.report()

    groups = next(table.groups for table in report.tables if table.facet == "generator")
    assert [(one.own_name, one.rate.hits) for one in groups] == [(False, 1), (True, 0)]
    assert rates(report, "task") == {"(task not known)": (1, 1), "(empty name)": (0, 1)}
    assert rates(report, "prompt template")[NO_PROMPT] == (1, 1)


def test_sources_count_each_sample_once(bench: object) -> None:
    """A source used twice by one sample counts it once; its title or its beginning names it."""
    titled, bare = Source("Opened in 1937.", "Datasheet"), Source("The town\nis old.")
    bench.rule(bench.add(sources=(titled, titled, bare)), "rejected")
    bench.rule(bench.add(sources=(titled,)), "accepted")

    report = bench.report()

    assert rates(report, "source") == {"The town is old.": (1, 1), "Datasheet": (1, 2)}
    (table,) = [table for table in report.tables if table.facet == "source"]
    assert len(table.groups[0].key) == 32
    assert [one.public_id for one in table.groups[1].examples] == [1]


def test_kinds_come_from_marks_and_confirmed_flags(bench: object) -> None:
    """A flag that the ruling refutes names no error; a sample may have two kinds, or none told."""
    year = Flag(YEAR, FlagKind.CONTRADICTED, 0.9, "")
    start = Flag(Span(0, 2), FlagKind.UNSUPPORTED, 0.8, "")
    weak = Flag(Span(0, 2), FlagKind.UNSUPPORTED, 0.1, "")
    rids = [bench.add() for _ in range(5)]
    bench.flag(dict.fromkeys(rids[:3], (0.9, (year, weak))) | {rids[3]: (0.9, (start,))})
    bench.rule(rids[0], "corrected", output="It opened in 1937.")
    bench.rule(rids[1], "accepted")
    bench.rule(rids[2], "rejected", marks=(Mark(Span(3, 9), MarkKind.UNSUPPORTED),))
    bench.rule(rids[3], "corrected", output="It opened in 1937.")
    bench.rule(rids[4], "rejected")

    report = bench.report()

    assert rates(report, "error kind") == {
        "not told": (2, 5),
        "contradicted": (1, 5),
        "unsupported": (1, 5),
    }


def test_flags_are_judged_by_band(bench: object) -> None:
    """Confirmed, refuted and unjudged flags of the run, those under its threshold left aside."""
    rids = [bench.add() for _ in range(4)]
    run = bench.flag(
        {
            rids[0]: (0.95, (Flag(YEAR, FlagKind.CONTRADICTED, 0.95, ""),)),
            rids[1]: (0.92, (Flag(YEAR, FlagKind.CONTRADICTED, 1.0, ""),)),
            rids[2]: (0.3, (Flag(YEAR, FlagKind.CONTRADICTED, 0.3, ""),)),
            rids[3]: (0.6, (Flag(YEAR, FlagKind.CONTRADICTED, 0.6, ""),)),
        }
    )
    bench.rule(rids[0], "rejected")
    bench.rule(rids[1], "accepted")
    bench.rule(rids[2], "accepted")
    bench.rule(rids[3], "unsure")

    report = bench.report()

    bands = [(one.name, one.rate.hits, one.rate.trials) for one in report.flag_bands]
    assert bands == [("0.9 to 1.0", 1, 2)]
    scores = [(one.name, one.rate.hits, one.rate.trials) for one in report.score_bands]
    assert scores == [("0.9 to 1.0", 1, 2), ("0.3 to 0.4", 0, 1)]
    assert report.flags_not_judged == 1
    assert report.run.run_id == run
    assert bench.report(run=run).flag_bands == report.flag_bands
    with pytest.raises(UserError, match="no detector run 9"):
        bench.report(run=RunId(9))


def test_what_was_undone_does_not_count(bench: object) -> None:
    """The report goes by what stands."""
    from veridesk.store.writes import decisions

    rid = bench.add()
    bench.rule(rid, "rejected")
    bench.project.submit(lambda db: decisions.add_undo(db, "ann")).result()

    assert bench.report().is_empty


def test_the_report_hears_stop(bench: object) -> None:
    """Cancelling ends it; progress never passes its end."""
    for _ in range(250):
        bench.add()
    from veridesk.store.writes import decisions

    def rule(db: object) -> None:
        from veridesk.core.model import Rid, Ruling, Verdict

        for rid in range(1, 251):
            decisions.add_decision(db, Rid(rid), "ann", Ruling(Verdict.REJECTED))

    bench.project.submit(rule).result()
    seen: list[Progress] = []
    make_report(bench.project, Job(seen.append))
    assert all(one.done <= one.total for one in seen)
    assert seen[-1].done == seen[-1].total
    job = Job()
    job.cancel()

    with pytest.raises(Cancelled):
        make_report(bench.project, job)


def test_the_files_replace_only_reports(bench: object, tmp_path: Path) -> None:
    """A report is renewed in place; a project or a page of somebody else's is left alone."""
    bench.rule(bench.add(), "rejected")
    report = bench.report()
    page, plain = tmp_path / "r.html", tmp_path / "r.json"
    write_report(report, page, plain)
    first = page.read_bytes(), plain.read_bytes()
    write_report(bench.report(), page, plain)

    assert (page.read_bytes(), plain.read_bytes()) == first
    assert json.loads(first[1])["overall"]["hits"] == 1
    with pytest.raises(UserError, match="no report of Veridesk"):
        write_report(report, bench.project.path, None)
    with pytest.raises(UserError, match="no report of Veridesk"):
        write_report(report, None, page)
    with pytest.raises(UserError, match="cannot be written"):
        write_report(report, tmp_path / "none" / "r.html", None)
    with pytest.raises(UserError, match="cannot be written"):
        write_report(report, tmp_path, None)
    assert sorted(path.name for path in tmp_path.glob(".r*")) == []
