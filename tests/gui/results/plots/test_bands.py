from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gui.results.frame import PhotoFrame
from gui.results.plots.bands import NOWHERE, bin_edges, smoothed
from gui.results.plots.language import OUTCOMES
from gui.results.plots.rows import FrameRows, bands_of
from gui.results.strata import Choice


@pytest.mark.parametrize("kind", ["condition", "skin_type", "sex", "table_clinic"])
def test_counts_are_numpy_s(frame: PhotoFrame, choice: Choice, kind: str) -> None:
    bands = bands_of(FrameRows(frame), replace(choice, kind=kind))
    counts = bands.counts()
    iou, strata, outcome = frame.numbers["iou"], frame.strata(kind), frame.words["outcome"]
    assert counts.sum() == np.isfinite(iou).sum()
    spoken = {"skin_type": "Fitzpatrick {}"}.get(kind, "{}")
    for name in strata.names:
        band = next(
            i for i, shown in enumerate(bands.names) if shown.endswith(spoken.format(name)) or shown == "Unknown"
        )
        for position, word in enumerate(("correct", "incorrect", "")):
            rows = strata.are(name) & outcome.are(word) & np.isfinite(iou)
            expected, _ = np.histogram(iou[rows], bands.edges)
            assert counts[band, position].tolist() == expected.tolist()


def test_a_selection_is_counted_alone(frame: PhotoFrame, choice: Choice) -> None:
    bands = bands_of(FrameRows(frame), choice)
    high = frame.numbers["iou"] > 0.5
    assert bands.counts(high).sum() == high.sum()
    assert not bands.counts(frame.numbers["iou"] > 2).any()


def test_every_density_holds_the_mass_of_its_photos(frame: PhotoFrame, choice: Choice) -> None:
    bands = bands_of(FrameRows(frame), replace(choice, kind="sex"))
    found = smoothed(bands, (0.0, 1.0))
    densities = [one for band in found.densities for one in band if one is not None]
    assert len(densities) == 2 * len(OUTCOMES)
    assert [one.heights.mean() for one in densities] == pytest.approx([1.0] * len(densities))
    assert found.numbers.sum() == np.isfinite(frame.numbers["iou"]).sum()


def test_a_selection_is_smoothed_as_all_are(frame: PhotoFrame, choice: Choice) -> None:
    bands = bands_of(FrameRows(frame), replace(choice, kind="sex"))
    some = smoothed(bands, (0.0, 1.0), frame.numbers["iou"] > 0.3)
    assert set(some.bandwidths) <= set(smoothed(bands, (0.0, 1.0)).bandwidths)


def test_the_chips_leave_out_photos(frame: PhotoFrame, choice: Choice) -> None:
    only = replace(choice, outcome="correct", condition="Acne", kind="sex")
    bands = bands_of(FrameRows(frame), only)
    assert bands.drawn.sum() == (frame.fitting("correct", "Acne") & np.isfinite(frame.numbers["iou"])).sum()


def test_cases_count_once(frame: PhotoFrame, choice: Choice) -> None:
    bands = bands_of(FrameRows(frame), replace(choice, kind="all"))
    known = np.isfinite(frame.numbers["iou"])
    assert bands.numbers_of_cases().tolist() == [len({c for c, k in zip(frame.case_ids, known, strict=True) if k})]
    assert bands.names == ("All cases",)
    assert (bands.band != NOWHERE).all()


def test_bins_have_round_edges() -> None:
    assert bin_edges(0.0, 1.0).tolist() == pytest.approx([i / 20 for i in range(21)])
    assert bin_edges(3.0, 3.0)[0] <= 2.5
