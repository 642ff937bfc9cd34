"""What a person does to the window, as real events: dialogs filled in, keys pressed, shapes drawn."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from engine.datasets import ImportRequest
from engine.tasks import add_model, create_project, import_data, trust_model
from gui.canvas.canvas import PhotoCanvas
from gui.dialogs.sitting import SittingDialog
from gui.document.document import Document
from gui.window import Window
from tests.small import SmallStudy

D = TypeVar("D", bound=QDialog)
Places = Sequence[tuple[float, float]]
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


def answer(trigger: Callable[[], None], kind: type[D], fill: Callable[[D], None]) -> None:
    """Trigger what opens a dialog, and fill the dialog in while it is open; it never stays open.

    What goes wrong meanwhile fails the test through pytest-qt, which sees exceptions in the event loop.
    """

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind), dialog
        try:
            fill(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(50, look)
    trigger()


def sit_down(qtbot: QtBot, name: str) -> None:
    """Answer the question who reads: type the name over what is proposed, and press Enter."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SittingDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SittingDialog)
    dialog.name.setFocus()
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, name)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def change_reader(qtbot: QtBot, window: Window, name: str) -> None:
    """Let another reader sit down."""
    window.actions_table["reader"].trigger()
    sit_down(qtbot, name)


@contextmanager
def opened_window(qtbot: QtBot, document: Document) -> Generator[Window]:
    """The window of a person, at a fixed size; closed afterwards."""
    made = Window(document)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def small_project(study: SmallStudy, path: Path, reader: str, *, blinded: bool = True, masks: bool = False) -> Path:
    """A project over the small study with its model, made beside the window."""
    project = create_project(path, blinded, reader)
    import_data(project, ImportRequest(study.photos, study.masks if masks else None, study.table))
    trust_model(study.card)
    add_model(project, study.card)
    project.close()
    return path


class Hand:
    """Draws on the canvas of one window, in photo pixels, and presses keys."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        assert window.label_place is not None
        self._qtbot, self._window = qtbot, window
        self.canvas: PhotoCanvas = window.label_place.canvas
        window.activateWindow()
        self.canvas.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is self.canvas)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, to whatever has the focus."""
        QTest.keyClick(QApplication.focusWidget() or self._window, key, held)

    def press(self, x: float, y: float) -> None:
        QTest.mousePress(self.canvas.viewport(), LEFT, pos=self._at(x, y))

    def move(self, x: float, y: float) -> None:
        QTest.mouseMove(self.canvas.viewport(), self._at(x, y))

    def release(self, x: float, y: float) -> None:
        QTest.mouseRelease(self.canvas.viewport(), LEFT, pos=self._at(x, y))

    def drag(self, places: Places) -> None:
        """Press at the first place, go over the others, and release at the last one."""
        self.press(*places[0])
        for place in places[1:]:
            self.move(*place)
        self.release(*places[-1])

    def click(self, x: float, y: float) -> None:
        self.press(x, y)
        self.release(x, y)

    def saved(self) -> None:
        """Wait until all that was done is committed."""
        self._qtbot.waitUntil(lambda: self._window.document.saving.state == "saved")

    def _at(self, x: float, y: float) -> QPoint:
        return self.canvas.mapFromScene(QPointF(x, y))
