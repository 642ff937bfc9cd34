"""The photos that stand for “other photos” in the baseline "references"."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from engine.cases import Case, Photo
from engine.recipe import Attribution


def choose_references(cases: Iterable[Case], case: Case, stage: Attribution) -> tuple[Photo, ...]:
    """`stage.samples` photos of other cases, drawn without replacement; fewer where there are fewer; none where unused.

    The draw depends on the seed and on the photos' contents alone, not on their order or their names.
    """
    if "references" not in stage.baselines or "baselines" not in stage.used_settings:
        return ()
    others = {photo.sha256: photo for other in cases if other.case_id != case.case_id for photo in other.photos}
    known = sorted(others)
    drawn = np.random.default_rng(stage.seed).permutation(len(known))[: stage.samples]
    return tuple(others[known[index]] for index in drawn)
