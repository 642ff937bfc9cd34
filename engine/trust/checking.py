"""The checks of a case's maps, in their fixed order; for window and data set alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.cases import Photo
from engine.errors import Cancelled
from engine.explanation import CaseExplanation
from engine.language import tr
from engine.pipeline import Attempt
from engine.trust.baselines import baselines
from engine.trust.causal import causal
from engine.trust.curves import curves
from engine.trust.examined import Check, Examined, Found, Key, joined
from engine.trust.randomisation import randomisation
from engine.trust.repeatability import repeatability
from engine.trust.values import CHECKS, CheckName, PhotoEvidence, PhotoTrust

TABLE: Mapping[CheckName, Check] = {
    "causal": causal,
    "curves": curves,
    "baselines": baselines,
    "repeatability": repeatability,
    "randomisation": randomisation,
}


def check_case(
    attempt: Attempt,
    explanation: CaseExplanation,
    read: Callable[[Photo], NDArray[np.uint8]],
    evidence: Mapping[str, PhotoEvidence],
    checks: Sequence[CheckName],
    cancelled: Callable[[], bool],
    told: Callable[[str], None],
) -> tuple[PhotoTrust, ...]:
    """What the checks find: one result a photo and map, photos in the case's order, maps in the recipe's.

    The same under the same plan, whoever asks and in whatever order the checks are named; nothing is stored.

    Args:
        attempt: case, model, recipe and plan by which `explanation` was made.
        explanation: the finished one.
        read: gives a photo's pixels, uint8 of shape (height, width, 3).
        evidence: by photo; a photo without it counts as not read.
        checks: those to make.
        cancelled: polled between passes.
        told: is given a line before each check.

    Raises:
        SpotcheckError: a photo cannot be read, or the model cannot answer.
        Cancelled: `cancelled` said so.
    """
    examined = Examined.of(attempt, explanation, read, evidence, cancelled)
    found: list[Mapping[Key, Found]] = []
    for name in CHECKS:
        if name not in checks:
            continue
        if cancelled():
            raise Cancelled
        told(tr("Case {case}: {doing}", case=attempt.case.case_id, doing=_doing(name)))
        found.append(TABLE[name](examined))
    return tuple(
        _photo_trust(examined, (photo.photo_id, explained.baseline), found)
        for photo in attempt.case.photos
        for explained in explanation.photos[photo.photo_id]
    )


def _doing(check: CheckName) -> str:
    """What a check does."""
    words: Mapping[CheckName, str] = {
        "causal": tr("taking parts of the photos away"),
        "curves": tr("deletion and insertion"),
        "baselines": tr("comparing the baselines"),
        "repeatability": tr("changing the photos a little"),
        "randomisation": tr("drawing the model's weights anew"),
    }
    return words[check]


def _photo_trust(examined: Examined, key: Key, found: Sequence[Mapping[Key, Found]]) -> PhotoTrust:
    photo_id, baseline = key
    whole = joined(part[key] for part in found)
    reader = examined.reading(photo_id).reader
    return PhotoTrust(examined.attempt.case.case_id, photo_id, baseline, reader, whole.findings, whole.flags)
