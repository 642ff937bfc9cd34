"""What is settled, named and said for a study, through scoring and export."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine import tasks
from engine.project import ADJUDICATED, CONSENSUS, Project
from engine.project.edits import Change, Edit
from engine.recipe import recipe_from_json
from tests.small import csv_rows, ready_project, write_small_study

Row = dict[str, str]

STAGES = '{"attribution": {"rule": "right", "steps": 4, "baselines": ["black"]}, "agreement": {"reading": "%s"}}'
RECIPE, LATEST = (recipe_from_json(STAGES % reading) for reading in ("first", "latest"))
CORA = "Cora"
SETTLED = "photo_00"
ALONE = "photo_20"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Five photos: `SETTLED` read by ann and bob, the others by ann; the case of `ALONE` without a diagnosis."""
    study, path = write_small_study(tmp_path), tmp_path / "study.spotcheck"
    pixels = np.array(Image.open(study.masks / f"{SETTLED}_ann_lesion.png"))
    Image.fromarray(np.roll(pixels, (5, 8), axis=(0, 1))).save(study.masks / f"{SETTLED}_bob_lesion.png")
    study.table.write_text(study.table.read_text(encoding="utf-8").replace("BCC", ""), encoding="utf-8")
    ready_project(study, path).close()
    return path


def settle(project: Project, photo: str, reader: str) -> None:
    """Take over the reader's region, as a coordinator may."""
    (region,) = project.regions(photo, reader)
    project.edit(photo, ADJUDICATED, Edit("Take over", (Change(None, region),)), CORA).result()


def rows_of(file: Path) -> list[Row]:
    return csv_rows(file)


def exported(project: Project, folder: Path) -> dict[tuple[str, str], Row]:
    """photos.csv by photo and reader, after scoring what is missing or stale."""
    tasks.score(project, RECIPE)
    tasks.export(project, folder)
    return {(row["photo_id"], row["reader"]): row for row in rows_of(folder / "photos.csv")}


def measures(row: Row) -> Row:
    names = ("reader", "drawn_blind", "flags", "scored_at")
    return {name: value for name, value in row.items() if name not in names}


def test_a_settled_roi_stands_as_the_consensus(path: Path, tmp_path: Path) -> None:
    with tasks.open_project(path) as project:
        before = exported(project, tmp_path / "before")
        for photo in (SETTLED, ALONE):
            settle(project, photo, "ann")
        assert tasks.score(project, RECIPE).scored == 0
        for case in ("case_0", "case_2"):
            project.complete_case(case, ADJUDICATED, CORA).result()
        after = exported(project, tmp_path / "after")
        tasks.export(project, tmp_path / "after", kind="maps")
        tasks.export(project, tmp_path / "after", kind="masks")
        summary = tasks.run_summary(project)
    assert set(after) - set(before) == {(ALONE, CONSENSUS)}
    for photo in (SETTLED, ALONE):
        row, own = after[photo, CONSENSUS], after[photo, "ann"]
        assert "adjudicated" in row["flags"].split()
        assert "adjudicated" not in own["flags"]
        assert measures(row) == measures(own)
    assert measures(before[SETTLED, CONSENSUS]) != measures(after[SETTLED, CONSENSUS])
    assert not any("adjudicated" in row["flags"] for row in before.values())
    with np.load(tmp_path / "after" / f"{ALONE}.npz") as arrays:
        assert (arrays["roi"] == arrays["roi_ann"]).all()
        assert f"roi_{ADJUDICATED}" not in arrays
    mask = np.array(Image.open(tmp_path / "after" / f"{SETTLED}_adjudicated_lesion.png"))
    assert (mask == np.array(Image.open(tmp_path / "after" / f"{SETTLED}_ann_lesion.png"))).all()
    assert summary is not None
    assert summary.flow.stale == summary.flow.unscored == 0


