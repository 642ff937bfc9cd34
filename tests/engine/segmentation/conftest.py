"""A model card without its network."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.models.card import ModelCard, load_card
from tests.small import write_small_model


@pytest.fixture
def small_card(tmp_path: Path) -> ModelCard:
    """Input 32 x 32, stretched; classes mel, nv, bcc."""
    write_small_model(tmp_path / "card.json")
    return load_card(tmp_path / "card.json")
