"""What the page says of clusters, from made-up ones; and that nothing of it is cut."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from engine.patterns.clusters import Clusters
from engine.patterns.rings import CELLS, INSIDE, RINGS, SECTORS
from engine.patterns.values import Excess, Pattern
from engine.tasks.patterns import Patterns
from engine.viridis import viridis
from gui.results.patterns.clusters_card import ClustersCard
from gui.results.patterns.tile import PICTURE, ProfilePicture
from gui.results.patterns.words import figures, left_out, more_often, sentence, tooltip

ACNE = Excess(1, "condition", "Acne", 38, 36, 0.61, 0.23, 0.08, 0.38, 0.001, 0.004, False)
MALE = Excess(1, "sex", "male", 9, 9, 0.5, 0.12, 0.01, 0.23, 0.02, 0.0004, True)


def pattern(number: int, excesses: tuple[Excess, ...] = ()) -> Pattern:
    profile = np.zeros((RINGS, SECTORS))
    profile[number] = 1 / SECTORS
    profile[RINGS - 1, 8] = math.nan
    return Pattern(
        number,
        *(124, 80, 61, profile.ravel(), 0.62, 0.31, 0.12, 0.41, 0.36, 0.47, 0.78, 0.7, 0.85, ("p1", "p2"), excesses),
    )


def patterns(found: bool = True, silhouette: float = 0.62, number: int = 2) -> Patterns:
    labels = np.arange(40) % number
    made = Clusters(labels, tuple(range(number)), np.zeros(40), np.zeros((number, CELLS)), silhouette, 0.01, found, 40)
    ids = tuple(f"p{place}" for place in range(40))
    every = tuple(pattern(one + 1, (ACNE, MALE) if one == 0 else ()) for one in range(number))
    run = None
    return Patterns(run, "black", "iou", ids, ids, made, every, (), 3, 0)  # type: ignore[arg-type]


def test_clusters_are_told_with_what_they_are_worth() -> None:
    assert sentence(patterns()).startswith("40 photos fall into 2 clusters (silhouette 0.62, p 0.010).")
    assert "Divided into 2 groups by your choice" in sentence(patterns(found=False))
    none = sentence(patterns(found=False, silhouette=0.42, number=1))
    assert none.startswith("No clusters among 40 photos: the best division has silhouette 0.42 (0.5 is asked for)")
    undivided = sentence(patterns(found=False, silhouette=math.nan, number=1))
    assert undivided.startswith("No clusters among 40 photos: too few of them are alike")
    assert left_out(patterns()).startswith("Left out: 3 photos whose region is too small")
    assert left_out(replace(patterns(), too_small=0)) == ""


def test_who_is_there_too_often_is_said_with_points_and_p() -> None:
    assert more_often(pattern(1, (ACNE, MALE))) == (
        "More often: Acne (+23 points, p 0.004); sex male (+12 points, p below 0.001)"
    )
    assert more_often(pattern(1, (ACNE,) * 5)).endswith("; and 2 more")
    assert more_often(pattern(1)) == ""
    told = tooltip(pattern(1, (ACNE, MALE)))
    assert "of its photos are here, +23 points against the rest (+8 to +38), adjusted p 0.004, 38 cases" in told
    assert "9 cases, few cases" in told


def test_figures_have_intervals_and_what_is_unknown_is_said() -> None:
    assert figures(pattern(1), "IoU").startswith("IoU 0.41 (0.36 to 0.47); correct 78")
    assert figures(replace(pattern(1), correct=math.nan), "IoU").endswith("no reference diagnosis")
    assert figures(replace(pattern(1), agreement_low=math.nan), "IoU").startswith("IoU 0.41; correct")


@pytest.mark.parametrize("width", [480, 900])
def test_no_words_of_a_tile_are_cut(qtbot: QtBot, width: int) -> None:
    card = ClustersCard()
    qtbot.addWidget(card)
    card.resize(width, 620)
    card.show_patterns(patterns(), "IoU")
    card.show()
    qtbot.waitExposed(card)
    assert len(card.tiles) == 2 and card.shows_clusters
    for tile in card.tiles:
        assert tile.height() >= PICTURE
        for label in tile.findChildren(type(tile.name)):
            assert label.height() >= label.heightForWidth(label.width())
    assert "Acne" in card.tiles[0].accessibleDescription()


def test_the_picture_is_brightest_where_most_saliency_lies(qtbot: QtBot) -> None:
    shown = ProfilePicture(pattern(INSIDE + 2))
    qtbot.addWidget(shown)
    image = shown.grab().toImage()
    ratio = image.devicePixelRatio()
    middle, reach = PICTURE / 2, (PICTURE - 4) / 2

    def colour(ring: int) -> tuple[int, int, int]:
        spot = QPoint(round((middle + reach * (ring + 0.5) / RINGS) * ratio), round(middle * ratio))
        return image.pixelColor(spot).getRgb()[:3]  # type: ignore[return-value]

    assert colour(INSIDE + 2) == tuple(viridis()[255].tolist())
    assert colour(1) == tuple(viridis()[0].tolist())
