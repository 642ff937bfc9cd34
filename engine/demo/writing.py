"""A demo data set on disk, in the layout that any other data set is imported from."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.demo.cases import DemoCase, DemoRecipe, plan_cases
from engine.demo.noise import stream
from engine.demo.photos import make_photo
from engine.demo.readers import READERS, read_synthetic
from engine.errors import Cancelled

COLUMNS = ("photo_id", "case_id", "patient_id", "diagnosis", "age", "sex", "skin_type", "site", "view")


def make_data_set(
    folder: Path,
    recipe: DemoRecipe,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[DemoCase, ...]:
    """Write the data set of `recipe` to `folder`: photos/, masks/ and metadata.csv.

    Masks are `<photo_id>_<reader>_<label>.png`, 0 and 255. The same recipe gives the same bytes.

    Args:
        progress: called with photos written and photos in all, after each photo.
        cancelled: asked before each photo.

    Raises:
        Cancelled: between two photos; what is written stays.
    """
    cases = plan_cases(recipe)
    for name in ("photos", "masks"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "metadata.csv").write_bytes(_table(cases).encode())
    total, written = sum(len(case.plans) for case in cases), 0
    for number, case in enumerate(cases):
        for index in range(len(case.plans)):
            if cancelled and cancelled():
                raise Cancelled
            _write_photo(folder, recipe, case, number, index)
            written += 1
            if progress:
                progress(written, total)
    return cases


def _write_photo(folder: Path, recipe: DemoRecipe, case: DemoCase, number: int, index: int) -> None:
    photo, photo_id = make_photo(case.plans[index], recipe.width, recipe.height), case.photo_id(index)
    Image.fromarray(photo.pixels).save(folder / "photos" / f"{photo_id}.jpg", quality=90)
    for place, style in enumerate(READERS):
        drawn = read_synthetic(photo, style, stream(recipe.seed, 7, number, index, place))
        for label, mask in drawn.items():
            _write_mask(folder / "masks" / f"{photo_id}_{style.name}_{label}.png", mask)


def _write_mask(path: Path, mask: NDArray[np.bool_]) -> None:
    Image.fromarray(mask.astype(np.uint8) * 255).save(path, compress_level=4)


def _table(cases: Sequence[DemoCase]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for case in cases:
        for index, plan in enumerate(case.plans):
            writer.writerow((case.photo_id(index), case.case_id, *_facts(case), plan.view))
    return text.getvalue()


def _facts(case: DemoCase) -> tuple[str, ...]:
    facts = {
        "patient_id": case.patient.patient_id,
        "diagnosis": case.condition,
        "age": str(case.patient.age),
        "sex": case.patient.sex,
        "skin_type": case.patient.skin_type,
        "site": case.site,
    }
    return tuple("" if name in case.blanks else value for name, value in facts.items())
