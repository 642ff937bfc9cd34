"""A map of a run's photos by what the model makes of them; features are kept beside the maps."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from engine.batch.run import photo_reader
from engine.cases import Case, Photo
from engine.errors import Cancelled, PhotoError, ProjectError
from engine.language import tr
from engine.models.card import ModelCard, load_card
from engine.models.facts import facts_read
from engine.patterns.components import Components, principal_components
from engine.plan import plan_from_json
from engine.project import Failure, Project, Run
from engine.tasks.models import open_for
from engine.tasks.runs import model_of_run
from engine.tasks.summaries import RunSummary
from engine.versions import ENGINE_VERSION
from engine.watch import Pace, Unwatched, Watch

TOGETHER = 8
"""Photos in one pass through the network."""
FEWEST = 3
"""Photos without which there is no map."""
_FORMAT = 1

Features = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Embedding:
    """A map of photos: those that the model sees alike lie near each other.

    Attributes:
        photo_ids, case_ids: of each photo on the map.
        components: where each lies, and how much of the differences that shows.
        features: how many numbers a photo has.
        source: which layer they come from, for people; "answers" for the model's outputs.
        failures: photos that could not be read.
    """

    run: Run
    photo_ids: tuple[str, ...]
    case_ids: tuple[str, ...]
    components: Components
    features: int
    source: str
    failures: tuple[Failure, ...]


def embed(
    project: Project, summary: RunSummary, watch: Watch | None = None, *, kept_only: bool = False
) -> Embedding | None:
    """Map the photos of a summary by the model's penultimate features; `None` where fewer than `FEWEST` have any.

    Features that are kept are not computed again; what a cancelled call computed is kept.

    Args:
        kept_only: `None` where any photo's features are not kept; no model is opened.

    Raises:
        SpotcheckError: the model is another today, cannot be opened, or fails.
        Cancelled: the watch said so.
    """
    photos = _photos(summary)
    keys = _keys(project, summary.run, photos)
    if kept_only and not all(project.maps.contains(key) for key in keys.values()):
        return None
    kept = {photo_id: arrays for photo_id, key in keys.items() if (arrays := project.maps.get(key)) is not None}
    missing = [(case, photo) for case, photo in photos if photo.photo_id not in kept]
    if kept_only and missing:
        return None
    failures: list[Failure] = []
    if missing:
        kept |= _computed(project, summary.run, missing, keys, watch or Unwatched(), failures)
    found = [(case, photo) for case, photo in photos if photo.photo_id in kept]
    if len(found) < FEWEST:
        return None
    features = np.stack([kept[photo.photo_id]["features"] for _, photo in found])
    return Embedding(
        summary.run,
        tuple(photo.photo_id for _, photo in found),
        tuple(case.case_id for case, _ in found),
        principal_components(features),
        features.shape[1],
        str(kept[found[0][1].photo_id]["source"]),
        tuple(failures),
    )


def _photos(summary: RunSummary) -> list[tuple[Case, Photo]]:
    """Those with a score, in the order of the summary."""
    scored = {result.photo_id: result.case for result in summary.results if result.score is not None}
    return [
        (case, next(photo for photo in case.photos if photo.photo_id == photo_id)) for photo_id, case in scored.items()
    ]


def _keys(project: Project, run: Run, photos: Sequence[tuple[Case, Photo]]) -> dict[str, str]:
    card = load_card(model_of_run(project, run).card_path)
    return {photo.photo_id: _key(run, card, case, photo) for case, photo in photos}


def _key(run: Run, card: ModelCard, case: Case, photo: Photo) -> str:
    """SHA-256 (hexadecimal) over all that a photo's features depend on."""
    value = {
        "features": _FORMAT,
        "engine": ENGINE_VERSION,
        "model": run.model_digest,
        "facts": facts_read(card.metadata, case.facts),
        "photo": photo.sha256,
        "plan": run.plan,
    }
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def _computed(
    project: Project,
    run: Run,
    missing: Sequence[tuple[Case, Photo]],
    keys: Mapping[str, str],
    watch: Watch,
    failures: list[Failure],
) -> dict[str, dict[str, NDArray[np.generic]]]:
    """Features of photos by their id; each is kept as soon as it is known, a photo that cannot be read is noted."""
    from engine.attribution.features import FeatureReader

    model = open_for(model_of_run(project, run), plan_from_json(run.plan))
    reader, read = FeatureReader(model), photo_reader(project)
    pace = Pace(watch, len(missing), tr("Asking the model how it sees each photo"))
    found: dict[str, dict[str, NDArray[np.generic]]] = {}
    for batch in _batches(missing):
        if watch.cancelled():
            raise Cancelled
        ready = []
        for case, photo in batch:
            try:
                ready.append((photo, model.prepare(read(photo)), model.encode(case.facts)))
            except PhotoError as error:
                failures.append(Failure(case.case_id, photo.photo_id, str(error)))
        if ready:
            rows = reader.read([prepared for _, prepared, _ in ready], [facts for _, _, facts in ready])
            for (photo, _, _), row in zip(ready, rows, strict=True):
                made: dict[str, NDArray[np.generic]] = {"features": row, "source": np.array(reader.source)}
                found[photo.photo_id] = made
                if not project.read_only:
                    with suppress(ProjectError):
                        project.maps.put(keys[photo.photo_id], made)
        pace.advance(len(batch))
    return found


def _batches(photos: Sequence[tuple[Case, Photo]]) -> Iterator[list[tuple[Case, Photo]]]:
    waiting = iter(photos)
    while batch := list(islice(waiting, TOGETHER)):
        yield batch
