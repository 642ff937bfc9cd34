"""From hints to regions through real ONNX files: layouts, shapes of photo, prompts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.promptable.checking import checked_pair
from engine.promptable.desk import PromptableDesk
from engine.promptable.values import PromptablePair
from engine.regions import rasterise
from engine.smart.region import Hints
from tests import promptable_pairs

SKIN, DARK, RED = (215, 180, 160), (120, 70, 50), (200, 60, 60)
Truth = NDArray[np.bool_]


def disc(size: tuple[int, int], x: float, y: float, radius: float) -> Truth:
    rows, columns = np.mgrid[: size[1], : size[0]]
    return np.hypot(columns + 0.5 - x, rows + 0.5 - y) < radius


def photo(truth: Truth, other: Truth | None = None) -> NDArray[np.uint8]:
    pixels = np.where(truth[..., None], DARK, SKIN)
    return (pixels if other is None else np.where(other[..., None], RED, pixels)).astype(np.uint8)


def found(desk: PromptableDesk, pixels: NDArray[np.uint8], hints: Hints) -> Truth:
    shape = desk.region(pixels, hints, lambda: False).shape
    return rasterise(shape, pixels.shape[1], pixels.shape[0]).to_mask()


def overlap(one: Truth, other: Truth) -> float:
    return float((one & other).sum() / (one | other).sum())


@pytest.mark.parametrize("size", [(1600, 1200), (1200, 1600), (400, 300), (1024, 1024), (2400, 300)])
@pytest.mark.parametrize(
    ("layout", "taken"),
    [
        ("NCHW", ("height", "width")),
        ("HWC", ("height", "width")),
        ("HWC8", ("height", "width")),
        ("HWC", (684, 1024)),
        ("HWC", (1024, 1024)),
    ],
)
def test_every_layout_finds_the_disc_at_its_place(
    tmp_path: Path, layout: str, taken: tuple[int | str, int | str], size: tuple[int, int]
) -> None:
    pair = checked_pair(*promptable_pairs.pair(tmp_path, layout, size=taken))
    unit = min(size) / 12
    x, y, radius = size[0] - 5 * unit, 5 * unit, 3 * unit
    truth = disc(size, x, y, radius)
    desk = PromptableDesk(pair)
    box = (x - 1.3 * radius, y - 1.3 * radius, x + 1.3 * radius, y + 1.3 * radius)
    line = ((x - radius / 2, y), (x + radius / 2, y))
    least = 0.7 if size == (2400, 300) else 0.94
    for hints in (Hints(box=box), Hints(inside=(line,), thickness=unit / 8)):
        mask = found(desk, photo(truth), hints)
        assert overlap(mask, truth) > least, "the toy's cells are 16 of the frame's"
        rows, columns = np.nonzero(mask)
        assert np.hypot(columns.mean() + 0.5 - x, rows.mean() + 0.5 - y) < radius / 15


def test_layouts_agree(tmp_path: Path) -> None:
    truth = disc((640, 480), 300, 200, 90)
    pixels = photo(truth)
    masks: list[Truth] = []
    for layout in ("NCHW", "HWC", "HWC8"):
        desk = PromptableDesk(checked_pair(*promptable_pairs.pair(tmp_path, layout)))
        masks.append(found(desk, pixels, Hints(box=(180, 80, 420, 320))))
    assert overlap(masks[0], masks[1]) > 0.999
    assert overlap(masks[0], masks[2]) > 0.995, "rounded to whole colours"


def test_a_scribble_outside_takes_away(toy: PromptablePair) -> None:
    size = 1600, 1200
    dark, red = disc(size, 500, 600, 200), disc(size, 760, 600, 150)
    pixels, desk = photo(dark, red), PromptableDesk(toy)
    inside = ((420.0, 600.0), (540.0, 600.0))
    both = found(desk, pixels, Hints(inside=(inside, ((740.0, 600.0), (820.0, 600.0))), thickness=8))
    assert overlap(both, dark | red) > 0.9
    away = ((720.0, 560.0), (820.0, 640.0))
    one = found(desk, pixels, Hints(inside=(inside,), outside=(away,), thickness=8))
    assert overlap(one, dark & ~red) > 0.9


def test_nothing_lies_outside_a_box_and_scribbles_are_obeyed(toy: PromptablePair) -> None:
    size = 800, 600
    truth = disc(size, 400, 300, 150)
    pixels, desk = photo(truth), PromptableDesk(toy)
    mask = found(desk, pixels, Hints(box=(320.0, 220.0, 600.0, 500.0)))
    assert mask.any()
    assert not mask[:218].any()
    assert not mask[:, :318].any()
    skin = ((580.0, 300.0), (620.0, 300.0))
    whole = found(desk, pixels, Hints(inside=(((380.0, 300.0), (420.0, 300.0)), skin), thickness=10))
    assert whole[300, 590:610].all(), "what was scribbled inside belongs"


def test_only_the_part_that_was_meant(toy: PromptablePair) -> None:
    size = 1600, 1200
    one, other = disc(size, 400, 600, 150), disc(size, 1200, 600, 200)
    line = ((340.0, 600.0), (460.0, 600.0))
    assert overlap(found(PromptableDesk(toy), photo(one | other), Hints(inside=(line,), thickness=8)), one) > 0.93


def test_of_four_masks_the_published_choice(tmp_path: Path) -> None:
    files = promptable_pairs.encoder(tmp_path / "encoder.onnx"), promptable_pairs.decoder(tmp_path / "d.onnx", masks=4)
    pair = checked_pair(*files)
    size = 800, 600
    truth, desk = disc(size, 400, 300, 120), PromptableDesk(pair)
    dot = (((400.0, 300.0),),)
    assert overlap(found(desk, photo(truth), Hints(box=(250, 150, 550, 450), inside=dot)), truth) > 0.9
    assert not found(desk, photo(truth), Hints(inside=dot))[230].any(), "one point: the best of the others"


def test_the_answer_names_its_method(toy: PromptablePair) -> None:
    pixels = photo(disc((64, 48), 30, 24, 10))
    answer = PromptableDesk(toy).region(pixels, Hints(box=(10, 5, 50, 45)), lambda: False)
    assert answer.method == f"sam_toy (encoder {toy.encoder.sha256[:16]}, decoder {toy.decoder.sha256[:16]})"


def test_odd_photos_hold_their_regions_and_what_is_both_inside_and_outside_is_outside(toy: PromptablePair) -> None:
    desk = PromptableDesk(toy)
    for size in ((1, 1), (3, 2000), (7, 5)):
        pixels = np.full((size[1], size[0], 3), 90, np.uint8)
        boxed = desk.region(pixels, Hints(box=(0, 0, *size)), lambda: False).shape
        assert all(0 <= x <= size[0] and 0 <= y <= size[1] for polygon in boxed for x, y in polygon.outer)
        both = desk.region(pixels, Hints(inside=(((0.0, 0.0),),), outside=(((0.0, 0.0),),)), lambda: False)
        assert both.shape == ()
