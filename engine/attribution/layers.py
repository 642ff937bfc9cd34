"""Which layer of a network still has places, and from a map of these places to one of pixels; for Grad-CAM and kin."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, cast

import numpy as np
import torch
from torch.nn import functional

from engine.attribution.contract import Attributed, Request
from engine.attribution.flags import layer_flag
from engine.attribution.passes import Passes
from engine.attribution.results import attributed, flags_of
from engine.attribution.targets import OUTPUTS
from engine.errors import Cancelled, ModelError
from engine.language import tr
from engine.models.protocol import Model
from engine.models.torchscript import PlainExecution
from engine.plan import Plan

LAST = "last"
NAMED = 5
"""Layers that a refusal names."""

Cam = Callable[[Passes, torch.nn.Module], torch.Tensor]
"""From the passes and a layer to a map of its places, not negative: (photos, rows, columns)."""


def class_activation(
    model: Model, request: Request, plan: Plan, cancelled: Callable[[], bool], cam: Cam
) -> Iterator[Attributed]:
    """The maps of one layer, brought to the input bilinearly, parted equally among the colours, 0 on padding.

    Nothing is folded, so that each layer gives what its name says. Three passes: output, search, and the method's own.
    """
    passes = Passes.of(model, request, replace(plan, fold=False), cancelled)
    value = float(passes.outputs(passes.end())[0])
    name = layer_of(passes)
    if cancelled():
        raise Cancelled
    found = cam(passes, passes.model.network.get_submodule(name))
    size = request.photos[0].pixels.shape[1:]
    pixels = functional.interpolate(found[:, None], size, mode="bilinear", align_corners=False)
    maps = np.zeros((len(request.photos), 3, *size))
    for photo, photo_map, values in zip(request.photos, maps, pixels.cpu().double().numpy(), strict=True):
        rows, columns = photo.geometry.inner
        photo_map[:, rows, columns] = values[:, rows, columns] / 3
    maps = maps if np.isfinite(value) else np.full_like(maps, np.nan)
    flags = (*flags_of(passes, value), layer_flag(name))
    yield attributed(maps, 3, 3, None, request.output, np.nan, True, flags)


def explained(passes: Passes, points: torch.Tensor) -> torch.Tensor:
    """The explained output at points (n, photos, 3, height, width), (n,), with its graph."""
    logits = passes.model.forward(points, passes.facts)
    return OUTPUTS[passes.request.output].select(logits, passes.request.target)


def layer_of(passes: Passes) -> str:
    """The name of the layer that the recipe asks for; "last" is the one that ends last.

    A stage ends after its parts, so that it is preferred to its last part.

    Raises:
        ModelError: there is no such layer, or it has no places for each photo, or no gradient reaches it.
    """
    wanted, card, network = passes.request.attribution.layer, passes.model.card, passes.model.network
    if isinstance(network, PlainExecution):
        raise ModelError(
            tr(
                "Model “{model}” is a TorchScript file, whose inner layers cannot be watched; choose another method.",
                model=card.name,
            )
        )
    names = layers_with_places(passes)
    if not names:
        raise ModelError(
            tr(
                "Model “{model}” has no layer with a map of each photo that a gradient reaches; choose another method.",
                model=card.name,
            )
        )
    if wanted == LAST:
        return names[-1]
    if wanted not in names:
        examples = ", ".join(names[-NAMED:])
        if wanted in dict(network.named_modules()):
            raise ModelError(
                tr(
                    "In model “{model}” layer “{layer}” has no map of each photo; "
                    "choose last or, for example, {examples}.",
                    model=card.name,
                    layer=wanted,
                    examples=examples,
                )
            )
        raise ModelError(
            tr(
                "In model “{model}” there is no layer “{layer}”; choose last or, for example, {examples}.",
                model=card.name,
                layer=wanted,
                examples=examples,
            )
        )
    return wanted


def layers_with_places(passes: Passes) -> list[str]:
    """Names of the layers of four axes, photos first and more than one row and column, by the time at which they end.

    Found in one pass with the case's photos; a model that joins photos itself sees at least two, so that a layer that
    lies behind the joining is told from one before it.
    """
    if passes.cancelled():
        raise Cancelled
    probe = passes.end()
    if passes.model.card.photos == "joint" and probe.shape[1] == 1:
        probe = probe.repeat(1, 2, 1, 1, 1)
    with watched(passes.model.network) as seen:
        output = explained(passes, probe.requires_grad_()).sum()
    photos = probe.shape[1]
    fitting = {name: maps for name, maps in seen.items() if maps.requires_grad and has_places(maps, photos)}
    if not output.requires_grad or not fitting:
        return []
    gradients = torch.autograd.grad(output, list(fitting.values()), allow_unused=True)
    reached = cast(Sequence[torch.Tensor | None], gradients)
    return [name for name, gradient in zip(fitting, reached, strict=True) if gradient is not None]


def has_places(maps: torch.Tensor, photos: int) -> bool:
    """Whether a layer's output is (photos, channels, rows, columns) with more than one row and column."""
    return maps.ndim == 4 and maps.shape[0] == photos and min(maps.shape[2:]) > 1


@contextmanager
def watched(network: torch.nn.Module, *only: torch.nn.Module) -> Generator[dict[str, torch.Tensor]]:
    """The outputs of inner layers, by name, by the time of their last end; of those in `only`, or of all.

    What the network goes on with is a copy, so that an operation in place behind a layer does not change its output.
    """
    seen: dict[str, torch.Tensor] = {}

    def watch(name: str) -> Callable[..., Any]:
        def note(_module: torch.nn.Module, _given: Any, output: Any) -> torch.Tensor | None:
            if not isinstance(output, torch.Tensor) or output.ndim != 4:
                return None
            seen.pop(name, None)
            seen[name] = output
            return output.clone()

        return note

    chosen = [(name, module) for name, module in network.named_modules() if name and (not only or module in only)]
    handles = [module.register_forward_hook(watch(name)) for name, module in chosen]
    try:
        yield seen
    finally:
        for handle in handles:
            handle.remove()
