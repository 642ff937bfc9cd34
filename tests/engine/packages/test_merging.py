"""Readers in copies, merged: the same as all of them in one project."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from engine.cases import Case
from engine.errors import PackageError, ProjectError
from engine.project.checking import check
from engine.project.project import Project
from engine.project.values import Reading
from tests.engine.packages.making import clock, copy_of, make_main, merged, packed, work
from tests.engine.project.making import Brought, draw, make_cases, make_photo, move, painted, polygon, remove

ONE, TWO, THREE = polygon("r", 1), polygon("r", 2), polygon("s", 3)
PAINTED = painted("p", 4)


@pytest.fixture
def main(tmp_path: Path) -> Iterator[Project]:
    with make_main(tmp_path) as project:
        yield project


def ann_works(project: Project) -> None:
    """Draws, undoes, redoes, completes, and draws again; flags; a differential before and after."""
    project.edit("a", "Ann", draw(ONE)).result()
    project.edit("a", "Ann", move(ONE, TWO)).result()
    project.undo("a", "Ann").result()
    project.edit("b", "Ann", draw(PAINTED)).result()
    project.redo("a", "Ann").result()
    project.set_differential("c1", "Ann", [("Eczema", 3), ("Psoriasis", 2)]).result()
    project.edit(
        "b", "Ann", move(PAINTED, replace(PAINTED, comment="pigmented", certainty="low", locked=True))
    ).result()
    project.set_note("c1", "Ann", "seen before").result()
    project.add_time("c1", "Ann", 31.5).result()
    project.complete_case("c1", "Ann").result()
    project.answer_no_lesion("c", "Ann").result()
    project.edit("c", "Ann", draw(polygon("late", 7))).result()
    project.answer_no_lesion("d", "Ann").result()
    project.set_differential("c1", "Ann", [("Psoriasis", 5)]).result()
    project.edit("a", "Ann", remove(TWO)).result()
    project.undo("a", "Ann").result()
    project.flag_case("c2", "Ann", True, "blurred").result()
    project.complete_case("c3", "Ann").result()


def bob_works(project: Project) -> None:
    """Other regions on the same photos, one case left open."""
    project.edit("a", "Bob", draw(THREE)).result()
    project.edit("a", "Bob", draw(ONE)).result()
    project.undo("a", "Bob").result()
    project.complete_case("c1", "Bob").result()
    project.edit("c", "Bob", draw(ONE)).result()
    project.flag_case("c3", "Bob", True).result()
    project.flag_case("c3", "Bob", False).result()


WORKS: dict[str, Callable[[Project], None]] = {"Ann": ann_works, "Bob": bob_works}


@pytest.mark.parametrize("order", list(permutations(WORKS)))
@pytest.mark.parametrize("blinded", [True, False])
def test_merged_copies_equal_one_project(
    tmp_path: Path, order: tuple[str, ...], blinded: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock(monkeypatch)
    with make_main(tmp_path, blinded=blinded) as main:
        main.set_protocol("Outline what is ill.", None).result()
        copies = {name: copy_of(main, tmp_path / name, name) for name in WORKS}
        for name, copy in copies.items():
            WORKS[name](copy)
        main.set_protocol("Outline what is ill, generously.", None).result()
        paths = [packed(copies[name], name) for name in order]
        reports = merged(main, *paths)
        assert [report.whole for report in reports] == [True, True]
        assert [report.completed for report in reports] == [{"Ann": 2, "Bob": 1}[name] for name in order]
        for name, copy in copies.items():
            assert work(main, name) == work(copy, name)
        with copy_of(copies["Ann"], tmp_path / "direct", "direct") as direct:
            bob_works(direct)
            for name in WORKS:
                assert known_of(main, name) == known_of(direct, name)
        length = main.verify_chain()
        again = merged(main, *reversed(paths), paths[0])
        assert [report.operations for report in again] == [0, 0, 0]
        assert main.verify_chain() == length
        for copy in copies.values():
            copy.close()
    assert check(main.path).sound


def known_of(project: Project, reader: str) -> list[object]:
    """What is scored of a reader; `work` without times."""
    return [
        (project.reading(case, reader), project.reading(case, reader, "latest"), project.is_completed(case, reader))
        for case in ("c1", "c2", "c3")
    ]


def test_work_in_parts_arrives_once(main: Project, tmp_path: Path) -> None:
    with copy_of(main, tmp_path / "ann", "ann") as copy:
        copy.edit("a", "Ann", draw(ONE)).result()
        copy.edit("a", "Ann", move(ONE, TWO)).result()
        first = packed(copy, "Ann", 1)
        copy.undo("a", "Ann").result()
        copy.complete_case("c1", "Ann").result()
        copy.redo("a", "Ann").result()
        second = packed(copy, "Ann", 2)
        reports = merged(main, first, second, first)
        assert [(report.operations, report.known, report.cases) for report in reports] == [
            (2, 0, ("c1",)),
            (3, 2, ("c1",)),
            (0, 2, ()),
        ]
        assert work(main, "Ann") == work(copy, "Ann")
        first_reading = main.reading("c1", "Ann")
        assert first_reading is not None
        assert first_reading.regions == {"a": (ONE,), "b": ()}
        assert main.regions("a", "Ann") == (TWO,)
        assert main.undo_name("a", "Ann") == "Move"


def test_undo_goes_on_in_the_project_and_back_in_the_copy(main: Project, tmp_path: Path) -> None:
    with copy_of(main, tmp_path / "ann", "ann") as copy:
        copy.edit("a", "Ann", draw(ONE)).result()
        merged(main, packed(copy, "Ann"))
        main.undo("a", "Ann").result()
        report = merged(copy, packed(main, "Ann"))[0]
        assert (report.operations, report.known) == (1, 1)
        copy.redo("a", "Ann").result()
        merged(main, packed(copy, "Ann"))
        assert main.regions("a", "Ann") == (ONE,)
        assert work(main, "Ann") == work(copy, "Ann")


def test_a_case_on_both_sides_is_left_and_the_others_are_taken(main: Project, tmp_path: Path) -> None:
    with copy_of(main, tmp_path / "ann", "ann") as copy:
        copy.edit("a", "Ann", draw(TWO)).result()
        copy.complete_case("c1", "Ann").result()
        copy.edit("c", "Ann", draw(ONE)).result()
        main.edit("a", "Ann", draw(ONE)).result()
        main.complete_case("c1", "Ann").result()
        locked = main.reading("c1", "Ann")
        path = packed(copy, "Ann")
        report = merged(main, path)[0]
        assert [(left.case_id, left.reason, left.operations) for left in report.left_out] == [("c1", "diverged", 2)]
        assert (report.whole, report.operations, report.cases) == (False, 1, ("c2",))
        assert main.reading("c1", "Ann") == locked
        assert main.regions("c", "Ann") == (ONE,)
        assert "1 case with 2 operations left as they are here" in report.lines()[-1]
        assert report.problems() == report.lines()[-1:]
        assert [left.operations for left in merged(main, path)[0].left_out] == [2]


HERE_THERE = [(here, there) for here in range(5) for there in range(5)]


@pytest.mark.parametrize(("here", "there"), HERE_THERE)
@pytest.mark.parametrize("same_start", [True, False])
def test_a_completed_first_reading_never_changes(
    main: Project, tmp_path: Path, here: int, there: int, same_start: bool
) -> None:
    """Each side stops after a step: draws, completes, draws a repeat reading, undoes it; from a common start or not."""
    if same_start:
        main.edit("b", "Ann", draw(THREE)).result()
    with copy_of(main, tmp_path / "ann", "ann") as copy:
        steps(main, here, ONE.region_id)
        steps(copy, there, "other")
        if not there and not same_start:
            with pytest.raises(PackageError, match="no work"):
                packed(copy, "Ann")
            return
        before, completed = main.reading("c1", "Ann"), main.is_completed("c1", "Ann")
        report = merged(main, packed(copy, "Ann"))[0]
        after = main.reading("c1", "Ann")
        if completed or not there:
            assert after == before
        if here and there:
            assert [left.reason for left in report.left_out] == ["diverged"]
            assert after == before
        elif there:
            assert report.whole
            assert work(main, "Ann") == work(copy, "Ann")


def steps(project: Project, count: int, region_id: str) -> None:
    """The first `count` of four steps."""
    region, moved = polygon(region_id, 5), polygon(region_id, 6)
    doing: list[Callable[[], object]] = [
        lambda: project.edit("a", "Ann", draw(region)).result(),
        lambda: project.complete_case("c1", "Ann").result(),
        lambda: project.edit("a", "Ann", move(region, moved)).result(),
        lambda: project.undo("a", "Ann").result(),
    ]
    for do in doing[:count]:
        do()


def test_photos_that_the_project_lacks_are_named(main: Project, tmp_path: Path) -> None:
    with copy_of(main, tmp_path / "ann", "ann") as copy:
        extra = [case for case in make_cases(main.folder) if case.case_id == "c2"]
        photos = (*extra[0].photos, make_photo(copy.folder, "e"))
        copy.add_data_set(
            [type(extra[0])("c2", photos), type(extra[0])("c9", (make_photo(copy.folder, "f"),))]
        ).result()
        copy.edit("c", "Ann", draw(ONE)).result()
        copy.edit("f", "Ann", draw(ONE)).result()
        copy.complete_case("c9", "Ann").result()
        path = packed(copy, "Ann")
        report = merged(main, path)[0]
        assert {(left.case_id, left.reason, left.operations, left.photos) for left in report.left_out} == {
            ("c2", "missing", 1, ("e",)),
            ("c9", "missing", 2, ("f",)),
        }
        assert "missing: e, f" in report.lines()[-1]
        assert main.readers() == ()
        main.add_data_set(
            [type(extra[0])("c2", photos), type(extra[0])("c9", (make_photo(copy.folder, "f"),))]
        ).result()
        assert merged(main, path)[0].whole
        assert main.regions("f", "Ann") == (ONE,)
        assert main.is_completed("c9", "Ann")


def test_a_case_that_grew_is_left_out(main: Project, tmp_path: Path) -> None:
    """Completing says that every photo was looked at: the reader has not seen the new one."""
    with copy_of(main, tmp_path / "ann", "ann") as copy:
        copy.complete_case("c2", "Ann").result()
        grown = Case("c2", (*make_cases(main.folder)[1].photos, make_photo(main.folder, "e")))
        main.add_data_set([grown]).result()
        report = merged(main, packed(copy, "Ann"))[0]
        assert [(left.case_id, left.reason) for left in report.left_out] == [("c2", "differing")]
        assert not main.is_completed("c2", "Ann")
        copy.add_data_set([grown]).result()
        assert merged(main, packed(copy, "Ann"))[0].whole
        assert main.is_completed("c2", "Ann")


def test_another_project_with_the_same_photos_under_other_names(tmp_path: Path, main: Project) -> None:
    other = tmp_path / "other"
    other.mkdir()
    cases = [
        Case(
            f"x{case.case_id}",
            tuple(make_photo(other, f"x{photo.photo_id}", f"photo {photo.photo_id}".encode()) for photo in case.photos),
        )
        for case in make_cases(tmp_path / "main")
    ]
    with Project.create(other / "other.spotcheck", blinded=False) as copy:
        copy.add_data_set(cases).result()
        copy.edit("xa", "Ann", draw(ONE)).result()
        copy.complete_case("xc1", "Ann").result()
        path = packed(copy, "Ann")
    report = merged(main, path)[0]
    assert report.whole
    assert report.cases == ("c1",)
    assert len(report.notes) == 2
    assert "another project" in report.lines()[1]
    reading = main.reading("c1", "Ann")
    assert isinstance(reading, Reading)
    assert (reading.regions, reading.blind) == ({"a": (ONE,), "b": ()}, False)
    assert merged(main, path)[0].operations == 0


def test_a_photo_that_occurs_twice_is_known_by_its_name(tmp_path: Path, main: Project) -> None:
    twins = [make_photo(main.folder, name, b"the same photo") for name in ("one", "two")]
    main.add_data_set([Case("c7", (twins[0],)), Case("c8", (twins[1],))]).result()
    with copy_of(main, tmp_path / "ann", "ann") as copy:
        copy.edit("two", "Ann", draw(ONE)).result()
        assert merged(main, packed(copy, "Ann"))[0].cases == ("c8",)
    assert (main.regions("one", "Ann"), main.regions("two", "Ann")) == ((), (ONE,))
    with Project.create(tmp_path / "other.spotcheck") as other:
        other.add_data_set([Case("c8", (make_photo(tmp_path, "three", b"the same photo"),))]).result()
        other.edit("three", "Bob", draw(ONE)).result()
        report = merged(main, packed(other, "Bob"))[0]
    assert [(left.reason, left.photos) for left in report.left_out] == [("missing", ("three",))]


def test_imported_readings_travel(main: Project, tmp_path: Path) -> None:
    with copy_of(main, tmp_path / "ann", "ann") as copy:
        copy.add_data_set([], [Brought("a", "Ann", ONE), Brought("c", "Ann", PAINTED)], completed=True).result()
        assert merged(main, packed(copy, "Ann"))[0].completed == 2
        assert work(main, "Ann") == work(copy, "Ann")


def test_the_report_tells_of_another_protocol(main: Project, tmp_path: Path) -> None:
    main.set_protocol("Outline what is ill.", None).result()
    with copy_of(main, tmp_path / "ann", "ann") as copy:
        copy.complete_case("c1", "Ann").result()
        path = packed(copy, "Ann")
    assert merged(main, path)[0].notes == ()
    old = main.protocol()
    main.set_protocol("Outline everything.", None).result()
    report = merged(main, path)[0]
    assert "another protocol" in report.notes[0]
    assert old is not None
    assert main.protocol_of("c1", "Ann") == old.hash


def test_what_is_adjudicated_does_not_travel(main: Project) -> None:
    main.edit("a", "adjudicated", draw(ONE), by="Cora").result()
    for name in ("adjudicated", "Cora", "consensus"):
        with pytest.raises(PackageError, match="no work"):
            packed(main, name)


def test_a_project_that_is_only_read_takes_nothing(main: Project, tmp_path: Path) -> None:
    with copy_of(main, tmp_path / "ann", "ann") as copy:
        copy.complete_case("c1", "Ann").result()
        path = packed(copy, "Ann")
    with Project.open(main.path, read_only=True) as reading, pytest.raises(ProjectError, match="read-only"):
        merged(reading, path)


def test_times_never_part_two_rows_of_work(main: Project, tmp_path: Path) -> None:
    """Ann looked at the case in both copies: the times add up, and her drawing arrives."""
    with copy_of(main, tmp_path / "ann", "ann") as copy:
        copy.add_time("c1", "Ann", 60.0).result()
        copy.edit("a", "Ann", draw(ONE)).result()
        main.add_time("c1", "Ann", 5.0).result()
        path = packed(copy, "Ann")
    (report,) = merged(main, path)
    assert report.whole and report.operations == 2
    assert main.seconds_worked("c1", "Ann") == 65.0
    assert main.regions("a", "Ann") == (ONE,)
    assert [again.operations for again in merged(main, path)] == [0]
