"""What the model says of a case, and which of it is explained."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.cases import Case
from engine.errors import ModelError
from engine.language import tr
from engine.models.card import ModelCard
from engine.recipe import Target


def differential(card: ModelCard, probabilities: NDArray[np.float64]) -> tuple[tuple[str, float], ...]:
    """Conditions with their probability, most probable first; classes of one condition are summed."""
    sums: dict[str, float] = {}
    for name, probability in zip(card.classes, probabilities, strict=True):
        condition = card.condition_of_class(name)
        sums[condition] = sums.get(condition, 0.0) + float(probability)
    return tuple(sorted(sums.items(), key=lambda pair: (-pair[1], pair[0])))


def target_index(target: Target, card: ModelCard, probabilities: NDArray[np.float64], case: Case) -> int:
    """Index of the class that is explained.

    With class "reference" it is the most probable of the classes that count as the case's reference condition.

    Raises:
        ModelError: the case has no reference, or the model has no such class.
    """
    if target.class_ == "predicted":
        return int(np.argmax(probabilities))
    if target.class_ == "chosen":
        if target.chosen not in card.classes:
            raise ModelError(
                tr(
                    "{model} has no class “{chosen}”; it has {known}.",
                    model=card.name,
                    chosen=target.chosen,
                    known=", ".join(card.classes),
                )
            )
        return card.classes.index(target.chosen)
    if case.reference is None:
        raise ModelError(
            tr("Case {case} has no reference diagnosis; choose the predicted class in the recipe.", case=case.case_id)
        )
    fitting = [i for i, name in enumerate(card.classes) if card.condition_of_class(name) == case.reference.condition]
    if not fitting:
        raise ModelError(
            tr(
                "Case {case}: {model} has no class for {condition}.",
                case=case.case_id,
                model=card.name,
                condition=case.reference.condition,
            )
        )
    return max(fitting, key=lambda index: float(probabilities[index]))
