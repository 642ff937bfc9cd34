"""What a job could not do: photo and reason, to be read, copied or saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.language import tr
from gui import theme

ROW_HEIGHT = 28
LIST = tr("list")


class FailureList(QWidget):
    """Two columns, what and why; Ctrl+C or the buttons take the whole list along."""

    def __init__(self, what: str, parent: QWidget | None = None, *, noun: str = LIST) -> None:
        super().__init__(parent)
        self._lines: tuple[tuple[str, str], ...] = ()
        self._preface: tuple[str, ...] = ()
        self.problem = QLabel()
        theme.set_role(self.problem, "error")
        self.problem.hide()
        self.table = QTableWidget(0, 2)
        self.table.setHorizontalHeaderLabels([what, tr("Reason")])
        self.table.setAccessibleName(tr("{what} and reason", what=what))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.copy = _button(tr("Copy {thing}", thing=noun), tr("Copy all lines, separated by tabs"), self.copy_all)
        self.save = _button(tr("Save {thing}…", thing=noun), tr("Write all lines to a text file"), self._ask_where)
        self._place()

    def _place(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP_SMALL)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        buttons.addWidget(self.problem, 1)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)

    def show_lines(self, lines: Sequence[tuple[str, str]], preface: Sequence[str] = ()) -> None:
        """Replaces all lines: what, and why; `preface` goes before them wherever they are copied or saved."""
        self._lines, self._preface = tuple(lines), tuple(preface)
        self.table.setVisible(bool(lines))
        self.table.setRowCount(len(self._lines))
        for row, line in enumerate(self._lines):
            for column, text in enumerate(line):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        self.table.resizeColumnToContents(0)
        self.table.setColumnWidth(0, min(self.table.columnWidth(0), 280))

    def as_text(self) -> str:
        """All lines, separated by tabs."""
        return "".join(
            [f"{line}\n" for line in self._preface] + [f"{what}\t{reason}\n" for what, reason in self._lines]
        )

    def copy_all(self) -> None:
        """Puts all lines on the clipboard."""
        QGuiApplication.clipboard().setText(self.as_text())

    def save_to(self, path: Path) -> None:
        """Writes all lines to a file, or says why that cannot be."""
        try:
            path.write_text(self.as_text(), encoding="utf-8")
        except OSError as error:
            words = tr("{path} cannot be written ({reason}); choose another place.", path=path, reason=error.strerror)
            self.problem.setText(words)
        else:
            self.problem.setText("")
        self.problem.setVisible(bool(self.problem.text()))

    def _ask_where(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save the list"), str(Path.home() / "list.txt"), tr("Text (*.txt)")
        )
        if chosen:
            self.save_to(Path(chosen))


def _button(text: str, tooltip: str, clicked: object) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tooltip)
    button.setAutoDefault(False)
    button.clicked.connect(clicked)
    return button
