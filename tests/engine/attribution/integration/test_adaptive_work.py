"""How rule adaptive goes about it: each pass once, the same whatever the batch, defined where nothing is known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from engine.attribution import attribute
from engine.errors import Cancelled
from engine.plan import Plan
from tests.engine.attribution.closed import EXACT, Formula, final, model_of, photos_for
from tests.engine.attribution.integration.exact import KNOWN, adaptive, distance
from tests.engine.attribution.peers import results


@pytest.mark.parametrize("name", KNOWN)
def test_every_pass_is_a_node(tmp_path: Path, name: str) -> None:
    """No gradient is thrown away or taken twice."""
    known = KNOWN[name]
    _, photo, _ = known.on(tmp_path)
    first = float(photo.pixels.ravel()[0])
    seen: list[float] = []

    def noting(x: torch.Tensor) -> torch.Tensor:
        if x.requires_grad:
            seen.extend((x.detach()[:, 0] / first).tolist())
        return known.formula(x, torch.from_numpy(photo.pixels.ravel()).to(x))

    found = final(model_of(tmp_path, Formula(noting)), adaptive((photo,), known.output, tolerance=0.01))
    assert len(seen) == found.nodes
    assert len({round(place, 9) for place in seen}) == found.nodes


def test_neither_batch_nor_seed_changes_the_result(tmp_path: Path) -> None:
    model, photo, _ = KNOWN["ramps"].on(tmp_path)
    first, *others = (
        final(model, adaptive((photo,), tolerance=0.01, seed=seed), Plan(dtype="float64", nodes_per_batch=batch))
        for batch, seed in ((4, 1), (5, 1), (100, 2))
    )
    for other in others:
        assert (other.nodes, other.flags) == (first.nodes, first.flags)
        assert other.gap == pytest.approx(first.gap, abs=1e-12 * float(np.abs(first.maps[0]).sum()))
        assert other.error == pytest.approx(first.error, rel=1e-10)
        np.testing.assert_allclose(other.maps[0], first.maps[0], rtol=2e-7)


def test_partial_maps_come_nearer(tmp_path: Path) -> None:
    model, photo, exact = KNOWN["ramps"].on(tmp_path)
    steps = results(model, adaptive((photo,), tolerance=0.01))
    assert [one.done for one in steps] == [False] * (len(steps) - 1) + [True]
    assert [one.nodes for one in steps] == sorted(one.nodes for one in steps)
    assert all(one.nodes <= one.of_nodes for one in steps)
    assert all(np.isnan(one.error) for one in steps[:-1])
    errors = [distance(one, exact) for one in steps]
    assert errors[-1] == min(errors)
    assert errors[len(errors) // 2] < errors[0]


def test_partial_maps_are_means_of_what_is_known(tmp_path: Path) -> None:
    """A linear logit: whatever nodes are there, the map is exact."""
    model, photo, exact = KNOWN["linear"].on(tmp_path)
    for one in results(model, adaptive((photo,))):
        assert distance(one, exact) < 1e-6


def test_cancelling_is_heard_between_chunks(tmp_path: Path) -> None:
    model, photo, _ = KNOWN["ramps"].on(tmp_path)
    answers = iter([False] * 4 + [True])
    steps = attribute(model, adaptive((photo,)), EXACT, lambda: next(answers))
    nodes: list[int] = []
    with pytest.raises(Cancelled):
        nodes.extend(one.nodes for one in steps)
    assert nodes
    assert max(nodes) <= 12


@pytest.mark.parametrize("broken", ["output", "gradient"])
@pytest.mark.parametrize("output", ["logit", "probability"])
def test_numbers_that_are_not_finite_end_the_work(tmp_path: Path, broken: str, output: str) -> None:
    def formula(pixels: torch.Tensor) -> torch.Tensor:
        if broken == "gradient":
            return (pixels - pixels.detach()).square().sum(1).sqrt() + pixels.sum(1) / 1e4
        return pixels.sum(1) * float("nan")

    model = model_of(tmp_path, Formula(formula))
    found = final(model, adaptive(photos_for(model, 2), output))
    assert found.flags == ("not_finite",)
    assert found.nodes <= EXACT.nodes_per_batch // 2
    assert all(np.isnan(photo_map).all() for photo_map in found.maps)
    assert np.isnan([found.gap, found.gap_relative, found.error]).all()


def test_no_gradient_and_no_change_is_a_zero_map(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: (x * 0).sum(1) + 3))
    found = final(model, adaptive(photos_for(model)))
    assert found.flags == ("tiny_difference", "zero_attribution")
    assert found.nodes == 9
    assert np.isnan(found.error)


def test_no_gradient_but_a_change_is_not_converged(tmp_path: Path) -> None:
    """A step: the output changes, and no node can see where."""
    model = model_of(tmp_path, Formula(lambda x: (x.sum(1) > 1000).to(x) + (x * 0).sum(1)))
    found = final(model, adaptive(photos_for(model), steps=60))
    assert found.flags == ("not_converged", "zero_attribution")
    assert found.nodes <= 60
    assert found.gap_relative == 1


def test_the_memory_of_the_maps_is_their_own(tmp_path: Path) -> None:
    model, photo, exact = KNOWN["ramps"].on(tmp_path)
    request = adaptive((photo,), tolerance=0.01)
    for one in attribute(model, request, EXACT, lambda: False):
        if one.done:
            assert distance(one, exact) <= 0.01
        one.maps[0][:] = 7
