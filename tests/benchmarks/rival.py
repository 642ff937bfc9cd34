"""captum in a process of its own, on the network as it was loaded: none of our settings of the process reach it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import get_context

import numpy as np
import torch
from captum.attr import IntegratedGradients
from numpy.typing import NDArray

from engine.attribution.targets import OUTPUTS
from engine.models.protocol import Model
from engine.plan import Plan
from engine.recipe import Attribution
from tests.benchmarks.networks import NETWORKS
from tests.benchmarks.ways import request_for, seconds_of, tensors_of


@dataclass(frozen=True, slots=True)
class Task:
    """A map from black that captum is to make of one of `NETWORKS`; `batch` is its internal_batch_size."""

    network: str
    output: str
    method: str
    steps: int
    batch: int | None


class Rival:
    """Runs tasks one after the other."""

    def __init__(self, plan: Plan) -> None:
        """Under the plan's device and threads."""
        self._plan = plan
        self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))

    def run(self, task: Task) -> tuple[float, NDArray[np.float32]]:
        """Seconds, and the map (1, 3, height, width)."""
        return self._pool.submit(_run, self._plan, task).result()

    def seconds(self, task: Task) -> float:
        """Of one run."""
        return self.run(task)[0]

    def close(self) -> None:
        """End the process."""
        self._pool.shutdown()


def _run(plan: Plan, task: Task) -> tuple[float, NDArray[np.float32]]:
    torch.set_num_threads(plan.threads)
    model = _model(task.network, plan.device)
    request = request_for(model, Attribution(baselines=("black",)), task.output)
    pixels, facts = tensors_of(model, request)

    def output(points: torch.Tensor) -> torch.Tensor:
        return OUTPUTS[task.output].select(model.forward(points[:, None], facts), request.target)

    found: list[torch.Tensor] = []
    explain = IntegratedGradients(output)
    options = {"n_steps": task.steps, "method": task.method, "internal_batch_size": task.batch}
    seconds = seconds_of(lambda: found.append(explain.attribute(pixels, pixels * 0, **options)), plan)
    return seconds, found[0].numpy(force=True)


@lru_cache(maxsize=1)
def _model(network: str, device: str) -> Model:
    model = NETWORKS[network](device)
    assert model is not None
    return model
