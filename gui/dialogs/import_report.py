"""What an import came to: sentences first, then every skipped file with its reason."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui import theme
from gui.dialogs.frame import wrapped
from gui.panels.failure_list import FailureList
from gui.results.numbers import counted

if TYPE_CHECKING:
    from engine.datasets import ImportReport


class ReportView(QWidget):
    """The report of an import, to be read, copied and saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[str] = []
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(0, 0, theme.GAP_SMALL, 0)
        self._inside.setSpacing(theme.GAP_SMALL)
        self.skipped_title = QLabel()
        theme.set_role(self.skipped_title, "heading")
        self.skipped = FailureList("File")
        self.copy = QPushButton("Copy report")
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self.copy_all)
        content = QWidget()
        content.setLayout(self._inside)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(content)
        self._area.setAccessibleName("Report of the import")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(self._area, 1)
        column.addWidget(self.copy)
        column.addWidget(self.skipped_title)
        column.addWidget(self.skipped, 2)

    def show_report(self, report: ImportReport) -> None:
        """Replaces the report; warnings stand out by colour and by their first word."""
        self._lines = dataclasses.replace(report, skipped=()).lines()
        while (item := self._inside.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        warnings = {f"Warning: {warning}" for warning in report.warnings}
        for line in self._lines:
            self._inside.addWidget(wrapped(line, "warning" if line in warnings else ""))
        self._inside.addStretch(1)
        self.skipped.show_lines([(file.path, file.reason) for file in report.skipped])
        self.skipped_title.setText(f"{counted(len(report.skipped), 'file')} skipped")
        for widget in (self.skipped, self.skipped_title):
            widget.setVisible(bool(report.skipped))

    def as_text(self) -> str:
        """All sentences and all skipped files."""
        return "\n".join([*self._lines, "", self.skipped.as_text()])

    def copy_all(self) -> None:
        """Puts the whole report on the clipboard."""
        QGuiApplication.clipboard().setText(self.as_text())
