"""The band of the readers' agreement with each other."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from engine.readers.rows import Place, ReaderRow
from gui import theme
from gui.results.cards import PlotCard
from gui.results.human import HumanRange, ranges_of
from tests.gui.results.made_up import study


def row(comparison: str, first: str, measure: str, mean: float) -> ReaderRow:
    place = Place(comparison, first, "others", "", measure)  # pyright: ignore[reportArgumentType]
    return ReaderRow(place, 10, 5, 5, 0, mean, mean, math.nan)


def test_the_range_is_that_of_the_readers_each_against_the_others() -> None:
    rows = [
        row("reader_others", "", "iou", 0.1),
        row("reader_others", "ann", "iou", 0.71),
        row("reader_others", "bob", "iou", 0.84),
        row("reader_others", "cleo", "iou", math.nan),
        row("reader_others", "ann", "dice", 0.9),
        row("model_others", "ann", "iou", 0.2),
    ]
    assert ranges_of(rows) == {"iou": HumanRange(0.71, 0.84, 2), "dice": HumanRange(0.9, 0.9, 1)}


def test_the_band_lies_behind_the_rows_and_is_told_in_words(qtbot: QtBot) -> None:
    card = PlotCard()
    qtbot.addWidget(card)
    card.resize(900, 400)
    strata = [one for one in study() if (one.stratum_kind, one.measure, one.baseline) == ("condition", "iou", "black")]
    card.show_strata(strata, "condition", "IoU", 10, None)
    card.show()
    plain = card.plot.viewport().grab().toImage()
    card.show_strata(strata, "condition", "IoU", 10, HumanRange(0.9, 0.96, 3))
    banded = card.plot.viewport().grab().toImage()
    changed = [x for x in range(plain.width()) if banded.pixelColor(QPoint(x, 40)) != plain.pixelColor(QPoint(x, 40))]
    assert changed and theme.color("human") != banded.pixelColor(QPoint(changed[0], 40))
    texts = [label.text() for label in card.findChildren(type(card.title))]
    assert any("3 readers, each against the consensus of the others, 0.90 to 0.96" in text for text in texts)
