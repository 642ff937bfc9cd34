"""Corrections against statsmodels and the example of the paper."""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.stats.multitest import multipletests

from engine.statistics.correction import corrected

PAPER = [
    *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344),
    *(0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000),
]
"""Benjamini and Hochberg (1995), section 4: their procedure rejects four, Holm's three."""


@pytest.mark.parametrize(("method", "name"), [("benjamini_hochberg", "fdr_bh"), ("holm", "holm")])
def test_equal_to_statsmodels(method: str, name: str) -> None:
    random = np.random.default_rng(0)
    for size in (1, 2, 7, 26):
        p = np.round(random.random((size, 4)) ** 3, 2)
        expected = np.stack([multipletests(family, method=name)[1] for family in p.T], axis=1)
        assert corrected(p, method) == pytest.approx(expected, rel=1e-12, abs=0)


@pytest.mark.parametrize(("method", "rejected"), [("benjamini_hochberg", 4), ("holm", 3)])
def test_the_paper_s_example(method: str, rejected: int) -> None:
    adjusted = corrected(np.array(PAPER)[::-1, None], method)
    assert np.count_nonzero(adjusted <= 0.05) == rejected
    assert (adjusted[-rejected:] <= 0.05).all()


def test_undefined_is_no_member() -> None:
    p = np.array([[0.03, np.nan], [np.nan, np.nan], [0.01, np.nan]])
    assert corrected(p, "holm")[:, 0] == pytest.approx([0.03, np.nan, 0.02], nan_ok=True)
    assert np.isnan(corrected(p, "benjamini_hochberg")[:, 1]).all()
    assert corrected(np.empty((0, 3)), "holm").shape == (0, 3)
