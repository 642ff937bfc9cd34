"""The third layer of the document: by which recipe and model is explained and scored, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.language import tr
from gui.document.browsing import Browsing
from gui.document.explaining import Question
from gui.document.project_work import Score
from gui.settings import Settings

if TYPE_CHECKING:
    from engine.explanation import CaseExplanation
    from engine.recipe import Recipe
    from engine.tasks import ScoreOutcome
    from gui.canvas.live import LiveShape

FIRST_RECIPE = "default"
ANY_DEVICE = "auto"


class Scoring(Browsing):
    """What the model says of the case on the screen, live, and the scoring of all cases as a job."""

    explanation_changed = Signal()
    scores_changed = Signal()
    recipe_changed = Signal()
    scoring_changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(settings, parent)
        self._recipe: Recipe | None = None
        self.device = ANY_DEVICE
        self._visible_case: str | None = None
        self._scoring: int | None = None
        self.explaining.changed.connect(self.explanation_changed)
        self.explaining.scores_changed.connect(self.scores_changed)
        self.jobs.changed.connect(self._on_jobs)

    @property
    def recipe(self) -> Recipe:
        """By which is explained and scored."""
        if self._recipe is None:
            from engine.recipe import load_recipe

            self._recipe = load_recipe(FIRST_RECIPE)
        return self._recipe

    @property
    def explanation(self) -> CaseExplanation | None:
        """What the model said of the case on the screen; `None` while it is hidden or not there."""
        return self.explaining.explanation

    def follow(self, shape: LiveShape | None) -> None:
        """Score what is under the hand; `None` when the gesture is over."""
        self.explaining.follow(shape)

    def explain(self) -> None:
        """Show what the model says of the case on the screen, if the reader may see it."""
        self._visible_case = self.case.case_id if self.case else None
        if self.project is None or self.case is None or not self.may_show_model():
            self.explaining.hide()
        elif self.model_name is None:
            self.explaining.lack_model()
        else:
            self.explaining.ask(Question(self.project, self.case.case_id, self.recipe, self.model_name))

    def set_recipe(self, recipe: Recipe) -> None:
        """Explain and score by this recipe from now on."""
        self._recipe = recipe
        self.recipe_changed.emit()
        self.explain()

    def choose_model(self, name: str) -> None:
        """Explain and score with this model from now on."""
        self.model_name = name
        self.models_changed.emit()
        self.explain()

    def start_scoring(self) -> None:
        """Score all photos that are unscored or stale, the case on the screen first."""
        if self.project is None or not self.may_score:
            return
        self.explaining.batch_running = True
        work = Score(self.project, self.recipe, self.model_name, self.device, self.visible_case)
        self._scoring = self.jobs.start(tr("Scoring"), work, self._on_scored, self.explaining.case_scored)
        self.scoring_changed.emit()

    @property
    def may_score(self) -> bool:
        """Whether scoring can be started now."""
        ready = self.project is not None and self.model_name is not None and bool(self.cases)
        return ready and not self.read_only and self._scoring is None

    def visible_case(self) -> str | None:
        """The case on the screen; asked from the engine's thread."""
        return self._visible_case

    def _on_scored(self, _: ScoreOutcome) -> None:
        self._read_runs()

    def _on_jobs(self) -> None:
        """Note when scoring has ended, in whatever way."""
        under_way = {job.id for job in self.jobs.all() if job.under_way}
        if self._scoring is not None and self._scoring not in under_way:
            self._scoring = None
            self._read_runs()
            self.explaining.batch_ended()
            self.scoring_changed.emit()
