"""Sixteen labellers' outlines of DermXDB: the engine's figures against a script that shares nothing with it."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.readers.agreement import ReaderOverlaps, compare_readers
from engine.readers.chance_corrected import counts_of_votes, krippendorff_alpha
from engine.readers.consensus import consensus
from engine.readers.rows import Place, ReaderRow
from engine.readers.table import ReadPhoto, reader_rows
from engine.regions import Polygon, rasterise
from engine.spans import Spans, empty_spans, subtract, unite

Booleans = NDArray[np.bool_]
Paths = list[list[tuple[float, float]]]
Drawn = dict[str, dict[str, list[Paths]]]

PHOTOS = ("016013HB", "017322HB", "033765HB", "041357HB")
"""Some of the twelve, so that the test takes seconds."""
WIDTH, HEIGHT = 1640, 1078
SAME, SAME_PAIR = 2e-4, 2e-3
"""Outlines that cross themselves are filled by winding here and by parity there, which changes six pixels of a million;
where two regions are small one pixel is a thousandth of them."""


@pytest.fixture(scope="module")
def drawn(test_data: Path) -> Drawn:
    """By photo and labeller, the paths of each outline."""
    found: Drawn = defaultdict(dict)
    for file in sorted((test_data / "data" / "dermxdb" / "annotations").glob("*.json")):
        named = re.fullmatch(r"labeller(\d+)_(\w+)", file.stem)
        assert named is not None
        value = json.loads(file.read_text(encoding="utf-8"))
        assert (value["image"]["width"], value["image"]["height"]) == (WIDTH, HEIGHT)
        if named[2] in PHOTOS:
            found[named[2]][named[1]] = [paths for one in value["annotations"] if (paths := paths_of(one))]
    return found


def paths_of(annotation: dict[str, Any]) -> Paths:
    """Of a polygon, or of a complex polygon in which a path within another is a hole; none of a tag."""
    paths = annotation.get("complex_polygon", {}).get("path") or [annotation.get("polygon", {}).get("path", [])]
    return [[(point["x"], point["y"]) for point in path] for path in paths if len(path) > 2]


@pytest.fixture(scope="module")
def by_engine(drawn: Drawn) -> dict[str, ReaderOverlaps]:
    return {
        photo: compared({name: engine_mask(paths) for name, paths in rois.items()}) for photo, rois in drawn.items()
    }


@pytest.fixture(scope="module")
def by_script(drawn: Drawn) -> dict[str, dict[str, Booleans]]:
    return {photo: {name: script_mask(paths) for name, paths in rois.items()} for photo, rois in drawn.items()}


def compared(rois: dict[str, Booleans]) -> ReaderOverlaps:
    return compare_readers(rois, lambda others: consensus(others, "majority"), lambda roi: roi)


def engine_mask(outlines: list[Paths]) -> Booleans:
    spans: list[Spans] = []
    for paths in outlines:
        inside = empty_spans(WIDTH, HEIGHT)
        for path in paths:
            one = rasterise((Polygon(tuple(path)),), WIDTH, HEIGHT)
            inside = unite([subtract(inside, one), subtract(one, inside)], WIDTH, HEIGHT)
        spans.append(inside)
    return unite(spans, WIDTH, HEIGHT).to_mask()


def script_mask(outlines: list[Paths]) -> Booleans:
    """Row by row: a pixel is inside where its centre has an odd number of edges on its left."""
    mask = np.zeros((HEIGHT, WIDTH), dtype=np.bool_)
    for paths in outlines:
        edges = np.array([[*a, *b] for path in paths for a, b in zip(path, [*path[1:], path[0]], strict=True)])
        x0, y0, x1, y1 = edges.T
        for row in range(max(int(y0.min()) - 1, 0), min(int(y0.max()) + 2, HEIGHT)):
            y = row + 0.5
            cut = (y0 <= y) != (y1 <= y)
            crossings = np.sort(x0[cut] + (y - y0[cut]) * (x1[cut] - x0[cut]) / (y1[cut] - y0[cut]))
            for left, right in crossings.reshape(-1, 2):
                mask[row, max(round(left), 0) : max(round(right), 0)] = True
    return mask


def script_iou(one: Booleans, other: Booleans) -> float:
    return float(np.logical_and(one, other).sum() / np.logical_or(one, other).sum())


def script_alpha(counts: NDArray[np.float64]) -> float:
    """From the coincidences of values within cells: (marked by, not marked by), one row a cell."""
    inside, outside = counts.T
    readers = inside + outside
    apart = float((inside * outside / (readers - 1)).sum())
    marked, not_marked = float(inside.sum()), float(outside.sum())
    return 1 - apart * (marked + not_marked - 1) / (marked * not_marked)


def row_of(rows: tuple[ReaderRow, ...], comparison: str, measure: str) -> ReaderRow:
    (row,) = [row for row in rows if row.place == Place(comparison, "", "", "", measure)]  # pyright: ignore[reportArgumentType]
    return row


def test_sixteen_labellers_of_each_photo(drawn: Drawn) -> None:
    assert {photo: len(rois) for photo, rois in drawn.items()} == dict.fromkeys(PHOTOS, 16)


def test_each_pair_s_overlap(by_engine: dict[str, ReaderOverlaps], by_script: dict[str, dict[str, Booleans]]) -> None:
    for photo, rois in by_script.items():
        assert len(by_engine[photo].pairs) == 120
        for (one, other), overlap in by_engine[photo].pairs.items():
            if rois[one].any() and rois[other].any():
                assert overlap.iou == pytest.approx(script_iou(rois[one], rois[other]), abs=SAME_PAIR)
            else:
                assert np.isnan(overlap.iou)


def test_means_over_photos_kappa_and_alpha(
    by_engine: dict[str, ReaderOverlaps], by_script: dict[str, dict[str, Booleans]]
) -> None:
    photos = [ReadPhoto(photo, photo, photo, "none", overlaps, {}) for photo, overlaps in by_engine.items()]
    rows = reader_rows(photos)
    means: list[float] = []
    ceilings: list[float] = []
    alphas: list[float] = []
    everything: list[NDArray[np.float64]] = []
    for rois in by_script.values():
        filled = [mask for mask in rois.values() if mask.any()]
        means.append(float(np.mean([script_iou(one, other) for one, other in combinations(filled, 2)])))
        votes = np.sum(list(rois.values()), axis=0)
        common = {name: 2 * (votes - mask) > len(rois) - 1 for name, mask in rois.items()}
        both = [(mask, common[name]) for name, mask in rois.items() if mask.any() and common[name].any()]
        ceilings += [float(np.mean([script_iou(mask, others) for mask, others in both]))] if both else []
        everything.append(np.column_stack([votes.ravel(), len(rois) - votes.ravel()]).astype(np.float64))
        alphas.append(script_alpha(everything[-1]))
    pairs, others = row_of(rows, "reader_reader", "iou"), row_of(rows, "reader_others", "iou")
    assert (pairs.n_photos, pairs.mean) == (4, pytest.approx(np.mean(means), abs=SAME))
    assert (others.n_photos, others.mean) == (len(ceilings), pytest.approx(np.mean(ceilings), abs=SAME))
    alpha = row_of(rows, "all_readers", "krippendorff_alpha")
    assert alpha.mean == pytest.approx(np.mean(alphas), abs=SAME)
    assert alpha.pooled == pytest.approx(script_alpha(np.concatenate(everything)), abs=SAME)
    kappa = row_of(rows, "all_readers", "fleiss_kappa")
    values = 16 * 4 * WIDTH * HEIGHT
    assert 1 - alpha.pooled == pytest.approx((1 - kappa.pooled) * (1 - 1 / values), abs=1e-9)


def test_labellers_who_left_a_photo_out_are_missing(by_script: dict[str, dict[str, Booleans]]) -> None:
    everything: list[NDArray[np.float64]] = []
    votes: list[list[int]] = []
    for place, rois in enumerate(by_script.values()):
        present = {name: mask for number, (name, mask) in enumerate(rois.items()) if number % 4 >= place}
        votes.append(list(compared(present).votes))
        marks = np.sum(list(present.values()), axis=0).ravel()
        everything.append(np.column_stack([marks, len(present) - marks]).astype(np.float64))
    expected = script_alpha(np.concatenate(everything))
    assert krippendorff_alpha(*counts_of_votes(votes)) == pytest.approx(expected, abs=1e-9)
