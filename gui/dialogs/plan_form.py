"""What an analysis plan names, as lists to tick and fields to fill."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.language import tr
from engine.recipe import Recipe
from engine.recipe.strata_names import PAIR
from gui import theme
from gui.dialogs.frame import heading
from gui.dialogs.recipe_chooser import RecipeChooser
from gui.words.kinds import WHOLE, kind_title, ordered_kinds, pair_of
from gui.words.outcomes import OUTCOMES
from gui.words.titles import measure_titles, measure_tooltips

if TYPE_CHECKING:
    from engine.project import StoredModel
    from engine.statistics.analysis_plan import AnalysisPlan

ANY_MODEL = ""
LIST_HEIGHT = 232
USUAL = ("condition",), ("iou",), ("all",)


class TickList(QListWidget):
    """Names with their titles, each with a box to tick; Space ticks the present one."""

    ticked = Signal()

    def __init__(self, name: str, titles: Mapping[str, str], tooltips: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setObjectName("ticks")
        self.setUniformItemSizes(True)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for key, title in titles.items():
            self._add(key, title, (tooltips or {}).get(key, ""))
        self.itemChanged.connect(self.ticked)

    @property
    def all_names(self) -> tuple[str, ...]:
        """In the order of the list."""
        return tuple(_key(self.item(row)) for row in range(self.count()))

    @property
    def names(self) -> tuple[str, ...]:
        """Those that are ticked."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(_key(item) for item in items if item.checkState() == Qt.CheckState.Checked)

    def tick(self, names: Iterable[str], titles: Mapping[str, str] | None = None) -> None:
        """Ticks exactly these; what the list lacks is added with its title."""
        wanted = set(names)
        known = set(self.all_names)
        self.blockSignals(True)
        for name in sorted(wanted - known):
            self._add(name, (titles or {}).get(name, name), "")
        for row in range(self.count()):
            chosen = _key(self.item(row)) in wanted
            self.item(row).setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.ticked.emit()

    def _add(self, key: str, title: str, tooltip: str) -> None:
        item = QListWidgetItem(title)
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setToolTip(tooltip)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        self.addItem(item)


class PlanForm(QWidget):
    """Begins with what is usual; `show_plan` fills in a plan that there is."""

    changed = Signal()

    def __init__(self, kinds: Sequence[str], models: Sequence[StoredModel], recipe: Recipe) -> None:
        super().__init__()
        titles = {kind: kind_title(kind) for kind in ordered_kinds(list(kinds))}
        self.kinds = TickList(tr("Strata that are planned"), titles)
        self.measures = TickList(
            tr("Measures that are planned"), measure_titles(measure_tooltips()), measure_tooltips()
        )
        self.outcomes = TickList(tr("Outcomes that are planned"), OUTCOMES)
        self.first, self.second = _box(tr("First of two kinds to cross")), _box(tr("Second of two kinds to cross"))
        for kind, title in titles.items():
            if kind != WHOLE and PAIR not in kind:
                self.first.addItem(title, kind)
                self.second.addItem(title, kind)
        self.second.setCurrentIndex(self.second.findData("sex"))
        self.cross = QPushButton(tr("Add the pair"))
        self.cross.setToolTip(tr("Part the cases by both at once, such as condition and sex"))
        self.cross.setAutoDefault(False)
        self.recipe_box, self.model_box, self.note = RecipeChooser(recipe), _box(tr("Model")), QLineEdit()
        self.note.setPlaceholderText(tr("What else was decided, such as the main question"))
        self.note.setAccessibleName(tr("Note"))
        self._models = {model.name: model.digest for model in models}
        self.model_box.addItem(tr("Any model"), ANY_MODEL)
        for name in self._models:
            self.model_box.addItem(name, name)
        self._place()
        for ticks, names in zip((self.kinds, self.measures, self.outcomes), USUAL, strict=True):
            ticks.tick(names)
            ticks.ticked.connect(self.changed)
        self.cross.clicked.connect(self._add_pair)
        self.recipe_box.currentIndexChanged.connect(self.changed)
        self.model_box.currentIndexChanged.connect(self.changed)
        self.note.textChanged.connect(self.changed)

    def _place(self) -> None:
        lists = QHBoxLayout()
        lists.setSpacing(theme.GAP)
        parts = ((tr("Strata"), self.kinds, 5), (tr("Measures"), self.measures, 5), (tr("Outcomes"), self.outcomes, 3))
        for title, ticks, share in parts:
            ticks.setFixedHeight(LIST_HEIGHT)
            column = QVBoxLayout()
            column.setSpacing(theme.GRID)
            column.addWidget(heading(title))
            column.addWidget(ticks)
            lists.addLayout(column, share)
        pair = QHBoxLayout()
        pair.setSpacing(theme.GAP_SMALL)
        pair.addWidget(self.first, 1)
        pair.addWidget(self.second, 1)
        pair.addWidget(self.cross)
        form = QFormLayout()
        form.setSpacing(theme.GAP_SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        crossed = QLabel(tr("&Pair of kinds"))
        crossed.setBuddy(self.first)
        form.addRow(crossed, pair)
        form.addRow(tr("&Recipe"), self.recipe_box)
        form.addRow(tr("&Model"), self.model_box)
        form.addRow(tr("&Note"), self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addLayout(lists)
        column.addLayout(form)

    def show_plan(self, plan: AnalysisPlan) -> None:
        """Fills in what a plan names."""
        self.kinds.tick(plan.kinds, {kind: kind_title(kind) for kind in plan.kinds})
        self.measures.tick(plan.measures)
        self.outcomes.tick(plan.outcomes)
        self.recipe_box.choose(plan.recipe, tr("As in the frozen plan"))
        if plan.model_name and plan.model_digest:
            self._models.setdefault(plan.model_name, plan.model_digest)
            if self.model_box.findData(plan.model_name) < 0:
                self.model_box.addItem(plan.model_name, plan.model_name)
        self.model_box.setCurrentIndex(self.model_box.findData(plan.model_name or ANY_MODEL))
        self.note.setText(plan.note)

    @property
    def plan(self) -> AnalysisPlan:
        """As it stands now.

        Raises:
            PlanError: something is missing.
        """
        from engine.statistics.analysis_plan import make_plan

        name = str(self.model_box.currentData())
        model = (name, self._models[name]) if name in self._models else None
        names = self.kinds.names, self.measures.names
        return make_plan(*names, self.recipe_box.recipe, self.outcomes.names, model, self.note.text())

    @property
    def missing(self) -> str:
        """Which list nothing is ticked in, in a sentence; empty where there is none."""
        needed = (
            (self.kinds, tr("Tick at least one kind of strata.")),
            (self.outcomes, tr("Tick at least one outcome.")),
            (self.measures, tr("Tick at least one measure.")),
        )
        return next((words for ticks, words in needed if not ticks.names), "")

    def _add_pair(self) -> None:
        first, second = str(self.first.currentData()), str(self.second.currentData())
        kind = pair_of(first, second, self.kinds.all_names)
        self.kinds.tick((*self.kinds.names, kind), {kind: kind_title(kind)})
        self.kinds.scrollToBottom()


def _key(item: QListWidgetItem) -> str:
    return str(item.data(Qt.ItemDataRole.UserRole))


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    return box
