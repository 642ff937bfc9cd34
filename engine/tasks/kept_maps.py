"""A case from what is kept of it: the run's prediction and the map cache."""

from __future__ import annotations

import numpy as np

from engine.explanation import AttributedCase, CaseExplanation
from engine.pipeline import assemble
from engine.project import Project, Run
from engine.tasks.attempts import MapNames


def kept_explanation(project: Project, run: Run, case_id: str) -> CaseExplanation | None:
    """The case as the run saw it; `None` where the prediction or a map is wanting."""
    prediction = project.prediction(run.run_id, case_id)
    if prediction is None:
        return None
    names, case = MapNames.of(project, run), project.case(case_id)
    found: list[AttributedCase] = []
    for key in names.keys(case, prediction).values():
        arrays = project.maps.get(key)
        if arrays is None:
            return None
        found.append(AttributedCase.from_arrays(key, arrays))
    probabilities = np.array(prediction.probabilities, dtype=np.float64)
    return assemble(case, names.card, run.recipe, probabilities, found, True, prediction.notes)
