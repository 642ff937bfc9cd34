"""Probabilities of the explained class for changed photos of a case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

import numpy as np
import torch
from numpy.typing import NDArray

from engine.attribution.contract import Request
from engine.attribution.passes import Passes
from engine.errors import ModelError
from engine.language import tr
from engine.models.user_code import FOREIGN_ERRORS, reason_of
from engine.trust.examined import Examined

Pixels = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Answers:
    """A case under its plan; whatever the recipe explains, the answers are probabilities (after softmax).

    Attributes:
        intact: (1, photos, 3, height, width), on the model's device.
    """

    passes: Passes
    intact: torch.Tensor

    @classmethod
    def of(cls, examined: Examined) -> Answers:
        """For the explained class of the case."""
        attempt = examined.attempt
        stage, baseline = attempt.recipe.attribution, attempt.recipe.attribution.map_names[0]
        request = Request(examined.photos, examined.facts, examined.target, "probability", stage, baseline)
        passes = Passes.of(attempt.model, request, attempt.plan, examined.cancelled)
        return cls(passes, passes.end())

    def probabilities(self, photo: int, versions: Iterable[Pixels]) -> NDArray[np.float64]:
        """Of the case with another version of one photo, all its other photos as they are; float64 (versions,).

        Versions, float32 (3, height, width), 0 to 255, are taken as they are asked about, so memory does not grow with
        their number. NaN where the network gives no finite number.

        Raises:
            ModelError: the network fails.
            Cancelled: between two passes.
        """
        name = self.passes.model.card.name
        remaining, found = iter(versions), list[NDArray[np.float64]]()
        while batch := list(islice(remaining, self.passes.batch)):
            points = self.intact.repeat(len(batch), 1, 1, 1, 1)
            points[:, photo] = self.passes.model.tensor(np.stack(batch))
            try:
                found.append(self.passes.outputs(points).numpy())
            except FOREIGN_ERRORS as error:
                refusal = tr("Model “{name}” fails on a changed photo ({reason}).", name=name, reason=reason_of(error))
                raise ModelError(refusal) from error
        answers = np.concatenate(found)
        return np.where(np.isfinite(answers), answers, np.nan)
