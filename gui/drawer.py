"""A card that slides over the lower right corner of the window and holds the jobs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMainWindow, QVBoxLayout, QWidget

from gui import theme

WIDTH, HEIGHT, STATUS_HEIGHT = 440, 360, 28


class Drawer(QFrame):
    """Part of the window, not a window of its own; Escape closes it."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setProperty("card", "outline")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._window = window
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self.content: QWidget | None = None
        self.hide()

    def set_content(self, content: QWidget) -> None:
        """What the drawer holds."""
        self.content = content
        self._column.addWidget(content)

    def toggle(self) -> None:
        """Show or hide it."""
        self.setVisible(not self.isVisible())
        if self.isVisible():
            self.arrange()
            self.raise_()
            self.setFocus()

    def arrange(self) -> None:
        """Stand above the status strip at the right."""
        width, height = self._window.width(), self._window.height()
        self.resize(min(WIDTH, width - 2 * theme.GAP), min(HEIGHT, height - 120))
        self.move(
            width - self.width() - theme.GAP, height - self.height() - theme.scaled(STATUS_HEIGHT) - theme.GAP_SMALL
        )
