"""The canvas with what floats over it: the badge of the reading, the photo's size, and what is wrong with a photo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui import theme
from gui.canvas.canvas import PhotoCanvas
from gui.document import Document


class Stage(QWidget):
    """Nothing here takes the mouse from the canvas."""

    def __init__(self, document: Document, canvas: PhotoCanvas) -> None:
        super().__init__()
        self._document = document
        self.canvas = canvas
        canvas.setParent(self)
        self.badge, self.size_note, self.problem = self._float(), self._float(), self._float()
        self.problem.setWordWrap(True)
        for signal in (
            document.case_changed,
            document.states_changed,
            document.reader_changed,
            document.pixels_changed,
            document.explanation_changed,
        ):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Bring the floating words in line with the document."""
        self.badge.setText(reading_badge(self._document))
        photo = self._document.photo
        self.size_note.setText(
            f"{photo.width:,} × {photo.height:,}" if photo and not self._document.photo_problem else ""
        )
        self.problem.setText(self._document.photo_problem)
        for label in (self.badge, self.size_note, self.problem):
            label.setVisible(bool(label.text()))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())
        self._arrange()

    def _float(self) -> QLabel:
        label = QLabel(self)
        label.setProperty("badge", True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _arrange(self) -> None:
        gap = theme.GAP
        for label in (self.badge, self.size_note):
            label.adjustSize()
            label.raise_()
        self.badge.move(gap, gap)
        self.size_note.move(gap, self.height() - self.size_note.height() - gap)
        width = min(520, max(120, self.width() - 4 * gap))
        self.problem.setFixedWidth(width)
        self.problem.adjustSize()
        self.problem.move((self.width() - width) // 2, (self.height() - self.problem.height()) // 2)
        self.problem.raise_()


def reading_badge(document: Document) -> str:
    """Which reading a region drawn now belongs to."""
    if document.project is None or document.case is None:
        return ""
    if document.read_only:
        return "Read only"
    if document.is_completed():
        return "Second reading"
    return "Blind first reading" if document.project.blinded else "Unblinded project"
