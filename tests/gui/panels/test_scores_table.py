"""The scores beside the photo: values, chance, and chance that keeps the shape once it is known."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot

from engine.agreement.live import LiveScorer
from engine.agreement.nulls import null_numbers
from engine.grid import score_grid
from gui import theme
from gui.panels.scores_table import TOOLTIPS, ScoresTable
from gui.words.numbers import two_digits


def test_each_score_has_both_chances_and_its_place_in_words(qtbot: QtBot) -> None:
    random = np.random.default_rng(0)
    saliency = random.random((48, 48)).astype(np.float32)
    roi = np.zeros((48, 48), dtype=np.bool_)
    roi[10:30, 10:30] = True
    saliency[roi] += 1.0
    region = saliency > 0.9
    table = ScoresTable()
    qtbot.addWidget(table)
    scores = LiveScorer(saliency, region, score_grid(48, 48, 48)).score(roi)
    levels = null_numbers(saliency, region, roi)
    table.show_scores(scores, "")
    table.show_shape_kept(levels)
    value, chance, kept = table.values["iou"]
    assert value.text() == two_digits(scores.measures.iou)
    assert chance.text() == two_digits(scores.chance.iou)
    assert kept.text() == two_digits(levels["shift_chance_iou"])
    assert "better here than in 100 % of all places" in value.toolTip()
    assert table.values["pointing_hit"][2].text() == "–"
    assert table.values["pointing_hit"][0].toolTip() == TOOLTIPS["pointing_hit"]
    table.show_shape_kept(None)
    assert kept.text() == "–"
    assert value.toolTip() == TOOLTIPS["iou"]


def test_three_columns_of_figures_fit_the_inspector(qtbot: QtBot) -> None:
    table = ScoresTable()
    qtbot.addWidget(table)
    for labels in table.values.values():
        for label in labels:
            label.setText("0.046")
    scroll_bar = 12
    assert table.sizeHint().width() <= theme.INSPECTOR_WIDTH - 2 * theme.GAP_LARGE - scroll_bar
