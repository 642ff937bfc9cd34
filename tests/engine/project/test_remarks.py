"""What readers say beside regions: locks, comments, certainty; “no visible lesion”; notes; reasons; times."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import EditError
from engine.project.checking import check
from engine.project.edits import Change, Edit
from engine.project.hashes import row_hash, text_hash
from engine.project.project import Project
from engine.project.remarks import LONGEST_NOTE
from engine.region_json import region_to_json
from engine.regions import Region
from tests.engine.project.making import READER, draw, make_project, painted, polygon, remove
from tests.engine.project.older import write_as

DRAWN = polygon("r", 1)
LOCKED = replace(DRAWN, locked=True)


def change(before: Region, after: Region | None) -> Edit:
    return Edit("Change", (Change(before, after),))


@pytest.mark.parametrize("region", [DRAWN, painted("m", 3)])
def test_remarks_keep_a_readings_revision_and_come_back(project: Project, region: Region) -> None:
    project.edit("a", READER, draw(region)).result()
    before = project.reading("c1", READER, "latest")
    remarked = replace(region, comment="border unsure", certainty="low", locked=True)
    project.edit("a", READER, change(region, remarked)).result()
    after = project.reading("c1", READER, "latest")
    assert before is not None and after is not None
    assert (after.revision, after.revisions) == (before.revision, before.revisions)
    assert project.regions("a", READER) == (remarked,)
    project.undo("a", READER).result()
    assert project.regions("a", READER) == (region,)


def test_another_shape_is_another_revision_with_remarks_or_without(project: Project) -> None:
    remarked = replace(DRAWN, comment="first")
    project.edit("a", READER, draw(remarked)).result()
    before = project.reading("c1", READER, "latest")
    project.edit("a", READER, change(remarked, replace(polygon("r", 2), comment="first"))).result()
    after = project.reading("c1", READER, "latest")
    assert before is not None and after is not None and before.revision != after.revision


def test_regions_without_remarks_read_as_in_the_first_formats() -> None:
    assert '"about"' not in region_to_json(DRAWN)
    text = region_to_json(replace(DRAWN, comment="x", certainty="high", locked=True))
    assert text.startswith('{"about":{"certainty":"high","comment":"x","locked":true},"id":')


@pytest.mark.parametrize("after", [None, replace(polygon("r", 2), locked=True), replace(LOCKED, label="hair")])
def test_a_locked_region_stays_as_it_is(project: Project, after: Region | None) -> None:
    project.edit("a", READER, draw(LOCKED)).result()
    with pytest.raises(EditError, match="locked; unlock it"):
        project.edit("a", READER, change(LOCKED, after)).result()
    assert project.regions("a", READER) == (LOCKED,)


def test_what_is_said_of_a_locked_region_may_change_and_unlocking_frees_it(project: Project) -> None:
    project.edit("a", READER, draw(LOCKED)).result()
    said = replace(LOCKED, comment="seen with a dermatoscope", certainty="high")
    project.edit("a", READER, change(LOCKED, said)).result()
    free = replace(said, locked=False)
    project.edit("a", READER, change(said, free)).result()
    project.edit("a", READER, remove(free)).result()
    assert project.regions("a", READER) == ()


def test_an_answer_is_part_of_the_first_reading_and_told_from_nothing_drawn(project: Project) -> None:
    assert project.answer_no_lesion("a", READER).result()
    assert not project.answer_no_lesion("a", READER).result()
    assert project.case_states(READER)["c1"] == "in_progress"
    project.complete_case("c1", READER).result()
    project.answer_no_lesion("b", READER).result()
    first, latest = project.reading("c1", READER), project.reading("c1", READER, "latest")
    assert first is not None and latest is not None
    assert first.without_lesion == {"a"} and latest.without_lesion == {"a", "b"}
    assert dict(first.regions) == {"a": (), "b": ()}
    assert first.blind is True


def test_drawing_a_lesion_withdraws_the_answer(project: Project) -> None:
    project.answer_no_lesion("a", READER).result()
    hair = polygon("h", 4, "hair")
    project.edit("a", READER, draw(hair)).result()
    assert project.answered_no_lesion("a", READER)
    project.edit("a", READER, draw(DRAWN)).result()
    assert not project.answered_no_lesion("a", READER)
    with pytest.raises(EditError, match="delete it before"):
        project.answer_no_lesion("a", READER).result()
    project.undo("a", READER).result()
    assert project.regions("a", READER) == (hair,)
    assert not project.answered_no_lesion("a", READER)
    assert project.answer_no_lesion("a", READER).result()
    assert project.answer_no_lesion("a", READER, none=False).result()
    project.verify_chain()


def test_answers_of_a_case_that_is_read_blind_do_not_count(project: Project) -> None:
    project.answer_no_lesion("a", READER).result()
    assert dict(project.readings("c1")) == {}
    project.unblind(READER, "over").result()
    assert project.readings("c1")[READER].without_lesion == {"a"}
    assert set(project.readings("c1")[READER].regions) == {"a"}


def test_a_note_is_kept_in_versions_and_the_first_is_that_at_completion(project: Project) -> None:
    assert not project.set_note("c1", READER, "  ").result()
    assert project.set_note("c1", READER, " hard case ").result()
    assert not project.set_note("c1", READER, "hard case").result()
    assert project.notes() == {}
    project.complete_case("c1", READER).result()
    project.set_note("c1", READER, "not so hard").result()
    assert project.note("c1", READER) == "not so hard"
    assert project.notes() == {("c1", READER): "hard case"}
    assert project.notes("latest") == {("c1", READER): "not so hard"}
    project.set_note("c1", READER, "").result()
    assert project.note("c1", READER) == ""
    with pytest.raises(EditError, match="shorten it"):
        project.set_note("c1", READER, "x" * (LONGEST_NOTE + 1)).result()


def test_a_flag_has_a_reason_that_may_change(project: Project) -> None:
    assert project.flag_case("c1", READER, True, "blurred").result()
    assert not project.flag_case("c1", READER, True, "blurred").result()
    assert project.flag_case("c1", READER, True, "wrong photo").result()
    assert project.flag_case("c2", READER, True).result()
    project.flag_case("c3", READER, True, "x").result()
    project.flag_case("c3", READER, False, "ignored").result()
    assert project.flag_reasons(READER) == {"c1": "wrong photo", "c2": ""}


def test_times_add_up_until_the_case_is_completed(project: Project) -> None:
    assert math.isnan(project.seconds_worked("c1", READER))
    for seconds in (30.04, 12.0):
        assert project.add_time("c1", READER, seconds).result()
    project.add_time("c2", READER, 100.0).result()
    project.complete_case("c1", READER).result()
    assert not project.add_time("c1", READER, 5.0).result()
    assert project.seconds_worked("c1", READER) == 42.0
    (progress,) = [one for one in project.reader_progress() if one.reader == READER]
    assert (progress.left, progress.seconds, progress.timed) == (2, 42.0, 1)
    assert progress.per_hour == pytest.approx(3600 / 42)
    for nonsense in (0.0, -1.0, math.nan, 1e9):
        with pytest.raises(EditError):
            project.add_time("c2", READER, nonsense).result()


def test_all_of_it_is_there_when_the_project_is_opened_again(project: Project) -> None:
    project.edit("a", READER, draw(replace(LOCKED, comment="c"))).result()
    project.answer_no_lesion("b", READER).result()
    project.set_note("c1", READER, "a note").result()
    project.flag_case("c1", READER, True, "blurred").result()
    project.add_time("c1", READER, 3.0).result()
    path = project.path
    project.close()
    with Project.open(path) as again:
        assert again.regions("a", READER) == (replace(LOCKED, comment="c"),)
        assert again.answered_no_lesion("b", READER)
        assert again.note("c1", READER) == "a note"
        assert again.flag_reasons(READER) == {"c1": "blurred"}
        assert again.seconds_worked("c1", READER) == 3.0
        again.verify_chain()


def test_an_older_project_opens_and_takes_all_of_it(tmp_path: Path) -> None:
    """A file of the second format, made by its own statements: its revisions are those of its time."""
    with make_project(tmp_path) as project:
        project.edit("a", READER, draw(DRAWN)).result()
        project.flag_case("c1", READER, True).result()
        before = project.reading("c1", READER, "latest")
        path = project.path
    write_as(path, 2)
    with Project.open(path) as project:
        assert project.reading("c1", READER, "latest") == before
        assert before is not None
        assert before.revisions["a"] == row_hash("photo", (text_hash(region_to_json(DRAWN)),))
        assert project.flag_reasons(READER) == {"c1": ""}
        project.edit("a", READER, change(DRAWN, LOCKED)).result()
        project.answer_no_lesion("b", READER).result()
        project.set_note("c1", READER, "new").result()
        project.add_time("c1", READER, 2.0).result()
        project.complete_case("c1", READER).result()
        reading = project.reading("c1", READER)
        assert reading is not None
        assert reading.revisions["a"] == before.revisions["a"] and reading.without_lesion == {"b"}
        project.verify_chain()
    assert check(path).sound
