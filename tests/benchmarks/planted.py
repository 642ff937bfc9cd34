"""Planted truth: is a shortcut that a network was taught found first, and is nothing found where nothing is?"""

from __future__ import annotations

import itertools
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine import tasks
from engine.agreement.shares import outside_shares, outside_sums
from engine.batch.evidence import evidence_of
from engine.datasets import ImportRequest
from engine.demo.artefacts import ArtefactName
from engine.demo.cases import DemoRecipe, Shortcut
from engine.demo.lesions import CONDITION_NAMES
from engine.demo.training import CARD, TrainingRecipe, render, train, write_model
from engine.demo.writing import make_data_set
from engine.project import Project
from engine.recipe import Recipe, load_recipe
from engine.surprises import MarkedPhoto, Surprise, find_surprises
from engine.tasks.kept_maps import kept_explanation
from engine.tasks.summaries import RunSummary, main_results, statistics_rows
from engine.tasks.surprise_rows import rows_of_surprises

SHORTCUTS: tuple[tuple[str, ArtefactName], ...] = (
    ("Melanoma", "ruler"),
    ("Alopecia Areata", "hair"),
    ("Tinea", "nail"),
    ("Psoriasis", "ink"),
    ("Basal Cell Carcinoma", "sticker"),
)
"""What goes with what; the planted sets take turns."""
TAUGHT, SHOWN = (0.96, 0.01), (0.9, 0.12)
"""Share of the condition's cases, and of all others, that show the artefact: in training, and in the data set."""
FIRST = 3
SURE = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A photo's map, its ROI and what else is marked, on the score grid."""

    saliency_map: NDArray[np.float32]
    roi: NDArray[np.bool_]
    labels: dict[str, NDArray[np.bool_]]


def run(device: str, quick: bool) -> dict[str, float]:
    """Figures of one machine; all of it runs on the CPU, whatever the `device`.

    A planted set: the demo's network is trained on photos in which an artefact goes with a condition, then a data set
    of its own seed, in which it does so less strictly, is imported, scored with the default recipe and one baseline,
    and its surprises ranked. A null set: the maps of a planted set, each moved on its photo by a random toroidal
    shift, so that they keep their structure and have nothing to do with what lies where.

    Returns:
        planted_recall_top3: share of planted sets that have the artefact, in its condition or in all cases, among the
            first three rows of kinds "all" and "condition".
        planted_found: share in which the row of the artefact in its condition has p_adjusted below 0.05.
        null_false_discovery: share of null sets in which any label and condition has an enrichment above 1 and
            p_adjusted below 0.05, so that it would be named.
        seconds_a_set: of a planted set, median.
    """
    sets, nulls, taught, epochs = (1, 40, 700, 8) if quick else (20, 400, 700, 8)
    recalled, found, named = 0, 0, 0
    times: list[float] = []
    for number, (condition, artefact) in zip(range(sets), itertools.cycle(SHORTCUTS), strict=False):
        started = time.perf_counter()
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            known = tuple(dict.fromkeys((*CONDITION_NAMES, condition)))
            plan = DemoRecipe(cases=taught, shortcut=Shortcut(condition, artefact, *TAUGHT), conditions=known)
            _teach(folder, number, plan, epochs)
            with _scored(folder, number, Shortcut(condition, artefact, *SHOWN), known) as project:
                summary = tasks.run_summary(project)
                assert summary is not None
                rows = [row for row in rows_of_surprises(summary) if row.stratum_kind in ("all", "condition")]
                times.append(time.perf_counter() - started)
                first = [(row.label, row.stratum) for row in rows[:FIRST]]
                recalled += any(label == artefact and stratum in ("all", condition) for label, stratum in first)
                found += any(_is_sure(row) for row in rows if (row.label, row.stratum) == (artefact, condition))
                named += sum(_null_sets(project, summary, number, -(-nulls // sets)))
        print(f"  {artefact} with {condition}: first {first}, {times[-1]:.0f} s", flush=True)
    return {
        "planted_recall_top3": recalled / sets,
        "planted_found": found / sets,
        "null_false_discovery": named / (sets * -(-nulls // sets)),
        "seconds_a_set": float(np.median(times)),
    }


def _teach(folder: Path, number: int, plan: DemoRecipe, epochs: int) -> None:
    """A model in `folder` that was taught what `plan` shows."""
    data = replace(plan, seed=70_000 + number)
    photos = render(data, healthy=True)
    network = train(photos, TrainingRecipe(data=data, epochs=epochs, seed=number), lambda _: None)
    write_model(folder, network, photos.conditions)


def _scored(folder: Path, number: int, shortcut: Shortcut, known: tuple[str, ...]) -> Project:
    cases = 15 * len(known)
    make_data_set(folder, DemoRecipe(seed=80_000 + number, cases=cases, shortcut=shortcut, conditions=known))
    project = tasks.create_project(folder / "study.spotcheck", blinded=False)
    request = ImportRequest(folder / "photos", masks=folder / "masks", table=folder / "metadata.csv")
    tasks.import_data(project, request)
    tasks.trust_model(folder / CARD.name)
    tasks.add_model(project, folder / CARD.name)
    tasks.score(project, _recipe())
    return project


def _recipe() -> Recipe:
    recipe = load_recipe("default")
    return replace(recipe, attribution=replace(recipe.attribution, baselines=("blurred",)))


def _null_sets(project: Project, summary: RunSummary, number: int, count: int) -> Iterator[bool]:
    """For each set, whether anything would be named."""
    photos = _placed(project, summary)
    scored = [row for row in statistics_rows(summary.results) if row.photo_id in photos]
    for index in range(count):
        random = np.random.default_rng([90_000, number, index])
        moved = [MarkedPhoto(row, outside_shares(_moved(photos[row.photo_id], random))) for row in scored]
        rows = find_surprises(moved, summary.run.recipe.analysis, ["condition"])
        yield any(_is_sure(row) and row.enrichment > 1 for row in rows)


def _placed(project: Project, summary: RunSummary) -> dict[str, Placed]:
    recipe, found = summary.run.recipe, dict[str, Placed]()
    for case_id in dict.fromkeys(score.case_id for _, score in main_results(summary.results)):
        explanation = kept_explanation(project, summary.run, case_id)
        assert explanation is not None
        readings = project.readings(case_id, recipe.agreement.reading)
        for photo_id, (shown, *_) in explanation.photos.items():
            evidence = evidence_of(shown, readings, recipe)
            if evidence.roi is not None:
                found[photo_id] = Placed(shown.saliency_map, evidence.roi, dict(evidence.labels))
    return found


def _moved(photo: Placed, random: np.random.Generator) -> dict[str, float]:
    height, width = photo.saliency_map.shape
    shift = (int(random.integers(height)), int(random.integers(width)))
    return outside_sums(np.roll(photo.saliency_map, shift, axis=(0, 1)), photo.labels, photo.roi)


def _is_sure(row: Surprise) -> bool:
    return row.p_adjusted < SURE
