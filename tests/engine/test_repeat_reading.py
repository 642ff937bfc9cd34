"""Repeat readings: which cases come, that they count nowhere else, and what they say of their reader."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine import tasks
from engine.errors import EditError, ProjectError
from engine.label_queue import QueuePlan, checked, plan_from_json
from engine.project import Project
from engine.project.checking import check
from engine.readers.agreement import Overlap
from engine.readers.intra import RepeatedPhoto, intra_rows
from engine.readers.names import again_name, is_again, person_of
from engine.readers.rows import ReaderRow
from engine.recipe import load_recipe
from engine.regions import Polygon, Region
from engine.repeat_reading import OwnWork, chosen_again, coming_again, with_again
from engine.tasks.repeat_readings import repeated_photos, rows_of_repeat_readings
from tests.engine.packages.making import copy_of, merged, packed
from tests.engine.project.making import READER, draw, make_project
from tests.engine.project.older import write_as

ALL = QueuePlan(again=1.0, again_after=1, again_seed=3)
SECOND = again_name(READER)
CASES = tuple(f"{number:04d}" for number in range(50))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_project(tmp_path) as made:
        yield made


def box(left: float, right: float, region_id: str = "r") -> Region:
    """Whole pixels from `left` to `right`, 40 high."""
    return Region(region_id, "lesion", (Polygon(((left, 20.0), (right, 20.0), (right, 60.0), (left, 60.0))),))


def read(project: Project, case_id: str, reader: str, *regions: tuple[str, Region]) -> None:
    """Draw and complete."""
    for photo_id, region in regions:
        project.edit(photo_id, reader, draw(region)).result()
    project.complete_case(case_id, reader).result()


def test_the_choice_has_the_size_that_was_asked_for_and_is_each_readers_own() -> None:
    plan = QueuePlan(again=0.1, again_seed=8)
    ann, bob = chosen_again(plan, CASES, "Ann"), chosen_again(plan, CASES, "Bob")
    assert len(ann) == len(bob) == 5 and ann != bob
    assert ann == chosen_again(plan, CASES[::-1], "Ann") != chosen_again(replace(plan, again_seed=9), CASES, "Ann")
    assert ann < chosen_again(replace(plan, again=0.5), CASES, "Ann")
    assert len(chosen_again(replace(plan, again=0.101), CASES, "Ann")) == 6
    assert chosen_again(ALL, CASES, "Ann") == frozenset(CASES)
    assert not chosen_again(QueuePlan(), CASES, "Ann")


def test_every_case_is_chosen_as_often() -> None:
    times = dict.fromkeys(CASES, 0)
    for seed in range(2000):
        for case_id in chosen_again(QueuePlan(again=0.2, again_seed=seed), CASES, "Ann"):
            times[case_id] += 1
    assert sum(times.values()) == 2000 * 10
    assert max(abs(number - 400) for number in times.values()) < 5 * math.sqrt(2000 * 0.2 * 0.8)


def test_a_case_comes_once_so_many_others_lie_in_between_and_until_it_is_read() -> None:
    plan = replace(ALL, again_after=2)
    first = {"a": 10, "b": 20, "c": 30, "d": 40}
    assert coming_again(plan, (*CASES, "a", "b", "c", "d"), "Ann", OwnWork(first, {}, ())) == {"a", "b"}
    later = OwnWork(first, {"a": 50}, ("a",))
    assert coming_again(plan, (*CASES, "a", "b", "c", "d"), "Ann", later) == {"b", "c"}
    begun = OwnWork(first, {}, ("d",))
    assert coming_again(QueuePlan(), CASES, "Ann", begun) == {"d"}


def test_in_the_queue_they_stand_among_the_others() -> None:
    plan = replace(ALL, again_after=3)
    assert with_again("abcdef", {"a"}, plan) == tuple("bcdaef")
    assert with_again("abcdef", (), plan) == tuple("abcdef")
    assert with_again("abcdef", {"e"}, plan) == tuple("abcdfe")


def test_a_plan_without_a_share_is_written_as_before() -> None:
    assert json.loads(QueuePlan("random", seed=5).to_json()) == {"order": "random", "column": "", "seed": 5}
    assert plan_from_json('{"column":"","order":"random","seed":5}') == QueuePlan("random", seed=5)
    assert plan_from_json(ALL.to_json()) == ALL
    for wrong in (replace(ALL, again=1.5), replace(ALL, again_after=0), replace(ALL, again_seed=-1)):
        with pytest.raises(EditError):
            checked(wrong)


def test_nobody_may_bear_the_name_or_read_again_what_was_not_read(project: Project) -> None:
    assert is_again(SECOND) and person_of(SECOND) == READER and person_of("Ann") == "Ann"
    with pytest.raises(ProjectError):
        project.add_reader("Ann, Again").result()
    with pytest.raises(EditError, match="not completed"):
        project.edit("a", SECOND, draw(box(0, 10))).result()
    with pytest.raises(EditError, match="not completed"):
        project.complete_case("c1", SECOND).result()
    with pytest.raises(ProjectError, match="not read"):
        project.set_note("c1", again_name("Nobody"), "hm").result()


def test_the_repeat_reading_counts_nowhere_but_in_its_own_figures(project: Project) -> None:
    project.set_queue(ALL, READER).result()
    read(project, "c1", READER, ("a", box(10, 50)), ("b", box(10, 50)))
    assert not project.coming_again(READER)
    read(project, "c2", READER, ("c", box(0, 40)))
    assert project.coming_again(READER) == {"c1"}
    before = (project.readings("c1"), project.expected_scores("c1"), project.readers(), project.reading("c1", READER))
    project.set_note("c1", SECOND, "seen before").result()
    project.set_differential("c1", SECOND, [("Melanoma", 3.0)]).result()
    assert project.answer_no_lesion("b", SECOND).result()
    assert project.coming_again(READER) == {"c1"}
    read(project, "c1", SECOND, ("a", box(20, 60)))
    after = (project.readings("c1"), project.expected_scores("c1"), project.readers(), project.reading("c1", READER))
    assert before == after and project.readers() == (READER,)
    assert project.coming_again(READER) == {"c2"}
    assert project.notes() == {} and project.differentials() == {}
    assert [one.completed for one in project.reader_progress()] == [2]
    second = project.reading("c1", SECOND)
    assert second is not None and second.blind is False and second.completed
    assert tasks.reader_lines(project) is not None
    project.verify_chain()


def test_what_came_with_a_data_set_does_not_come_again(project: Project) -> None:
    project.set_queue(ALL, READER).result()
    read(project, "c1", READER)
    read(project, "c2", READER)
    project.exclude_case("c1", "blurred", READER).result()
    assert not project.coming_again(READER)
    project.exclude_case("c1", None, READER).result()
    assert project.coming_again(READER) == {"c1"}
    project.set_queue(QueuePlan(), READER).result()
    assert not project.coming_again(READER)


def test_figures_have_their_closed_form(project: Project) -> None:
    project.set_queue(ALL, READER).result()
    read(project, "c1", READER, ("a", box(10, 50)), ("b", box(10, 50)))
    read(project, "c2", READER, ("c", box(0, 40)))
    read(project, "c1", SECOND, ("a", box(20, 60)))
    recipe = load_recipe("default")
    recipe = replace(recipe, agreement=replace(recipe.agreement, grid="photo"))
    photos = repeated_photos(project, recipe)
    assert [(one.photo_id, one.overlap) for one in photos] == [
        ("a", Overlap(1600.0, 1600.0, 1200.0)),
        ("b", Overlap(1600.0, 0.0, 0.0)),
    ]
    rows = {(row.place.first, row.place.measure): row for row in rows_of_repeat_readings(project, recipe)}
    iou, dice, kappa = (rows[READER, name] for name in ("iou", "dice", "fleiss_kappa"))
    assert (iou.n_photos, iou.n_cases, iou.n_patients, iou.n_undefined) == (1, 1, 1, 1)
    assert iou.mean == pytest.approx(1200 / 2000) and dice.mean == pytest.approx(0.75)
    share = 3200 / (2 * 120 * 90)
    expected = share**2 + (1 - share) ** 2
    assert kappa.mean == pytest.approx((1 - 800 / (120 * 90) - expected) / (1 - expected))
    assert rows["", "iou"].mean == iou.mean and math.isnan(iou.low) and math.isnan(iou.pooled)
    assert {row.place.second for row in rows.values() if row.place.first} == {"again"}


def test_intervals_have_patients_as_units() -> None:
    """The same photos three times over say nothing more of the patients; one patient alone says nothing."""

    def dice(photos_a_patient: int, patients: int = 12) -> ReaderRow:
        photos = [
            RepeatedPhoto(f"{patient}{number}", f"{patient}", f"{patient}", "Ann", Overlap(20.0, 20.0, 8 + patient), 99)
            for patient in range(patients)
            for number in range(photos_a_patient)
        ]
        rows = intra_rows(photos, load_recipe("default").analysis)
        return next(row for row in rows if (row.place.first, row.place.measure) == ("Ann", "dice"))

    once, thrice = dice(1), dice(3)
    assert once.mean == pytest.approx(np.mean([(8 + patient) / 20 for patient in range(12)]))
    assert (thrice.n_photos, thrice.n_cases, thrice.n_patients) == (36, 12, 12)
    assert 0.4 < once.low < once.mean < once.high < 0.95
    assert (thrice.low, thrice.high) == pytest.approx((once.low, once.high))
    assert math.isnan(dice(5, patients=1).low)


def test_packages_carry_it_and_meet_it_again(project: Project, tmp_path: Path) -> None:
    copy = copy_of(project, tmp_path / "copies", "ann")
    with copy:
        copy.set_queue(ALL, READER).result()
        read(copy, "c1", READER, ("a", box(10, 50)))
        read(copy, "c2", READER)
        early = packed(copy, READER)
        read(copy, "c1", SECOND, ("a", box(20, 60)))
        copy.undo("a", SECOND).result()
        late = packed(copy, READER, 1)
        for path, cases in ((early, ("c1", "c2")), (late, ("c1",)), (late, ())):
            (report,) = merged(project, path)
            assert report.whole and report.cases == cases
        for reader in (READER, SECOND):
            assert project.regions("a", reader) == copy.regions("a", reader)
            assert project.reading("c1", reader) == copy.reading("c1", reader)
        assert project.readers() == (READER,) and project.read_twice() == copy.read_twice() == (("c1", READER),)


def test_the_repeat_reading_stays_out_where_the_first_has_parted(project: Project, tmp_path: Path) -> None:
    copy = copy_of(project, tmp_path / "copies", "ann")
    with copy:
        read(copy, "c1", READER, ("a", box(10, 50)))
        read(copy, "c1", SECOND, ("a", box(20, 60)))
        read(project, "c1", READER, ("a", box(0, 50)))
        (report,) = merged(project, packed(copy, READER))
    assert {one.case_id for one in report.left_out} == {"c1"} and not project.read_twice()
    assert not project.regions("a", SECOND)


def test_a_person_of_an_earlier_file_keeps_a_name_that_only_looks_so(project: Project) -> None:
    from engine.project.facts import _insert_reader  # pyright: ignore[reportPrivateUsage]

    name = again_name("Lee")
    project._submit(0, lambda connection: _insert_reader(connection, name, project.path)).result()  # pyright: ignore
    assert project.readers() == (name,)


def test_an_older_project_opens_and_takes_a_repeat_reading(project: Project) -> None:
    """A file of the second format with a completed reading goes on as any other."""
    read(project, "c1", READER, ("a", box(10, 50)))
    before, path = project.reading("c1", READER), project.path
    project.close()
    write_as(path, 2)
    with Project.open(path) as opened:
        assert opened.reading("c1", READER) == before and not opened.coming_again(READER)
        opened.set_queue(ALL, READER).result()
        read(opened, "c2", READER)
        assert opened.coming_again(READER) == {"c1"}
        read(opened, "c1", SECOND, ("a", box(20, 60)))
        assert opened.reading("c1", READER) == before and opened.read_twice() == (("c1", READER),)
        opened.verify_chain()
    assert check(path).sound
