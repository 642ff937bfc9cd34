"""The examples in docstrings hold."""

from __future__ import annotations

import doctest
import importlib

import pytest


@pytest.mark.parametrize(
    "name",
    [
        "engine.segmentation.channels",
        "engine.segmentation.segment",
        "engine.agreement.measures",
        "engine.agreement.chance",
        "engine.agreement.curves",
        "engine.agreement.groups",
        "engine.statistics.kinds",
        "engine.report.cells",
    ],
)
def test_examples(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.attempted > 0
    assert result.failed == 0
