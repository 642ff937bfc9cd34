"""Copies, backups, relinking, checking."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from pathlib import Path

import pytest

from engine.errors import ProjectError
from engine.project.checking import check
from engine.project.copies import restore_backup
from engine.project.places import beside
from engine.project.project import Project
from engine.project.values import StoredPrediction
from engine.recipe import Recipe
from tests.engine.project.making import READER, draw, make_project, polygon


def test_a_copy_is_one_clean_file_that_finds_the_photos(project: Project, tmp_path: Path) -> None:
    pending = project.edit("a", READER, draw(polygon("r", 1)))
    project.add_model("net", tmp_path / "models" / "card.json", "d")
    target = tmp_path / "else" / "deep" / "copy.spotcheck"
    target.parent.mkdir(parents=True)
    assert project.save_copy(target).result() == target
    assert pending.done()
    assert [path.name for path in target.parent.iterdir()] == ["copy.spotcheck"]
    with Project.open(target) as copy:
        assert copy.regions("a", READER) == (polygon("r", 1),)
        assert copy.missing_photos() == ()
        assert copy.case("c1").photos[0].path == "../../photos/a.jpg"
        assert copy.models()[0].card_path == tmp_path / "models" / "card.json"
        assert copy.verify_chain() == project.verify_chain()
    assert check(target).sound


def test_a_copy_replaces_a_closed_file_but_neither_itself_nor_an_open_one(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="itself"):
        project.save_copy(project.path).result()
    other = tmp_path / "other.spotcheck"
    with (
        Project.create(other) as opened,
        pytest.raises(ProjectError, match="holds it; close it"),
    ):
        project.save_copy(opened.path).result()
    project.save_copy(other).result()
    with Project.open(other) as copy:
        assert len(copy.cases()) == 3


def test_a_copy_into_nowhere_is_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="choose another folder"):
        project.save_copy(tmp_path / "nowhere" / "x.spotcheck").result()


def test_a_backup_is_made_once_a_day(tmp_path: Path) -> None:
    make_project(tmp_path).close()
    path = tmp_path / "study.spotcheck"
    made = beside(path, "backup").stat().st_mtime_ns
    with Project.open(path) as project:
        project.edit("a", READER, draw(polygon("r", 1))).result()
    assert beside(path, "backup").stat().st_mtime_ns == made
    os.utime(beside(path, "backup"), (time.time() - 90_000,) * 2)
    Project.open(path).close()
    assert beside(path, "backup").stat().st_mtime_ns > made


def test_a_damaged_project_does_not_replace_its_backup_and_can_be_restored(tmp_path: Path) -> None:
    with make_project(tmp_path) as project:
        project.edit("a", READER, draw(polygon("r", 1))).result()
    path = project.path
    _change(path, "UPDATE cases SET age = 1 WHERE case_id = 'c1'")
    backup = beside(path, "backup")
    os.utime(backup, (1, 1))
    with Project.open(path) as project:
        pass
    assert "earlier was kept" in str(project.backup_problem())
    assert backup.stat().st_mtime < 2
    report = check(path, repair=True)
    assert any("cases" in line for line in report.problems)
    assert any("is sound; where people's work is damaged, restore it" in line for line in report.problems)
    aside = restore_backup(path)
    assert aside.exists()
    assert check(path).sound
    with Project.open(path) as project:
        assert project.case("c1").facts.age == 41.5
        assert project.regions("a", READER) == (polygon("r", 1),)


def test_restoring_needs_a_closed_project_and_a_backup(tmp_path: Path) -> None:
    make_project(tmp_path).close()
    path = tmp_path / "study.spotcheck"
    with Project.open(path), pytest.raises(ProjectError, match="close it there first"):
        restore_backup(path)
    beside(path, "backup").unlink()
    with pytest.raises(ProjectError, match="no project"):
        restore_backup(path)


def test_a_lost_folder_is_relinked_in_one_step(project: Project, tmp_path: Path) -> None:
    shutil.move(tmp_path / "photos", tmp_path / "moved")
    (tmp_path / "moved" / "b.jpg").rename(tmp_path / "moved" / "renamed.jpg")
    (tmp_path / "moved" / "c.jpg").write_bytes(b"another photo of the same name")
    assert set(project.missing_photos()) == {"a", "b", "c", "d"}
    relinked = project.relink(tmp_path / "moved").result()
    assert set(relinked.found) == {"a", "b", "d"}
    assert relinked.missing == project.missing_photos() == ("c",)
    assert project.photo_path("b") == tmp_path / "moved" / "renamed.jpg"
    assert project.case("c1").photos[0].path == "moved/a.jpg"
    with pytest.raises(ProjectError, match="not a folder"):
        project.relink(tmp_path / "nowhere").result()


def test_check_names_missing_and_changed_photos(project: Project, tmp_path: Path) -> None:
    assert check(project.path).lines() == ["The project is sound."]
    (tmp_path / "photos" / "a.jpg").unlink()
    (tmp_path / "photos" / "b.jpg").write_bytes(b"changed")
    lines = check(project.path).lines()
    assert len(lines) == 2
    assert "Photo “a” is missing" in lines[0]
    assert "Photo “b” has changed" in lines[1]


def test_repair_drops_derived_rows_only(tmp_path: Path) -> None:
    with make_project(tmp_path) as project:
        model = project.add_model("net", tmp_path / "card.json", "d").result()
        run = project.start_run(Recipe(), model, "{}", {}).result()
        for case in ("c1", "c2"):
            project.save_scores(run.run_id, StoredPrediction(case, ("x",), (1.0,), "x", ()), []).result()
        with pytest.raises(ProjectError, match="close it there, then repair"):
            _change(project.path, "UPDATE predictions SET content = '{}' WHERE case_id = 'c1'")
            raise ProjectError(check(project.path, repair=True).problems[0])
    assert not check(project.path).sound
    report = check(project.path, repair=True)
    assert report.sound
    assert report.repaired == ("removed 1 damaged rows of predictions; score again to get them back.",)
    with Project.open(project.path) as project:
        assert [prediction.case_id for prediction in project.predictions(run.run_id)] == ["c2"]


def test_check_of_what_is_no_project(tmp_path: Path) -> None:
    path = tmp_path / "x.spotcheck"
    path.write_bytes(b"nothing")
    assert "not a Spotcheck project" in check(path).lines()[0]


def _change(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(statement)
    connection.close()
