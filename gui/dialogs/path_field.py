"""A path that is typed, dropped or chosen."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from engine.language import tr
from gui import theme

Kind = Literal["folder", "file", "save"]


class PathField(QWidget):
    """A line with *Browse…* beside it; folders and files can be dropped on it."""

    changed = Signal()

    def __init__(self, name: str, kind: Kind, hint: str = "", files: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._kind, self._files = name, kind, files
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(name)
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self.changed)
        self.browse = QPushButton(tr("Browse…"))
        self.browse.setAccessibleName(tr("Browse for “{name}”", name=name))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP_SMALL)
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)
        self.setFocusProxy(self.line)
        self.setAcceptDrops(True)

    @property
    def path(self) -> Path | None:
        """What the line says; `None` where it is empty."""
        text = self.line.text().strip().strip('"')
        return Path(text).expanduser() if text else None

    def set_path(self, path: Path | None) -> None:
        """Fills the line."""
        self.line.setText(str(path) if path else "")

    def _browse(self) -> None:
        start = str(self.path or Path.home())
        if self._kind == "folder":
            chosen = QFileDialog.getExistingDirectory(self, self._name, start)
        elif self._kind == "save":
            chosen, _ = QFileDialog.getSaveFileName(self, self._name, start, self._files)
        else:
            chosen, _ = QFileDialog.getOpenFileName(self, self._name, start, self._files)
        if chosen:
            self.set_path(Path(chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.set_path(Path(event.mimeData().urls()[0].toLocalFile()))
        event.acceptProposedAction()
