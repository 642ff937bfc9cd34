"""RISE: the formula, the masks, its own error, partial results, models without gradients, bad cases."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.attribution import Request, attribute
from engine.attribution.baselines import baselines_of
from engine.attribution.rise import SHOWN, Drawing
from engine.errors import Cancelled, ModelError
from engine.models.opened import OpenedModel
from engine.plan import Plan
from tests.engine.attribution.closed import EXACT, Formula, final, model_of, photos_for
from tests.engine.attribution.peers import SIZE, ask, letterboxed, relative, results, tall_photo, tower

PATCH = 0.2


def reference(model: OpenedModel, request: Request) -> np.ndarray:
    """All masks kept, one pass at a time, the formula in one line: (photos, height, width)."""
    exact = model.under(EXACT)
    drawing = Drawing.of(request)
    masks = np.stack([drawing.masks() for _ in range(request.attribution.samples)])
    ends = np.stack([photo.pixels for photo in request.photos]).astype(np.float64)
    fills = baselines_of(replace(request, attribution=replace(request.attribution, samples=10)))
    outputs: list[float] = []
    for number, mask in enumerate(masks):
        point = ends * mask[:, None] + fills[number % len(fills)] * (1 - mask[:, None])
        logits = exact.forward(torch.from_numpy(point)[None], None)[0]
        outputs.append(float(logits[0] if request.output == "logit" else torch.softmax(logits, 0)[0]))
    centred = np.array(outputs) - np.mean(outputs)
    return np.einsum("n,npyx->pyx", centred, masks) / (SHOWN * len(masks))


@pytest.mark.parametrize("how", ["mean_logit", "joint"])
@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("output", ["logit", "probability"])
@pytest.mark.parametrize("baseline", ["blurred", "noise"])
def test_the_formula(tmp_path: Path, how: str, count: int, output: str, baseline: str) -> None:
    model = tower(tmp_path, how)
    request = ask(photos_for(model, count), "rise", output, baseline, samples=21, patch=PATCH)
    found = final(model, request)
    for photo_map, expected in zip(found.maps, reference(model, request), strict=True):
        np.testing.assert_allclose(photo_map.sum(0), expected, rtol=1e-5, atol=1e-6 * np.abs(expected).max())
        np.testing.assert_array_equal(photo_map[0], photo_map[2])
    assert (found.nodes, found.of_nodes, found.flags) == (22, 22, ())
    assert np.isnan([found.gap, found.gap_relative]).all()


def test_masks_are_cells_between_hidden_and_shown(tmp_path: Path) -> None:
    drawing = Drawing.of(ask(photos_for(tower(tmp_path), 2), "rise", patch=PATCH))
    masks = np.stack([drawing.masks() for _ in range(400)])
    assert masks.shape == (400, 2, SIZE[1], SIZE[0])
    assert drawing.cell == 4
    assert (masks.min(), masks.max()) == (0, 1)
    assert np.abs(masks.mean(0) - SHOWN).max() < 0.12
    assert np.abs(masks.mean((0, 1))[[0, -1]].mean() - SHOWN) < 0.03
    assert np.abs(np.diff(masks, axis=-1)).max() == pytest.approx(1 / drawing.cell)
    assert abs(np.corrcoef(masks[:, 0].ravel(), masks[:, 1].ravel())[0, 1]) < 0.02
    far = np.corrcoef(masks[:, 0, 8, 10], masks[:, 0, 8, 10 + 2 * drawing.cell])[0, 1]
    near = np.corrcoef(masks[:, 0, 8, 10], masks[:, 0, 8, 11])[0, 1]
    assert abs(far) < 0.15
    assert near > 0.85


def test_a_linear_network_and_the_stated_error(tmp_path: Path) -> None:
    """Cells of one pixel, from black: S_i tends to x_i w_i (1 - p); the estimated error is about the true one."""
    weights = torch.linspace(-1, 1, 36, dtype=torch.float64) ** 3
    model = model_of(tmp_path, Formula(lambda x: x @ weights.to(x)))
    (photo,) = photos_for(model)
    exact = (photo.pixels * weights.numpy().reshape(photo.pixels.shape)).sum(0) * (1 - SHOWN)
    ratios: list[float] = []
    for seed in range(8):
        request = ask((photo,), "rise", baseline="black", samples=1000, patch=0.01, seed=seed)
        found = final(model, request, Plan(dtype="float64", nodes_per_batch=100))
        true = float(np.abs(found.maps[0].sum(0) - exact).sum() / np.abs(found.maps[0].sum(0)).sum())
        assert true < 0.25
        ratios.append(found.error / true)
    assert 0.8 < np.median(ratios) < 1.25


def test_the_seed_decides_and_the_plan_does_not(tmp_path: Path) -> None:
    model = tower(tmp_path)
    photos = photos_for(model, 2)

    def of(seed: int, batch: int) -> np.ndarray:
        request = ask(photos, "rise", samples=30, patch=PATCH, seed=seed)
        return np.stack(final(model, request, Plan(dtype="float64", nodes_per_batch=batch)).maps)

    np.testing.assert_array_equal(of(1, 8), of(1, 8))
    np.testing.assert_allclose(of(1, 8), of(1, 2), rtol=1e-6, atol=1e-12)
    assert relative(of(2, 8), of(1, 8)) > 0.2


def test_a_network_that_answers_a_constant_gets_nothing_however_large(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: x.sum(1) * 0 + 1e6))
    found = final(model, ask(photos_for(model), "rise", samples=50))
    assert np.abs(np.stack(found.maps)).max() < 1e-6


def test_partial_maps_lead_to_the_final_one(tmp_path: Path) -> None:
    model = tower(tmp_path)
    found = results(model, ask(photos_for(model), "rise", samples=202, patch=PATCH))
    assert [result.nodes for result in found] == [*range(5, 203, 4), 203]
    assert [result.done for result in found] == [False] * 50 + [True]
    assert relative(found[25].maps[0], found[-1].maps[0]) < relative(found[1].maps[0], found[-1].maps[0])
    assert found[-1].error < found[5].error
    assert np.isfinite([result.error for result in found]).all()


@pytest.mark.parametrize("samples", [1, 3])
def test_too_few_masks_for_an_error(tmp_path: Path, samples: int) -> None:
    model = tower(tmp_path)
    found = final(model, ask(photos_for(model), "rise", samples=samples))
    assert np.isnan(found.error)
    assert (found.flags == ("zero_attribution",)) == (samples == 1)


def test_memory_does_not_grow_with_the_number_of_masks(tmp_path: Path) -> None:
    model = tower(tmp_path)
    photos = photos_for(model, 2)

    def peak(samples: int) -> int:
        tracemalloc.start()
        for _ in attribute(model, ask(photos, "rise", samples=samples, patch=PATCH), EXACT, lambda: False):
            pass
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(20)
    assert peak(600) < 1.5 * peak(60)
    assert peak(60) + 600 * 2 * SIZE[0] * SIZE[1] > 1.5 * peak(60)


def test_padding_gets_nothing(tmp_path: Path) -> None:
    model = letterboxed(tmp_path, Formula(lambda x: (x / 100).square().sum(1)))
    photo = tall_photo(model)
    found = final(model, ask((photo,), "rise", baseline="white", samples=20)).maps[0]
    rows, columns = photo.geometry.inner
    assert found[:, rows, columns].all()
    assert np.count_nonzero(found) == found[:, rows, columns].size


def test_no_gradient_is_needed(tmp_path: Path) -> None:
    def formula(pixels: torch.Tensor) -> torch.Tensor:
        assert torch.is_inference_mode_enabled()
        return torch.from_numpy(pixels.numpy().mean(1))

    model = model_of(tmp_path, Formula(formula))
    assert final(model, ask(photos_for(model), "rise", samples=10)).maps[0].any()


def test_cancelling_is_heard_between_chunks(tmp_path: Path) -> None:
    model = tower(tmp_path)
    answers = iter([False, False, True])
    found = attribute(model, ask(photos_for(model), "rise"), EXACT, lambda: next(answers))
    assert next(found).nodes == 5
    with pytest.raises(Cancelled):
        next(found)


def test_memory_that_does_not_suffice_halves_the_batches(tmp_path: Path) -> None:
    def formula(pixels: torch.Tensor) -> torch.Tensor:
        if len(pixels) > 4:
            raise torch.OutOfMemoryError("out of memory")
        return (pixels / 100).square().sum(1)

    model = model_of(tmp_path, Formula(formula))
    request = ask(photos_for(model, 2), "rise", samples=30)
    found = final(model, request, Plan(dtype="float64", nodes_per_batch=12))
    assert found.flags == ("smaller_batches",)
    np.testing.assert_allclose(np.stack(found.maps), np.stack(final(model, request).maps), rtol=1e-6)
    with pytest.raises(ModelError, match="out of memory"):
        final(model, ask(photos_for(model, 5), "rise"))


@pytest.mark.parametrize(("answer", "flags"), [(0.0, ("zero_attribution",)), (np.nan, ("not_finite",))])
def test_nothing_and_no_number(tmp_path: Path, answer: float, flags: tuple[str, ...]) -> None:
    model = model_of(tmp_path, Formula(lambda x: torch.full_like(x[:, 0], answer)))
    found = results(model, ask(photos_for(model, 2), "rise", samples=10))
    assert found[-1].flags == flags
    assert np.isnan(np.stack(found[-1].maps)).all() == bool(np.isnan(answer))
    assert (len(found) == 1) == bool(np.isnan(answer))


def test_a_saturated_probability_is_flagged(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: x.sum(1) + 1000))
    found = final(model, ask(photos_for(model), "rise", "probability", samples=10))
    assert found.flags == ("saturated", "zero_attribution")
