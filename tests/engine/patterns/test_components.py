"""Principal components against scikit-learn, and where features say nothing."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.decomposition import PCA

from engine.patterns.components import principal_components


@pytest.mark.parametrize("shape", [(40, 7), (12, 60), (30, 30), (5, 2)])
def test_as_scikit_learn_has_them(shape: tuple[int, int]) -> None:
    features = np.random.default_rng(1).normal(size=shape) * np.linspace(3, 1, shape[1]) + 5
    found, other = principal_components(features), PCA(2).fit(features)
    assert found.explained == pytest.approx(other.explained_variance_ratio_)
    assert np.abs(found.places) == pytest.approx(np.abs(other.transform(features)), abs=1e-9)
    assert found.places.mean(axis=0) == pytest.approx(0, abs=1e-9)


def test_signs_do_not_depend_on_the_way_of_computing() -> None:
    features = np.random.default_rng(2).normal(size=(30, 30)) * np.linspace(4, 1, 30)
    wide = np.hstack([features, np.zeros((30, 5))])
    assert principal_components(features).places == pytest.approx(principal_components(wide).places, abs=1e-9)


def test_features_without_a_difference_lie_in_one_place() -> None:
    found = principal_components(np.ones((4, 3)))
    assert not found.places.any() and not found.explained.any()
    one_way = principal_components(np.arange(4.0)[:, None])
    assert one_way.explained == pytest.approx([1, 0]) and not one_way.places[:, 1].any()
