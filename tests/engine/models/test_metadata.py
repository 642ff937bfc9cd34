"""Facts become numbers, and what the card does not know is named."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.cases import Facts
from engine.errors import ModelError
from tests.engine.models.networks import FACTORY, metadata_value, opened


def test_columns_come_before_facts_and_values_are_mapped(tmp_path: Path) -> None:
    model = opened(tmp_path, metadata=metadata_value())
    encoded = model.encode(Facts(age=30, sex=" F ", columns={"age_approximate": "40"}))
    assert encoded.unmapped == ()
    assert encoded.values is not None
    assert encoded.values.dtype == np.float32
    np.testing.assert_allclose(encoded.values, [[0.4, 1.0]])


def test_facts_stand_in_where_the_column_was_mapped_away(tmp_path: Path) -> None:
    encoded = opened(tmp_path, metadata=metadata_value()).encode(Facts(age=30, sex="male"))
    np.testing.assert_allclose(encoded.values, [[0.3, -1.0]])


def test_unknown_values_take_the_encoders_default(tmp_path: Path) -> None:
    encoded = opened(tmp_path, metadata=metadata_value()).encode(Facts())
    assert encoded.unmapped == ()
    np.testing.assert_allclose(encoded.values, [[0.5, 0.0]])


def test_values_that_map_to_nothing_are_named(tmp_path: Path) -> None:
    encoded = opened(tmp_path, metadata=metadata_value()).encode(Facts(sex="diverse"))
    assert encoded.unmapped == (("sex", "diverse"),)
    np.testing.assert_allclose(encoded.values, [[0.5, 0.0]])


def test_a_model_without_metadata_reads_none(tmp_path: Path) -> None:
    assert opened(tmp_path).encode(Facts(age=3)).values is None


@pytest.mark.parametrize("body", ["raise KeyError(age)", "return [[1.0]]", "return [float('nan'), 0.0]", "return 'x'"])
def test_an_encoder_that_fails_is_named(tmp_path: Path, body: str) -> None:
    factory = FACTORY + f"\ndef broken(age=1.0):\n    {body}\n"
    metadata = metadata_value(encoder="network.py:broken", fields={"age": "age"}, values={})
    with pytest.raises(ModelError, match=r"network\.py:broken"):
        opened(tmp_path, factory=factory, metadata=metadata)
