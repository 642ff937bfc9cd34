"""In which order readers label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from gui import theme
from gui.dialogs.frame import FramedDialog, wrapped

if TYPE_CHECKING:
    from engine.label_queue import Order, QueuePlan

SENTENCE = "“Next to label” (N) leads from case to case in this order. Everyone can still open any case."
CHOICES: dict[Order, tuple[str, str]] = {
    "imported": ("As imported", "The same for everyone."),
    "random": (
        "At random",
        "A shuffle for each reader, so that tiredness and learning meet no case more than another.",
    ),
    "strata": (
        "So that strata fill evenly",
        "One case of each value in turn, shuffled for each reader: wherever labelling stops, the strata are as equal "
        "as they can be.",
    ),
}
INDENT = 22


class QueueDialog(FramedDialog):
    """`plan` holds what was chosen; a shuffle that is chosen anew gets a new seed."""

    def __init__(self, plan: QueuePlan, columns: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__("Order of labelling", SENTENCE, parent, width=520)
        self._before = plan
        self.plan: QueuePlan | None = None
        self.orders: dict[Order, QRadioButton] = {}
        self.column = QComboBox()
        self.column.setAccessibleName("Column of the strata")
        for name in columns:
            self.column.addItem(name.replace("_", " ").capitalize(), name)
        self.column.setCurrentIndex(max(0, self.column.findData(plan.column)))
        rows = QVBoxLayout()
        rows.setSpacing(theme.GRID)
        for order, (title, words) in CHOICES.items():
            self._add(rows, order, title, words)
        self.orders["strata"].setEnabled(bool(columns))
        self.seed = wrapped("", "small")
        rows.addWidget(self.seed)
        rows.addStretch(1)
        self.set_content(rows)
        self.add_button("Cancel").clicked.connect(self.reject)
        self.add_button("Set the order", primary=True).clicked.connect(self._take)
        self.orders[plan.order].setChecked(True)
        self.orders[plan.order].setFocus()
        self._show()

    def _add(self, rows: QVBoxLayout, order: Order, title: str, words: str) -> None:
        button = self.orders[order] = QRadioButton(title)
        button.toggled.connect(self._show)
        rows.addWidget(button)
        said = wrapped(words, "small")
        said.setContentsMargins(INDENT, 0, 0, 0)
        rows.addWidget(said)
        if order == "strata":
            row = QHBoxLayout()
            row.setContentsMargins(INDENT, 0, 0, 0)
            row.addWidget(QLabel("By"))
            row.addWidget(self.column, 1)
            rows.addLayout(row)
        rows.addSpacing(theme.GRID)

    def _chosen(self) -> Order:
        return next(order for order, button in self.orders.items() if button.isChecked())

    def _show(self) -> None:
        if not any(button.isChecked() for button in self.orders.values()):
            return
        order = self._chosen()
        self.column.setEnabled(order == "strata")
        same = order == self._before.order != "imported"
        self.seed.setText(f"Seed {self._before.seed}, kept with the project." if same else "")
        self.seed.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def _take(self) -> None:
        from engine.label_queue import QueuePlan, new_seed

        order = self._chosen()
        seed = self._before.seed if order == self._before.order else 0 if order == "imported" else new_seed()
        self.plan = QueuePlan(order, self.column.currentData() if order == "strata" else "", seed)
        self.accept()
