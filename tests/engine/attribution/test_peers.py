"""What holds for every method beside Integrated Gradients."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
import torch

from engine.attribution import attribute
from engine.attribution.methods import METHODS
from engine.errors import ModelError
from engine.plan import Plan
from engine.recipe import METHOD_SETTINGS, MethodName
from tests.engine.attribution.closed import EXACT, final, photos_for
from tests.engine.attribution.peers import ask, results, tower

PEERS = ("guided_ig", "grad_cam", "grad_cam_plus_plus", "gradient_input", "occlusion", "rise")


def test_every_method_of_the_recipe_is_there() -> None:
    assert set(METHODS) == set(METHOD_SETTINGS) == set(get_args(MethodName))


@pytest.mark.parametrize("method", PEERS)
def test_a_class_that_is_not_there_is_refused(tmp_path: Path, method: str) -> None:
    model = tower(tmp_path)
    request = ask(photos_for(model), method)
    for target in (-1, 2):
        with pytest.raises(ModelError, match="there is no class"):
            attribute(model, replace(request, target=target), EXACT, lambda: False)


@pytest.mark.parametrize("method", PEERS)
@pytest.mark.parametrize("plan", [Plan(), Plan(fold=True, channels_last=True, nodes_per_batch=6)])
def test_the_same_bits_whoever_looks(tmp_path: Path, method: str, plan: Plan) -> None:
    model = tower(tmp_path)
    request = ask(photos_for(model, 2), method, steps=9, samples=12)
    first = final(model, request, plan)
    for result in results(model, request, plan):
        assert [photo_map.shape for photo_map in result.maps] == [(3, 16, 22)] * 2
        assert all(photo_map.dtype == np.float32 for photo_map in result.maps)
        for photo_map in result.maps:
            photo_map[:] = 7
        torch.set_num_threads(2)
    second = final(model, request, plan)
    np.testing.assert_array_equal(np.stack(first.maps), np.stack(second.maps))
    assert np.stack(first.maps).any()


@pytest.mark.parametrize("method", PEERS)
def test_metadata_is_held(tmp_path: Path, method: str) -> None:
    """Facts that only shift the logits: the map of the logit stays, and no gradient or mask touches them."""
    model = tower(tmp_path)
    request = ask(photos_for(model, 2), method, steps=9, samples=12)
    shifted = replace(request, facts=replace(request.facts, values=np.array([[0.3, -2.0]], np.float32)))
    plain, found = np.stack(final(model, request).maps), np.stack(final(model, shifted).maps)
    np.testing.assert_allclose(found, plain, rtol=1e-5, atol=1e-9)


@pytest.mark.parametrize("method", ["guided_ig", "occlusion", "rise"])
def test_references_that_are_not_there_are_refused(tmp_path: Path, method: str) -> None:
    model = tower(tmp_path)
    with pytest.raises(ModelError, match="references"):
        final(model, ask(photos_for(model), method, baseline="references"))
