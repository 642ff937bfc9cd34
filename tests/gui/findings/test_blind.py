"""Who reads blind sees no finding of others, and only figures of the cases that they have completed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.findings import Finding
from engine.project import Project, StoredTrust
from engine.proposals import Proposal, ProposedPhoto
from engine.tasks.proposals import question_of, state_of
from engine.trust.values import PhotoTrust, TrustFinding
from gui.document.document import Document
from gui.findings.loading import load
from gui.findings.visible import visible_findings
from gui.window import Window
from tests.gui.conftest import READER, open_and_wait
from tests.gui.findings.conftest import go_there, make_study, wait_for
from tests.gui.hand import opened_window

SECOND = "second reader"


@pytest.fixture
def blind(tmp_path: Path) -> Iterator[Project]:
    """Scored, with a finding of each of two readers; the first one has completed one case."""
    with Project.open(make_study(tmp_path, blinded=True)) as project:
        for case in project.cases():
            project.complete_case(case.case_id, SECOND).result()
        project.complete_case("case_1", READER).result()
        project.save_finding(Finding("theirs", "Rulers", photos=("photo_00",)), SECOND).result()
        project.save_finding(Finding("mine", "Ink", photos=("photo_10",)), READER).result()
        yield project


def names(project: Project, reader: str) -> list[str]:
    return [one.finding.finding_id for one in visible_findings(project, reader)]


def test_findings_of_others_show_once_all_is_completed(blind: Project) -> None:
    assert names(blind, READER) == ["mine"]
    assert names(blind, SECOND) == ["theirs", "mine"]
    blind.exclude_case("case_4", "blurred").result()
    for case_id in ("case_0", "case_2"):
        blind.complete_case(case_id, READER).result()
    assert names(blind, READER) == ["mine"]
    blind.complete_case("case_3", READER).result()
    assert names(blind, READER) == ["theirs", "mine"]


def test_a_finding_that_others_have_changed_is_theirs_too(blind: Project) -> None:
    blind.save_finding(Finding("mine", "Ink, and rulers"), SECOND).result()
    assert names(blind, READER) == []


def test_unblinding_shows_all(blind: Project) -> None:
    blind.unblind(READER, "all is read").result()
    assert names(blind, "nobody") == ["theirs", "mine"]


def test_figures_rest_on_completed_cases(blind: Project) -> None:
    mine, all_of_it = load(blind, READER), load(blind, SECOND)
    assert (mine.hidden, mine.completed, all_of_it.hidden) == (1, 1, 0)
    assert mine.evidence is not None and all_of_it.evidence is not None
    assert {one.n_cases for one in mine.evidence.surprises} == {1}
    assert max(one.n_cases for one in all_of_it.evidence.surprises) == 5
    nothing = load(blind, "third reader")
    assert (nothing.evidence, nothing.candidates, nothing.findings) == (None, (), ())
    again = load(blind, READER, mine)
    assert again.evidence is mine.evidence


def test_the_place_tells_what_is_hidden(qtbot: QtBot, document: Document, tmp_path: Path) -> None:
    path = make_study(tmp_path, blinded=True)
    with Project.open(path) as project:
        project.save_finding(Finding("theirs", "Rulers are looked at"), "ann").result()
    with opened_window(qtbot, document) as window:
        open_and_wait(qtbot, document, path)
        place = go_there(qtbot, window)
        assert place.pages.currentWidget() is place.empty and place.empty.button.text() == "Go to the cases"
        assert place.findings.rows_model.rows == place.candidates.rows_model.rows == ()
        place.empty.button.click()
        assert window.places.currentWidget() is window.label_place
        document.complete_case()
        wait_for(qtbot, window, document.is_completed)
        go_there(qtbot, window)
        wait_for(qtbot, window, lambda: bool(place.candidates.rows_model.rows))
        assert "Based on 1 of 5 cases" in place.side.note.text() and "1 finding of others" in place.side.note.text()
        assert all(thumb.case_id == "case_0" for thumb in place.page.gallery.thumbs.values())


def test_a_causal_test_is_told_in_a_sentence(qtbot: QtBot, window: Window) -> None:
    project = window.document.project
    assert project is not None
    place = go_there(qtbot, window)
    run, label = project.runs()[-1], place.candidates.current.split("\0")[1]
    rows = [
        StoredTrust("causal", causal_test(score.case_id, score.photo_id, label), score.map_key, score.revision)
        for score in project.scores(run.run_id)
    ]
    project.save_trust(run.run_id, rows).result()
    window.document.trust_job.finished.emit()
    few = "fewer than 10 cases cannot speak for the others"
    wait_for(qtbot, window, lambda: few in place.page.causal.words.text())
    assert "falls by 0.2" in place.page.causal.words.text() and not place.page.causal.check.isVisible()


def causal_test(case_id: str, photo_id: str, label: str) -> PhotoTrust:
    change = -0.2 - 0.01 * int(case_id[-1])
    found = TrustFinding("causal", f"label:{label}", "blurred", "probability_change", change)
    return PhotoTrust(case_id, photo_id, "black", "ann", (found, replace(found, fill="inpainted", value=2 * change)))


def test_photos_that_others_chose_show_of_completed_cases_alone(blind: Project) -> None:
    """A reader who has completed one case learns nothing of the photos of the others."""
    everything, mine = load(blind, SECOND).evidence, load(blind, READER).evidence
    assert everything is not None and mine is not None
    surprise = next(one for one in everything.surprises if one.stratum_kind == "all")
    photos = tuple(ProposedPhoto(photo.photo_id, 0.5, 0.5) for case in blind.cases() for photo in case.photos)
    question = question_of(surprise, everything.summary)
    blind.save_proposal(Proposal("chosen", question, photos), SECOND).result()
    assert len(state_of(blind, everything.summary, surprise).photos) == len(photos)
    assert {one.case_id for one in state_of(blind, mine.summary, surprise).photos} == {"case_1"}
