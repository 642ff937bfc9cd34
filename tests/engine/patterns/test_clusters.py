"""Planted groups are found, and none are found where there are none; scikit-learn is the other opinion."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.cluster import AgglomerativeClustering
from sklearn.manifold import ClassicalMDS
from sklearn.metrics import adjusted_rand_score, silhouette_score

from engine.errors import Cancelled
from engine.patterns import clusters as under_test
from engine.patterns.clusters import cluster
from engine.patterns.division import divide, mean_silhouette, principal_coordinates
from engine.patterns.likeness import Profiles, all_distances
from engine.patterns.placement import Placement
from engine.patterns.rings import INSIDE, RINGS, SECTORS
from engine.patterns.rules import FEWEST
from tests.engine.patterns.made_up import EVEN, FAR, ON, RING, photo


def photos(kinds: tuple[str, ...], number: int, seed: int, noise: float = 0.2) -> list[Placement]:
    random = np.random.default_rng(seed)
    return [photo(kinds[place % len(kinds)], random, noise) for place in range(number)]


@pytest.fixture(scope="module")
def three() -> list[Placement]:
    return photos((ON, RING, FAR), 90, 1)


def test_three_planted_placements_are_found(three: list[Placement]) -> None:
    found = cluster(three, seed=1)
    truth = np.arange(90) % 3
    assert found.found and found.silhouette > 0.5 and found.p == 0.01
    assert adjusted_rand_score(truth, found.labels) == 1
    distances = all_distances(Profiles(three), np.arange(90))
    other = AgglomerativeClustering(3, metric="precomputed", linkage="average").fit_predict(distances)
    assert adjusted_rand_score(other, found.labels) == 1
    assert [truth[middle] for middle in found.middles] == [
        truth[np.flatnonzero(found.labels == one)[0]] for one in range(3)
    ]


def test_mean_profiles_say_where_saliency_lies(three: list[Placement]) -> None:
    found = cluster(three, seed=1)
    kinds = [int(middle) % 3 for middle in found.middles]
    shares = dict(zip(kinds, np.nan_to_num(found.profiles).reshape(3, RINGS, SECTORS), strict=True))
    assert shares[0][:INSIDE].sum() > 0.6
    assert shares[1][2:4].sum() > 0.6
    assert shares[2][4:7].sum() > 0.6
    right = [0, 1, 2, SECTORS - 2, SECTORS - 1]
    assert shares[2][5, right].sum() > 0.7 * shares[2][5].sum()
    assert np.nansum(found.profiles, axis=1) == pytest.approx(1)


@pytest.mark.parametrize("seed", range(4))
def test_data_without_structure_are_one_cluster(seed: int) -> None:
    found = cluster(photos((EVEN,), 60, seed), seed=seed)
    assert not found.found and found.labels.max() == 0 and len(found.middles) == 1


def test_shuffled_cells_are_one_cluster(three: list[Placement]) -> None:
    random = np.random.default_rng(5)
    shares = random.permuted(np.stack([one.shares for one in three]), axis=0)
    everywhere = np.ones(shares.shape[1], dtype=np.bool_)
    shuffled = [Placement(row / row.sum(), everywhere) for row in shares]
    assert cluster(shuffled, seed=1).labels.max() == 0


def test_one_normal_distribution_is_not_divided() -> None:
    random = np.random.default_rng(2)
    divided = 0
    for _ in range(5):
        points = random.normal(size=(60, 4)) * np.array([3, 2, 1, 1])
        apart = np.linalg.norm(points[:, None] - points[None], axis=2)
        divided += divide(apart, seed=1).is_real
    assert divided == 0


def test_a_few_photos_are_not_divided(three: list[Placement]) -> None:
    found = cluster(three[: FEWEST - 1], seed=1)
    assert found.labels.max() == 0 and np.isnan(found.silhouette)


def test_a_chosen_number_of_groups_is_given_and_said_to_be_chosen(three: list[Placement]) -> None:
    found = cluster(three, seed=1, groups=2)
    assert found.labels.max() == 1 and not found.found and np.isnan(found.p)
    assert np.bincount(found.labels).tolist() == [60, 30]


def test_the_same_every_time_and_in_any_order(three: list[Placement]) -> None:
    first, again = cluster(three, seed=1), cluster(three, seed=1)
    assert (first.labels == again.labels).all() and (first.profiles == again.profiles)[~np.isnan(first.profiles)].all()
    order = np.random.default_rng(4).permutation(90)
    other = cluster([three[place] for place in order], seed=1)
    assert adjusted_rand_score(first.labels[order], other.labels) == 1


def test_photos_that_were_not_drawn_join_the_nearest_middle(
    three: list[Placement], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(under_test, "MOST", 45)
    found = cluster(three, seed=1)
    assert found.compared == 45 and found.found
    assert adjusted_rand_score(np.arange(90) % 3, found.labels) == 1


def test_silhouette_and_coordinates_as_scikit_learn_has_them() -> None:
    random = np.random.default_rng(1)
    points = random.normal(size=(40, 3))
    apart = np.linalg.norm(points[:, None] - points[None], axis=2)
    labels = random.integers(0, 4, 40)
    assert mean_silhouette(apart, labels) == pytest.approx(silhouette_score(apart, labels, metric="precomputed"))
    found = principal_coordinates(apart)
    assert found.shape[1] in (2, 3)
    other = ClassicalMDS(found.shape[1], metric="precomputed").fit_transform(apart)
    assert np.abs(found) == pytest.approx(np.abs(other), abs=1e-9)


def test_identical_photos_are_one_cluster(three: list[Placement]) -> None:
    assert cluster([three[0]] * 30, seed=1).labels.max() == 0


def test_cancelling_stops(three: list[Placement]) -> None:
    with pytest.raises(Cancelled):
        cluster(three, seed=1, cancelled=lambda: True)
