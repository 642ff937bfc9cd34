"""Curves against the same thing written down a second time, and areas against numpy."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from engine.attribution.baselines import baseline_of
from engine.trust import flags
from engine.trust.curves import SHARES, curves, patch_order, saliency_order
from tests.engine.attribution.closed import Formula, model_of
from tests.engine.trust.made import PLAIN, SIZE, examine, lesion, mask, rectangle_model, values

HEIGHT, WIDTH = SIZE[1], SIZE[0]


def curve(figures: dict[tuple[str, str, str], float], name: str) -> np.ndarray:
    return np.array([figures[f"{name}:{share:g}", "blurred", "probability"] for share in SHARES])


def test_curves_are_what_a_loop_over_the_pixels_gives(tmp_path: Path) -> None:
    weights = np.random.default_rng(3).normal(size=(3, HEIGHT, WIDTH)) / 2000

    def formula(photos: torch.Tensor) -> torch.Tensor:
        return photos.double() @ torch.from_numpy(weights.ravel())

    examined = examine(model_of(tmp_path, Formula(formula), SIZE), [lesion(200, None)])
    photo = examined.photos[0]
    found = curves(examined)["p0", "black"]
    figures = values(found)
    blurred = baseline_of(photo, "blurred")
    saliency = np.abs(weights * photo.pixels).sum(0)
    by_saliency = sorted(range(saliency.size), key=lambda pixel: -saliency.flat[pixel])
    for name, first, last in (("deletion", photo.pixels, blurred), ("insertion", blurred, photo.pixels)):
        expected = []
        for step in range(21):
            version = first.copy().reshape(3, -1)
            for pixel in by_saliency[: round(step * 0.05 * saliency.size)]:
                version[:, pixel] = last.reshape(3, -1)[:, pixel]
            expected.append(1 / (1 + np.exp(-2 * float(version.ravel().astype(np.float64) @ weights.ravel()))))
        np.testing.assert_allclose(curve(figures, name), expected, atol=1e-9)
        area = figures[name, "blurred", "area"]
        assert area == pytest.approx(float(np.trapezoid(expected, np.linspace(0, 1, 21))), abs=1e-9)
    assert found.flags == ()


def test_a_map_that_finds_what_counts_beats_the_random_order(tmp_path: Path) -> None:
    examined = examine(rectangle_model(tmp_path), [lesion(250, 40)])
    figures = values(curves(examined)["p0", "black"])
    area = {name: figures[name, "blurred", "area"] for name in ("deletion", "insertion")}
    control = {name: figures[f"{name}_control", "blurred", "area"] for name in ("deletion", "insertion")}
    assert area["deletion"] < control["deletion"] - 0.05
    assert area["insertion"] > control["insertion"] + 0.05
    share = mask().mean()
    deletion = curve(figures, "deletion")
    assert len(set(np.round(deletion[np.array(SHARES) > share + 0.05], 12))) == 1, "nothing else counts"
    for name in ("deletion", "deletion_control"):
        other = name.replace("deletion", "insertion")
        assert curve(figures, name)[0] == pytest.approx(curve(figures, other)[-1], abs=1e-12)
        assert curve(figures, name)[-1] == pytest.approx(curve(figures, other)[0], abs=1e-12)


def test_a_map_of_zeros_has_no_order(tmp_path: Path) -> None:
    flat = model_of(tmp_path, Formula(lambda photos: photos.sum(1) * 0 + 0.3), SIZE)
    found = curves(examine(flat, [lesion(250, 40)]))["p0", "black"]
    figures = values(found)
    assert found.flags == (flags.ZERO_MAP,)
    assert np.isnan(figures["deletion", "blurred", "area"])
    assert figures["deletion_control", "blurred", "area"] == pytest.approx(1 / (1 + np.exp(-0.6)), abs=1e-12)


def test_equal_pixels_are_taken_from_everywhere_and_padding_never(tmp_path: Path) -> None:
    examined = examine(rectangle_model(tmp_path), [lesion(250, 40)])
    explained = examined.explanation.photos["p0"][0]
    order = saliency_order(explained, 0, examined.photos[0], PLAIN)
    assert order is not None
    assert sorted(order.ravel()) == list(range(HEIGHT * WIDTH))
    assert order[mask()].max() < order[~mask()].min()
    outside = np.where(~mask(), order, -1)
    halves = outside[: HEIGHT // 2].ravel(), outside[HEIGHT // 2 :].ravel()
    means = [half[half >= 0].mean() for half in halves]
    assert abs(means[0] - means[1]) < 30


def test_the_control_takes_whole_patches(tmp_path: Path) -> None:
    examined = examine(rectangle_model(tmp_path), [lesion(250, 40)])
    order = patch_order(examined.photos[0], 1)
    first = order < 4
    assert sorted(order.ravel()) == list(range(HEIGHT * WIDTH))
    assert np.ptp(np.argwhere(first), axis=0).tolist() == [1, 1]
