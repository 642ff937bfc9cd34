"""How a report is written: its title, format, photos and figures; and what became of the last one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.parts.chips import Chip
from gui.parts.widgets import Wrapped, described, named, section

FORMATS = {".html": tr("Web page (HTML)"), ".pdf": tr("PDF, A4")}
WITHOUT = tr("Photos are left out: outlines and heat maps stand on an empty ground.")
WITH = tr("Photos are shown small, as pixels alone, without names. Check that nobody can be known by what is on them.")
NAMELESS = tr(
    "Patients, cases, photos, files and readers have numbers instead of names. Read free text once more yourself."
)
WIDTH = 340


class Options(QWidget):
    """Choices alone; the place writes."""

    asked = Signal()
    open_asked = Signal()
    folder_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "panel")
        self.setProperty("edge", "left")
        self.setFixedWidth(WIDTH)
        self.title_line = QLineEdit()
        self.title_line.setAccessibleName(tr("Title"))
        self.title_line.setPlaceholderText(tr("Saliency and regions of interest", "English, as the report"))
        self.format_chip = Chip(tr("Format"), tr("One file either way"))
        self.format_chip.set_options(FORMATS, ".html")
        self.photos_box = QCheckBox(tr("Show photos"))
        self.photos_words = Wrapped(WITHOUT, "small")
        self.figures_box = QCheckBox(tr("Also every figure as CSV and SVG"))
        self.figures_words = Wrapped(tr("In a folder beside the file."), "small")
        self.note = Wrapped("", "warning")
        self.write = described(QPushButton(tr("Write report…")), tr("Choose where, and write it in the background"))
        theme.set_property(self.write, "primary", True)
        self.progress, self.outcome, self.refusal = QProgressBar(), Wrapped(""), Wrapped("", "error")
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress of the report"))
        self.last = Wrapped("", "secondary")
        self.open = described(QPushButton(tr("Open")), tr("Open the report that was written last"))
        self.folder = described(QPushButton(tr("Show in folder")), tr("Open the folder in which it lies"))
        self._place()
        self.photos_box.toggled.connect(self._on_photos)
        self.write.clicked.connect(self.asked)
        self.open.clicked.connect(self.open_asked)
        self.folder.clicked.connect(self.folder_asked)
        for widget in (self.progress, self.outcome, self.refusal, self.note):
            widget.hide()

    def _place(self) -> None:
        self._last = section(tr("Written last"), self.last, _row(self.open, self.folder))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_LARGE, theme.GAP, theme.GAP_LARGE, theme.GAP)
        column.setSpacing(theme.GAP)
        column.addWidget(section(tr("Title"), self.title_line))
        column.addLayout(_row(self.format_chip))
        column.addWidget(section(tr("Photos"), self.photos_box, self.photos_words))
        column.addWidget(section(tr("Figures"), self.figures_box, self.figures_words))
        column.addWidget(section(tr("Names"), Wrapped(NAMELESS, "small")))
        for widget in (self.note, self.write, self.progress, self.outcome, self.refusal):
            column.addWidget(widget)
        column.addSpacing(theme.GAP_SMALL)
        column.addWidget(self._last)
        column.addStretch(1)

    @property
    def suffix(self) -> str:
        """Of the chosen format."""
        return self.format_chip.value

    def show_progress(self, share: float | None) -> None:
        """How far the report is that is being written, 0 to 1; `None` where none is."""
        self.progress.setVisible(share is not None)
        self.progress.setRange(0, 100 if share else 0)
        self.progress.setValue(round(100 * (share or 0)))

    def say(self, words: str = "", refusal: str = "") -> None:
        """What became of it."""
        for label, text in ((self.outcome, words), (self.refusal, refusal)):
            label.setText(text)
            label.setVisible(bool(text))

    def show_note(self, words: str) -> None:
        """What the report leaves out for this reader."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def show_last(self, path: Path | None) -> None:
        """Where the last report of this project lies."""
        self._last.setVisible(path is not None)
        self.last.setText(str(path) if path else "")

    def _on_photos(self, shown: bool) -> None:
        self.photos_words.setText(WITH if shown else WITHOUT)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.GAP_SMALL)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
