"""One cluster: its picture, and beside it what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.parts.widgets import Wrapped
from gui.results.patterns.picture import draw_profile
from gui.results.patterns.words import figures, head, more_often, tooltip, where

if TYPE_CHECKING:
    from engine.patterns.values import Pattern

PICTURE = 132
SHIFT = Qt.KeyboardModifier.ShiftModifier


class ProfilePicture(QWidget):
    """The mean profile of a cluster."""

    def __init__(self, pattern: Pattern) -> None:
        super().__init__()
        self._profile = pattern.profile
        self.setFixedSize(PICTURE, PICTURE)
        self.setAccessibleName(where(pattern))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_profile(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), self._profile)


class PatternTile(QFrame):
    """A click, Space or Enter selects the photos of the cluster; with Shift beside those that are selected."""

    chosen = Signal(int, bool)
    """The cluster's number, and whether to add it to the selection."""

    def __init__(self, pattern: Pattern, title: str) -> None:
        super().__init__()
        self.pattern, self._selected = pattern, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tooltip(pattern))
        self.name = QLabel(f"{pattern.number} · {head(pattern)}")
        theme.set_role(self.name, "strong")
        lines = [figures(pattern, title), where(pattern), more_often(pattern)]
        self.setAccessibleName(tr("Cluster {number}: {head}", number=pattern.number, head=head(pattern)))
        self.setAccessibleDescription(". ".join(filter(None, lines)))
        words = QVBoxLayout()
        words.setSpacing(theme.GRID)
        words.addStretch(1)
        words.addWidget(self.name)
        for line in filter(None, lines):
            words.addWidget(Wrapped(line, "" if line == lines[2] else "secondary"))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP_SMALL, theme.GAP_SMALL, theme.GAP_SMALL, theme.GAP_SMALL)
        row.setSpacing(theme.GAP)
        row.addWidget(ProfilePicture(pattern))
        row.addLayout(words, 1)

    @property
    def selected(self) -> bool:
        """Whether all of its photos are selected."""
        return self._selected

    def show_selected(self, selected: bool) -> None:
        """Marks the tile."""
        self._selected = selected
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            role = "accent" if self._selected or self.hasFocus() else "line"
            painter.setPen(QPen(theme.color(role), 2 if self._selected else 1))
            painter.setBrush(theme.color("raised" if self._selected else "panel"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.pattern.number, bool(event.modifiers() & SHIFT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.pattern.number, bool(event.modifiers() & SHIFT))
        else:
            super().keyPressEvent(event)
