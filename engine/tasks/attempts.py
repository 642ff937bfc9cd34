"""What an explanation is made of: the case with the model, recipe, plan and references that go with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.cases import Case, Photo
from engine.models.card import ModelCard, load_card
from engine.pipeline import Attempt, map_key, target_index
from engine.plan import Plan, plan_from_json
from engine.project import Project, Run, StoredPrediction
from engine.recipe import Recipe
from engine.references import choose_references, rank_references, uses_references
from engine.tasks.models import open_for
from engine.tasks.runs import model_of_run

if TYPE_CHECKING:
    from engine.models.protocol import Model


def attempts(project: Project, model: Model, recipe: Recipe, plan: Plan) -> Callable[[Case], Attempt]:
    """Gives the attempt for each case of the project."""
    references = references_of(project, recipe)
    return lambda case: Attempt(case, model, recipe, plan, references(case))


def attempts_of_run(project: Project, run: Run) -> Callable[[Case], Attempt]:
    """The same under the recipe, model and plan of a run.

    Raises:
        SpotcheckError: the model is another today, or cannot be opened.
    """
    plan = plan_from_json(run.plan)
    return attempts(project, open_for(model_of_run(project, run), plan), run.recipe, plan)


def references_of(project: Project, recipe: Recipe) -> Callable[[Case], tuple[Photo, ...]]:
    """Gives, for a case, the photos of others that it is compared with: of cases that are not excluded."""
    stage = recipe.attribution
    if not uses_references(stage):
        return lambda _: ()
    ranked = rank_references((case for case in project.cases() if case.excluded is None), stage)
    return lambda case: choose_references(ranked, case, stage)


@dataclass(frozen=True, slots=True)
class MapNames:
    """Knows under which keys the maps of a run are kept; no model is opened."""

    run: Run
    card: ModelCard
    plan: Plan
    references: Callable[[Case], tuple[Photo, ...]]

    @classmethod
    def of(cls, project: Project, run: Run) -> MapNames:
        """For a run.

        Raises:
            SpotcheckError: the model is another today, or its card cannot be read.
        """
        card = load_card(model_of_run(project, run).card_path)
        return cls(run, card, plan_from_json(run.plan), references_of(project, run.recipe))

    def keys(self, case: Case, prediction: StoredPrediction) -> dict[str, str]:
        """By map name, for the class that the run's prediction makes the target.

        Raises:
            ModelError: the case has no such target any more.
        """
        run, references = self.run, self.references(case)
        probabilities = np.array(prediction.probabilities, dtype=np.float64)
        target = target_index(run.recipe.target, self.card, probabilities, case)
        return {
            name: map_key(run.model_digest, self.card, self.plan, run.recipe, case, target, name, references)
            for name in run.recipe.attribution.map_names
        }
