"""Time to a map of the same measured error: rule adaptive against captum's rules at captum's best batch."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from engine.models.protocol import Model
from engine.plan import Plan
from engine.recipe import Attribution
from tests.benchmarks.rival import Rival, Task
from tests.benchmarks.ways import distance, ours, request_for, seconds_of

BLACK = Attribution(baselines=("black",))

AIMS = (2.0, 1.6, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7, 0.5, 0.25)
"""Tolerances that are tried, as multiples of captum's error: the first whose map is at least as good counts."""

FINER = 5
"""An estimate is held against a map of at least this many times the nodes: with fewer it would be judged by an error
that is not its own."""

ESTIMATED = (
    dataclasses.replace(BLACK, tolerance=0.1),
    BLACK,
    dataclasses.replace(BLACK, tolerance=0.02),
    dataclasses.replace(BLACK, rule="right", steps=50),
)


@dataclass(frozen=True, slots=True)
class Race:
    """One output of one network, and the rule to beat.

    Attributes:
        method, steps: captum's.
        exact: nodes of the midpoint rule that stands for the exact map.
    """

    output: str
    method: str
    steps: int
    exact: int


def times_faster(
    name: str, model: Model, plan: Plan, race: Race, rival: Rival, batches: tuple[int, ...]
) -> tuple[float, list[float]]:
    """How many times faster we are, and estimated over true error of each map on the way (see `FINER`)."""
    truth = _exact(model, plan, race.output, 0, race.exact)
    runs = [rival.run(Task(name, race.output, race.method, race.steps, batch)) for batch in batches]
    best, aim = min(seconds for seconds, _ in runs), distance(runs[0][1], truth)
    ratios: list[float] = []
    for share in AIMS:
        request = request_for(model, dataclasses.replace(BLACK, tolerance=min(share * aim, 0.99)), race.output)
        result = ours(model, request, plan)
        error = distance(np.stack(result.maps), truth)
        if FINER * result.nodes <= race.exact:
            ratios.append(result.error / error)
        if error <= aim:
            break
    seconds = seconds_of(lambda: ours(model, request, plan), plan)
    print(
        f"  {name}, {race.output}: captum {race.method} {race.steps}, error {aim:.4f}, {best:.2f} s; "
        f"ours {result.nodes} nodes, error {error:.4f} (estimated {result.error:.4f}), {seconds:.2f} s",
        flush=True,
    )
    return best / seconds, ratios


def estimates(model: Model, plan: Plan, photos: int, exact: int) -> list[float]:
    """Estimated over true error of maps at several tolerances and rules, for both outputs of several photos."""
    ratios: list[float] = []
    for photo in range(photos):
        for output in ("logit", "probability"):
            truth = _exact(model, plan, output, photo, exact)
            for stage in ESTIMATED:
                found = ours(model, request_for(model, stage, output, photo), plan)
                if FINER * found.nodes <= exact:
                    ratios.append(found.error / distance(np.stack(found.maps), truth))
    return ratios


def _exact(model: Model, plan: Plan, output: str, photo: int, nodes: int) -> np.ndarray:
    stage = dataclasses.replace(BLACK, rule="midpoint", steps=nodes)
    return np.stack(ours(model, request_for(model, stage, output, photo), plan).maps)
