"""The report reads as a summary for people."""

from __future__ import annotations

from engine.datasets.report import ImportReport, SkippedFile


def test_lines() -> None:
    skipped = (*(SkippedFile(f"{number}.jpg", "Not a photo.") for number in range(40)), SkippedFile("b", "Too odd."))
    report = ImportReport(
        "folder", 1, 1, 1, 2000, skipped, ("Careful.",), {"x": 2}, {"photo_id": "image"}, "t.csv", 1, 3
    )
    lines = report.lines()
    assert lines[0] == (
        "Read 1 photo in 1 case of 1 patient (1 of them known only as a case, without a patient identifier), "
        "and 2,000 masks (layout “folder”)."
    )
    assert lines[1] == "Table t.csv: photo id from “image”."
    assert "Cases without a reference diagnosis: 3." in lines
    assert "Warning: Careful." in lines
    assert any(line.startswith("Skipped 40 files: Not a photo: 0.jpg, ") for line in lines)
    assert any(line.endswith("and 10 more") for line in lines)
    assert lines[-1] == "Skipped b: Too odd."


def test_every_patient_known() -> None:
    assert ImportReport("isic", 1000, 2, 1, 0).lines()[0] == (
        "Read 1,000 photos in 2 cases of 1 patient, and 0 masks (layout “isic”)."
    )
