"""What the network is shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from engine.models.card import InputCard, load_card
from engine.models.preprocessing import Normalisation, prepare
from tests.engine.models.networks import input_value, write_card

PHOTO = np.random.default_rng(1).integers(0, 256, (37, 53, 3), np.uint8)


def card(folder: Path, **changes: Any) -> InputCard:
    return load_card(write_card(folder, input=input_value(**changes))).input


def test_bilinear_without_antialias_is_torchs(tmp_path: Path) -> None:
    found = prepare(PHOTO, card(tmp_path))
    image = torch.from_numpy(PHOTO).permute(2, 0, 1).float()[None]
    expected = torch.nn.functional.interpolate(image, (16, 20), mode="bilinear", align_corners=False, antialias=False)
    assert found.pixels.dtype == np.float32
    np.testing.assert_array_equal(found.pixels, expected[0].numpy())


@pytest.mark.parametrize(("resize", "filter_"), [("bilinear", Image.BILINEAR), ("bicubic", Image.BICUBIC)])
def test_antialias_is_pillows(tmp_path: Path, resize: str, filter_: int) -> None:
    found = prepare(PHOTO, card(tmp_path, resize=resize, antialias=True)).pixels
    expected = np.asarray(Image.fromarray(PHOTO).resize((20, 16), filter_), np.float32)
    assert np.abs(found.transpose(1, 2, 0) - expected).max() <= 1.0


def test_nearest_and_area(tmp_path: Path) -> None:
    halved = PHOTO[:32, :40]
    nearest = prepare(halved, card(tmp_path, resize="nearest")).pixels
    area = prepare(halved, card(tmp_path, resize="area")).pixels
    np.testing.assert_array_equal(nearest, halved[1::2, 1::2].transpose(2, 0, 1))
    blocks = halved.reshape(16, 2, 20, 2, 3).mean((1, 3)).transpose(2, 0, 1)
    np.testing.assert_allclose(area, blocks, rtol=1e-6)


def test_letterbox_pads_with_black_and_keeps_the_shape(tmp_path: Path) -> None:
    white = np.full((100, 50, 3), 255, np.uint8)
    found = prepare(white, card(tmp_path, fit="letterbox"))
    rows, columns = found.geometry.inner
    inner = found.pixels[:, rows, columns]
    assert inner.shape == (3, 16, 8)
    assert inner.min() == 255
    assert found.pixels.sum() == inner.sum()


def test_centre_crop_fills_the_input_from_the_middle(tmp_path: Path) -> None:
    bars = np.zeros((16, 60, 3), np.uint8)
    bars[:, 20:40] = 200
    found = prepare(bars, card(tmp_path, fit="center_crop"))
    assert (found.pixels == 200).all()


def test_pixels_stay_pixels_and_bicubic_does_not_overshoot(tmp_path: Path) -> None:
    steps = np.zeros((8, 8, 3), np.uint8)
    steps[:, 4:] = 255
    found = prepare(steps, card(tmp_path, resize="bicubic", mean=[0.5, 0.5, 0.5], range=[0, 1])).pixels
    assert (found.min(), found.max()) == (0, 255)


def test_normalisation_follows_range_mean_std_and_order(tmp_path: Path) -> None:
    settings = card(tmp_path, range=[-1, 1], mean=[0.1, 0.2, 0.3], std=[0.5, 2, 4], channels="BGR")
    pixels = torch.tensor([0.0, 51.0, 255.0]).view(1, 3, 1, 1)
    found = Normalisation(settings).double()(pixels.double()).flatten()
    blue, green, red = 1.0, -0.6, -1.0
    expected = [(blue - 0.1) / 0.5, (green - 0.2) / 2, (red - 0.3) / 4]
    np.testing.assert_allclose(found.numpy(), expected, rtol=1e-12)


def test_normalisation_that_changes_nothing_costs_nothing(tmp_path: Path) -> None:
    pixels = torch.rand(2, 3, 4, 4)
    assert Normalisation(card(tmp_path))(pixels) is pixels
