"""The choice of photos by hand, what it saves, and the bias that leaving them out avoids."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pytest

from engine.agreement.shares import OutsideShare
from engine.proposals import PHOTOS_AT_ONCE, Eligible, choose, patients_wanted
from engine.recipe import Analysis
from engine.surprises import MarkedPhoto, find_surprises
from engine.surprises.enrichment import enrichment
from tests.engine.surprises.made_up import photo

RARE = 0.2
STUDIES = 60


def test_the_largest_unexplained_share_comes_first_and_patients_take_turns() -> None:
    photos = [
        Eligible("a", "ann", 0.9, 0.8),
        Eligible("b", "ann", 0.8, 0.8),
        Eligible("c", "bob", 0.3, 0.8),
        Eligible("d", "cem", 0.7, 0.8, ("hair",)),
        Eligible("e", "dee", math.nan, 0.8),
    ]
    assert [one.photo_id for one in choose(photos)] == ["a", "d", "c", "b"]
    assert [one.photo_id for one in choose(photos, counted={"ann"})] == ["d", "c", "a", "b"]
    assert [one.photo_id for one in choose(reversed(photos), count=2)] == ["a", "d"]
    assert choose(photos)[1].drawn == ("hair",)
    assert choose([]) == () and PHOTOS_AT_ONCE == 10


def test_equal_shares_are_told_apart_by_name_so_that_a_choice_can_be_made_again() -> None:
    photos = [Eligible(name, name, 0.5, 0.8) for name in "cab"]
    assert [one.photo_id for one in choose(photos)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("ratio", "low", "patients", "more"),
    [(4.0, 2.0, 4, 0.0), (4.0, 1.0, 4, 0.0), (4.0, 0.5, 4, 5.0), (2.0, 0.5, 5, 15.0)],
)
def test_how_many_more_patients_by_hand(ratio: float, low: float, patients: int, more: float) -> None:
    """(log(2 / 0.5) / log 2)^2 = 4: four times as many patients as the five that there are."""
    assert patients_wanted(ratio, low, patients) == more


@pytest.mark.parametrize(("ratio", "low"), [(0.8, 0.4), (1.0, 0.5), (2.0, math.nan), (math.nan, 0.5)])
def test_nobody_knows_how_many_where_nothing_stands_out(ratio: float, low: float) -> None:
    assert math.isnan(patients_wanted(ratio, low, 5))


@dataclass(frozen=True, slots=True)
class _Study:
    """Photos of one patient each: what lies outside the ROI, and on the label where it is there.

    Attributes:
        outside: share of the saliency outside the ROI, float64 of shape (photos,).
        on_label, area: shares of what lies outside, NaN where the label is not on the photo.
    """

    outside: np.ndarray
    on_label: np.ndarray
    area: np.ndarray

    @property
    def eligible(self) -> list[Eligible]:
        return [Eligible(f"{place:03}", f"{place:03}", share, 0.8) for place, share in enumerate(self.outside.tolist())]

    def until_known(self, order: list[int]) -> int:
        """How many photos are labelled in this order until the label is known to draw saliency."""
        for count in range(2, len(order) + 1):
            there = [place for place in order[:count] if not math.isnan(self.area[place])]
            found = enrichment(self.on_label[there], self.area[there])
            if len(there) >= 3 and found.ratio > 1 and found.p < 0.05:
                return count
        return len(order)


def study(seed: int, strength: float, photos: int = 120) -> _Study:
    """A label on a fifth of the photos; its saliency is `strength` times what its area would hold, so that more lies
    outside the ROI there."""
    random = np.random.default_rng(seed)
    there = random.random(photos) < RARE
    area = np.where(there, random.uniform(0.03, 0.12, photos), np.nan)
    other = random.gamma(4.0, 0.1, photos)
    inside = random.gamma(4.0, 0.2, photos)
    on_label = np.where(there, area * other * strength * random.gamma(2.0, 0.5, photos), 0.0)
    beside = other * np.where(there, 1.0 - area, 1.0)
    outside = on_label + beside
    return _Study(outside / (outside + inside), np.where(there, on_label / outside, np.nan), area)


def test_a_planted_question_is_settled_with_fewer_photos_than_by_chance() -> None:
    by_saliency: list[int] = []
    by_chance: list[int] = []
    for seed in range(STUDIES):
        made = study(seed, 12.0)
        order = [int(one.photo_id) for one in choose(made.eligible, count=len(made.outside))]
        by_saliency.append(made.until_known(order))
        by_chance.append(made.until_known(np.random.default_rng([seed, 1]).permutation(len(order)).tolist()))
    assert np.median(by_saliency) <= 0.5 * np.median(by_chance)
    assert np.mean(np.array(by_saliency) < np.array(by_chance)) > 0.8


def test_leaving_chosen_photos_out_avoids_the_bias() -> None:
    """A hundred photos were labelled by chance, then thirty by proposal: with these the enrichment is overstated."""
    errors: dict[str, list[float]] = {"with": [], "without": []}
    for seed in range(STUDIES):
        made = study(seed, 6.0, photos=400)
        drawn = np.flatnonzero(~np.isnan(made.area))
        truth = made.on_label[drawn].sum() / made.area[drawn].sum()
        by_chance = np.random.default_rng([seed, 2]).permutation(400)[:100].tolist()
        rest = [one for one in made.eligible if int(one.photo_id) not in set(by_chance)]
        chosen = [int(one.photo_id) for one in choose(rest, count=30)]
        for name, left_out in (("with", frozenset[str]()), ("without", frozenset({"ruler"}))):
            rows = [_marked(made, place) for place in by_chance]
            rows += [MarkedPhoto(one.row, one.shares, left_out) for one in (_marked(made, place) for place in chosen)]
            (found,) = find_surprises(rows, Analysis(), ["all"])
            errors[name].append(math.log(found.enrichment / truth))
            assert found.n_left_out == (sum(not math.isnan(made.area[place]) for place in chosen) if left_out else 0)
    assert np.mean(errors["with"]) > 0.03
    assert abs(np.mean(errors["without"])) < 0.03
    assert abs(np.mean(errors["without"])) < 0.5 * np.mean(errors["with"])


def _marked(made: _Study, place: int) -> MarkedPhoto:
    there = not math.isnan(made.area[place])
    shares = {"ruler": (float(made.on_label[place]), float(made.area[place]))} if there else {}
    return photo(f"{place:03}", shares)


def test_where_saliency_does_not_depend_on_the_label_the_test_holds_with_chosen_photos() -> None:
    """Strength 1: whatever lies outside, the label holds its share of it on average."""
    found = 0
    studies = 400
    for seed in range(studies):
        made = study(seed, 1.0)
        chosen = [int(one.photo_id) for one in choose(made.eligible, count=60)]
        there = [place for place in chosen if not math.isnan(made.area[place])]
        found += enrichment(made.on_label[there], made.area[there]).p < 0.05
    assert found / studies < 0.08


def test_a_label_that_was_drawn_before_still_counts() -> None:
    share = OutsideShare(0.3, 0.1)
    rows = [MarkedPhoto(photo(name, {}).row, {"ruler": share}, frozenset({"hair"})) for name in "ab"]
    (found,) = find_surprises(rows, Analysis(), ["all"])
    assert (found.n_photos, found.n_left_out) == (2, 0)


def test_a_stratum_of_chosen_photos_alone_has_a_count_and_no_figures() -> None:
    row = MarkedPhoto(photo("a", {}).row, {"ruler": OutsideShare(0.3, 0.1)}, frozenset({"ruler"}))
    (found,) = find_surprises([row], Analysis(), ["all"])
    assert (found.n_photos, found.n_left_out, found.examples) == (0, 1, ())
    assert math.isnan(found.enrichment) and math.isnan(found.p)
