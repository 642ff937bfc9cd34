"""Planted truth: is a shortcut that a network was taught found first, and is nothing found where nothing is?"""

from __future__ import annotations

import itertools
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from engine import tasks
from engine.agreement.shares import outside_shares, outside_sums
from engine.batch.evidence import evidence_of
from engine.datasets import ImportRequest
from engine.demo.artefacts import ArtefactName
from engine.demo.cases import DemoRecipe, Shortcut, SkinGap, plan_cases
from engine.demo.lesions import CONDITION_NAMES
from engine.demo.training import CARD, TrainingRecipe, accuracy, normalised, render, train, write_model
from engine.demo.writing import make_data_set
from engine.project import Project
from engine.recipe import Recipe, load_recipe
from engine.surprises import GroupFailure, MarkedPhoto, Surprise, find_group_failures, find_surprises
from engine.tasks.kept_maps import kept_explanation
from engine.tasks.summaries import RunSummary, main_results, statistics_rows
from engine.tasks.surprise_rows import rows_of_surprises
from resources.demo.architecture import DemoNet

SHORTCUTS: tuple[tuple[str, ArtefactName] | None, ...] = (
    ("Melanoma", "ruler"),
    ("Alopecia Areata", "hair"),
    ("Tinea", "nail"),
    None,
    ("Psoriasis", "ink"),
)
"""What goes with what; `None`: the network has never seen dark skin. The planted sets take turns."""
UNSEEN = SkinGap(("V", "VI"))
SKIN = ("skin_type", "skin_type_pair")
TAUGHT, SHOWN = (0.96, 0.01), (0.9, 0.12)
"""Share of the condition's cases, and of all others, that show the artefact: in training, and in the data set."""
FIRST = 3
SURE = 0.05
STRONG = 0.2
"""What was planted is strong where the network learnt it: on other photos the artefact raises the probability of its
condition by as much on average, or the share of right answers on unseen skin is lower by as much."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the lists say of a planted set: the first rows, whether the planted thing is among them, and surely so."""

    first: tuple[str, ...]
    recalled: bool
    sure: bool
    strength: float


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

    Of the list of groups, a null set has the skin types dealt out anew among the patients.

    Returns:
        planted_recall_top3: share of the planted sets with a strength of `STRONG` that have what was planted among the
            first three rows of the list of surprises (kinds "all" and "condition"), or, of skin that the network has
            never seen, of the list of groups.
        planted_strong: how many sets these are.
        planted_found: share of these in which the row of the artefact in its condition, or of a skin type, has
            p_adjusted below 0.05.
        null_false_discovery: share of null sets in which any label and condition has an enrichment above 1 and
            p_adjusted below 0.05, so that it would be named.
        null_group_discovery: share of null sets in which any skin type, or pair of them, is right less often, or agrees
            less, at p_adjusted below 0.05.
        seconds_a_set: of a planted set, median.
    """
    sets, nulls = (1, 40) if quick else (20, 400)
    found: list[Found] = []
    named, groups = [list[bool]() for _ in range(2)]
    times: list[float] = []
    for number, shortcut in zip(range(sets), itertools.cycle(SHORTCUTS), strict=False):
        started = time.perf_counter()
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            strength = _teach(folder, number, shortcut)
            with _scored(folder, number, shortcut) as project:
                summary = tasks.run_summary(project, only=())
                assert summary is not None
                found.append(_found(summary, shortcut, strength))
                times.append(time.perf_counter() - started)
                named += _null_sets(project, summary, number, -(-nulls // sets))
                groups += _null_groups(summary, number, -(-nulls // sets))
        planted = f"{shortcut[1]} with {shortcut[0]}" if shortcut else "unseen skin"
        print(
            f"  {planted}: {found[-1]}, {times[-1]:.0f} s; nulls {sum(named)}, {sum(groups)} of {len(named)}",
            flush=True,
        )
    strong = [one for one in found if one.strength >= STRONG]
    return {
        "planted_recall_top3": _share(one.recalled for one in strong),
        "planted_strong": len(strong),
        "planted_found": _share(one.sure for one in strong),
        "null_false_discovery": _share(named),
        "null_group_discovery": _share(groups),
        "seconds_a_set": float(np.median(times)),
    }


def _share(answers: Iterable[bool]) -> float:
    """NaN of none."""
    every = list(answers)
    return sum(every) / len(every) if every else float("nan")


def _known(shortcut: tuple[str, ArtefactName] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*CONDITION_NAMES, shortcut[0]))) if shortcut else CONDITION_NAMES


def _planted(shortcut: tuple[str, ArtefactName] | None, rates: tuple[float, float]) -> Shortcut | None:
    return Shortcut(*shortcut, *rates) if shortcut else None


def _teach(folder: Path, number: int, shortcut: tuple[str, ArtefactName] | None) -> float:
    """A model in `folder` that was taught the shortcut, or no dark skin; returns how well it learnt that."""
    data = DemoRecipe(
        seed=70_000 + number,
        cases=700,
        shortcut=_planted(shortcut, TAUGHT),
        gap=None if shortcut else UNSEEN,
        conditions=_known(shortcut),
    )
    photos = render(data, healthy=True)
    network = train(photos, TrainingRecipe(data=data, epochs=8, seed=number), lambda _: None)
    write_model(folder, network, photos.conditions)
    return _strength(network, DemoRecipe(95_000 + number, 105, None, conditions=_known(shortcut)), shortcut)


def _strength(network: DemoNet, judged: DemoRecipe, shortcut: tuple[str, ArtefactName] | None) -> float:
    """See `STRONG`; on photos that are in no data set."""
    if shortcut is None:
        wider = replace(judged, cases=420)
        photos = render(wider, healthy=False)
        unseen = torch.tensor([one.skin_type in UNSEEN.skin_types for case in plan_cases(wider) for one in case.plans])
        seen, other = (
            replace(photos, pixels=photos.pixels[rows], classes=photos.classes[rows]) for rows in (~unseen, unseen)
        )
        return accuracy(network, seen) - accuracy(network, other)
    bare, shown = (
        render(replace(judged, shortcut=Shortcut(*shortcut, rate, rate)), healthy=False) for rate in (0.0, 1.0)
    )
    place = bare.conditions.index(shortcut[0])
    with torch.no_grad():
        before, after = (network(normalised(photos.pixels)).softmax(1)[:, place].mean() for photos in (bare, shown))
    return float(after - before)


def _found(summary: RunSummary, shortcut: tuple[str, ArtefactName] | None, strength: float) -> Found:
    if shortcut is None:
        return _found_groups(summary, strength)
    condition, artefact = shortcut
    rows = [row for row in rows_of_surprises(summary) if row.stratum_kind in ("all", "condition")]
    first = [(row.label, row.stratum) for row in rows[:FIRST]]
    return Found(
        tuple(f"{label} ({stratum})" for label, stratum in first),
        any(label == artefact and stratum in ("all", condition) for label, stratum in first),
        any(_is_sure(row) for row in rows if (row.label, row.stratum) == (artefact, condition)),
        strength,
    )


def _found_groups(summary: RunSummary, strength: float) -> Found:
    rows = find_group_failures(statistics_rows(summary.results), summary.run.recipe.analysis)
    unseen = [row for row in rows if row.stratum_kind in SKIN and set(row.stratum.split("-")) <= set(UNSEEN.skin_types)]
    return Found(
        tuple(f"{row.failing} ({row.stratum_kind} {row.stratum})" for row in rows[:FIRST]),
        any(row in unseen for row in rows[:FIRST]),
        any(_is_failing(row) for row in unseen),
        strength,
    )


def _scored(folder: Path, number: int, shortcut: tuple[str, ArtefactName] | None) -> Project:
    known, planted = _known(shortcut), _planted(shortcut, SHOWN)
    make_data_set(folder, DemoRecipe(80_000 + number, 15 * len(known), planted, conditions=known))
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


def _null_groups(summary: RunSummary, number: int, count: int) -> Iterator[bool]:
    """For each set, whether any skin type would be named."""
    rows = list(statistics_rows(summary.results))
    types = {row.patient_key: row.facts.skin_type for row in rows}
    for index in range(count):
        dealt = np.random.default_rng([91_000, number, index]).permutation(np.array(list(types.values()), dtype=object))
        of_patient = dict(zip(types, dealt.tolist(), strict=True))
        moved = [replace(row, facts=replace(row.facts, skin_type=of_patient[row.patient_key])) for row in rows]
        yield any(map(_is_failing, find_group_failures(moved, summary.run.recipe.analysis, SKIN)))


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


def _is_failing(row: GroupFailure) -> bool:
    return row.difference < 0 and row.p_adjusted < SURE


def _is_sure(row: Surprise) -> bool:
    return row.p_adjusted < SURE
