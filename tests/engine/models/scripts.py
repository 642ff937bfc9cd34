"""TorchScript files for the tests, without the warnings of a format that is on its way out."""

from __future__ import annotations

import warnings
from pathlib import Path

import torch


def write_script(network: torch.nn.Module, inputs: tuple[torch.Tensor, ...], path: Path) -> None:
    """Trace a network and save it."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", category=DeprecationWarning, message="`torch.jit")
        warnings.filterwarnings("ignore", category=torch.jit.TracerWarning)
        torch.jit.save(torch.jit.trace(network.eval(), inputs, check_trace=False), path)
