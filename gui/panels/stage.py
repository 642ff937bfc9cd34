"""The canvas with what stands over it: the badge of the reading, and what is wrong with a photo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from engine.language import tr
from gui import theme
from gui.canvas.badges import GAP, Badge
from gui.canvas.canvas import PhotoCanvas
from gui.document.document import Document
from gui.looking.desk import LookingDesk

PROBLEM_WIDTH = 520


class Stage(QWidget):
    """Nothing here takes the mouse from the canvas."""

    def __init__(self, document: Document, canvas: PhotoCanvas) -> None:
        super().__init__()
        self._document = document
        self._looking: LookingDesk | None = None
        self.canvas = canvas
        canvas.setParent(self)
        canvas.set_surround(theme.color("around_photo"))
        self.problem = QLabel(self, wordWrap=True)
        self.problem.setProperty("badge", True)
        self.problem.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.looking = Badge(self)
        document.prompting.looking_changed.connect(self._show_looking)
        for signal in (
            document.case_changed,
            document.states_changed,
            document.reader_changed,
            document.pixels_changed,
            document.adjudicating.changed,
        ):
            signal.connect(self.refresh)
        self.refresh()

    def set_looking(self, looking: LookingDesk) -> None:
        """Let the way of looking share the room."""
        self._looking = looking
        self._arrange()

    def refresh(self) -> None:
        """Bring the words in line with the document."""
        self.canvas.set_badge(reading_badge(self._document) or None)
        self.problem.setText(self._document.photo_problem)
        self.problem.setVisible(bool(self._document.photo_problem))
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.canvas.set_surround(theme.color("around_photo"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width = min(PROBLEM_WIDTH, max(120, self.width() - 4 * theme.GAP))
        self.problem.setFixedWidth(width)
        self.problem.adjustSize()
        self.problem.move((self.width() - width) // 2, (self.height() - self.problem.height()) // 2)
        if self._looking is None:
            self.canvas.setGeometry(self.rect())
        else:
            self._looking.arrange()
        self.problem.raise_()
        self._show_looking(self._document.prompting.looking)

    def _show_looking(self, looking: bool) -> None:
        """The model that a person brought takes seconds for a photo."""
        name = self._document.prompting.name
        words = tr("{name} is looking at the photo…", name=name)
        self.looking.show_text(words if looking and name else None)
        self.looking.move((self.width() - self.looking.width()) // 2, GAP)
        self.looking.raise_()


def reading_badge(document: Document) -> str:
    """Which reading a region drawn now belongs to."""
    if document.project is None or document.case is None:
        return ""
    if document.read_only:
        return tr("Read only")
    if document.settling:
        return tr("Adjudicating · settled") if document.is_completed() else tr("Adjudicating")
    if document.is_completed():
        return tr("Second reading")
    return tr("Blind first reading") if document.project.blinded else tr("Unblinded project")
