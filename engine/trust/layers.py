"""The layers of a network that hold weights, from the output down, and their weights drawn anew."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Callable, Sequence

import torch

from engine.models.user_code import FOREIGN_ERRORS

NORMALISATIONS = (
    torch.nn.modules.batchnorm._BatchNorm,  # pyright: ignore[reportPrivateUsage]
    torch.nn.GroupNorm,
    torch.nn.LayerNorm,
    torch.nn.modules.instancenorm._InstanceNorm,  # pyright: ignore[reportPrivateUsage]
)

Group = tuple[str, ...]
"""Names of layers whose weights are drawn together; the first is the one that the others follow."""


def groups_from_the_top(network: torch.nn.Module, run: Callable[[], object]) -> tuple[Group, ...]:
    """Layers with weights of their own, in the reverse of the order in which the network calls them.

    A normalisation belongs to the layer before it. What the network reads without calling it (the output projection of
    torch's attention) belongs to the nearest module around it that is called. Empty for a script, and for a network all
    of whose weights are its own and no layer's.

    Args:
        run: one pass through the network, in which the order is seen.
    """
    if any(isinstance(module, torch.jit.ScriptModule) for module in network.modules()):
        return ()
    called = _order_of_calls(network, run)
    holders = [name for name, module in network.named_modules() if name and _own_weights(module)]
    followers: dict[str, list[str]] = {name: [] for name in called}
    for name in holders:
        followers[_around(name, followers)].append(name)
    groups: list[list[str]] = []
    for name in called:
        normalises = isinstance(network.get_submodule(name), NORMALISATIONS)
        if normalises and groups:
            groups[-1] += followers[name]
        elif followers[name]:
            groups.append(followers[name])
    return tuple(tuple(group) for group in reversed(groups))


def draw_anew(network: torch.nn.Module, names: Sequence[str], seed: int) -> None:
    """New weights for the layers, in place: each layer's own initialisation, where it has `reset_parameters`.

    Else every tensor of its weights is drawn from a normal distribution of the tensor's own mean and standard
    deviation. Drawn on the host, from the seed and the layer's name alone: the same on every device, and whatever else
    is drawn. The process's own random numbers stay as they were.
    """
    for name in names:
        layer = network.get_submodule(name)
        fresh = copy.deepcopy(layer).cpu()
        digest = hashlib.sha256(f"{seed}\0{name}".encode()).digest()
        with torch.random.fork_rng(devices=[]), torch.no_grad():
            torch.default_generator.manual_seed(int.from_bytes(digest[:8], "big") >> 1)
            _reset(fresh)
        layer.load_state_dict(fresh.state_dict())


def _reset(layer: torch.nn.Module) -> None:
    reset: object = getattr(layer, "reset_parameters", None)
    if callable(reset):
        try:
            reset()
            return
        except FOREIGN_ERRORS:
            pass
    for weights in layer.parameters(recurse=False):
        spread, middle = weights.std(correction=0), weights.mean()
        weights.copy_(middle + spread * torch.randn(weights.shape, dtype=weights.dtype))


def _own_weights(module: torch.nn.Module) -> bool:
    return next(module.parameters(recurse=False), None) is not None


def _order_of_calls(network: torch.nn.Module, run: Callable[[], object]) -> list[str]:
    """Names of all modules that are called, by their first call; the network itself, "", is the first."""
    order: dict[str, None] = {}

    def hook(name: str) -> torch.utils.hooks.RemovableHandle:
        return network.get_submodule(name).register_forward_pre_hook(lambda *_: order.setdefault(name))

    handles = [hook(name) for name, _ in network.named_modules()]
    try:
        with torch.no_grad():
            run()
    finally:
        for handle in handles:
            handle.remove()
    return list(order)


def _around(name: str, called: dict[str, list[str]]) -> str:
    while name not in called:
        name = name.rpartition(".")[0]
    return name
