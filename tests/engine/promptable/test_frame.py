"""Scaling, padding and points, by hand."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from engine.promptable.frame import encoder_input, frame_of
from engine.promptable.prompts import along, prompts_of
from engine.promptable.signature import EncoderSignature
from engine.smart.region import Hints

NCHW = EncoderSignature("images", "NCHW", np.float32, 1024, 1024, "out", (1, 256, 64, 64))
HWC = EncoderSignature("image", "HWC", np.float32, None, None, "out", (1, 256, 64, 64))
LOW = EncoderSignature("image", "HWC", np.float32, 684, 1024, "out", (1, 256, 64, 64))


@pytest.mark.parametrize(
    ("size", "encoder", "filled"),
    [
        ((4000, 3000), NCHW, (1024, 768)),
        ((3000, 4000), HWC, (768, 1024)),
        ((1365, 1023), NCHW, (1024, 767)),
        ((500, 500), HWC, (1024, 1024)),
        ((3000, 4000), LOW, (513, 684)),
        ((5000, 1), NCHW, (1024, 1)),
    ],
)
def test_the_longer_side_fills_the_frame(
    size: tuple[int, int], encoder: EncoderSignature, filled: tuple[int, int]
) -> None:
    frame = frame_of(size, encoder)
    assert (frame.width, frame.height) == filled


def test_normalised_and_padded_with_nothing() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (300, 400, 3), dtype=np.uint8)
    given = encoder_input(pixels, frame_of((400, 300), NCHW), NCHW)
    assert given.shape == (1, 3, 1024, 1024)
    assert given.dtype == np.float32
    assert not given[:, :, 768:].any()
    scaled = np.asarray(Image.fromarray(pixels).resize((1024, 768), Image.Resampling.BILINEAR), dtype=np.float64)
    wanted = (scaled - [123.675, 116.28, 103.53]) / [58.395, 57.12, 57.375]
    np.testing.assert_allclose(given[0, :, :768].transpose(1, 2, 0), wanted, atol=1e-5)


def test_raw_photos_are_only_scaled() -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (300, 400, 3), dtype=np.uint8)
    given = encoder_input(pixels, frame_of((400, 300), HWC), HWC)
    scaled = np.asarray(Image.fromarray(pixels).resize((1024, 768), Image.Resampling.BILINEAR))
    np.testing.assert_array_equal(given, scaled)


def test_a_fixed_raw_photo_is_padded_with_what_is_nothing_after_normalising() -> None:
    given = encoder_input(np.zeros((400, 300, 3), np.uint8), frame_of((300, 400), LOW), LOW)
    assert given.shape == (684, 1024, 3)
    np.testing.assert_allclose(given[0, 600], [123.675, 116.28, 103.53], rtol=1e-6)


def test_points_are_scaled_and_labelled() -> None:
    frame = frame_of((4000, 2000), NCHW)
    points, labels = prompts_of(Hints(inside=(((1000.0, 500.0),),), outside=(((4000.0, 2000.0),),)), frame)
    np.testing.assert_allclose(points, [[[255.5, 127.5], [1023.5, 511.5], [0, 0]]])
    np.testing.assert_array_equal(labels, [[1, 0, -1]])
    assert points.dtype == labels.dtype == np.float32


def test_a_box_is_its_corners_without_padding() -> None:
    frame = frame_of((2048, 2048), NCHW)
    points, labels = prompts_of(Hints(box=(200.0, 400.0, 1000.0, 800.0), inside=(((600.0, 600.0),),)), frame)
    np.testing.assert_allclose(points, [[[299.5, 299.5], [99.5, 199.5], [499.5, 399.5]]])
    np.testing.assert_array_equal(labels, [[1, 2, 3]])


def test_points_lie_evenly_along_a_scribble() -> None:
    assert along([(0.0, 0.0), (48.0, 0.0)]) == [(24.0, 0.0)]
    assert along([(0.0, 0.0), (96.0, 0.0)]) == [(24.0, 0.0), (72.0, 0.0)]
    assert along([(0.0, 0.0), (60.0, 0.0), (60.0, 60.0)]) == [(20.0, 0.0), (60.0, 0.0), (60.0, 40.0)]
    assert along([(5.0, 6.0)]) == along([(5.0, 6.0), (5.0, 6.0)]) == [(5.0, 6.0)]
    assert len(along([(0.0, 0.0), (5000.0, 0.0)])) == 6
