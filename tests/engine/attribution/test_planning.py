"""The proposed plan fits this machine."""

from __future__ import annotations

import os

import pytest
import torch

from engine.attribution.planning import prepare_process, propose_plan


def test_proposes_for_the_cpu() -> None:
    plan = propose_plan("cpu")
    assert plan.device == "cpu"
    assert 1 <= plan.threads <= max(1, (os.cpu_count() or 1) - 1)
    assert 4 <= plan.nodes_per_batch <= 10


def test_auto_takes_what_torch_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    assert propose_plan().device == "cuda"


def test_preparing_a_process_obeys_the_plan() -> None:
    torch.set_num_threads(2)
    prepare_process(propose_plan("cpu"))
    assert torch.get_num_threads() == propose_plan("cpu").threads


def test_float32_means_float32_on_graphics_too() -> None:
    prepare_process(propose_plan("cpu"))
    assert torch.backends.cudnn.conv.fp32_precision == "ieee"
    assert torch.backends.cuda.matmul.fp32_precision == "ieee"
