"""All that one explanation depends on, and the same made ready for the model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.cases import Case, Photo
from engine.explanation import AttributedCase, CaseExplanation
from engine.pipeline.assembling import assemble
from engine.pipeline.keys import map_key
from engine.pipeline.targets import target_index
from engine.plan import Plan
from engine.recipe import Recipe

if TYPE_CHECKING:
    from engine.attribution import Request
    from engine.models.metadata import EncodedFacts
    from engine.models.preprocessing import PreparedPhoto
    from engine.models.protocol import Model

ReadPhoto = Callable[[Photo], NDArray[np.uint8]]
"""Gives a photo's pixels, uint8 of shape (height, width, 3)."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """All that one explanation depends on.

    Attributes:
        references: photos of other cases that the recipe's baseline "references" compares with.
    """

    case: Case
    model: Model
    recipe: Recipe
    plan: Plan
    references: tuple[Photo, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """An attempt whose photos are read and whose case is classified.

    Attributes:
        probabilities: float64 (classes,).
        target: index of the class that is explained.
    """

    attempt: Attempt
    read: ReadPhoto
    photos: tuple[PreparedPhoto, ...]
    facts: EncodedFacts
    probabilities: NDArray[np.float64]
    target: int

    def key(self, map_name: str) -> str:
        """Under which one of the maps is kept."""
        asked = self.attempt
        model = asked.model
        return map_key(
            model.digest, model.card, asked.plan, asked.recipe, asked.case, self.target, map_name, asked.references
        )

    def request(self, map_name: str) -> Request:
        """What is asked of the attribution for one of the maps; the references are read for theirs alone."""
        from engine.attribution import Request

        asked, recipe = self.attempt, self.attempt.recipe
        references = asked.references if map_name == "references" else ()
        return Request(
            self.photos,
            self.facts,
            self.target,
            recipe.target.output,
            recipe.attribution,
            map_name,
            tuple(asked.model.prepare(self.read(photo)).pixels for photo in references),
        )

    def explanation(self, maps: Sequence[AttributedCase], done: bool) -> CaseExplanation:
        """With the maps so far, in the order of the recipe."""
        asked = self.attempt
        notes = tuple(f"{field} “{value}” means nothing to the model" for field, value in self.facts.unmapped)
        return assemble(asked.case, asked.model.card, asked.recipe, self.probabilities, maps, done, notes)


def prepare(attempt: Attempt, read: ReadPhoto) -> Prepared:
    """Read the photos and classify the case.

    Raises:
        SpotcheckError: a photo cannot be read, or the model cannot answer.
    """
    model, case = attempt.model, attempt.case
    photos = tuple(model.prepare(read(photo)) for photo in case.photos)
    facts = model.encode(case.facts)
    probabilities = model.classify(photos, facts)
    target = target_index(attempt.recipe.target, model.card, probabilities, case)
    return Prepared(attempt, read, photos, facts, probabilities, target)
