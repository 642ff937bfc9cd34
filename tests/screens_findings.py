"""The place of findings: a candidate, a finding with its history, a new one, empty, hidden."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from engine.findings import Finding
from engine.project import Project
from gui.findings.place import FindingsPlace
from gui.findings.words import GROUP_MARK
from tests.screens_stage import Stage, settle, wait_until

OWN = Finding(
    "own",
    "Dark skin is hardly there.\nSix cases of Fitzpatrick V and VI together: nothing can be said of them.",
    kind="data_gap",
    severity="high",
    action="collect",
)
REVIEWER = "second reader"


def candidate(stage: Stage) -> QWidget:
    """The likeliest surprise, of which no finding was made yet."""
    place = _open(stage)
    if place.candidates.rows_model.rows:
        place.candidates.went.emit(place.candidates.rows_model.rows[0].key)
        place.candidates.go_to(place.candidates.rows_model.rows[0].key)
    _wait_for_pictures(place)
    return stage.window


def finding(stage: Stage) -> QWidget:
    """A finding made of it and changed by somebody else, its history unfolded; a second one beside it."""
    place = _open(stage)
    project = stage.window.document.project
    assert project is not None
    if not project.findings():
        project.save_finding(OWN, stage.window.document.reader).result()
        if place.candidates.rows_model.rows:
            place.candidates.taken.emit(place.candidates.rows_model.rows[0].key)
            wait_until(lambda: len(project.findings()) == 2)
            _review(project)
        stage.window.document.findings_changed.emit()
    made = project.findings()[-1].finding
    wait_until(lambda: any(row.key == made.finding_id for row in place.findings.rows_model.rows))
    settle()
    place.findings.go_to(made.finding_id)
    place.findings.went.emit(made.finding_id)
    place.page.history.button.setChecked(True)
    _wait_for_pictures(place)
    return stage.window


def own(stage: Stage) -> QWidget:
    """A finding that stands on no figures."""
    finding(stage)
    place = stage.window.findings_place
    assert place is not None
    place.findings.go_to(OWN.finding_id)
    place.findings.went.emit(OWN.finding_id)
    settle()
    return stage.window


def new(stage: Stage) -> QWidget:
    """A finding that is being written."""
    place = _open(stage)
    place.side.new.click()
    QTest.keyClicks(place.page.form.text, "Bandages are always")
    stage.undo += [place.page.form.text.clear, stage.window.document.close]
    settle()
    return stage.window


def label_next(stage: Stage) -> QWidget:
    """A candidate that may be chance, with the photos that were chosen to settle it."""
    place = _open(stage)
    candidates = place.candidates.rows_model.rows
    for row in [*candidates[::-1], *candidates]:
        place.candidates.went.emit(row.key)
        settle(0.5)
        if place.page.next.isVisible():
            break
    place.page.next.ask.click()
    wait_until(lambda: bool(place.page.next.go_buttons))
    _wait_for_pictures(place)
    place.page.ensureWidgetVisible(place.page.next.answer)
    settle()
    return stage.window


def unfolded(stage: Stage) -> QWidget:
    """The first label with all its groups of cases."""
    place = _open(stage)
    lead = next((row for row in place.candidates.rows_model.rows if row.more), None)
    if lead:
        place.candidates.folded.emit(lead.key)
        stage.undo.append(lambda: place.candidates.folded.emit(lead.key))
    settle()
    return stage.window


def group(stage: Stage) -> QWidget:
    """A group of people for whom the model fails, or of whom there are few."""
    place = _open(stage)
    found = [row for row in place.candidates.rows_model.rows if row.mark[0] == GROUP_MARK[0]]
    if found:
        place.candidates.go_to(found[0].key)
        place.candidates.went.emit(found[0].key)
    _wait_for_pictures(place)
    return stage.window


def surprises(stage: Stage) -> QWidget:
    """Surprises as a table of the results, one row chosen."""
    stage.open(stage.scored, _reader(stage.scored))
    stage.window.show_results_place()
    place = stage.window.results_place
    assert place is not None
    card = place.groups.surprise_card
    wait_until(lambda: card.isVisible() and not stage.window.document.helper.busy)
    card.unfold.setChecked(False)
    card.unfold.click()
    card.table.selectRow(0)
    stage.undo += [place.selection.clear, lambda: card.unfold.setChecked(False)]
    settle()
    return stage.window


def empty(stage: Stage) -> QWidget:
    """A project without photos."""
    _open(stage, empty=True)
    return stage.window


def hidden(stage: Stage) -> QWidget:
    """A blinded project in which nothing is scored."""
    stage.open(stage.blind)
    stage.window.show_findings_place()
    settle(1.0)
    return stage.window


SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "findings-candidate": candidate,
    "findings-unfolded": unfolded,
    "findings-group": group,
    "findings-next": label_next,
    "results-surprises": surprises,
    "findings-page": finding,
    "findings-own": own,
    "findings-new": new,
    "findings-empty": empty,
    "findings-blind": hidden,
}


def _open(stage: Stage, empty: bool = False) -> FindingsPlace:
    if empty:
        stage.open(stage.empty)
    else:
        stage.open(stage.scored, _reader(stage.scored))
    stage.window.show_findings_place()
    place = stage.window.findings_place
    assert place is not None
    wait_until(lambda: place.pages.currentIndex() != 0 and not stage.window.document.helper.busy)
    return place


def _reader(path: Path) -> str:
    """Who has read in the project by hand, so that nobody is asked for; else its first reader."""
    with Project.open(path, read_only=True) as project:
        known = sorted(project.reader_progress(), key=lambda one: one.imported)
        return known[0].reader


def _review(project: Project) -> None:
    kept = project.findings()[-1].finding
    said = replace(kept, status="confirmed", severity="high", action="augment")
    project.save_finding(
        replace(said, text=f"{kept.text}\nOne of the hospitals always lays a ruler."), REVIEWER
    ).result()


def _wait_for_pictures(place: FindingsPlace) -> None:
    wait_until(lambda: all(thumb.picture for thumb in place.page.gallery.thumbs.values()))
    settle()
