"""In which order readers label."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.language import capital, tr
from gui import theme
from gui.dialogs.frame import FramedDialog
from gui.parts.widgets import Wrapped, indented

if TYPE_CHECKING:
    from engine.label_queue import Order, QueuePlan

SENTENCE = tr("“Next to label” (N) leads from case to case in this order. Everyone can still open any case.")
CHOICES: dict[Order, tuple[str, str]] = {
    "imported": (tr("As imported"), tr("The same for everyone.")),
    "random": (
        tr("At random"),
        tr("A shuffle for each reader, so that tiredness and learning meet no case more than another."),
    ),
    "strata": (
        tr("So that strata fill evenly"),
        tr(
            "One case of each value in turn, shuffled for each reader: wherever labelling stops, the strata are as "
            "equal as they can be."
        ),
    ),
}
COLUMNS = {
    "sex": tr("Sex"),
    "skin_type": tr("Skin type"),
    "site": tr("Site"),
    "reference": tr("Reference", "a diagnosis"),
}
INDENT = 22
USUAL_PERCENT = 10
MOST_BETWEEN = 1000
AGAIN_WORDS = tr(
    "For the agreement of readers with themselves. Such a case is shown blank among the others, without the first "
    "drawing and without the model. Readers are told that some cases come again, not which. What is drawn then is kept "
    "apart and counts in no other figure."
)


class QueueDialog(FramedDialog):
    """`plan` holds what was chosen; a shuffle that is chosen anew gets a new seed."""

    def __init__(self, plan: QueuePlan, columns: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(tr("Order of labelling"), SENTENCE, parent, width=520)
        self._before = plan
        self.plan: QueuePlan | None = None
        self.orders: dict[Order, QRadioButton] = {}
        self.column = QComboBox()
        self.column.setAccessibleName(tr("Column of the strata"))
        for name in columns:
            self.column.addItem(COLUMNS.get(name) or capital(name.replace("_", " ")), name)
        self.column.setCurrentIndex(max(0, self.column.findData(plan.column)))
        rows = QVBoxLayout()
        rows.setSpacing(theme.GRID)
        for order, (title, words) in CHOICES.items():
            self._add(rows, order, title, words)
        self.orders["strata"].setEnabled(bool(columns))
        self.seed = Wrapped("", "small")
        rows.addWidget(self.seed)
        self._add_again(rows)
        rows.addStretch(1)
        self.set_content(rows)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.add_button(tr("Set the order"), primary=True).clicked.connect(self._take)
        self.orders[plan.order].setChecked(True)
        self.orders[plan.order].setFocus()
        self._show()

    def _add(self, rows: QVBoxLayout, order: Order, title: str, words: str) -> None:
        button = self.orders[order] = QRadioButton(title)
        button.toggled.connect(self._show)
        rows.addWidget(button)
        said = Wrapped(words, "small")
        said.setContentsMargins(INDENT, 0, 0, 0)
        rows.addWidget(said)
        if order == "strata":
            row = QHBoxLayout()
            row.setContentsMargins(INDENT, 0, 0, 0)
            row.addWidget(QLabel(tr("By")))
            row.addWidget(self.column, 1)
            rows.addLayout(row)
        rows.addSpacing(theme.GRID)

    def _add_again(self, rows: QVBoxLayout) -> None:
        self.again = QCheckBox(tr("Some completed cases come again"))
        self.again.setChecked(bool(self._before.again))
        self.percent, self.between = indented(QSpinBox()), indented(QSpinBox())
        self.percent.setRange(1, 100)
        self.percent.setSuffix(" %")
        self.percent.setValue(round(100 * self._before.again) or USUAL_PERCENT)
        self.percent.setAccessibleName(tr("Share of each reader's cases that come again"))
        self.between.setRange(1, MOST_BETWEEN)
        self.between.setValue(self._before.again_after)
        self.between.setAccessibleName(tr("How many other cases lie in between at least"))
        row = QHBoxLayout()
        row.setContentsMargins(INDENT, 0, 0, 0)
        row.setSpacing(theme.GAP_SMALL)
        for part in (
            self.percent,
            QLabel(tr("of each reader's cases, with at least")),
            self.between,
            QLabel(tr("in between")),
        ):
            row.addWidget(part)
        row.addStretch(1)
        words = Wrapped(AGAIN_WORDS, "small")
        words.setContentsMargins(INDENT, 0, 0, 0)
        rows.addSpacing(theme.GAP)
        rows.addWidget(self.again)
        rows.addWidget(words)
        rows.addLayout(row)
        for part in (self.percent, self.between):
            part.setEnabled(self.again.isChecked())
            self.again.toggled.connect(part.setEnabled)

    def _with_again(self, plan: QueuePlan) -> QueuePlan:
        """The seed stays, so that a larger share holds the cases of a smaller one."""
        from engine.label_queue import new_seed

        if not self.again.isChecked():
            return plan
        percent = self.percent.value()
        share = self._before.again if percent == round(100 * self._before.again) else percent / 100
        seed = self._before.again_seed if self._before.again else new_seed()
        return replace(plan, again=share, again_after=self.between.value(), again_seed=seed)

    def _chosen(self) -> Order:
        return next(order for order, button in self.orders.items() if button.isChecked())

    def _show(self) -> None:
        if not any(button.isChecked() for button in self.orders.values()):
            return
        order = self._chosen()
        self.column.setEnabled(order == "strata")
        same = order == self._before.order != "imported"
        self.seed.setText(tr("Seed {seed}, kept with the project.", seed=self._before.seed) if same else "")
        self.seed.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def _take(self) -> None:
        from engine.label_queue import QueuePlan, new_seed

        order = self._chosen()
        seed = self._before.seed if order == self._before.order else 0 if order == "imported" else new_seed()
        self.plan = self._with_again(QueuePlan(order, self.column.currentData() if order == "strata" else "", seed))
        self.accept()
