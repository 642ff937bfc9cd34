"""Photos in the common frame, kept beside their maps: what a comparison with other photos reads."""

from __future__ import annotations

import hashlib
import json

import numpy as np
from numpy.typing import NDArray

from engine.agreement.frames import SIDE, Framed, framed
from engine.explanation import MapStore, PhotoExplanation
from engine.project import StoredScore
from engine.recipe import Recipe
from engine.scoring import region_for
from engine.versions import ENGINE_VERSION, SCORES_VERSION


def keep_frame(
    maps: MapStore, score: StoredScore, shown: PhotoExplanation, roi: NDArray[np.bool_], recipe: Recipe
) -> Framed:
    """Bring what was scored to the frame and keep it.

    Args:
        score: of `shown` and `roi`.
        roi: bool, of the shape of the score grid.
    """
    made = framed(shown.saliency_map, region_for(shown, roi, recipe), roi)
    maps.put(frame_key(score), made.to_arrays())
    return made


def kept_frame(maps: MapStore, score: StoredScore) -> Framed | None:
    """What was kept for exactly this score; `None` where it is gone."""
    arrays = maps.get(frame_key(score))
    return None if arrays is None else Framed.from_arrays(arrays)


def frame_key(score: StoredScore) -> str:
    """SHA-256 (hexadecimal) over all that the frame of a score depends on."""
    value = {
        "frame": SIDE,
        "engine": (ENGINE_VERSION, SCORES_VERSION),
        "place": (score.photo_id, score.reader, score.baseline),
        "origin": (score.map_key, score.revision, score.score_hash),
    }
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
