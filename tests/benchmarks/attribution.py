"""Integrated Gradients: time over the bare passes, over captum at the same nodes and at the same error; memory."""

from __future__ import annotations

import dataclasses
import statistics
from collections.abc import Callable

from engine.attribution.measuring import measured_plan
from engine.attribution.planning import prepare_process, propose_plan
from engine.models.protocol import Model
from engine.plan import Plan
from tests.benchmarks.equal_error import BLACK, Race, estimates, times_faster
from tests.benchmarks.networks import NETWORKS, residual_model
from tests.benchmarks.rival import Rival, Task
from tests.benchmarks.ways import bare_passes, median_seconds, ours, peak_mb, request_for, seconds_of

SMALL_SIDE = 32


@dataclasses.dataclass(frozen=True, slots=True)
class Effort:
    """How much is done.

    Attributes:
        steps, turns: of the comparison at the same nodes.
        batches: of captum, beside its default.
        exact: nodes that stand for an exact map.
        photos: on which the estimate of the error is compared with the error.
    """

    steps: int
    turns: int
    batches: tuple[int, ...]
    exact: int
    photos: int


QUICK, FULL = Effort(20, 2, (5,), 135, 2), Effort(50, 2, (5, 10), 405, 1)


def run(device: str, quick: bool) -> dict[str, float]:
    """Figures; a median over networks where one key stands for several."""
    effort, plan = QUICK if quick else FULL, propose_plan(device)
    prepare_process(plan)
    print(f"  {effort}, {plan.to_json()}", flush=True)
    figures = {"memory_ratio_1000_to_50": _memory_ratio(device, plan)}
    rival = Rival(plan)
    found: dict[str, dict[str, float]] = {}
    ratios: list[float] = []
    for name, build in NETWORKS.items():
        model = build(device)
        if model is None:
            print(f"  {name} is left out: SPOTCHECK_TEST_DATA does not name its folder")
            continue
        fitted = measured_plan(model, plan)
        found[name] = {} if name == "demo" else _same_nodes(name, model, fitted, effort, rival)
        for key, race in _races(name, effort).items():
            found[name][key], more = times_faster(name, model, fitted, race, rival, effort.batches)
            ratios += more
        if name == "demo" or (name == "real" and not quick):
            ratios += estimates(model, fitted, effort.photos, effort.exact)
    rival.close()
    for key in dict.fromkeys(key for values in found.values() for key in values):
        figures[key] = statistics.median(values[key] for values in found.values() if key in values)
    figures["peak_mb"] = found["resnet50"]["peak_mb"]
    figures["error_estimate_least_ratio"] = min(ratios)
    figures["error_estimate_median_ratio"] = statistics.median(ratios)
    return figures | {f"{name}_{key}": value for name, values in found.items() for key, value in values.items()}


def _races(name: str, effort: Effort) -> dict[str, Race]:
    if name in ("efficientnet_b0", "demo"):
        return {"equal_error_smooth": Race("logit", "riemann_right", 300, effort.exact)}
    if effort is QUICK and name != "real":
        return {}
    return {
        f"equal_error_relu_{output}": Race(output, "gausslegendre", 50, effort.exact)
        for output in ("logit", "probability")
    }


def _same_nodes(name: str, model: Model, plan: Plan, effort: Effort, rival: Rival) -> dict[str, float]:
    peak = _peak_of(model, plan)
    request = request_for(model, dataclasses.replace(BLACK, rule="gauss_legendre", steps=effort.steps))
    tasks = {
        f"captum_{batch or 'default'}": Task(name, "logit", "gausslegendre", effort.steps, batch)
        for batch in (None, *effort.batches)
    }
    ways: dict[str, Callable[[], float]] = {
        "ours": lambda: seconds_of(lambda: ours(model, request, plan), plan),
        "floor": lambda: seconds_of(lambda: bare_passes(model, request, plan, effort.steps), plan),
    } | {way: lambda task=task: rival.seconds(task) for way, task in tasks.items()}
    seconds = median_seconds(ways, effort.turns)
    times = ", ".join(f"{way} {value:.2f} s" for way, value in seconds.items())
    print(f"  {name}, {plan.nodes_per_batch} nodes a batch: {times}", flush=True)
    return {
        "same_nodes_vs_captum_default": seconds["captum_default"] / seconds["ours"],
        "same_nodes_vs_captum_best": min(seconds[way] for way in tasks) / seconds["ours"],
        "floor_ratio": seconds["ours"] / seconds["floor"],
        "peak_mb": peak,
        "nodes_per_batch": float(plan.nodes_per_batch),
    }


def _memory_ratio(device: str, plan: Plan) -> float:
    """Peak after 1,000 nodes over the peak after 50, on a small input; first of all, as a peak never falls."""
    model = residual_model(device, SMALL_SIDE)
    peaks: list[float] = []
    for steps in (50, 1000):
        ours(model, request_for(model, dataclasses.replace(BLACK, rule="right", steps=steps)), plan)
        peaks.append(peak_mb(device))
    return peaks[1] / peaks[0]


def _peak_of(model: Model, plan: Plan) -> float:
    """Peak of two full chunks, with the preparation of the network before them."""
    stage = dataclasses.replace(BLACK, rule="right", steps=2 * plan.nodes_per_batch)
    ours(model, request_for(model, stage), plan)
    return peak_mb(model.device)