def test_readers_are_compared_without_the_settled_roi(path: Path, tmp_path: Path) -> None:
    with tasks.open_project(path) as project:
        exported(project, tmp_path / "before")
        for photo in (SETTLED, ALONE):
            settle(project, photo, "bob" if photo == SETTLED else "ann")
        for case in ("case_0", "case_2"):
            project.complete_case(case, ADJUDICATED, CORA).result()
        exported(project, tmp_path / "after")
    before, after = (rows_of(tmp_path / folder / "readers.csv") for folder in ("before", "after"))
    assert before
    assert after == before


def test_a_changed_settlement_is_scored_again(path: Path, tmp_path: Path) -> None:
    with tasks.open_project(path) as project:
        settle(project, ALONE, "ann")
        project.complete_case("case_2", ADJUDICATED, CORA).result()
        run = tasks.score(project, LATEST).run_id
        assert project.unscored_cases(run) == ()
        project.undo(ALONE, ADJUDICATED, CORA).result()
        assert [(key.photo_id, key.reader) for key in project.score_states(run).stale] == [(ALONE, CONSENSUS)]
        assert tasks.score(project, LATEST).scored == 1
        assert project.score_states(run).stale == ()


def test_entered_differentials_join_the_tables(path: Path, tmp_path: Path) -> None:
    with tasks.open_project(path) as project:
        before = exported(project, tmp_path / "before")
        project.set_differential("case_2", "Dan", [("Nevus", 5), ("Melanoma", 3)]).result()
        project.set_differential("case_2", "Eve", [("Nevus", 2)]).result()
        assert exported(project, tmp_path / "open") == before
        for reader in ("Dan", "Eve"):
            project.complete_case("case_2", reader).result()
        project.set_differential("case_2", "Dan", [("Acne", 5)]).result()
        after = exported(project, tmp_path / "after")
    (readers,) = {
        row["reference_differential"] for row in rows_of(tmp_path / "after" / "cases.csv") if row["case_id"] == "case_2"
    }
    assert readers.startswith("Melanocytic Nevus")
    assert "Acne" not in readers
    assert before[ALONE, "ann"]["condition"] == ""
    assert after[ALONE, "ann"]["condition"] == "Melanocytic Nevus"
    named = [row for row in rows_of(tmp_path / "after" / "readers.csv") if row["label"] == "differential"]
    assert {(row["reader_a"], row["reader_b"]) for row in named} >= {("Dan", "Eve"), ("Dan", "others")}
    (top,) = [
        row for row in named if (row["comparison"], row["reader_a"], row["measure"]) == ("reader_reader", "Dan", "top1")
    ]
    assert float(top["mean"]) == 1.0


def test_the_export_records_the_study(path: Path, tmp_path: Path) -> None:
    text = "Outline every lesion.\r\nÄußerste Sorgfalt.\n"
    with tasks.open_project(path) as project:
        exported(project, tmp_path / "before")
        project.set_role(CORA, "coordinator", CORA).result()
        project.set_protocol(text, CORA).result()
        project.complete_case("case_2", "bob").result()
        project.unblind(CORA, "all cases are read").result()
        exported(project, tmp_path / "after")
    assert not (tmp_path / "before" / "protocol.txt").exists()
    written = (tmp_path / "after" / "protocol.txt").read_bytes()
    assert written == text.encode()
    before, after = (
        json.loads((tmp_path / folder / "manifest.json").read_text(encoding="utf-8")) for folder in ("before", "after")
    )
    assert (before["blinded"], before["unblinding"], before["protocols"]) == (True, None, [])
    assert after["blinded"] is False
    assert (after["unblinding"]["by"], after["unblinding"]["reason"]) == (CORA, "all cases are read")
    assert after["roles"] == {"ann": "reader", "bob": "reader", CORA: "coordinator"}
    (protocol,) = after["protocols"]
    assert (protocol["by"], protocol["hash"]) == (CORA, hashlib.sha256(written).hexdigest())
    assert after["read_by_protocol"]["bob"] == {"": 1, protocol["hash"]: 1}
