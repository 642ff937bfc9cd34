"""What surrounds a plot: its title, what it says of itself, its chips, and the ways to a file and to more room."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.errors import SpotcheckError
from engine.language import tr
from gui import theme
from gui.parts.chips import Chip
from gui.parts.flow import FlowLayout
from gui.parts.widgets import Elided, described
from gui.results.plots.surface import PlotSurface

SVG, CSV = "svg", "csv"
FILTERS = {SVG: tr("Drawing (*.svg)"), CSV: tr("Table (*.csv)")}


class ViewCard(QFrame):
    """One plot with its head."""

    enlarge_asked = Signal()

    def __init__(self, name: str, title: str, plot: PlotSurface, chips: Sequence[Chip]) -> None:
        super().__init__()
        theme.set_property(self, "card", "outline")
        self._name, self._folder, self._said = name, Path(), ""
        self.plot = plot
        self.title, self._words = QLabel(title), Elided("", "small")
        theme.set_role(self.title, "title")
        self.title.setMinimumHeight(theme.CONTROL_HEIGHT)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._make_buttons()
        head = QHBoxLayout()
        head.setSpacing(theme.GRID)
        head.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop)
        head.addSpacing(theme.GRID)
        row = QWidget()
        flow = FlowLayout(theme.GRID, row)
        for chip in chips:
            flow.addWidget(chip)
        head.addWidget(row, 1)
        for button in (self.enlarge, self.export):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP_SMALL, theme.GRID)
        column.setSpacing(theme.GRID)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addWidget(plot, 1)

    def _make_buttons(self) -> None:
        title = self.title.text()
        self.enlarge = described(
            QToolButton(),
            tr("Give “{title}” the whole page, and back", title=title),
            tr("Enlarge {title}", title=title),
        )
        self.enlarge.setIcon(theme.icon("ph.arrows-out"))
        self.enlarge.setCheckable(True)
        self.enlarge.toggled.connect(self._ask_enlarge)
        self.export = described(
            QToolButton(), tr("Save “{title}” as a drawing or a table", title=title), tr("Save {title}", title=title)
        )
        self.export.setIcon(theme.icon("ph.export"))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.export)
        menu.addAction(tr("Drawing (SVG)…")).triggered.connect(self._ask_svg)
        menu.addAction(tr("Figures (CSV)…")).triggered.connect(self._ask_csv)
        self.export.setMenu(menu)

    def say(self, words: str, more: str = "") -> None:
        """What the plot shows, and of how many; `more` of it in the tooltip."""
        self._said = words
        self._words.set_full(words, more)

    @property
    def said(self) -> str:
        """What stands above the plot."""
        return self._said

    def save(self, path: Path) -> None:
        """Writes the plot, as its file's name asks; says so, or why not."""
        from gui.results.plots.export import write_csv, write_svg

        try:
            if path.suffix == f".{CSV}":
                write_csv(self.plot, path)
            else:
                write_svg(self.plot, path, self.title.text())
        except SpotcheckError as error:
            self.say(str(error))
            return
        self.say(tr("Written to {name}.", name=path.name))

    def _ask_enlarge(self) -> None:
        self.enlarge_asked.emit()

    def _ask_svg(self) -> None:
        self._ask(SVG)

    def _ask_csv(self) -> None:
        self._ask(CSV)

    def _ask(self, kind: str) -> None:
        proposed = str(self._folder / f"{self._name}.{kind}")
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save {title}", title=self.title.text()), proposed, FILTERS[kind]
        )
        if path:
            chosen = Path(path) if Path(path).suffix else Path(path).with_suffix(f".{kind}")
            self._folder = chosen.parent
            self.save(chosen)
