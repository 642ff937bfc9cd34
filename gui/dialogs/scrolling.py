"""Content of a dialog that scrolls where the screen is too low for it, as with large text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QScrollArea, QWidget

from gui import theme

TITLE = 32
"""What the frame of a window takes of the screen, in pixels."""
LEAST = 240


class Scrolling(QScrollArea):
    """Asks for all the height of its content and makes do with less; never scrolls sideways."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def sizeHint(self) -> QSize:
        return self._content.sizeHint() + QSize(self._bar(), 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        needed = self._content.minimumSizeHint()
        return QSize(needed.width() + self._bar(), min(needed.height(), LEAST))

    def fit(self, dialog: QDialog) -> None:
        """Give the dialog the height of its content, or of the screen; a bar then stands beside the content."""
        free = dialog.screen().availableGeometry().height() - TITLE
        chosen = dialog.size() if dialog.testAttribute(Qt.WidgetAttribute.WA_Resized) else QSize()
        wanted = dialog.sizeHint().expandedTo(chosen)
        crowded = wanted.height() > free
        self.setViewportMargins(0, 0, theme.GAP_SMALL if crowded else 0, 0)
        dialog.resize(wanted.width(), min(wanted.height(), free))

    def _bar(self) -> int:
        """What a bar takes with the gap before it."""
        return self.verticalScrollBar().sizeHint().width() + theme.GAP

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        """What has the keyboard is seen, however it came there."""
        if now is not None and self.isVisible() and self._content.isAncestorOf(now):
            self.ensureWidgetVisible(now)
