"""What happens to the model's answer when parts of the photo are taken away, as a table of small bars."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from engine.language import tr
from gui import theme
from gui.parts.widgets import Elided, clear, described
from gui.words.numbers import two_digits
from gui.words.trust_facts import Removal, signed

BAR_HEIGHT = 10
NAME_TIP = tr("ROI: the region of interest that readers outlined. Control: its shape, put elsewhere on the photo")


class ChangeBar(QWidget):
    """A probability from 0 to 1: filled up to what is left, with a mark at what it was before."""

    def __init__(self, before: float, after: float) -> None:
        super().__init__()
        self._before, self._after = before, after
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(48, BAR_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            track = QRectF(1, 2, self.width() - 2, BAR_HEIGHT - 4)
            for share, role in ((1.0, "line"), (self._after, "secondary")):
                painter.setBrush(theme.color(role))
                painter.drawRoundedRect(QRectF(track.left(), track.top(), share * track.width(), track.height()), 3, 3)
            painter.setPen(QPen(theme.color("text"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            x = track.left() + self._before * track.width()
            painter.drawLine(QLineF(x, 0, x, BAR_HEIGHT))


class CausalTable(QWidget):
    """A line for what was taken away, below it one for each way to fill the hole."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP_SMALL)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(1, 1)

    def show_removals(self, removals: Sequence[Removal], class_name: str) -> None:
        """Replace the rows."""
        clear(self._grid)
        row = 0
        for subject, fills in groupby(removals, key=lambda removal: removal.subject):
            name = described(Elided(subject), NAME_TIP)
            name.setContentsMargins(0, theme.GRID if row else 0, 0, 0)
            name.ensurePolished()
            name.setMinimumHeight(name.sizeHint().height())
            self._grid.addWidget(name, row, 0, 1, 4)
            row += 1
            for removal in fills:
                self._add(row, removal, class_name)
                row += 1

    def _add(self, row: int, removal: Removal, class_name: str) -> None:
        before, after = two_digits(removal.before), two_digits(removal.after)
        tip = tr(
            "Probability of “{name}”: {before} with it, {after} with it {filled}",
            name=class_name,
            before=before,
            after=after,
            filled=removal.fill,
        )
        fill, figures, change = QLabel(removal.fill), QLabel(f"{before} → {after}"), QLabel(signed(removal.change))
        for label in (fill, figures):
            theme.set_role(label, "small")
        change.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, part in enumerate((fill, ChangeBar(removal.before, removal.after), figures, change)):
            self._grid.addWidget(described(part, tip), row, column)
