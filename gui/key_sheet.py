"""Every key on one sheet, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.actions import ACTIONS, label_keys
from gui.panels.parts import heading

HAND = (
    ("Zoom at the cursor", "Wheel"),
    ("Pan", "Space + drag, middle button"),
    ("Finish / cancel a shape", "Enter / Esc"),
    ("Take back a corner", "Backspace, Ctrl+Z"),
    ("Insert a corner", "Double click or Alt+click an edge"),
    ("Choose corners", "Shift+click, drag around them"),
    ("Brush size", "[ and ], Shift+Wheel"),
    ("Add to / subtract from a region", "Shift / Alt while drawing"),
    ("Edge lasso drawn freely", "Ctrl"),
    ("Smart region by a box / what lies outside", "Ctrl / Alt + drag"),
)
COLUMNS = (("Case", "Edit", "Model", "Help"), ("Draw", "By hand", "Label", "Project"), ("Shape", "View"))


class KeySheet(QDialog):
    """Three columns of words and keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        title = QLabel("Keys")
        theme.set_role(title, "title")
        columns = QHBoxLayout()
        columns.setSpacing(2 * theme.GAP_HUGE)
        for names in COLUMNS:
            columns.addLayout(_column(names))
        close = QPushButton("Close")
        close.clicked.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.GAP_HUGE, theme.GAP_LARGE, theme.GAP_HUGE, theme.GAP_LARGE)
        whole.setSpacing(theme.GAP)
        whole.addWidget(title)
        whole.addLayout(columns)
        whole.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _column(names: tuple[str, ...]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.GAP_SMALL)
    for name in names:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.GAP_HUGE)
        grid.setVerticalSpacing(theme.GRID)
        for row, (words, keys) in enumerate(_rows(name)):
            label = QLabel(keys, alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            theme.set_role(label, "secondary")
            grid.addWidget(QLabel(words), row, 0)
            grid.addWidget(label, row, 1)
        column.addWidget(heading(name))
        column.addLayout(grid)
        column.addSpacing(theme.GRID)
    column.addStretch(1)
    return column


def _rows(name: str) -> tuple[tuple[str, str], ...]:
    if name == "By hand":
        return HAND
    if name == "Label":
        keys = label_keys()
        return (("Label of the next region", f"{keys[0][0]} to {keys[-1][0]}"),)
    native = QKeySequence.SequenceFormat.NativeText
    return tuple(
        (row.text.rstrip("…"), ", ".join(QKeySequence(key).toString(native) for key in row.keys if key != "Return"))
        for row in ACTIONS
        if row.place == name and row.keys
    )
