"""Small signs on the canvas, and the frame that shows where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPalette, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QWidget

GAP = 12
SMALLEST = 11
STYLE = (
    "QLabel { background: rgba(20, 21, 24, 190); color: #f2f3f5; border: none;"
    " border-radius: 12px; padding: 4px 12px; min-height: 16px; font-size: %dpx; }"
)


class Badge(QLabel):
    """A line of light text on a dark pill; the pointer goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setStyleSheet(STYLE % max(SMALLEST, QApplication.font().pixelSize() - 1))
        self.hide()

    def show_text(self, text: str | None) -> None:
        """Shows the text; `None` hides the badge."""
        self.setVisible(bool(text))
        self.setText(text or "")
        self.adjustSize()

    def place(self, photo: QRect, *, top: bool) -> None:
        """Puts the badge into the left corner, at the top or the bottom, of what is seen of the photo."""
        self.move(photo.left() + GAP, photo.top() + GAP if top else photo.bottom() - self.height() - GAP)


class FocusFrame(QWidget):
    """A thin frame in the accent colour."""

    WIDTH = 2

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAutoFillBackground(True)
        self.hide()

    def place(self) -> None:
        """Surrounds the parent."""
        inner = QRect(0, 0, self._around.width(), self._around.height())
        self.setGeometry(inner)
        edge = self.WIDTH
        self.setMask(QRegion(inner).subtracted(QRegion(inner.adjusted(edge, edge, -edge, -edge))))

    def show_in(self, colour: QColor) -> None:
        """Shows the frame in this colour."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, colour)
        self.setPalette(palette)
        self.place()
        self.show()
