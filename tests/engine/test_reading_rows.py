"""readings.csv and regions.csv: answers told apart, and nothing of who still reads blind."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.project import Project
from engine.regions import rasterise
from engine.tasks.reading_rows import read_photo_rows, read_region_rows
from tests.engine.project.making import READER, draw, make_project, polygon

DRAWN = replace(polygon("r", 1), comment="faint", certainty="low")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_project(tmp_path) as made:
        yield made


def read(project: Project) -> None:
    """Outlines a, leaves b open, answers none for c; flags, notes and works on both cases."""
    project.edit("a", READER, draw(DRAWN)).result()
    project.edit("a", READER, draw(polygon("h", 2, "hair"))).result()
    project.answer_no_lesion("c", READER).result()
    project.set_note("c1", READER, "seen, twice").result()
    project.flag_case("c2", READER, True, "blurred").result()
    project.add_time("c1", READER, 61.5).result()


def test_outlined_none_and_left_open_are_three_answers(project: Project) -> None:
    read(project)
    assert list(read_photo_rows(project, project.cases(), "first")) == []
    assert list(read_region_rows(project, project.cases(), "first")) == []
    project.complete_case("c1", READER).result()
    project.complete_case("c2", READER).result()
    rows = {row.photo_id: row for row in read_photo_rows(project, project.cases(), "first")}
    assert {photo: row.answer for photo, row in rows.items()} == {
        "a": "outlined",
        "b": "not_outlined",
        "c": "no_visible_lesion",
    }
    a, b, c = rows["a"], rows["b"], rows["c"]
    assert (a.n_lesions, a.n_other_regions, a.note, a.seconds, a.flagged) == (1, 1, "seen, twice", 61.5, False)
    assert (b.n_lesions, b.note, b.drawn_blind, b.completed) == (0, "seen, twice", True, True)
    assert (c.flagged, c.flag_reason, c.note) == (True, "blurred", "") and math.isnan(c.seconds)


def test_regions_say_what_their_reader_said(project: Project) -> None:
    read(project)
    project.complete_case("c1", READER).result()
    lesion, hair = read_region_rows(project, project.cases(), "first")
    assert (lesion.label, lesion.certainty, lesion.comment) == ("lesion", "low", "faint")
    assert lesion.area == rasterise(DRAWN.shape, 120, 90).area / (120 * 90)
    assert (hair.label, hair.certainty, hair.comment) == ("hair", None, "")


def test_a_note_after_completion_is_not_that_of_the_first_reading(project: Project) -> None:
    read(project)
    project.complete_case("c1", READER).result()
    project.set_note("c1", READER, "later").result()
    cases = project.cases()
    assert {row.note for row in read_photo_rows(project, cases, "first")} == {"seen, twice"}
    assert {row.note for row in read_photo_rows(project, cases, "latest")} == {"later"}
