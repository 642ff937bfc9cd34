"""Several requests at once: on an accelerator their nodes share passes that one request would leave half empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch

from engine.attribution.asking import Answer, Ask, Work
from engine.attribution.contract import Attributed, Request
from engine.attribution.memory import lacks_memory
from engine.attribution.passes import Passes, gradients_of
from engine.attribution.targets import OUTPUTS
from engine.errors import Cancelled
from engine.models.protocol import Model
from engine.plan import Plan

Start = Callable[[Passes], Work]


@dataclass(slots=True)
class _Turn:
    """One request: its passes, its work, and what it asks at present; `None` when it is done."""

    index: int
    passes: Passes
    work: Work
    ask: Ask | None = None

    def go_on(self, step: Ask | Attributed) -> Iterator[tuple[int, Attributed]]:
        """Results up to the next question."""
        while not isinstance(step, Ask):
            yield self.index, step
            if step.done:
                self.ask = None
                return
            step = next(self.work)
        self.ask = step


def share_passes(
    model: Model, requests: Sequence[Request], plan: Plan, cancelled: Callable[[], bool], start: Start
) -> Iterator[tuple[int, Attributed]]:
    """Number of the request and its results, as they come.

    Every pass is filled up to the plan's batch, so that a result does not depend on who shares it. Where memory does
    not suffice the batch is halved, and stays so: what was finished is kept.

    Args:
        start: the work for one request.

    Raises:
        Cancelled: between two passes.
    """
    every = [Passes.of(model, request, plan, cancelled) for request in requests]
    turns = [_Turn(index, passes, start(passes)) for index, passes in enumerate(every)]
    limit = plan.nodes_per_batch
    for turn in turns:
        yield from turn.go_on(next(turn.work))
    while waiting := [turn for turn in turns if turn.ask is not None]:
        if cancelled():
            raise Cancelled
        chosen = _fitting(waiting, limit)
        try:
            answers = _one_pass(chosen, limit)
        except (MemoryError, RuntimeError) as error:
            if not lacks_memory(error) or limit == 1:
                raise
            limit //= 2
            _halve(turns, limit)
            continue
        for turn, answer in zip(chosen, answers, strict=True):
            yield from turn.go_on(turn.work.send(answer))


def _fitting(waiting: Sequence[_Turn], batch: int) -> list[_Turn]:
    """The first one, and those of the same kind after it that fit into a pass with it."""
    kind = _kind(waiting[0])
    chosen, photos = [waiting[0]], _photos(waiting[0])
    for turn in waiting[1:]:
        if _kind(turn) == kind and photos + _photos(turn) <= batch:
            chosen.append(turn)
            photos += _photos(turn)
    return chosen


def _kind(turn: _Turn) -> tuple[bool, int]:
    ask = _asked(turn)
    return ask.gradient, ask.points.shape[1]


def _photos(turn: _Turn) -> int:
    return int(_asked(turn).points.shape[:2].numel())


def _asked(turn: _Turn) -> Ask:
    assert turn.ask is not None
    return turn.ask


def _halve(turns: Sequence[_Turn], limit: int) -> None:
    for turn in turns:
        turn.passes.halved = True
        turn.passes.batch = max(1, limit // len(turn.passes.request.photos))


def _one_pass(turns: Sequence[_Turn], limit: int) -> list[Answer]:
    """One forward, and where it is asked for one backward, for the questions of all.

    A question that is larger than the limit stands alone and is answered in parts.
    """
    if len(turns) == 1 and _photos(turns[0]) > limit:
        return [turns[0].passes.answer(_asked(turns[0]))]
    first, gradient = turns[0].passes, _asked(turns[0]).gradient
    counts = [len(_asked(turn).points) for turn in turns]
    rows = max(sum(counts), first.batch)
    with torch.inference_mode(mode=not gradient):
        points = _filled(torch.cat([_asked(turn).points for turn in turns]), rows).detach().requires_grad_(gradient)
        logits = first.model.forward(points, _facts(turns, counts, rows))[: sum(counts)]
        outputs = [
            OUTPUTS[turn.passes.request.output].select(part, turn.passes.request.target)
            for turn, part in zip(turns, logits.split(counts), strict=True)
        ]
        every = gradients_of(first.model, torch.cat(outputs), points) if gradient else torch.empty(rows, 0)
    gradients = every[: sum(counts)].split(counts)
    return [Answer(output.detach().cpu().double(), part) for output, part in zip(outputs, gradients, strict=True)]


def _facts(turns: Sequence[_Turn], counts: Sequence[int], rows: int) -> torch.Tensor | None:
    """Each point's own metadata, (rows, k)."""
    known = [turn.passes.facts for turn in turns]
    given = [facts.expand(count, -1) for facts, count in zip(known, counts, strict=True) if facts is not None]
    return _filled(torch.cat(given), rows) if given else None


def _filled(values: torch.Tensor, rows: int) -> torch.Tensor:
    """With copies of the last row as many as are wanted."""
    missing = rows - len(values)
    return torch.cat([values, values[-1:].expand(missing, *values.shape[1:])]) if missing > 0 else values
