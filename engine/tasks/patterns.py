"""Photos of a run by where saliency lies relative to the ROI: from what is kept beside the maps to clusters."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.agreement.frames import SIDE
from engine.batch.frames import frame_key
from engine.errors import ProjectError
from engine.language import tr
from engine.patterns.clusters import MOST, Clusters, cluster
from engine.patterns.describing import describe
from engine.patterns.placement import Placement, placement
from engine.patterns.rings import BORDERS, CELLS, SECTORS
from engine.patterns.values import Excess, Pattern
from engine.project import Project, Run, StoredScore
from engine.statistics import ScoreRow
from engine.tasks.other_photos import frames_of
from engine.tasks.summaries import PhotoResult, RunSummary, main_results, statistics_rows
from engine.watch import Pace, Unwatched, Watch

FEWEST = 2
"""Photos with a placement without which there is nothing to say."""
PLACED, TOO_SMALL, GONE = 0, 1, 2
_FORMAT = 1


@dataclass(frozen=True, slots=True, eq=False)
class Patterns:
    """The clusters of one baseline of a run.

    Attributes:
        measure: of the agreement that is told of each cluster.
        photo_ids, case_ids: of each clustered photo, in the order of `clusters.labels`.
        clusters: which photos lie alike.
        patterns: what is said of each cluster.
        excesses: how every stratum is spread over them.
        too_small: photos whose ROI is too small for its surroundings to be told, or that have no saliency.
        gone: photos whose map is no longer kept.
    """

    run: Run
    baseline: str
    measure: str
    photo_ids: tuple[str, ...]
    case_ids: tuple[str, ...]
    clusters: Clusters
    patterns: tuple[Pattern, ...]
    excesses: tuple[Excess, ...]
    too_small: int
    gone: int


def find_patterns(
    project: Project,
    summary: RunSummary,
    baseline: str | None = None,
    measure: str = "iou",
    groups: int | None = None,
    watch: Watch | None = None,
) -> Patterns | None:
    """Cluster the photos of a summary that have an ROI; `None` where fewer than `FEWEST` of them can be placed.

    Args:
        baseline: the recipe's first one where it is `None`.
        measure: the agreement that is told of each cluster.
        groups: divide into so many; by the rule of `engine.patterns.division` where it is `None`.

    Raises:
        Cancelled: the watch said so.
    """
    watch = watch or Unwatched()
    baseline = baseline or summary.run.recipe.attribution.map_names[0]
    read = _read(summary, baseline)
    placements, states = _placements(project, summary.run, [(result, score) for result, score, _ in read], watch)
    rows = [row for (_, _, row), state in zip(read, states, strict=True) if state == PLACED]
    if len(rows) < FEWEST:
        return None
    pace = Pace(watch, min(len(rows), MOST), tr("Comparing where saliency lies"))
    analysis = summary.run.recipe.analysis
    clusters = cluster(placements, analysis.seed, groups, watch.cancelled, pace.advance)
    patterns, spread = describe(clusters, rows, measure, analysis, watch.cancelled)
    return Patterns(
        summary.run,
        baseline,
        measure,
        *_names(rows),
        clusters,
        patterns,
        spread,
        states.count(TOO_SMALL),
        states.count(GONE),
    )


def is_soon_found(project: Project, summary: RunSummary, photos: int) -> bool:
    """Whether `find_patterns` of the first baseline has no more than so many photos to place anew."""
    read = _read(summary, summary.run.recipe.attribution.map_names[0])
    return len(read) <= photos or project.maps.contains(_key([score for _, score, _ in read]))


def _read(summary: RunSummary, baseline: str) -> list[tuple[PhotoResult, StoredScore, ScoreRow]]:
    pairs = zip(main_results(summary.results), statistics_rows(summary.results), strict=True)
    return [(*of, row) for of, row in pairs if of[1].baseline == baseline and of[1].reader is not None]


def _names(rows: Sequence[ScoreRow]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(row.photo_id for row in rows), tuple(row.case_id for row in rows)


def _placements(
    project: Project, run: Run, photos: Sequence[tuple[PhotoResult, StoredScore]], watch: Watch
) -> tuple[list[Placement], list[int]]:
    """The placements of those photos that have one, and of each photo whether it has, or why not."""
    key = _key([score for _, score in photos])
    kept = project.maps.get(key)
    if kept is None:
        kept = _placed(project, run, photos, watch)
        if not project.read_only:
            with suppress(ProjectError):
                project.maps.put(key, kept)
    shares = np.asarray(kept["shares"], dtype=np.float64)
    defined = np.asarray(kept["defined"], dtype=np.bool_)
    placements = [Placement(*both) for both in zip(shares, defined, strict=True)]
    return placements, [int(state) for state in kept["states"]]


def _placed(
    project: Project, run: Run, photos: Sequence[tuple[PhotoResult, StoredScore]], watch: Watch
) -> dict[str, NDArray[np.generic]]:
    size = {photo.photo_id: (photo.width, photo.height) for result, _ in photos for photo in result.case.photos}
    found: dict[str, Placement | None] = {}
    scores = [score for _, score in photos]
    for score, frame in frames_of(project, run, scores, watch, tr("Placing saliency around each region")):
        saliency, roi = (cells.reshape(SIDE, SIDE) for cells in (frame.saliency, frame.roi))
        found[score.photo_id] = placement(saliency, roi, *size[score.photo_id])
    states = [
        GONE if score.photo_id not in found else TOO_SMALL if found[score.photo_id] is None else PLACED
        for score in scores
    ]
    placed = [one for score in scores if (one := found.get(score.photo_id)) is not None]
    return {
        "shares": np.array([one.shares for one in placed], dtype=np.float32).reshape(-1, CELLS),
        "defined": np.array([one.defined for one in placed], dtype=np.bool_).reshape(-1, CELLS),
        "states": np.array(states, dtype=np.uint8),
    }


def _key(scores: Sequence[StoredScore]) -> str:
    """SHA-256 (hexadecimal) over all that the placements of these scores depend on."""
    value = {"placements": (_FORMAT, BORDERS, SECTORS), "frames": [frame_key(score) for score in scores]}
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()
