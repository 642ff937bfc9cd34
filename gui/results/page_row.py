"""The head of the results place: the names of its pages in one calm row."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from engine.language import tr
from gui import theme
from gui.results.pages import PageInfo

SIDE = 14
"""Left and right of a name, which is wider when it is chosen."""


class PageRow(QWidget):
    """One name is chosen; Left and Right go to its neighbours."""

    page_chosen = Signal(str)

    def __init__(self, pages: Iterable[PageInfo], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_property(self, "segments", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Pages of the results"))
        self._group = QButtonGroup(self)
        self._buttons = {page.name: self._button(page) for page in pages}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for button in self._buttons.values():
            row.addWidget(button)
        self._group.buttonClicked.connect(self._tell)

    def _button(self, page: PageInfo) -> QPushButton:
        button = QPushButton(page.title)
        button.setObjectName(page.name)
        button.setCheckable(True)
        button.setToolTip(page.tooltip)
        button.setAccessibleName(page.title)
        theme.set_property(button, "segment", True)
        bold = QFont(button.font())
        bold.setWeight(QFont.Weight.DemiBold)
        button.setFixedWidth(QFontMetrics(bold).horizontalAdvance(page.title) + 2 * SIDE)
        self._group.addButton(button)
        return button

    def button(self, name: str) -> QPushButton:
        """The button of a page."""
        return self._buttons[name]

    def show_page(self, name: str) -> None:
        """Mark the page that is shown; never emits."""
        self._buttons[name].setChecked(True)

    def _tell(self, button: QPushButton) -> None:
        self.page_chosen.emit(button.objectName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        names = list(self._buttons)
        focused = next((name for name, button in self._buttons.items() if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        following = self._buttons[names[(names.index(focused) + step) % len(names)]]
        following.setFocus(Qt.FocusReason.TabFocusReason)
        following.click()
