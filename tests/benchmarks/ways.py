"""Our way to a map, and the bare passes beside it; how time, memory and distance are taken."""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable, Mapping

import numpy as np
import torch

from engine.attribution import Attributed, Request, attribute
from engine.cases import Facts
from engine.demo.photos import PhotoPlan, make_photo
from engine.models.protocol import Model
from engine.plan import Plan
from engine.recipe import Attribution


def request_for(model: Model, stage: Attribution, output: str = "logit", photo: int = 0) -> Request:
    """One drawn photo of a lesion, and what the model predicts of it."""
    drawn = make_photo(PhotoPlan((photo,), (photo,), (photo,), "Melanoma", "III", "close-up", "body"), 512, 512)
    prepared, facts = (model.prepare(drawn.pixels),), model.encode(Facts())
    target = int(model.classify(prepared, facts).argmax())
    return Request(prepared, facts, target, output, stage, stage.baselines[0])  # pyright: ignore[reportArgumentType]


def ours(model: Model, request: Request, plan: Plan) -> Attributed:
    """The result of the method."""
    *_, result = attribute(model, request, plan, lambda: False)
    return result


def bare_passes(model: Model, request: Request, plan: Plan, steps: int) -> None:
    """As many forward and backward passes of the tuned network as there are nodes, and nothing else."""
    tuned = model.under(plan)
    pixels, facts = tensors_of(tuned, request)
    for start in range(0, steps, plan.nodes_per_batch):
        points = pixels[:, None].repeat(min(plan.nodes_per_batch, steps - start), 1, 1, 1, 1).requires_grad_()
        torch.autograd.grad(tuned.forward(points, facts)[:, 0].sum(), points)


def clock_of(plan: Plan) -> Callable[[], float]:
    """One thread on the CPU is timed by the processor time of the process, which other work hardly touches."""
    return time.process_time if plan.device == "cpu" and plan.threads == 1 else time.perf_counter


def seconds_of(work: Callable[[], object], plan: Plan) -> float:
    """Of one run."""
    gc.collect()
    clock = clock_of(plan)
    start = clock()
    work()
    if torch.cuda.is_available():
        torch.cuda.synchronize()
    return clock() - start


def median_seconds(ways: Mapping[str, Callable[[], float]], turns: int) -> dict[str, float]:
    """Each way tells its seconds; they take turns, so that other work on the machine meets all alike."""
    times: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(turns):
        for way, timed in ways.items():
            times[way].append(timed())
    return {way: statistics.median(seconds) for way, seconds in times.items()}


def peak_mb(device: str) -> float:
    """Of the whole process; on an accelerator, of its memory."""
    if device.startswith("cuda"):
        return torch.cuda.max_memory_allocated() / 2**20
    if sys.platform == "win32":
        import psutil

        return psutil.Process().memory_info().peak_wset / 2**20
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def distance(found: np.ndarray, exact: np.ndarray) -> float:
    """Sum of |difference| / sum of |exact map|."""
    return float(np.abs(found - exact).sum() / np.abs(exact).sum())


def tensors_of(model: Model, request: Request) -> tuple[torch.Tensor, torch.Tensor | None]:
    """Pixels (1, 3, height, width) of the first photo, and metadata."""
    facts = request.facts.values
    return model.tensor(request.photos[0].pixels[None]), None if facts is None else model.tensor(facts)
