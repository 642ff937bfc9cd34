"""The demo's conditions: one table of how each is made and painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.demo import inflamed, pigmented
from engine.demo.layers import Layers
from engine.demo.lesion import Lesion
from engine.demo.shapes import Window


@dataclass(frozen=True, slots=True)
class ConditionKind:
    """How the lesions of one condition come about.

    Attributes:
        make: an identity from a random generator.
        paint: adds a lesion to the layers of its window.
        ages: youngest and oldest patient, years.
        least_melanin: below this the condition would not show, so the skin is tanned to it.
        bald: whether no hair grows on the lesion.
    """

    make: Callable[[np.random.Generator], Lesion]
    paint: Callable[[Lesion, Window, Layers], None]
    ages: tuple[int, int]
    least_melanin: float = 0.0
    bald: bool = False


CONDITION_NAMES = (
    "Acne",
    "Basal Cell Carcinoma",
    "Melanocytic Nevus",
    "Melanoma",
    "Psoriasis",
    "Seborrheic Keratosis",
    "Vitiligo",
)
"""Those of the demo, which its classifier knows."""

CONDITION_KINDS = {
    "Acne": ConditionKind(inflamed.make_acne, inflamed.paint_acne, (14, 34)),
    "Basal Cell Carcinoma": ConditionKind(
        inflamed.make_basal_cell_carcinoma, inflamed.paint_basal_cell_carcinoma, (48, 88)
    ),
    "Melanocytic Nevus": ConditionKind(pigmented.make_nevus, pigmented.paint_nevus, (18, 60)),
    "Melanoma": ConditionKind(pigmented.make_melanoma, pigmented.paint_melanoma, (32, 84)),
    "Psoriasis": ConditionKind(inflamed.make_psoriasis, inflamed.paint_psoriasis, (20, 70)),
    "Seborrheic Keratosis": ConditionKind(
        pigmented.make_seborrheic_keratosis, pigmented.paint_seborrheic_keratosis, (45, 86)
    ),
    "Vitiligo": ConditionKind(inflamed.make_vitiligo, inflamed.paint_vitiligo, (18, 66), least_melanin=0.26),
    "Alopecia Areata": ConditionKind(
        inflamed.make_alopecia_areata, inflamed.paint_alopecia_areata, (16, 60), bald=True
    ),
    "Tinea": ConditionKind(inflamed.make_tinea, inflamed.paint_tinea, (16, 80)),
}
