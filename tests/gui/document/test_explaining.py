"""Explanations: kept ones first, else the engine; the batch goes before; live scores follow the hand."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine import tasks
from engine.agreement import chance_levels, measure
from engine.agreement.nulls import null_numbers
from engine.errors import Cancelled, ModelError
from engine.explanation import CaseExplanation
from engine.project.edits import Change, Edit
from engine.regions import LESION, Polygon, Region
from engine.watch import Watch
from gui.canvas.live import roi_of
from gui.document.document import Document
from gui.document.shape_kept import REST
from tests.gui.conftest import open_and_wait
from tests.gui.explanations import explanation_of


def lesion(left: float) -> Region:
    return Region("a", LESION, (Polygon(((left, 60.0), (left + 150, 60.0), (left + 150, 190.0), (left, 190.0))),))


@pytest.fixture
def with_model(qtbot: QtBot, document: Document, unblinded_path: Path, monkeypatch: pytest.MonkeyPatch) -> Document:
    """An unblinded project with a model of which nothing is kept yet."""
    monkeypatch.setattr(tasks, "stored_explanation", lambda *_: None)
    monkeypatch.setattr(tasks, "explain_case", _explain(document))
    open_and_wait(qtbot, document, unblinded_path)
    document.model_name = "made up"
    return document


def _explain(document: Document) -> Callable[..., CaseExplanation]:
    def explain(
        _project: object, case_id: str, _recipe: object, _name: str, watch: Watch, partial: Callable[..., None]
    ) -> CaseExplanation:
        case = next(case for case in document.cases if case.case_id == case_id)
        partial(explanation_of(case, done=False))
        for _ in range(20):
            time.sleep(0.005)
            if watch.cancelled():
                raise Cancelled
        return explanation_of(case)

    return explain


def test_the_map_refines_until_it_is_done(qtbot: QtBot, with_model: Document) -> None:
    states: list[str] = []
    with_model.explanation_changed.connect(lambda: states.append(with_model.explaining.state))
    with_model.explain()
    qtbot.waitUntil(lambda: with_model.explaining.state == "ready")
    assert "computing" in states
    assert with_model.explanation and with_model.explanation.done
    assert with_model.explaining.scores is not None


def test_a_case_left_behind_is_not_shown(qtbot: QtBot, with_model: Document) -> None:
    with_model.explain()
    qtbot.waitUntil(lambda: with_model.explanation is not None)
    with_model.next_case(1)
    assert with_model.explanation is None
    qtbot.waitUntil(lambda: with_model.explaining.state == "ready")
    assert with_model.explanation and with_model.explanation.case_id == "0001"


def test_chance_that_keeps_the_shape_follows_when_the_hand_rests(qtbot: QtBot, with_model: Document) -> None:
    explaining = with_model.explaining
    with_model.explain()
    qtbot.waitUntil(lambda: explaining.state == "ready" and explaining.shape_kept.levels is not None)
    shown, region = explaining.shown, explaining.region
    assert shown is not None
    assert region is not None
    square = np.zeros((shown.grid.height, shown.grid.width), dtype=np.bool_)
    square[10:40, 20:60] = True
    explaining.follow(SimpleNamespace(roi=lambda _: square))
    assert explaining.shape_kept.levels is None
    qtbot.wait(2 * REST)
    assert explaining.shape_kept.levels is None, "nothing is computed while the hand moves"
    explaining.show_photo(shown.photo_id, (lesion(20.0),))
    qtbot.waitUntil(lambda: explaining.shape_kept.levels is not None)
    expected = null_numbers(shown.saliency_map, region, roi_of((lesion(20.0),), shown.grid), shown.unseen)
    assert explaining.shape_kept.levels == pytest.approx(expected, nan_ok=True)
    with_model.next_case(1)
    assert explaining.shape_kept.levels is None


def test_a_kept_explanation_needs_no_engine(
    qtbot: QtBot, with_model: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = with_model.cases[0]
    monkeypatch.setattr(tasks, "stored_explanation", lambda *_: explanation_of(case))
    monkeypatch.setattr(tasks, "explain_case", None)
    with_model.explain()
    qtbot.waitUntil(lambda: with_model.explaining.state == "ready")


def test_a_refusal_is_shown_and_can_be_tried_again(
    qtbot: QtBot, with_model: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> CaseExplanation:
        raise ModelError("Model file a.safetensors is gone; put it back.")

    working = tasks.explain_case
    monkeypatch.setattr(tasks, "explain_case", refuse)
    with_model.explain()
    qtbot.waitUntil(lambda: with_model.explaining.state == "failed")
    assert with_model.explaining.message.startswith("Model file a.safetensors")
    monkeypatch.setattr(tasks, "explain_case", working)
    with_model.explaining.retry()
    qtbot.waitUntil(lambda: with_model.explaining.state == "ready")


def test_live_scores_equal_the_full_computation(qtbot: QtBot, with_model: Document) -> None:
    with_model.explain()
    qtbot.waitUntil(lambda: with_model.explaining.state == "ready")
    shown = with_model.explaining.shown
    assert shown is not None and shown.region is not None
    with_model.edit(Edit("polygon", (Change(None, lesion(60.0)),)))
    for left in (60.0, 65.0, 90.5):
        roi = roi_of((lesion(left),), shown.grid)
        with_model.follow(SimpleNamespace(roi=lambda _, roi=roi: roi))
        scores = with_model.explaining.scores
        assert scores is not None
        full = measure(shown.saliency_map, shown.region, roi)
        assert scores.measures.iou == pytest.approx(full.iou, abs=1e-12)
        assert scores.chance.iou == pytest.approx(
            chance_levels(float(roi.mean()), float(shown.region.mean())).iou, abs=1e-12
        )
    with_model.follow(None)
    assert with_model.explaining.scores is not None


def test_the_own_threshold_moves_the_region_and_goes_back(qtbot: QtBot, with_model: Document) -> None:
    with_model.explain()
    qtbot.waitUntil(lambda: with_model.explaining.state == "ready")
    before = with_model.explaining.region
    with_model.explaining.choose_threshold(0.2)
    qtbot.waitUntil(lambda: with_model.explaining.region is not None)
    moved = with_model.explaining.region
    assert before is not None and moved is not None and moved.sum() < before.sum()
    with_model.explaining.choose_threshold(None)
    assert np.array_equal(with_model.explaining.region, before)


def test_another_baseline_shows_another_map(qtbot: QtBot, with_model: Document) -> None:
    with_model.explain()
    qtbot.waitUntil(lambda: with_model.explaining.state == "ready")
    with_model.explaining.choose_baseline("black")
    assert with_model.explaining.shown and with_model.explaining.shown.baseline == "black"


def test_during_a_batch_the_case_is_shown_once_the_batch_has_scored_it(
    qtbot: QtBot, with_model: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[CaseExplanation] = []
    asked: list[str | None] = []

    def score(*given: object) -> object:
        visible, scored = given[5], given[6]
        asked.append(visible())
        time.sleep(0.1)
        kept.append(explanation_of(with_model.cases[0]))
        scored("0000")
        return SimpleNamespace(failures=(), run_id="run", scored=1)

    monkeypatch.setattr(tasks, "score", score)
    monkeypatch.setattr(tasks, "stored_explanation", lambda *_: kept[0] if kept else None)
    monkeypatch.setattr(tasks, "explain_case", None)
    with_model.start_scoring()
    with_model.explain()
    qtbot.waitUntil(lambda: with_model.explaining.state == "waiting")
    qtbot.waitUntil(lambda: with_model.explaining.state == "ready")
    assert asked == ["0000"]
    qtbot.waitUntil(lambda: with_model.jobs.running() is None)
    assert with_model.may_score
