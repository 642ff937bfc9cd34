"""The causal test: what the explained class's probability does when a part of one photo is taken away.

change = p(case with the part replaced) - p(case); the case's other photos and its metadata stay. Always the
probability, whether the recipe explains a logit or a probability. `control` says what taking away
as much elsewhere does; only what goes beyond it is about the ROI.

Cost: 1 + 2 x (7 + labels + maps) forward passes of the case for each photo (two fills; ROI, complement, 5 controls).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from engine.recipe.attribution import SEED
from engine.trust import flags
from engine.trust.answers import Answers
from engine.trust.examined import Examined, Found, Key, joined
from engine.trust.parts import Parts, saliency_part, shared_parts
from engine.trust.removal import FILLS, without
from engine.trust.values import TrustFinding

PHOTO = "photo"
"""Subject of the probability before anything is taken away."""


def causal(examined: Examined) -> dict[Key, Found]:
    """For each photo and map: the probability before, and its change for each part and each fill."""
    answers = Answers.of(examined)
    found: dict[Key, Found] = {}
    for index, photo in enumerate(examined.attempt.case.photos):
        of_maps = examined.explanation.photos[photo.photo_id]
        reading, geometry = examined.reading(photo.photo_id), examined.photos[index].geometry
        before = float(answers.probabilities(index, [examined.photos[index].pixels])[0])
        start = Found((TrustFinding("causal", PHOTO, "", "probability", before),))
        if np.isnan(before):
            start = Found(start.findings, (flags.NOT_FINITE,))
        shared = _changes(shared_parts(reading, geometry, of_maps[0], SEED), examined, answers, index, before)
        for explained in of_maps:
            part = saliency_part(reading, geometry, explained, examined.attempt.recipe)
            own = _changes(part, examined, answers, index, before)
            found[photo.photo_id, explained.baseline] = joined((start, shared, own))
    return found


def _changes(parts: Parts, examined: Examined, answers: Answers, index: int, before: float) -> Found:
    jobs = [(subject, fill, mask) for subject, masks in parts.masks.items() for fill in FILLS for mask in masks]
    plain: list[str] = []

    def versions() -> Iterator[NDArray[np.float32]]:
        for subject, fill, mask in jobs:
            filled = without(examined.photos[index], mask, fill)
            if filled.mean_colour:
                plain.append(flags.mean_colour(subject))
            yield filled.pixels

    after = answers.probabilities(index, versions()) if jobs else np.empty(0)
    values = {key: _mean(jobs, after, key) - before for key in ((name, fill) for name in parts.masks for fill in FILLS)}
    findings = tuple(
        TrustFinding("causal", subject, fill, "probability_change", value) for (subject, fill), value in values.items()
    )
    lost = (flags.NOT_FINITE,) if np.isnan(after).any() else ()
    return Found(findings, tuple(dict.fromkeys((*parts.flags, *plain, *lost))))


def _mean(jobs: list[tuple[str, str, NDArray[np.bool_]]], after: NDArray[np.float64], key: tuple[str, str]) -> float:
    values = [value for (subject, fill, _), value in zip(jobs, after, strict=True) if (subject, fill) == key]
    return float(np.mean(values)) if values else float("nan")
