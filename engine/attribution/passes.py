"""The passes of one request through the network: batches of points in, outputs and gradients out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
import torch

from engine.attribution.asking import Answer, Ask
from engine.attribution.contract import Request
from engine.attribution.memory import lacks_memory
from engine.attribution.planning import use_threads
from engine.attribution.targets import OUTPUTS
from engine.errors import Cancelled, ModelError
from engine.language import tr
from engine.models.protocol import Model
from engine.plan import Plan

Result = TypeVar("Result")


@dataclass(slots=True)
class Passes:
    """Answers of the network as the plan runs it; asks before each pass whether the work was cancelled.

    Where memory does not suffice a batch is halved, and stays so: what was finished is kept.

    Attributes:
        model: as the plan runs it.
        facts: (1, k), or `None`.
        batch: points (of all photos of the case) in one pass.
        halved: whether memory did not suffice for the plan's batches.
    """

    model: Model
    request: Request
    plan: Plan
    cancelled: Callable[[], bool]
    facts: torch.Tensor | None
    batch: int
    halved: bool = field(default=False, init=False)

    @classmethod
    def of(cls, model: Model, request: Request, plan: Plan, cancelled: Callable[[], bool]) -> Passes:
        """For one request under a plan."""
        use_threads(plan)
        tuned = model.under(plan)
        facts = None if request.facts.values is None else tuned.tensor(request.facts.values)
        return cls(tuned, request, plan, cancelled, facts, max(1, plan.nodes_per_batch // len(request.photos)))

    def end(self) -> torch.Tensor:
        """The case itself: (1, photos, 3, height, width)."""
        return self.model.tensor(np.stack([photo.pixels for photo in self.request.photos])[None])

    def answer(self, ask: Ask) -> Answer:
        """What a method asked for."""
        if not ask.gradient:
            return Answer(self.outputs(ask.points), torch.empty(0))
        gradients, outputs = zip(*self.gradients(ask.points), strict=True)
        return Answer(torch.cat(outputs), torch.cat(gradients))

    def outputs(self, points: torch.Tensor) -> torch.Tensor:
        """The explained output at points (n, photos, 3, height, width): float64 (n,), on the host; no gradient."""
        return torch.cat(list(self._each(points, self._output)))

    def gradients(self, points: torch.Tensor) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        """For part after part of the points: gradient of the output, of the part's shape, and output, float64 (n,).

        Raises:
            ModelError: the network cannot be differentiated.
            Cancelled: between two parts.
        """
        return self._each(points, self._gradient)

    def _each(self, points: torch.Tensor, work: Callable[[torch.Tensor], Result]) -> Iterator[Result]:
        done = 0
        while done < len(points):
            if self.cancelled():
                raise Cancelled
            use_threads(self.plan)
            part = points[done : done + self.batch]
            try:
                result = work(part)
            except (MemoryError, RuntimeError) as error:
                if len(part) == 1 or not lacks_memory(error):
                    raise
                self.batch, self.halved = len(part) // 2, True
                continue
            done += len(part)
            yield result

    def _output(self, part: torch.Tensor) -> torch.Tensor:
        with torch.inference_mode():
            return self._select(self.model.forward(part, self.facts).cpu().double())

    def _gradient(self, part: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        asked = part.detach().requires_grad_()
        outputs = self._select(self.model.forward(asked, self.facts))
        return gradients_of(self.model, outputs, asked), outputs.detach().cpu().double()

    def _select(self, logits: torch.Tensor) -> torch.Tensor:
        return OUTPUTS[self.request.output].select(logits, self.request.target)


def gradients_of(model: Model, outputs: torch.Tensor, points: torch.Tensor) -> torch.Tensor:
    """Gradient of each output (n,) with respect to its own point, of the points' shape.

    Raises:
        ModelError: the network cannot be differentiated.
    """
    if not outputs.requires_grad:
        raise ModelError(
            tr(
                "Model “{model}” cannot be differentiated; choose method occlusion or rise in the recipe.",
                model=model.card.name,
            )
        )
    (gradients,) = torch.autograd.grad(outputs.sum(), points)
    return gradients
