"""Masks: which photo, which reader, which label, and at what size."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.cases import Photo
from engine.datasets.masks import _same_proportions
from engine.regions import Mask
from tests.engine.datasets.made import mask, photo, read, reasons


def regions(folder: Path, **options: object) -> set[tuple[str, str, str]]:
    return {(item.photo_id, item.reader, item.region.label) for item in read(folder, **options).regions}


@pytest.mark.parametrize("name", ["a.png", "a_segmentation.png", "a_Segmentation.bmp", "a_mask.png", "a_seg.tif"])
def test_names_of_masks_in_a_folder_of_their_own(tmp_path: Path, name: str) -> None:
    photo(tmp_path / "p" / "a.png")
    mask(tmp_path / "m" / name)
    assert regions(tmp_path / "p", masks=tmp_path / "m", reader="dr x") == {("a", "dr x", "lesion")}


def test_pixels_arrive_unchanged(tmp_path: Path) -> None:
    photo(tmp_path / "p" / "a.png", 20, 14)
    mask(tmp_path / "p" / "a_mask.png", 20, 14)
    shape = read(tmp_path / "p").regions[0].region.shape
    assert isinstance(shape, Mask)
    assert (shape.left, shape.top, shape.width, shape.height) == (0, 0, 10, 7)
    assert shape.pixels().all()


def test_our_own_export_is_read_back(tmp_path: Path) -> None:
    photo(tmp_path / "p" / "case_1_a.png")
    photo(tmp_path / "p" / "case_1.png")
    for name in ("case_1_a_Dr_Who_lesion", "case_1_a_Dr_Who_hair", "case_1_anna_lesion", "case_1_ruler"):
        mask(tmp_path / "m" / f"{name}.png")
    assert regions(tmp_path / "p", masks=tmp_path / "m") == {
        ("case_1_a", "Dr_Who", "lesion"),
        ("case_1_a", "Dr_Who", "hair"),
        ("case_1", "anna", "lesion"),
        ("case_1", "reader", "ruler"),
    }


def test_masks_may_lie_among_the_photos(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    photo(folder / "a.jpg")
    photo(folder / "b.png")
    mask(folder / "a_eva_lesion.png")
    mask(folder / "masks" / "b.png")
    mask(folder / "c_segmentation.png")
    data = read(folder)
    assert {item.photo_id: item.reader for item in data.regions} == {"a": "eva", "b": "reader"}
    assert {case.case_id for case in data.cases} == {"a", "b"}
    assert "fits no photo" in reasons(data)["c_segmentation.png"]


def test_several_masks_are_several_readers(tmp_path: Path) -> None:
    for name in ("a", "b"):
        photo(tmp_path / "p" / f"{name}.png")
    for name in ("one/a", "two/a", "one/b"):
        mask(tmp_path / "m" / f"{name}.png")
    data = read(tmp_path / "p", masks=tmp_path / "m")
    assert {(item.photo_id, item.reader) for item in data.regions} == {("a", "one"), ("a", "two"), ("b", "one")}
    assert any("Further readers" in warning for warning in data.report.warnings)
    mask(tmp_path / "n" / "a_mask.png")
    mask(tmp_path / "n" / "a_segmentation.png")
    numbered = read(tmp_path / "p", masks=tmp_path / "n", reader="eva")
    assert [item.reader for item in numbered.regions] == ["eva", "eva 2"]
    assert len({item.region.region_id for item in numbered.regions}) == 2


def test_a_mask_without_a_photo_is_skipped_and_named(tmp_path: Path) -> None:
    photo(tmp_path / "p" / "a.png")
    mask(tmp_path / "m" / "z_segmentation.png")
    (tmp_path / "m" / "readme.txt").write_text("x", encoding="utf-8")
    data = read(tmp_path / "p", masks=tmp_path / "m")
    assert "fits no photo" in reasons(data)["z_segmentation.png"]
    assert reasons(data)["readme.txt"] == "Not a mask."
    assert data.report.masks == 0


def test_a_mask_of_another_size_is_resized_by_nearest_neighbour(tmp_path: Path) -> None:
    photo(tmp_path / "p" / "a.png", 40, 30)
    small = np.array([[0, 255, 0, 0], [0, 0, 0, 0], [0, 0, 0, 255]], dtype=np.uint8)
    (tmp_path / "m").mkdir()
    Image.fromarray(small).save(tmp_path / "m" / "a.png")
    data = read(tmp_path / "p", masks=tmp_path / "m")
    shape = data.regions[0].region.shape
    assert isinstance(shape, Mask)
    full = np.zeros((30, 40), dtype=np.bool_)
    full[shape.top : shape.top + shape.height, shape.left : shape.left + shape.width] = shape.pixels()
    assert np.array_equal(full, np.kron(small > 0, np.ones((10, 10), dtype=np.bool_)))
    assert any("another size" in warning and "a.png" in warning for warning in data.report.warnings)


def test_a_mask_of_other_proportions_is_refused(tmp_path: Path) -> None:
    photo(tmp_path / "p" / "a.png", 40, 30)
    mask(tmp_path / "m" / "a.png", 30, 40)
    data = read(tmp_path / "p", masks=tmp_path / "m")
    assert not data.regions
    assert "The mask has 30 x 40 pixels and its photo 40 x 30" in reasons(data)["a.png"]


def test_proportions_may_differ_by_rounding() -> None:
    photo_of = Photo("a", "a", "", 4288, 2848)
    assert _same_proportions(1024, 680, photo_of)
    assert _same_proportions(1024, 681, photo_of)
    assert not _same_proportions(1024, 768, photo_of)
    assert not _same_proportions(2848, 4288, photo_of)


def test_odd_masks_are_warned_of(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        photo(tmp_path / "p" / f"{name}.png")
    values = np.zeros((12, 16), dtype=np.uint8)
    (tmp_path / "m").mkdir()
    Image.fromarray(values).save(tmp_path / "m" / "a.png")
    values[3:5, 3:6] = 7
    values[3, 3] = 200
    Image.fromarray(values).save(tmp_path / "m" / "b.png")
    (tmp_path / "m" / "c.png").write_bytes(b"\x89PNG broken")
    data = read(tmp_path / "p", masks=tmp_path / "m")
    text = "\n".join(data.report.lines())
    assert "Masks that mark nothing and gave no region (1): a.png." in text
    assert "Masks that hold other values than zero and one more, of which any but zero is inside (1): b.png." in text
    assert "incomplete" in reasons(data)["c.png"]
    shape = data.regions[0].region.shape
    assert isinstance(shape, Mask)
    assert shape.pixels().sum() == 6
    assert data.report.masks == 2


def test_a_mask_goes_with_its_photo(tmp_path: Path) -> None:
    photo(tmp_path / "p" / "a.png")
    (tmp_path / "p" / "b.png").write_bytes(b"")
    mask(tmp_path / "m" / "b.png")
    assert reasons(read(tmp_path / "p", masks=tmp_path / "m"))["b.png"]
    photo(tmp_path / "q" / "x" / "a.png")
    photo(tmp_path / "q" / "y" / "a.png")
    mask(tmp_path / "n" / "a.png")
    assert "several photos" in reasons(read(tmp_path / "q", masks=tmp_path / "n"))["a.png"]


def test_a_mask_folder_above_or_inside_the_photos(tmp_path: Path) -> None:
    photo(tmp_path / "set" / "photos" / "a.png")
    mask(tmp_path / "set" / "drawn" / "a.png")
    for folder, masks in (("set", "set/drawn"), ("set/photos", "set")):
        data = read(tmp_path / folder, masks=tmp_path / masks)
        assert (data.report.photos, data.report.masks) == (1, 1), folder
