"""Choosing a plan for this machine, and setting the process up for it."""

from __future__ import annotations

import os

import torch

from engine.memory import keep_freed_memory
from engine.plan import Plan

NODES_ON_CPU = 5
NODES_ON_ACCELERATOR = 32


def propose_plan(device: str = "auto", spare_cores: int = 1) -> Plan:
    """The settings that measured fastest.

    Args:
        device: "auto" takes an accelerator where torch finds one.
        spare_cores: left for a window that must stay quick.
    """
    chosen = _best_device() if device == "auto" else device
    on_cpu = torch.device(chosen).type == "cpu"
    return Plan(
        device=chosen,
        threads=max(1, _cores() - spare_cores),
        nodes_per_batch=NODES_ON_CPU if on_cpu else NODES_ON_ACCELERATOR,
        channels_last=True,
        fold=True,
    )


def prepare_process(plan: Plan) -> None:
    """Call once, in the thread that will compute, before a model is opened.

    Sets torch's threads and, where the C library is glibc, keeps freed memory in the process: large tensors that come
    and go with every pass are otherwise given back to the system and faulted in anew. On graphics of NVIDIA float32 is
    to mean float32: torch lets convolutions round their inputs to 10 bits (tf32) unless it is told otherwise.
    """
    use_threads(plan)
    keep_freed_memory()
    torch.backends.cudnn.conv.fp32_precision = "ieee"  # pyright: ignore[reportAttributeAccessIssue]
    torch.backends.cuda.matmul.fp32_precision = "ieee"


def use_threads(plan: Plan) -> None:
    """Give the calling thread the plan's number of threads; the bits of a result depend on it."""
    if torch.get_num_threads() != plan.threads:
        torch.set_num_threads(plan.threads)


def _best_device() -> str:
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def _cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def device_is_available(device: str) -> bool:
    """Whether torch can compute on the device here."""
    try:
        torch.empty(1, device=device)
    except (RuntimeError, AssertionError):
        return False
    return True
