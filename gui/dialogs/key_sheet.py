"""Every key on one sheet, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.actions.table import ACTIONS, MENUS, label_keys
from gui.keymap import keys_of, native
from gui.parts.widgets import described, heading

HAND = (
    (tr("Zoom at the cursor"), tr("Wheel, pinch")),
    (tr("Pan"), tr("Space, middle button, two fingers")),
    (tr("Finish / cancel a shape"), tr("Enter / Esc")),
    (tr("Take back a corner"), tr("Backspace, Ctrl+Z")),
    (tr("Insert a corner"), tr("Double click, Alt+click an edge")),
    (tr("Choose corners"), tr("Shift+click, drag around them")),
    (tr("Move regions by 1 / 10 pixels"), tr("Arrows / Shift + arrows")),
    (tr("Brush size"), tr("Shift+Wheel")),
    (tr("Add to / subtract from a region"), tr("Shift / Alt")),
    (tr("Edge lasso drawn freely"), tr("Ctrl")),
    (tr("Smart region: box / outside"), tr("Ctrl / Alt + drag")),
)
BY_KEYBOARD = (
    (tr("Move the cursor a little / far"), tr("Arrows / Shift + arrows")),
    (tr("Press and let go"), tr("Space")),
    (tr("Put the cursor away"), tr("Esc")),
)
CANVAS = {"by_hand": HAND, "by_keyboard": BY_KEYBOARD}
"""What the photo itself answers to."""
TITLES = {**MENUS, "by_hand": tr("By hand"), "by_keyboard": tr("By keyboard"), "label": tr("Label")}
COLUMNS = (("case", "edit", "model", "help"), ("draw", "by_hand", "label", "project"), ("shape", "view", "by_keyboard"))
FORMS = (COLUMNS, (COLUMNS[0] + COLUMNS[2], COLUMNS[1]), (COLUMNS[0] + COLUMNS[1] + COLUMNS[2],))
"""Beside each other, as far as the screen is wide enough."""

FREE = QSize(24, 64)
"""What is left of the screen beside the sheet, in pixels."""


class KeySheet(QDialog):
    """Up to three columns of words and keys, as the keys are now."""

    settings_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        title = QLabel(tr("Keys"))
        theme.set_role(title, "title")
        area = described(QScrollArea(), spoken=tr("Keys of every action"))
        area.setWidgetResizable(True)
        free = self._room()
        across = free.width() - 2 * theme.GAP_HUGE - area.verticalScrollBar().sizeHint().width()
        inside = next((made for made in map(_inside, FORMS) if made.sizeHint().width() <= across), _inside(FORMS[-1]))
        area.setWidget(inside)
        self.change = described(QPushButton(tr("Change keys…"), autoDefault=False), tr("Every key can be another one"))
        self.change.clicked.connect(self._leave_for_settings)
        close = QPushButton(tr("Close"), default=True)
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
        column.addWidget(heading(TITLES[name]))
        column.addLayout(grid)
        column.addSpacing(theme.GRID)
    column.addStretch(1)
    return column


def _rows(name: str) -> tuple[tuple[str, str], ...]:
    if name in CANVAS:
        return CANVAS[name]
    if name == "label":
        keys = label_keys()
        return ((tr("Label of the next region"), tr("{first} to {last}", first=keys[0][0], last=keys[-1][0])),)
    return tuple(
        (row.text.rstrip("…"), ", ".join(native(key) for key in keys_of(row.name) if key != "Return"))
        for row in ACTIONS
        if row.place == name and keys_of(row.name)
    )
