"""A preview tells what would be written, and writes nothing."""

from pathlib import Path

from veridesk.core.job import Job
from veridesk.exporting.preview import preview_export
from veridesk.exporting.run import export_samples
from veridesk.exporting.shapes import SHAPES, ShapeOptions


def test_each_shape_shows_its_first_rows(desk: object, tmp_path: Path) -> None:
    """What the preview shows of a shape is what the export writes first."""
    desk.add_some(8)
    for rid in range(1, 9):
        if rid % 2:
            desk.rule(rid, "corrected", output=f"Mended {rid}.")
        else:
            desk.rule(rid, "accepted" if rid < 8 else "rejected")
    names = [name for name in SHAPES if name not in ("parquet", "datasets")]

    seen = preview_export(desk.project, shapes=names, limit=2)
    report = export_samples(desk.project, Job(), tmp_path / "out", shapes=names)

    assert [one.name for one in seen.shapes] == names
    written = {shape["name"]: shape["rows"] for shape in report.shapes}
    for one in seen.shapes:
        assert len(one.rows) <= 2
        assert one.at_most >= written[one.name]
    by_name = {one.name: one for one in seen.shapes}
    assert by_name["dpo"].at_most == 4
    assert by_name["kto"].at_most == 8
    assert by_name["dpo"].rows[0]["chosen"] == "Mended 1."
    assert by_name["passthrough"].left_out == 2
    assert len(seen.rows) == 2
    assert seen.counts.rejected_rows == 1


def test_options_show_in_the_preview(desk: object) -> None:
    """What is chosen about shapes is seen before it is written."""
    desk.add_some(1)
    desk.rule(1, "corrected", output="Mended.")
    options = ShapeOptions(with_sources=True, kto_originals=True)

    seen = preview_export(desk.project, shapes=["sft-prompt", "kto"], options=options)

    prompt, kto = seen.shapes
    assert prompt.rows[0]["prompt"].startswith("Source 1: Datasheet\n")
    assert [row["label"] for row in kto.rows] == [True, False]
    assert kto.at_most == 2
