"""The card of the map: the plot, or what has to be done for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from engine.feature_words import ANSWERS, source_words
from engine.language import several, tr
from gui import theme
from gui.results.frame import PhotoFrame
from gui.results.patterns.embedding_plot import EmbeddingPlot
from gui.results.patterns.points import map_axes, map_points
from gui.results.patterns.waiting import Waiting
from gui.results.plots.card import ViewCard
from gui.words.titles import measure_titles

if TYPE_CHECKING:
    from engine.tasks.patterns_embedding import Embedding

PROMISE = tr(
    "A map of the photos will be here: near each other are those that the model sees alike, coloured by agreement. "
    "The model has to look at each photo once."
)
BUTTON = tr("Map the photos")
DRAG = tr("drag selects, Shift adds, Esc clears")
MORE = tr(
    "The two principal components of the numbers that the model has of each photo just before it answers, each photo "
    "taken alone. What the two axes do not show is lost: photos near each other may differ in it. "
    "Drag a rectangle to select. Arrow keys go through the photos, Space selects, Shift adds, Esc clears."
)


class MapCard(QWidget):
    """Says what is wanting until there is a map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = EmbeddingPlot()
        self.waiting = Waiting(tr("Map of the photos"))
        self.card = ViewCard("map", tr("How the model sees the photos"), self.plot, ())
        self.stack = QStackedWidget()
        self.stack.addWidget(self.waiting)
        self.stack.addWidget(self.plot)
        layout = self.card.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.card)
        self.show_waiting(PROMISE, BUTTON)

    @property
    def shows_map(self) -> bool:
        """Whether there is a map, not what is wanting."""
        return self.stack.currentWidget() is self.plot

    def show_waiting(self, words: str, button: str = "") -> None:
        """Why there is no map."""
        self.waiting.say(words, button)
        self._show(self.waiting)

    def begin(self) -> None:
        """The map is being made."""
        self.waiting.begin(tr("The map waits for its turn…"))
        self._show(self.waiting)

    def show_map(self, frame: PhotoFrame, embedding: Embedding, measure: str) -> None:
        """The photos of a frame where the map has them, coloured by a measure."""
        title, values = measure_titles([measure])[measure], frame.numbers.get(measure, np.full(len(frame), np.nan))
        points = map_points(frame, embedding, values, title)
        self.plot.show_map(points, *map_axes(embedding), values, title)
        shown = sum(photo_id in frame.places for photo_id in embedding.photo_ids)
        self.card.say(" · ".join(filter(None, (_drawn(embedding, shown), _unread(embedding), DRAG))), _more(embedding))
        self._show(self.plot)

    def _show(self, widget: QWidget) -> None:
        self.stack.setCurrentWidget(widget)
        mapped = widget is self.plot
        self.card.export.setVisible(mapped)
        self.card.enlarge.setVisible(mapped)
        if not mapped:
            self.card.enlarge.setChecked(False)
            self.card.say("")


def _drawn(embedding: Embedding, shown: int) -> str:
    """How many photos, and what they are mapped by."""
    if embedding.source == ANSWERS:
        return several("{n:,} photo by the model's answers", "{n:,} photos by the model's answers", shown)
    return several(
        "{n:,} photo by {features:,} features",
        "{n:,} photos by {features:,} features",
        shown,
        features=embedding.features,
    )


def _unread(embedding: Embedding) -> str:
    """How many photos could not be mapped; empty for none."""
    failed = len(embedding.failures)
    return several("{n} could not be read", "{n} could not be read", failed) if failed else ""


def _more(embedding: Embedding) -> str:
    if embedding.source == ANSWERS:
        source = tr("No inner layer of this model can be watched, so the map is of its outputs.")
    else:
        source = tr("Features: {source}.", source=source_words(embedding.source))
    return f"{source} {MORE}"
