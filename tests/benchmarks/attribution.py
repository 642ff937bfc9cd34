"""Integrated Gradients: time over the bare forward and backward passes, time over captum at the same nodes, memory."""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable, Mapping

import numpy as np
import torch
from captum.attr import IntegratedGradients

from engine.attribution import Request, attribute
from engine.attribution.planning import prepare_process, propose_plan
from engine.cases import Facts
from engine.models.protocol import Model
from engine.plan import Plan
from engine.recipe import Attribution
from tests.benchmarks.networks import real_model, residual_model

CAPTUM_BATCHES = (2, 5, 10)
QUICK_CAPTUM_BATCHES = (2, 5)
SIDE, SMALL_SIDE = 224, 64


def run(device: str, quick: bool) -> dict[str, float]:
    """Figures; times are the median of runs that take turns, so that other work on the machine meets all alike.

    One thread on the CPU is timed by the processor time of the process, which other work hardly touches; all else by
    the wall clock.
    """
    steps, turns, batches = (20, 2, QUICK_CAPTUM_BATCHES) if quick else (50, 3, CAPTUM_BATCHES)
    plan = propose_plan(device)
    prepare_process(plan)
    print(f"  {steps} nodes, {turns} turns, {plan.to_json()}", flush=True)
    figures = {"memory_ratio_1000_to_50": _memory_ratio(device, plan)}
    models = {"resnet50": residual_model(device, SIDE)}
    real = real_model(device)
    if real is None:
        print("  the real model is left out: SPOTCHECK_TEST_DATA does not name its folder")
    else:
        models["real"] = real
    peaks = {name: _peak_of(model, plan) for name, model in models.items()}
    found = {
        name: _compare(name, model, plan, steps, turns, batches) | {"peak_mb": peaks[name]}
        for name, model in models.items()
    }
    for key in ("same_nodes_vs_captum_default", "same_nodes_vs_captum_best", "floor_ratio"):
        figures[key] = statistics.median(values[key] for values in found.values())
    figures["peak_mb"] = max(values["peak_mb"] for values in found.values())
    for name, values in found.items():
        figures |= {f"{name}_{key}": value for key, value in values.items()}
    return figures


def _compare(name: str, model: Model, plan: Plan, steps: int, turns: int, batches: tuple[int, ...]) -> dict[str, float]:
    request = _request(model, steps)
    ways: dict[str, Callable[[], object]] = {
        "ours": lambda: _ours(model, request, plan),
        "floor": lambda: _floor(model, request, plan, steps),
        "captum_default": lambda: _captum(model, request, None),
    }
    ways |= {f"captum_{batch}": lambda batch=batch: _captum(model, request, batch) for batch in batches}
    seconds = {way: statistics.median(times) for way, times in _take_turns(ways, turns, plan).items()}
    print(f"  {name}: " + ", ".join(f"{way} {value:.2f} s" for way, value in seconds.items()), flush=True)
    best = min(value for way, value in seconds.items() if way.startswith("captum"))
    return {
        "same_nodes_vs_captum_default": seconds["captum_default"] / seconds["ours"],
        "same_nodes_vs_captum_best": best / seconds["ours"],
        "floor_ratio": seconds["ours"] / seconds["floor"],
        "seconds": seconds["ours"],
        "steps": float(steps),
    }


def _take_turns(ways: Mapping[str, Callable[[], object]], turns: int, plan: Plan) -> dict[str, list[float]]:
    clock = time.process_time if plan.device == "cpu" and plan.threads == 1 else time.perf_counter
    times: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(turns):
        for way, work in ways.items():
            gc.collect()
            start = clock()
            work()
            if torch.cuda.is_available():
                torch.cuda.synchronize()
            times[way].append(clock() - start)
    return times


def _request(model: Model, steps: int) -> Request:
    photo = np.random.default_rng(0).integers(0, 256, (512, 512, 3), np.uint8)
    settings = Attribution(rule="gauss_legendre", steps=steps, baselines=("black",))
    return Request((model.prepare(photo),), model.encode(Facts()), 0, "logit", settings, "black")


def _ours(model: Model, request: Request, plan: Plan) -> object:
    *_, result = attribute(model, request, plan, lambda: False)
    return result


def _floor(model: Model, request: Request, plan: Plan, steps: int) -> None:
    """As many forward and backward passes of the tuned network as there are nodes, and nothing else."""
    tuned = model.under(plan)
    pixels, facts = _tensors(tuned, request)
    for start in range(0, steps, plan.nodes_per_batch):
        points = pixels[:, None].repeat(min(plan.nodes_per_batch, steps - start), 1, 1, 1, 1).requires_grad_()
        torch.autograd.grad(tuned.forward(points, facts)[:, 0].sum(), points)


def _captum(model: Model, request: Request, batch: int | None) -> torch.Tensor:
    """captum on the network as it was loaded: contiguous, not folded."""
    pixels, facts = _tensors(model, request)
    method = IntegratedGradients(lambda points: model.forward(points[:, None], facts))
    steps = request.attribution.steps
    return method.attribute(pixels, pixels * 0, target=0, n_steps=steps, internal_batch_size=batch)


def _tensors(model: Model, request: Request) -> tuple[torch.Tensor, torch.Tensor | None]:
    facts = request.facts.values
    return model.tensor(request.photos[0].pixels[None]), None if facts is None else model.tensor(facts)


def _memory_ratio(device: str, plan: Plan) -> float:
    """Peak after 1,000 nodes over the peak after 50, on a small input; first of all, as a peak never falls."""
    model = residual_model(device, SMALL_SIDE)
    peaks: list[float] = []
    for steps in (50, 1000):
        _ours(model, _request(model, steps), plan)
        peaks.append(_peak_mb(device))
    return peaks[1] / peaks[0]


def _peak_of(model: Model, plan: Plan) -> float:
    """Peak of two full chunks, with the preparation of the network before them."""
    _ours(model, _request(model, 2 * plan.nodes_per_batch), plan)
    return _peak_mb(model.device)


def _peak_mb(device: str) -> float:
    """Of the whole process; on an accelerator, of its memory."""
    if device.startswith("cuda"):
        return torch.cuda.max_memory_allocated() / 2**20
    if sys.platform == "win32":
        import psutil

        return psutil.Process().memory_info().peak_wset / 2**20
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
