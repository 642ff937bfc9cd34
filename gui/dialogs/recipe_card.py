"""One stage of a recipe: what is compared as fields, the rest as text, what changes seldom folded to one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from engine.language import tr
from engine.recipe import Recipe
from gui import theme
from gui.dialogs.recipe_fields import ChecksField, Field
from gui.dialogs.recipe_form import RecipeForm
from gui.parts.widgets import Wrapped
from gui.words.recipe_words import LABELS, STAGES, value_words

FIELD_LABEL, TEXT_LABEL = 132, 148
MORE, FEWER = tr("More settings"), tr("Fewer settings")
FOLDED, UNFOLDED = "ph.caret-right", "ph.caret-down"
SELDOM = ("attribution.samples", "attribution.noise", "attribution.patch", "attribution.seed")


@dataclass(frozen=True, slots=True)
class Row:
    """One parameter: its name, its field or text, and what the chosen value is and costs."""

    key: str
    label: QLabel
    shown: QWidget
    note: QLabel


class StageCard(QFrame):
    """Shows the parameters that the form uses."""

    unfolded = Signal()

    def __init__(self, stage: str, recipe: Recipe, form: RecipeForm) -> None:
        super().__init__()
        theme.set_property(self, "card", "outline")
        self._form = form
        self._refused = ""
        self._seldom, self._summary = QWidget(), Wrapped("", "small")
        self.fold = QToolButton()
        self.fold.setText(MORE)
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setIconSize(QSize(theme.SIZE_SMALL, theme.SIZE_SMALL))
        self.fold.setIcon(theme.icon(FOLDED, "secondary"))
        theme.set_property(self.fold, "link", True)
        self.fold.toggled.connect(self._unfold)
        settings = getattr(recipe, stage)
        keys = {f"{stage}.{field.name.rstrip('_')}": getattr(settings, field.name) for field in fields(settings)}
        self.rows = [self._row(key, value) for key, value in keys.items()]
        self._place(*STAGES[stage])
        self.arrange("")

    def _row(self, key: str, value: Any) -> Row:
        shown = self._form.fields.get(key) or Wrapped(value_words(key, value))
        label, note = Wrapped("", "secondary"), Wrapped("", "small")
        label.setFixedWidth(max(TEXT_LABEL if isinstance(shown, QLabel) else FIELD_LABEL, _widest_word(label)))
        if isinstance(shown, Field):
            label.setBuddy(shown)
        if isinstance(shown, ChecksField):
            label.setContentsMargins(0, theme.GRID, 0, 0)
        for widget in (label, shown):
            widget.setToolTip(tr("In the recipe file: {key}", key=key))
        return Row(key, label, shown, note)

    def _place(self, title: str, purpose: str) -> None:
        heading = QLabel(title)
        theme.set_role(heading, "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP, theme.GAP)
        column.setSpacing(theme.GRID)
        column.addWidget(heading)
        column.addWidget(Wrapped(purpose, "small"))
        column.addLayout(_grid([row for row in self.rows if row.key not in SELDOM]))
        self._seldom.setLayout(_grid([row for row in self.rows if row.key in SELDOM]))
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._summary)
        column.addWidget(self._seldom)
        column.addStretch(1)

    def arrange(self, refused: str) -> None:
        """Shows what is used now; the name of what is refused is marked."""
        self._refused = refused
        used = self._form.used
        for row in self.rows:
            self._arrange(row, row.key in used, row.key == refused)
        seldom = [row for row in self.rows if row.key in used and row.key in SELDOM]
        told = (f"{self._form.label_of(row.key)} {row.shown.value}" for row in seldom if isinstance(row.shown, Field))
        self._summary.setText(" · ".join(told))
        self.fold.setVisible(bool(seldom))
        self._seldom.setVisible(bool(seldom) and self.fold.isChecked())
        self._summary.setVisible(bool(seldom) and not self.fold.isChecked())

    def _arrange(self, row: Row, used: bool, refused: bool) -> None:
        label, note = self._form.label_of(row.key), self._form.note_of(row.key) if used else ""
        row.label.setText(label)
        theme.set_role(row.label, "error" if refused else "secondary")
        row.note.setText(note)
        row.label.setVisible(used)
        row.shown.setVisible(used)
        row.note.setVisible(bool(note))
        if isinstance(row.shown, Field):
            row.shown.name(label)

    def _unfold(self, on: bool) -> None:
        self.fold.setText(FEWER if on else MORE)
        self.fold.setIcon(theme.icon(UNFOLDED if on else FOLDED, "secondary"))
        self.arrange(self._refused)
        if on:
            self.unfolded.emit()


def _widest_word(label: QLabel) -> int:
    """In pixels; a name breaks only between its words."""
    label.ensurePolished()
    metrics = label.fontMetrics()
    return max(metrics.horizontalAdvance(word) for name in LABELS.values() for word in name.split())


def _grid(rows: Sequence[Row]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.GAP)
    grid.setVerticalSpacing(theme.GRID)
    grid.setColumnStretch(1, 1)
    for place, row in enumerate(rows):
        tall = isinstance(row.shown, QLabel | ChecksField)
        upright = Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(row.label, 2 * place, 0, upright)
        grid.addWidget(row.shown, 2 * place, 1, upright)
        grid.addWidget(row.note, 2 * place + 1, 0, 1, 2)
    return grid
