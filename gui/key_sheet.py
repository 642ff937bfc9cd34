"""Every key on one sheet, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui import theme
from gui.actions.table import ACTIONS, label_keys
from gui.keymap import keys_of, native
from gui.panels.parts import described, heading

HAND = (
    ("Zoom at the cursor", "Wheel, pinch"),
    ("Pan", "Space, middle button, two fingers"),
    ("Finish / cancel a shape", "Enter / Esc"),
    ("Take back a corner", "Backspace, Ctrl+Z"),
    ("Insert a corner", "Double click, Alt+click an edge"),
    ("Choose corners", "Shift+click, drag around them"),
    ("Move regions by 1 / 10 pixels", "Arrows / Shift + arrows"),
    ("Brush size", "[ and ], Shift+Wheel"),
    ("Add to / subtract from a region", "Shift / Alt"),
    ("Edge lasso drawn freely", "Ctrl"),
    ("Smart region: box / outside", "Ctrl / Alt + drag"),
)
BY_KEYBOARD = (
    ("Move the cursor a little / far", "Arrows / Shift + arrows"),
    ("Press and let go", "Space"),
    ("Put the cursor away", "Esc"),
)
CANVAS = {"By hand": HAND, "By keyboard": BY_KEYBOARD}
"""What the photo itself answers to."""
COLUMNS = (("Case", "Edit", "Model", "Help"), ("Draw", "By hand", "Label", "Project"), ("Shape", "View", "By keyboard"))

FREE = QSize(24, 64)
"""What is left of the screen beside the sheet, in pixels."""


class KeySheet(QDialog):
    """Three columns of words and keys, as the keys are now."""

    settings_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        title = QLabel("Keys")
        theme.set_role(title, "title")
        area = described(QScrollArea(), spoken="Keys of every action")
        area.setWidgetResizable(True)
        inside = _inside(COLUMNS)
        free = self._room()
        if inside.sizeHint().width() > free.width() - 2 * theme.GAP_HUGE:
            inside = _inside((COLUMNS[0] + COLUMNS[2], COLUMNS[1]))
        area.setWidget(inside)
        self.change = described(QPushButton("Change keys…", autoDefault=False), "Every key can be another one")
        self.change.clicked.connect(self._leave_for_settings)
        close = QPushButton("Close", default=True)
        theme.set_property(close, "primary", True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP_SMALL)
        buttons.addStretch(1)
        buttons.addWidget(self.change)
        buttons.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.GAP_HUGE, theme.GAP_LARGE, theme.GAP_HUGE, theme.GAP_LARGE)
        whole.setSpacing(theme.GAP)
        whole.addWidget(title)
        whole.addWidget(area, 1)
        whole.addLayout(buttons)
        around = self.sizeHint() - area.sizeHint() + QSize(2 * theme.GAP, theme.GAP)
        self.resize((inside.sizeHint() + around).boundedTo(free))
        close.setFocus()

    def _room(self) -> QSize:
        """What the screen has, or the window where it is larger than the screen says."""
        parent = self.parentWidget()
        window = parent.window().size() if parent else QSize()
        return self.screen().availableSize().expandedTo(window) - FREE

    def _leave_for_settings(self) -> None:
        self.accept()
        self.settings_asked.emit()


def _inside(groups: tuple[tuple[str, ...], ...]) -> QWidget:
    widget = QWidget()
    columns = QHBoxLayout(widget)
    columns.setContentsMargins(theme.GRID, 0, theme.GAP, 0)
    columns.setSpacing(theme.GAP_HUGE + theme.GAP)
    for names in groups:
        columns.addLayout(_column(names))
    return widget


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
    if name in CANVAS:
        return CANVAS[name]
    if name == "Label":
        keys = label_keys()
        return (("Label of the next region", f"{keys[0][0]} to {keys[-1][0]}"),)
    return tuple(
        (row.text.rstrip("…"), ", ".join(native(key) for key in keys_of(row.name) if key != "Return"))
        for row in ACTIONS
        if row.place == name and keys_of(row.name)
    )
