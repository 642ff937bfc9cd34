"""What an import came to: sentences first, then every skipped file with its reason."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.language import several, tr
from gui import theme
from gui.panels.failure_list import FailureList
from gui.parts.widgets import Wrapped

if TYPE_CHECKING:
    from engine.datasets import ImportReport


class ReportView(QWidget):
    """The report of an import, to be read, copied and saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(theme.GAP_SMALL, theme.GAP_SMALL, theme.GAP_SMALL, theme.GAP_SMALL)
        self._inside.setSpacing(theme.GAP_SMALL)
        self.skipped_title = QLabel()
        theme.set_role(self.skipped_title, "heading")
        self.skipped = FailureList(tr("File"), noun=tr("report"))
        content = QWidget()
        content.setLayout(self._inside)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(content)
        self._area.setAccessibleName(tr("Report of the import"))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(self._area, 1)
        column.addWidget(self.skipped_title)
        column.addWidget(self.skipped, 0)

    def show_report(self, report: ImportReport) -> None:
        """Replaces the report; warnings stand out by colour and by their first word."""
        lines = dataclasses.replace(report, skipped=()).lines()
        while (item := self._inside.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for line in lines:
            self._inside.addWidget(Wrapped(line, "warning" if line.endswith(report.warnings) else ""))
        self._inside.addStretch(1)
        self.skipped.show_lines([(file.path, file.reason) for file in report.skipped], lines)
        self.skipped_title.setText(several("{n:,} file skipped", "{n:,} files skipped", len(report.skipped)))
        self._column.setStretchFactor(self.skipped, 2 if report.skipped else 0)
