"""The data set on disk: the layout that is imported, the same bytes for the same seed."""

from __future__ import annotations

import csv
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.demo.cases import DemoRecipe, plan_cases
from engine.demo.readers import READERS
from engine.demo.writing import COLUMNS, make_data_set
from engine.errors import Cancelled
from engine.regions import LABELS

RECIPE = DemoRecipe(seed=6, cases=7, width=320, height=240)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("demo")
    make_data_set(place, RECIPE)
    return place


def rows(folder: Path) -> list[dict[str, str]]:
    return list(csv.DictReader((folder / "metadata.csv").read_text(encoding="utf-8").splitlines()))


def hashes(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_same_seed_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    make_data_set(tmp_path, RECIPE)
    assert hashes(tmp_path) == hashes(folder)


def test_the_table_has_a_row_for_each_photo(folder: Path) -> None:
    table = rows(folder)
    assert tuple(table[0]) == COLUMNS
    assert {row["photo_id"] for row in table} == {path.stem for path in (folder / "photos").iterdir()}


def test_some_facts_are_blank(tmp_path: Path) -> None:
    cases = plan_cases(DemoRecipe())
    assert {"age", "skin_type", "site", "patient_id"} <= set().union(*(case.blanks for case in cases))


def test_photos_have_their_size_and_no_exif(folder: Path) -> None:
    for path in (folder / "photos").iterdir():
        with Image.open(path) as photo:
            assert photo.size == (320, 240)
            assert photo.format == "JPEG"
            assert not photo.getexif()


def test_masks_are_named_for_photo_reader_and_label_and_hold_two_values(folder: Path) -> None:
    photo_ids = {row["photo_id"] for row in rows(folder)}
    seen: set[tuple[str, str]] = set()
    for path in (folder / "masks").iterdir():
        photo_id, reader, label = path.stem.rsplit("_", 2)
        assert photo_id in photo_ids
        assert label in LABELS
        with Image.open(path) as mask:
            assert mask.size == (320, 240)
            assert set(np.unique(np.asarray(mask))) == {0, 255}
        if label == "lesion":
            seen.add((photo_id, reader))
    assert seen == {(photo_id, style.name) for photo_id in photo_ids for style in READERS}


def test_progress_counts_photos_and_cancel_stops(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    with pytest.raises(Cancelled):
        make_data_set(tmp_path, RECIPE, lambda done, total: told.append((done, total)), lambda: len(told) == 2)
    assert [done for done, _ in told] == [1, 2]
    assert len(list((tmp_path / "photos").iterdir())) == 2
