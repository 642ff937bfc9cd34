"""A pair of toy files of each layout, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.promptable.checking import checked_pair
from engine.promptable.values import PromptablePair


@pytest.fixture(scope="session")
def toys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests import promptable_pairs

    folder = tmp_path_factory.mktemp("toys")
    promptable_pairs.pair(folder)
    return folder


@pytest.fixture(scope="session")
def toy(toys: Path) -> PromptablePair:
    return checked_pair(toys / "sam_toy_encoder.onnx", toys / "sam_toy_decoder.onnx")
