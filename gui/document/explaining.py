"""The explanation of the case on the screen, and how well it agrees with the reader, live."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from gui.document.shape_kept import ShapeKept
from gui.engine_thread import EngineThread, Request, Watch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.agreement import LiveScores
    from engine.agreement.live import LiveScorer
    from engine.explanation import CaseExplanation, PhotoExplanation
    from engine.project import Project
    from engine.recipe import Recipe, Segmentation
    from engine.regions import Region
    from gui.canvas.live import LiveShape

    Booleans = NDArray[np.bool_]

ExplainingState = Literal["hidden", "no_model", "waiting", "computing", "ready", "failed"]


@dataclass(frozen=True, slots=True)
class Question:
    """Which case is to be explained, by which model and recipe."""

    project: Project
    case_id: str
    recipe: Recipe
    model_name: str


class Explaining(QObject):
    """Asks for explanations (kept ones first) and holds what is shown of them: baseline, region, scores."""

    changed = Signal()
    scores_changed = Signal()

    def __init__(self, engine: EngineThread, helper: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._helper = engine, helper
        self.shape_kept = ShapeKept(helper, self)
        self._requests: list[Request] = []
        self._question: Question | None = None
        self._photo_id: str | None = None
        self._regions: tuple[Region, ...] = ()
        self._scorer: LiveScorer | None = None
        self._region: Booleans | None = None
        self.state: ExplainingState = "hidden"
        self.message = ""
        self.explanation: CaseExplanation | None = None
        self.baseline: str | None = None
        self.threshold: float | None = None
        self.scores: LiveScores | None = None
        self.batch_running = False

    @property
    def shown(self) -> PhotoExplanation | None:
        """The map of the photo on the screen for the chosen baseline."""
        if self.explanation is None or self._photo_id is None:
            return None
        photos = self.explanation.photos.get(self._photo_id, ())
        return next((photo for photo in photos if photo.baseline == self.baseline), photos[0] if photos else None)

    @property
    def question(self) -> Question | None:
        """What was asked last; `None` while there is nothing to ask."""
        return self._question

    @property
    def region(self) -> Booleans | None:
        """The saliency region that is shown: the recipe's, or the one at the person's own threshold."""
        return self._region

    def hide(self) -> None:
        """Show nothing from the model: none is chosen, or the reader may not see it yet."""
        self._drop("hidden")

    def lack_model(self) -> None:
        """There is no model to ask."""
        self._drop("no_model")

    def ask(self, question: Question) -> None:
        """Explain a case: from kept maps where they are there, else by the engine."""
        if question != self._question or self.state in ("hidden", "no_model", "failed"):
            self._drop("computing")
            self._question = question
        self._requests = [self._helper.run(_Stored(question), self._on_stored, self._on_failed, kind="stored")]

    def retry(self) -> None:
        """Ask again after a failure."""
        if self._question:
            self.ask(self._question)

    def case_scored(self, case_id: str) -> None:
        """The running batch has finished a case; show it if it is the one on the screen."""
        if self._question and self._question.case_id == case_id and self.state in ("waiting", "failed"):
            self.ask(self._question)

    def batch_ended(self) -> None:
        """Nothing runs before us any more."""
        self.batch_running = False
        if self._question and self.state == "waiting":
            self.ask(self._question)

    def show_photo(self, photo_id: str | None, regions: tuple[Region, ...]) -> None:
        """Another photo of the case, or other regions on it."""
        same = photo_id == self._photo_id
        self._photo_id, self._regions = photo_id, regions
        if not same:
            self._refresh()
            return
        if self._scorer:
            self._score_regions()
        shown = self.shown
        if shown is not None and shown.region is None and self.threshold is None:
            self._segment(shown, None)

    def choose_baseline(self, baseline: str) -> None:
        """Show the map of another baseline."""
        self.baseline = baseline
        self._refresh()

    def choose_threshold(self, parameter: float | None) -> None:
        """Segment at another share than the recipe's; `None` goes back to the recipe's."""
        self.threshold = parameter
        self._refresh()

    def follow(self, shape: LiveShape | None) -> None:
        """Score the shape under the hand; `None` when the gesture is over."""
        if self._scorer is None or self.shown is None:
            return
        if shape is None:
            self._score_regions()
            return
        self.shape_kept.forget()
        self.scores = self._scorer.score(shape.roi(self.shown.grid))
        self.scores_changed.emit()

    def _drop(self, state: ExplainingState) -> None:
        for request in self._requests:
            request.cancel()
        self._requests = []
        self._question = None
        self.state, self.message, self.explanation, self.threshold = state, "", None, None
        self._refresh()

    def _on_stored(self, explanation: CaseExplanation | None) -> None:
        if explanation is not None:
            self._show(explanation)
        elif self.batch_running:
            self._set_state("waiting")
        elif self._question:
            self._set_state("computing")
            ask = _Explain(self._question)
            request = self._engine.run(ask, self._show, self._on_failed, partial=self._show, kind="explain")
            self._requests.append(request)

    def _show(self, explanation: CaseExplanation) -> None:
        self.explanation = explanation
        self.state = "ready" if explanation.done else "computing"
        self._refresh()

    def _on_failed(self, sentence: str) -> None:
        self.message = sentence
        self._set_state("failed")

    def _set_state(self, state: ExplainingState) -> None:
        self.state = state
        self.changed.emit()

    def _refresh(self) -> None:
        """Bring region and scores in line with explanation, photo, baseline and threshold."""
        shown = self.shown
        self._scorer, self._region, self.scores = None, None, None
        self.shape_kept.forget()
        if shown is not None:
            stage = self._own_segmentation()
            if stage is None and shown.region is not None:
                self._use_region(shown.region)
            else:
                self._segment(shown, stage)
        self.changed.emit()
        self.scores_changed.emit()

    def _own_segmentation(self) -> Segmentation | None:
        if self.threshold is None or self._question is None:
            return None
        stage = self._question.recipe.segmentation
        method = stage.method if stage.parameter is not None else "cumulative_mass"
        return dataclasses.replace(stage, method=method, parameter=self.threshold)

    def _segment(self, shown: PhotoExplanation, stage: Segmentation | None) -> None:
        from gui.canvas.live import roi_of

        if self._question is None:
            return
        work = _Segment(shown, stage or self._question.recipe.segmentation, roi_of(self._regions, shown.grid))
        self._requests.append(self._helper.run(work, self._on_segmented, kind="segment"))

    def _on_segmented(self, result: tuple[PhotoExplanation, Booleans]) -> None:
        shown, region = result
        if shown is self.shown:
            self._use_region(region)
            self.changed.emit()

    def _use_region(self, region: Booleans) -> None:
        from engine.agreement.live import LiveScorer

        shown = self.shown
        if shown is None:
            return
        self._region = region
        self._scorer = LiveScorer(shown.saliency_map, region, shown.grid)
        self._score_regions()

    def _score_regions(self) -> None:
        from gui.canvas.live import roi_of

        shown = self.shown
        if self._scorer and shown and self._region is not None:
            roi = roi_of(self._regions, shown.grid)
            self.scores = self._scorer.score(roi)
            self.shape_kept.ask(shown, self._region, roi)
            self.scores_changed.emit()


@dataclass(frozen=True, slots=True)
class _Stored:
    question: Question

    def __call__(self, _: Watch) -> CaseExplanation | None:
        from engine import tasks

        asked = self.question
        return tasks.stored_explanation(asked.project, asked.case_id, asked.recipe, asked.model_name)


@dataclass(frozen=True, slots=True)
class _Explain:
    question: Question

    def __call__(self, watch: Watch) -> CaseExplanation:
        from engine import tasks

        asked = self.question
        return tasks.explain_case(asked.project, asked.case_id, asked.recipe, asked.model_name, watch, watch.send)


@dataclass(frozen=True, slots=True)
class _Segment:
    shown: PhotoExplanation
    stage: Segmentation
    roi: Booleans

    def __call__(self, _: Watch) -> tuple[PhotoExplanation, Booleans]:
        from engine.segmentation import segment

        return self.shown, segment(self.shown.saliency_map, self.stage, self.roi, self.shown.image_segments)
