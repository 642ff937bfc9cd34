"""The document: browsing, the blind rule, edits that are saved when they are committed, undo through the log."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.errors import ProjectError
from engine.project.edits import Change, Edit
from engine.regions import LESION, Polygon, Region
from gui.document.document import Document
from gui.document.reading import facts_line, search_text
from tests.gui.conftest import READER, open_and_wait


def square(region_id: str, left: float = 20.0) -> Region:
    corners = ((left, 20.0), (left + 80, 20.0), (left + 80, 90.0), (left, 90.0))
    return Region(region_id, LESION, (Polygon(corners),))


def draw(region: Region) -> Edit:
    return Edit("polygon", (Change(None, region),))


def wait_saved(qtbot: QtBot, document: Document) -> None:
    qtbot.waitUntil(lambda: document.saving.state == "saved")


def test_opening_shows_the_first_case(qtbot: QtBot, document: Document, project_path: Path) -> None:
    with qtbot.waitSignals([document.opened, document.cases_changed, document.case_changed]):
        document.open(project_path)
    qtbot.waitUntil(lambda: document.pixels is not None)
    assert [case.case_id for case in document.cases] == ["0000", "0001", "0002"]
    assert document.case and document.case.case_id == "0000"
    assert document.pixels is not None and document.pixels.shape == (240, 320, 3)
    assert not document.pixels.flags.writeable
    assert document.settings.recent == (project_path.resolve(),)


def test_a_project_that_is_not_there_is_said_in_a_sentence(qtbot: QtBot, document: Document, tmp_path: Path) -> None:
    with qtbot.waitSignal(document.failed) as told:
        document.open(tmp_path / "gone.spotcheck")
    assert "gone.spotcheck" in told.args[0]
    assert document.project is None


def test_photos_lead_over_into_the_next_case_and_back(qtbot: QtBot, document: Document, project_path: Path) -> None:
    open_and_wait(qtbot, document, project_path)
    seen = []
    for step in (1, 1, 1, 1, -1, -1, -1):
        document.next_photo(step)
        seen.append(document.photo.photo_id if document.photo else "")
    assert seen == ["p0_1", "p1_0", "p2_0", "p2_0", "p1_0", "p0_1", "p0_0"]


def test_an_edit_shows_at_once_and_is_saved_when_committed(
    qtbot: QtBot, document: Document, project_path: Path
) -> None:
    open_and_wait(qtbot, document, project_path)
    states: list[bool] = []
    document.saving_changed.connect(states.append)
    document.edit(draw(square("a")))
    assert document.regions == (square("a"),)
    assert document.saving.state == "saving"
    wait_saved(qtbot, document)
    assert states[0] and not states[-1]
    assert document.project and document.project.regions("p0_0", READER) == (square("a"),)
    assert document.state_of("0000") == "in_progress"


def test_undo_and_redo_come_from_the_log(qtbot: QtBot, document: Document, project_path: Path) -> None:
    open_and_wait(qtbot, document, project_path)
    regions = [square(f"r{number}", 10.0 + number) for number in range(60)]
    for region in regions:
        document.edit(draw(region))
    for _ in range(50):
        document.undo()
    wait_saved(qtbot, document)
    assert document.regions == tuple(regions[:10])
    assert document.undo_name() and document.redo_name()
    for _ in range(50):
        document.redo()
    wait_saved(qtbot, document)
    assert document.regions == tuple(regions)
    document.close()
    open_and_wait(qtbot, document, project_path)
    assert document.regions == tuple(regions)


def test_an_undo_shows_though_another_write_outlasts_it(qtbot: QtBot, document: Document, project_path: Path) -> None:
    open_and_wait(qtbot, document, project_path)
    document.edit(draw(square("first")))
    wait_saved(qtbot, document)
    slow = Future[None]()
    document.saving.write(lambda: slow)
    with qtbot.waitSignal(document.history_changed):
        document.undo()
    assert document.saving.state == "saving"
    slow.set_result(None)
    qtbot.waitUntil(lambda: not document.regions)


def test_an_edit_during_an_undo_is_not_lost(qtbot: QtBot, document: Document, project_path: Path) -> None:
    open_and_wait(qtbot, document, project_path)
    document.edit(draw(square("a")))
    document.edit(draw(square("b", 40.0)))
    document.undo()
    document.edit(draw(square("c", 60.0)))
    wait_saved(qtbot, document)
    assert [region.region_id for region in document.regions] == ["a", "c"]


def test_nothing_of_the_model_is_shown_before_completion(qtbot: QtBot, document: Document, project_path: Path) -> None:
    open_and_wait(qtbot, document, project_path)
    assert not document.may_show_model()
    assert document.explaining.state == "hidden" and document.explanation is None
    document.complete_case()
    wait_saved(qtbot, document)
    assert document.may_show_model() and document.is_completed()
    assert document.explaining.state == "no_model"
    document.next_case(1)
    assert not document.may_show_model()
    assert document.explaining.state == "hidden"


def test_another_reader_has_to_complete_too(qtbot: QtBot, document: Document, project_path: Path) -> None:
    open_and_wait(qtbot, document, project_path)
    document.edit(draw(square("a")))
    document.complete_case()
    wait_saved(qtbot, document)
    document.set_reader("second reader")
    assert document.regions == ()
    assert not document.may_show_model()
    assert document.state_of("0000") == "not_started"


def test_an_unblinded_project_shows_at_once(qtbot: QtBot, document: Document, unblinded_path: Path) -> None:
    open_and_wait(qtbot, document, unblinded_path)
    assert document.may_show_model()


def test_facts_and_search_reveal_no_diagnosis(qtbot: QtBot, document: Document, project_path: Path) -> None:
    open_and_wait(qtbot, document, project_path)
    assert document.case is not None
    assert facts_line(document.case) == "Female · 40 · Fitzpatrick IV · back"
    assert "mel" not in search_text(document.case)


def test_the_next_case_to_label_goes_round(qtbot: QtBot, document: Document, project_path: Path) -> None:
    open_and_wait(qtbot, document, project_path)
    document.show_case("0001")
    document.complete_case()
    wait_saved(qtbot, document)
    document.next_unlabelled()
    assert document.case and document.case.case_id == "0002"
    document.next_unlabelled()
    assert document.case.case_id == "0000"


def test_a_failed_write_is_kept_and_tried_again(
    qtbot: QtBot, document: Document, project_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_and_wait(qtbot, document, project_path)
    project = document.project
    assert project is not None
    real = project.edit
    full = ProjectError("The disk is full; make room.")

    def refuse(*_: object) -> Future[object]:
        future: Future[object] = Future()
        future.set_exception(full)
        return future

    monkeypatch.setattr(project, "edit", refuse)
    with qtbot.waitSignal(document.failed) as told:
        document.edit(draw(square("a")))
    assert told.args == ["The disk is full; make room."]
    assert document.saving.state == "failed" and not document.editable
    assert document.regions == (square("a"),)
    monkeypatch.setattr(project, "edit", real)
    document.saving.retry()
    wait_saved(qtbot, document)
    assert project.regions("p0_0", READER) == (square("a"),)


def test_a_second_window_reads_only(qtbot: QtBot, document: Document, project_path: Path) -> None:
    from engine.project import Project

    with Project.open(project_path):
        open_and_wait(qtbot, document, project_path)
        assert document.read_only and not document.editable
        document.edit(draw(square("a")))
        assert document.regions == ()


def test_a_photo_that_is_gone_is_said_on_its_place(qtbot: QtBot, document: Document, project_path: Path) -> None:
    (project_path.parent / "p0_0.png").unlink()
    document.open(project_path)
    qtbot.waitUntil(lambda: bool(document.photo_problem))
    assert "p0_0.png" in document.photo_problem
    document.next_photo(1)
    qtbot.waitUntil(lambda: document.pixels is not None)
    assert document.photo_problem == ""


def test_excluding_and_flagging(qtbot: QtBot, document: Document, project_path: Path) -> None:
    open_and_wait(qtbot, document, project_path)
    document.flag_case(True)
    document.exclude_case("0001", "Out of focus")
    wait_saved(qtbot, document)
    assert document.state_of_shown == "flagged"
    assert document.cases[1].excluded == "Out of focus"
    document.flag_case(False)
    document.include_case("0001")
    wait_saved(qtbot, document)
    assert document.state_of_shown == "not_started" and document.cases[1].excluded is None
