"""The clusters of photos by where saliency lies relative to the ROI."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.language import tr
from gui import theme
from gui.parts.chips import Chip
from gui.parts.widgets import Wrapped, clear
from gui.results.patterns.picture import draw_scale
from gui.results.patterns.tile import PatternTile
from gui.results.patterns.waiting import Waiting
from gui.results.patterns.words import left_out, sentence
from gui.results.plots import language

if TYPE_CHECKING:
    from engine.tasks.patterns import Patterns

RULE = ""
GROUPS = {RULE: tr("as found"), **{str(number): tr("divide into {number}", number=number) for number in range(2, 9)}}
GROUPS_TIP = tr(
    "As found: only clusters that are more than chance and well apart. Or divide the photos into a number of groups, "
    "which tells what there is, not that there are groups"
)
KEY_TIP = tr(
    "Each photo is stretched and turned so that its region is the blue circle. Rings end at 1/3, 2/3, 1, 4/3, 2, 3 and "
    "5 times the region's radius; the last one is all beyond. Blank: no photo reaches there"
)


WIDE = 960
"""From this width tiles stand in two columns."""


class PictureKey(QWidget):
    """What the colours of the pictures mean."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(20)
        self.setToolTip(KEY_TIP)
        self.setAccessibleName(tr("Key of the pictures"))
        self.setAccessibleDescription(KEY_TIP)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(language.small_font(self.font()))
            draw_scale(painter, QRectF(1, 6, 90, 8))
            painter.setPen(theme.color("secondary"))
            words = QRectF(100, 0, self.width() - 100, 20)
            text = tr("share of the saliency, none to most in each picture; blue circle: rim of the region")
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)


class ClustersCard(QFrame):
    """A tile a cluster, the largest first."""

    chosen = Signal(int, bool)
    """A cluster's number, and whether to add it to the selection."""
    groups_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_property(self, "card", "outline")
        title = QLabel(tr("Where saliency lies"))
        theme.set_role(title, "title")
        self.groups = Chip(tr("Groups"), GROUPS_TIP)
        self.groups.set_options(GROUPS, RULE)
        self.groups.chosen.connect(self.groups_chosen)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.groups)
        self.waiting = Waiting(tr("Where saliency lies"))
        self.sentence, self.left_out = Wrapped("", "secondary"), Wrapped("", "small")
        self.tiles: tuple[PatternTile, ...] = ()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.waiting)
        self._stack.addWidget(self._content())
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP, theme.GAP_SMALL)
        column.setSpacing(theme.GRID)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _content(self) -> QWidget:
        inner = QWidget()
        self._list = QGridLayout(inner)
        self._list.setContentsMargins(0, 0, theme.GAP_SMALL, 0)
        self._list.setSpacing(theme.GAP_SMALL)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("Clusters"))
        area.setWidget(inner)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        for widget in (self.sentence, self.left_out, PictureKey()):
            column.addWidget(widget)
        column.addWidget(area, 1)
        return content

    @property
    def asked(self) -> int | None:
        """The number of groups that was chosen; `None` for as many as there are."""
        return int(self.groups.value) if self.groups.value else None

    @property
    def shows_clusters(self) -> bool:
        """Whether clusters stand there, not what is wanting."""
        return self._stack.currentIndex() == 1

    def show_waiting(self) -> None:
        """Why there are no clusters; those that were shown are none any more."""
        self.tiles = ()
        self._stack.setCurrentIndex(0)

    def show_patterns(self, found: Patterns, measure: str) -> None:
        """Replaces the tiles; `measure` is the title of the agreement that is told."""
        clear(self._list)
        self.sentence.setText(sentence(found))
        self.left_out.setText(left_out(found))
        self.left_out.setVisible(bool(self.left_out.text()))
        self.tiles = tuple(PatternTile(pattern, measure) for pattern in found.patterns)
        for tile in self.tiles:
            tile.chosen.connect(self.chosen)
        self._arrange()
        self._stack.setCurrentIndex(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Row by row, and above what is left of the height."""
        columns = 2 if self.width() >= WIDE else 1
        for place, tile in enumerate(self.tiles):
            self._list.addWidget(tile, place // columns, place % columns)
        for column in range(2):
            self._list.setColumnStretch(column, 1 if column < columns else 0)
        for row in range(len(self.tiles) + 1):
            self._list.setRowStretch(row, 1 if row == len(self.tiles) else 0)

    def forget(self) -> None:
        """Nothing of what was shown stays."""
        clear(self._list)
        self.groups.set_options(GROUPS, RULE)
        self.show_waiting()
