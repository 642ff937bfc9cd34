"""Cases, photos and readers: exact round trips, and adding the same again."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from engine.cases import Case, Diagnosis, Facts, Photo
from engine.errors import ProjectError
from engine.project.project import Project
from tests.engine.project.making import READER, Brought, draw, make_cases, make_photo, make_project, polygon


def test_cases_come_back_as_they_were_with_relative_paths(project: Project, tmp_path: Path) -> None:
    for given, stored in zip(make_cases(tmp_path), project.cases(), strict=True):
        relative = tuple(replace(photo, path=f"photos/{photo.photo_id}.jpg") for photo in given.photos)
        assert stored == replace(given, photos=relative)
    assert project.photo_path("a") == tmp_path / "photos" / "a.jpg"
    assert project.case_of_photo("b").case_id == "c1"


def test_a_moved_project_folder_still_finds_its_photos(tmp_path: Path) -> None:
    make_project(tmp_path / "here").close()
    shutil.move(tmp_path / "here", tmp_path / "there")
    with Project.open(tmp_path / "there" / "study.spotcheck") as project:
        assert project.missing_photos() == ()


def test_photos_outside_the_folder_are_named_relative_to_it(tmp_path: Path) -> None:
    (tmp_path / "studies").mkdir()
    photo = make_photo(tmp_path, "x")
    with Project.create(tmp_path / "studies" / "s.spotcheck") as project:
        project.add_data_set([Case("x", (photo,))]).result()
        assert project.cases()[0].photos[0].path == "../photos/x.jpg"
        assert project.photo_path("x") == tmp_path / "photos" / "x.jpg"


def test_adding_the_same_again_changes_nothing(project: Project, tmp_path: Path) -> None:
    before = project.cases()
    project.edit("a", READER, draw(polygon("r", 1))).result()
    added = project.add_data_set(make_cases(tmp_path), [Brought("a", READER, polygon("other", 2))]).result()
    assert (added.photos, added.photos_known, added.cases, added.cases_known) == (0, 4, 0, 3)
    assert (added.regions, added.regions_kept) == (0, 1)
    assert project.cases() == before
    assert project.regions("a", READER) == (polygon("r", 1),)


def test_new_facts_are_merged_and_open_ones_stay(project: Project) -> None:
    case = project.case("c1")
    given = Case(
        "c1", case.photos, None, Facts(age=float("nan"), site="leg", columns={"new": "1"}), Diagnosis("x", "Acne")
    )
    project.add_data_set([given]).result()
    facts = project.case("c1").facts
    assert (facts.age, facts.site, facts.sex) == (41.5, "leg", "female")
    assert facts.columns == {"licence": "CC-0", "größe": "3 mm", "new": "1"}
    assert project.case("c1").patient_id == "p1"
    assert project.case("c1").reference == Diagnosis("x", "Acne")


def test_renamed_photos_are_known_by_content_each_once(project: Project, tmp_path: Path) -> None:
    twins = [make_photo(tmp_path, name, b"photo a") for name in ("z1", "z2")]
    added = project.add_data_set([Case(photo.photo_id, (photo,)) for photo in twins]).result()
    assert (added.photos, added.photos_known) == (1, 1)
    assert [case.case_id for case in project.cases()] == ["c1", "c2", "c3", "z2"]
    assert project.photo_path("a").name == "z1.jpg"


def test_a_table_that_comes_later_regroups_photos(tmp_path: Path) -> None:
    photos = [make_photo(tmp_path, name) for name in ("a", "b", "c")]
    with Project.create(tmp_path / "s.spotcheck") as project:
        project.add_data_set([Case(photo.photo_id, (photo,)) for photo in photos]).result()
        project.add_data_set([Case("one", tuple(photos[:2]), "p"), Case("two", (photos[2],))]).result()
        assert [(case.case_id, len(case.photos)) for case in project.cases()] == [("one", 2), ("two", 1)]
        project.add_data_set([Case("a", (photos[0],))]).result()
        assert [(case.case_id, len(case.photos)) for case in project.cases()] == [("a", 1), ("one", 1), ("two", 1)]


def test_photos_of_a_completed_case_stay_in_it(project: Project) -> None:
    project.complete_case("c2", READER).result()
    added = project.add_data_set([Case("new", project.case("c2").photos)]).result()
    assert added.photos_in_completed_cases == ("c",)
    assert added.cases == 0
    assert project.case_of_photo("c").case_id == "c2"


def test_another_file_of_the_same_name_does_not_slip_under_regions(project: Project, tmp_path: Path) -> None:
    project.edit("a", READER, draw(polygon("r", 1))).result()
    before = project.case("c1").photos
    other = [make_photo(tmp_path / "other", name, f"other {name}".encode()) for name in ("a", "b")]
    added = project.add_data_set([Case("c1", tuple(other))]).result()
    assert added.photos_differing == ("a",)
    assert project.case("c1").photos[0] == before[0]
    assert project.case("c1").photos[1].sha256 == other[1].sha256


def test_a_second_import_brings_another_reader(project: Project, tmp_path: Path) -> None:
    for number, reader in enumerate(("Ann", "Bob")):
        regions = [Brought("a", reader, polygon("lesion", number)), Brought("c", reader, polygon("hair", 3, "hair"))]
        assert project.add_data_set(make_cases(tmp_path), regions, blind=True).result().regions == 2
    assert project.readers() == ("Ann", "Bob")
    assert project.regions("a", "Bob") == (polygon("lesion", 1),)
    assert project.history("a", "Bob")[0].blind is True


def test_a_large_import_goes_in_several_transactions(tmp_path: Path) -> None:
    cases = [Case(f"c{n}", (Photo(f"p{n}", f"{n}.jpg", f"{n:064x}", 8, 8),)) for n in range(450)]
    regions = [Brought(f"p{n}", "Ann", polygon(f"r{n}", n)) for n in range(450)]
    with Project.create(tmp_path / "s.spotcheck") as project:
        assert project.add_data_set(cases, regions, completed=True).result().regions == 450
        assert set(project.case_states("Ann").values()) == {"completed"}
        assert project.verify_chain() == 900


def test_excluding_a_case_keeps_its_reason(project: Project) -> None:
    assert project.exclude_case("c2", "not diagnosable").result()
    assert not project.exclude_case("c2", "not diagnosable").result()
    assert project.case("c2").excluded == "not diagnosable"
    assert project.exclude_case("c2", None).result()
    assert project.case("c2").excluded is None


@pytest.mark.parametrize("name", ["", "  ", "consensus"])
def test_blank_and_reserved_readers_are_refused(project: Project, name: str) -> None:
    with pytest.raises(ProjectError, match="choose another name"):
        project.add_reader(name).result()
    assert project.readers() == ()


def test_readers_are_added_once(project: Project) -> None:
    assert project.add_reader("Ann").result()
    assert not project.add_reader("Ann").result()
    assert project.readers() == ("Ann",)


def test_text_that_cannot_be_stored_is_refused(project: Project, tmp_path: Path) -> None:
    photo = replace(make_photo(tmp_path, "odd"), path="bad\udcff.jpg")
    with pytest.raises(ProjectError, match="cannot store"):
        project.add_data_set([Case("odd", (photo,))]).result()
    assert len(project.cases()) == 3


def test_a_data_set_that_names_a_photo_twice_is_refused(project: Project, tmp_path: Path) -> None:
    photo = make_photo(tmp_path, "new")
    with pytest.raises(ProjectError, match="“new” twice"):
        project.add_data_set([Case("x", (photo,)), Case("y", (photo,))]).result()


def test_what_is_not_there_is_named(project: Project) -> None:
    with pytest.raises(ProjectError, match="no case “nope”"):
        project.case("nope")
    with pytest.raises(ProjectError, match="no photo “nope”"):
        project.edit("nope", READER, draw(polygon("r", 1))).result()
