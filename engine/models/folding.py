"""Batch norms folded into the convolutions before them: fewer operations, the same function."""

from __future__ import annotations

import copy
from collections import Counter
from dataclasses import dataclass, field

import torch
from torch.nn.utils.fusion import fuse_conv_bn_eval

TOLERANCE = 1e-9
"""Largest difference of the outputs in float64, relative to the largest output, at which a folding counts as exact."""


@dataclass(slots=True)
class _Trace:
    """Which convolution gave which tensor; the tensors are kept so that no identity is used twice."""

    sources: dict[int, str] = field(default_factory=dict)
    kept: list[torch.Tensor] = field(default_factory=list)
    pairs: dict[str, str] = field(default_factory=dict)
    calls: Counter[str] = field(default_factory=Counter)


def folded(network: torch.nn.Module, probe: tuple[torch.Tensor, ...]) -> torch.nn.Module:
    """A float64 copy, on the host, of an evaluating network, with batch norms folded that read a convolution directly.

    Float64, so that the folded weights are rounded once, to the precision of the plan. Layers called more than once
    stay. The copy is compared with the original on the probe; where another part of the network reads what was between
    convolution and batch norm, they differ, and the copy is returned without folding.
    """
    exact = copy.deepcopy(network).cpu().double()
    inputs = tuple(item.cpu().double() for item in probe)
    with torch.no_grad():
        trace = _follow(exact, inputs)
        expected = exact(*inputs)
        candidate = _fold(exact, trace)
        fits = _agree(candidate(*inputs), expected)
    return candidate if fits else copy.deepcopy(network).cpu().double()


def _follow(network: torch.nn.Module, inputs: tuple[torch.Tensor, ...]) -> _Trace:
    trace = _Trace()
    handles: list[torch.utils.hooks.RemovableHandle] = []

    def watch(name: str) -> None:
        def note(module: torch.nn.Module, given: tuple[torch.Tensor, ...], output: torch.Tensor) -> None:
            trace.calls[name] += 1
            if isinstance(module, torch.nn.Conv2d):
                trace.sources[id(output)] = name
                trace.kept.append(output)
            elif given and id(given[0]) in trace.sources:
                trace.pairs[name] = trace.sources[id(given[0])]

        handles.append(network.get_submodule(name).register_forward_hook(note))

    for name, module in network.named_modules():
        if isinstance(module, torch.nn.Conv2d) or (
            isinstance(module, torch.nn.BatchNorm2d) and module.running_var is not None
        ):
            watch(name)
    network(*inputs)
    for handle in handles:
        handle.remove()
    return trace


def _fold(network: torch.nn.Module, trace: _Trace) -> torch.nn.Module:
    readers = Counter(trace.pairs.values())
    for norm, convolution in trace.pairs.items():
        if trace.calls[norm] == trace.calls[convolution] == readers[convolution] == 1:
            before, after = network.get_submodule(convolution), network.get_submodule(norm)
            network.set_submodule(convolution, _joined(before, after))
            network.set_submodule(norm, torch.nn.Identity())
    return network


def _joined(convolution: torch.nn.Module, norm: torch.nn.Module) -> torch.nn.Module:
    joined = fuse_conv_bn_eval(convolution, norm)  # pyright: ignore[reportArgumentType]
    return joined.requires_grad_(False)


def _agree(found: torch.Tensor, expected: torch.Tensor) -> bool:
    scale = float(expected.abs().max())
    return float((found - expected).abs().max()) <= TOLERANCE * max(scale, 1.0)
