"""A panel at the side that folds to a strip and keeps its width."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from gui import theme


class FoldingPanel(QStackedWidget):
    """Holds `content`; folded it is a strip with one button that opens it again; `words` say to fold and to show it."""

    folded_changed = Signal(bool)
    folded_by_hand = Signal()

    def __init__(self, words: tuple[str, str], edge: Literal["left", "right"], width: int, content: QWidget) -> None:
        super().__init__()
        self._width = width
        self._content = content
        self._strip = QWidget()
        for page in (content, self._strip):
            page.setObjectName("panel")
            page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            page.setProperty("edge", edge)
            self.addWidget(page)
        # The strip and the button that folds point to where the panel goes.
        points = ("ph.caret-double-right", "ph.caret-double-left")
        unfold, fold = points if edge == "right" else points[::-1]
        self.fold_button = _small_button(fold, words[0])
        self.fold_button.clicked.connect(self._fold)
        opener = _small_button(unfold, words[1])
        opener.clicked.connect(self._unfold)
        column = QVBoxLayout(self._strip)
        column.setContentsMargins(theme.GRID, theme.GAP_SMALL, theme.GRID, theme.GAP_SMALL)
        column.addWidget(opener, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setFixedWidth(width)

    @property
    def folded(self) -> bool:
        return self.currentWidget() is self._strip

    def set_folded(self, folded: bool) -> None:
        """Fold or show the panel."""
        if folded == self.folded:
            return
        self.setCurrentWidget(self._strip if folded else self._content)
        self.setFixedWidth(theme.FOLDED_WIDTH if folded else self._width)
        self.folded_changed.emit(folded)

    def _fold(self) -> None:
        self.set_folded(True)
        self.folded_by_hand.emit()

    def _unfold(self) -> None:
        self.set_folded(False)
        self.folded_by_hand.emit()


def panel_head(title: QLabel, side: QLabel | None, fold_button: QToolButton) -> QHBoxLayout:
    """The first row of a panel: title, a secondary word, and the button that folds."""
    theme.set_role(title, "title")
    row = QHBoxLayout()
    row.setSpacing(theme.GAP_SMALL)
    row.addWidget(title)
    row.addStretch(1)
    if side is not None:
        theme.set_role(side, "secondary")
        row.addWidget(side)
    row.addWidget(fold_button)
    return row


def _small_button(icon: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(theme.icon(icon, "secondary"))
    button.setIconSize(QSize(theme.ICON, theme.ICON))
    button.setFixedSize(theme.CONTROL_HEIGHT, theme.CONTROL_HEIGHT)
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button
