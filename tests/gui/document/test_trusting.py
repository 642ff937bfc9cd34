"""The trust section of the real window: kept findings first, else a check that can be followed and stopped."""

from __future__ import annotations

import dataclasses
import math
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine import tasks
from engine.errors import Cancelled, ModelError
from engine.explanation import CaseExplanation
from engine.project import Project
from engine.project.edits import Change, Edit
from engine.recipe import Attribution, Recipe, load_recipe
from engine.regions import LESION, Polygon, Region
from engine.tasks import runs
from engine.trust.values import CHECKS, PhotoTrust
from engine.watch import Watch
from gui.document.document import Document
from gui.document.map_agreement import agreement_of_maps
from gui.document.trusting import NO_RUN
from gui.panels.trust.section import TrustSection
from gui.window import Window
from tests.gui.conftest import READER, open_and_wait
from tests.gui.explanations import explanation_of
from tests.gui.hand import opened_window, small_project
from tests.gui.made_up_trust import trust_of
from tests.small import write_small_study

LEFT = Qt.MouseButton.LeftButton


class Checks:
    """Stands for the engine's checks: keeps what it was asked, takes its time, can be told to fail."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.asked: list[tuple[str | None, str, tuple[str, ...]]] = []
        self.kept: dict[str, tuple[PhotoTrust, ...]] = {}
        self.cancelled = 0
        self.rounds = 3
        self.refusal = ""

    def check(
        self,
        _project: object,
        run_id: str | None,
        case_id: str,
        checks: tuple[str, ...],
        watch: Watch,
        told: Callable[[str], None],
    ) -> tuple[PhotoTrust, ...]:
        self.asked.append((run_id, case_id, checks))
        if self.refusal:
            raise ModelError(self.refusal)
        for _ in range(self.rounds):
            told(f"Case {case_id}: comparing the baselines")
            time.sleep(0.02)
            if watch.cancelled():
                self.cancelled += 1
                raise Cancelled
        found = trust_of(next(case for case in self._document.cases if case.case_id == case_id))
        self.kept[case_id] = found
        return found

    def of_case(self, _project: object, _recipe: object, _model: str, case_id: str) -> tuple[PhotoTrust, ...]:
        return self.kept.get(case_id, ())


@pytest.fixture
def checks(document: Document, monkeypatch: pytest.MonkeyPatch) -> Checks:
    made = Checks(document)
    monkeypatch.setattr(tasks, "check_case_trust", made.check)
    monkeypatch.setattr(tasks, "trust_of_case", made.of_case)
    monkeypatch.setattr(runs, "model_named", lambda *_: None)
    monkeypatch.setattr(runs, "latest_run", lambda *_: SimpleNamespace(run_id="run-1"))
    monkeypatch.setattr(tasks, "stored_explanation", _stored(document))
    return made


@pytest.fixture
def path(unblinded_path: Path) -> Path:
    return unblinded_path


@pytest.fixture
def window(qtbot: QtBot, document: Document, checks: Checks, window: Window) -> Window:
    document.model_name = "made up"
    document.explain()
    qtbot.waitUntil(lambda: document.explaining.state == "ready" and document.trusting.agreement is not None)
    return window


def _stored(document: Document, **changes: Any) -> Callable[..., CaseExplanation]:
    def stored(_project: object, case_id: str, *_: object) -> CaseExplanation:
        case = next(case for case in document.cases if case.case_id == case_id)
        return with_map(explanation_of(case), **changes) if changes else explanation_of(case)

    return stored


def with_map(explanation: CaseExplanation, **changes: Any) -> CaseExplanation:
    """The same explanation by a map that was made otherwise."""
    photos = {
        photo_id: tuple(
            dataclasses.replace(one, attributed=dataclasses.replace(one.attributed, **changes)) for one in maps
        )
        for photo_id, maps in explanation.photos.items()
    }
    return dataclasses.replace(explanation, photos=photos)


def section_of(window: Window) -> TrustSection:
    assert window.label_place is not None
    return window.label_place.inspector.model.trust


def click(qtbot: QtBot, button: Any) -> None:
    qtbot.mouseClick(button, LEFT)


def test_before_a_check_the_section_says_only_what_the_map_itself_tells(window: Window) -> None:
    section = section_of(window)
    assert not section.sentence.isVisible() and not section.details.isVisible() and not section.warnings.isVisible()
    assert section.error.text() == "Map error about 4.2 % (tolerance 5 %)"
    assert section.agreement.text() == "Baselines agree: correlation 1.0, overlap 1.0"
    assert section.check.isVisible() and section.check.isEnabled() and section.check.text() == "Check this map"


def test_a_check_is_followed_and_then_told(qtbot: QtBot, window: Window, checks: Checks) -> None:
    section = section_of(window)
    click(qtbot, section.check)
    assert not section.check.isVisible() and section.cancel.isVisible()
    qtbot.waitUntil(lambda: section.words.text() == "Comparing the baselines")
    qtbot.waitUntil(lambda: window.document.trusting.state == "checked")
    assert checks.asked == [("run-1", "0000", CHECKS)]
    assert section.sentence.isVisible() and "pen mark" in section.sentence.text()
    assert not section.cancel.isVisible() and not section.check.isVisible() and not section.details.isVisible()
    click(qtbot, section.unfold)
    details = section.details
    assert all(part.isVisible() for part in (details.removed, details.order, details.steady, details.random))
    assert "“mel”" in details.whose.text() and "Completeness gap 1.2 %" in details.gap.text()
    assert "deletion from 0.87 to 0.04" in details.curves.accessibleDescription()
    assert section.check.isVisible() and section.check.text() == "Check again"
    click(qtbot, section.unfold)
    assert not details.isVisible() and section.unfold.text() == "Show details"


def test_a_check_can_be_stopped(qtbot: QtBot, window: Window, checks: Checks) -> None:
    checks.rounds = 10_000
    section = section_of(window)
    click(qtbot, section.check)
    qtbot.waitUntil(lambda: window.document.trusting.state == "checking")
    click(qtbot, section.cancel)
    assert section.check.isVisible() and not section.cancel.isVisible()
    qtbot.waitUntil(lambda: checks.cancelled == 1 and not window.document.engine.busy)
    assert window.document.trusting.findings == ()


def test_leaving_the_case_stops_the_check_and_forgets_it(qtbot: QtBot, window: Window, checks: Checks) -> None:
    checks.rounds = 10_000
    click(qtbot, section_of(window).check)
    qtbot.waitUntil(lambda: window.document.trusting.state == "checking")
    window.document.next_case(1)
    qtbot.waitUntil(lambda: checks.cancelled == 1 and window.document.trusting.state == "unchecked")
    assert window.document.trusting.shown is None


def test_kept_findings_are_shown_at_once_and_go_with_their_case(qtbot: QtBot, window: Window, checks: Checks) -> None:
    document = window.document
    checks.kept["0001"] = trust_of(document.cases[1])
    document.next_case(1)
    qtbot.waitUntil(lambda: document.trusting.state == "checked")
    section = section_of(window)
    qtbot.waitUntil(lambda: section.sentence.isVisible())
    assert checks.asked == []
    document.next_case(1)
    qtbot.waitUntil(lambda: document.explaining.state == "ready" and document.trusting.state == "unchecked")
    assert section.sentence.text() == section.sentence.toolTip() == "" and document.trusting.findings == ()


def test_findings_of_an_roi_that_was_drawn_anew_are_not_shown_any_more(
    qtbot: QtBot, window: Window, checks: Checks
) -> None:
    document = window.document
    checks.kept["0001"] = trust_of(document.cases[1])
    document.next_case(1)
    qtbot.waitUntil(lambda: document.trusting.state == "checked" and document.pixels is not None)
    checks.kept.clear()
    outline = Polygon(((60.0, 60.0), (210.0, 60.0), (210.0, 190.0)))
    document.edit(Edit("polygon", (Change(None, Region("a", LESION, (outline,))),)))
    qtbot.waitUntil(lambda: document.trusting.state == "unchecked")
    assert section_of(window).sentence.text() == ""


def test_a_refusal_is_told_in_place(qtbot: QtBot, window: Window, checks: Checks) -> None:
    checks.refusal = "Model file a.safetensors is gone; put it back."
    section = section_of(window)
    click(qtbot, section.check)
    qtbot.waitUntil(lambda: window.document.trusting.state == "failed")
    assert section.words.text() == checks.refusal and section.words.property("role") == "error"
    assert section.check.isVisible()


def test_without_scores_the_check_says_what_comes_first(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "latest_run", lambda *_: None)
    section = section_of(window)
    click(qtbot, section.check)
    qtbot.waitUntil(lambda: section.words.text() == NO_RUN)


def test_kept_findings_that_cannot_be_read_leave_the_map_unchecked(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> tuple[PhotoTrust, ...]:
        raise ModelError("a row is not as it was written")

    monkeypatch.setattr(tasks, "trust_of_case", refuse)
    window.document.next_case(1)
    qtbot.waitUntil(lambda: window.document.trusting.state == "unchecked" and not window.document.helper.busy)


def test_what_is_wrong_with_a_map_is_said_before_anything_else(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = {"error": math.nan, "gap_relative": math.nan, "flags": ("not_converged", "smaller_batches")}
    monkeypatch.setattr(tasks, "stored_explanation", _stored(window.document, **changes))
    window.document.next_case(1)
    section = section_of(window)
    qtbot.waitUntil(lambda: section.warnings.isVisible())
    assert section.warnings.text().startswith("The map stopped before its tolerance was met")
    assert section.error.text() == "Map error not estimated"
    assert section.details.gap.text() == "Completeness gap not defined for this method"


def test_baselines_that_disagree_are_a_warning(qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    document = window.document
    one, other = explanation_of(document.cases[1]).photos["p1_0"]
    moved = dataclasses.replace(other, saliency_map=other.saliency_map.T.copy().T[::-1, ::-1], region=~other.region)
    explanation = dataclasses.replace(explanation_of(document.cases[1]), photos={"p1_0": (one, moved)})
    monkeypatch.setattr(tasks, "stored_explanation", lambda *_: explanation)
    document.next_case(1)
    section = section_of(window)
    qtbot.waitUntil(lambda: section.agreement.text().startswith("Baselines disagree"))
    assert section.agreement.property("role") == "small-warning" and section.agreement.text().endswith("overlap 0")
    assert agreement_of_maps((one,)) is None


def test_while_the_map_is_computed_it_cannot_be_checked(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def explain(_project: object, case_id: str, *rest: Any) -> CaseExplanation:
        case = next(case for case in window.document.cases if case.case_id == case_id)
        watch, partial = rest[-2:]
        partial(explanation_of(case, done=False))
        while not watch.cancelled():
            time.sleep(0.01)
        raise Cancelled

    monkeypatch.setattr(tasks, "stored_explanation", lambda *_: None)
    monkeypatch.setattr(tasks, "explain_case", explain)
    window.document.next_case(1)
    section = section_of(window)
    qtbot.waitUntil(lambda: section.check.isVisible() and not section.check.isEnabled())


def test_findings_of_a_map_without_figures_take_no_room(qtbot: QtBot, window: Window, checks: Checks) -> None:
    document = window.document
    bare = [dataclasses.replace(one, findings=(), flags=("no_roi",)) for one in trust_of(document.cases[1])]
    checks.kept["0001"] = tuple(bare)
    document.next_case(1)
    section = section_of(window)
    click(qtbot, section.unfold)
    qtbot.waitUntil(lambda: section.details.flags.isVisible())
    details = section.details
    assert not any(part.isVisible() for part in (details.removed, details.order, details.steady, details.random))
    assert details.flags.text() == "Nobody has read this photo, so no region could be taken away."


def test_a_method_without_baselines_offers_none(qtbot: QtBot, window: Window) -> None:
    assert window.label_place is not None
    controls = window.label_place.inspector.model.controls
    assert controls.baseline.isVisible()
    window.document.set_recipe(Recipe(attribution=Attribution("grad_cam")))
    qtbot.waitUntil(lambda: window.document.explaining.state == "ready")
    assert not controls.baseline.isVisible()
    window.document.set_recipe(Recipe(attribution=Attribution(baselines=("noise", "references"))))
    qtbot.waitUntil(controls.baseline.isVisible)
    assert [controls.baseline.itemText(row) for row in range(2)] == ["Uniform noise", "Other photos"]


def test_the_real_checks_end_in_a_sentence_and_stay(qtbot: QtBot, document: Document, tmp_path: Path) -> None:
    path = small_project(write_small_study(tmp_path), tmp_path / "real.spotcheck", READER, blinded=False, masks=True)
    with Project.open(path) as project:
        tasks.score(project, load_recipe("default"), device="cpu")
    with opened_window(qtbot, document) as window:
        open_and_wait(qtbot, document, path)
        section = section_of(window)
        qtbot.waitUntil(lambda: document.trusting.state == "unchecked" and section.check.isEnabled())
        click(qtbot, section.check)
        qtbot.waitUntil(lambda: document.trusting.state == "checked")
        said = section.sentence.text()
        assert "ROI" in said and said.endswith(".")
        click(qtbot, section.unfold)
        assert section.details.order.isVisible() and section.details.steady.isVisible()
        document.next_case(1)
        qtbot.waitUntil(lambda: document.trusting.state == "unchecked")
        document.next_case(-1)
        qtbot.waitUntil(lambda: document.trusting.state == "checked" and section.sentence.text() == said)
