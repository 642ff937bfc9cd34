"""The chips across the top of the results place: the same for every page, each page with those that it follows."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from engine.language import tr
from gui import theme
from gui.parts.chips import Chip
from gui.parts.flow import FlowLayout
from gui.results.frame import PhotoFrame
from gui.results.strata import Choice, available
from gui.words.kinds import WHOLE, kind_title, ordered_kinds, pair_of, parts_of
from gui.words.map_names import baseline_name, has_baselines
from gui.words.outcomes import OUTCOMES
from gui.words.titles import measure_titles, measure_tooltips, run_title

if TYPE_CHECKING:
    from gui.results.loading import Loaded


class ChipRow(QWidget):
    """Shows a choice, and reads the choice that a person makes."""

    run_chosen = Signal(str)
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._baselines: list[str] = []
        self._followed: tuple[str, ...] = ()
        self.run = Chip(tr("Run"), tr("Which scoring is shown"))
        self.kind = Chip(tr("By"), tr("How cases are grouped"))
        self.pair = Chip(tr("And"), tr("By what each group is parted once more"))
        self.condition = Chip(tr("Condition"), tr("Only cases of one condition, by their reference"))
        self.outcome = Chip(tr("Outcome"), tr("Cases by whether the model's first diagnosis matches the reference"))
        self.measure = Chip(tr("Measure", "of agreement"), tr("How agreement is measured"))
        self.baseline = Chip(tr("Baseline"), tr("What a saliency map compares the photo with"))
        self._chips = {
            "run": self.run,
            "kind": self.kind,
            "pair": self.pair,
            "condition": self.condition,
            "outcome": self.outcome,
            "measure": self.measure,
            "baseline": self.baseline,
        }
        flow = FlowLayout(theme.GAP_SMALL, self)
        for name, chip in self._chips.items():
            flow.addWidget(chip)
            chip.chosen.connect(self.run_chosen if name == "run" else self._tell)

    def _tell(self) -> None:
        self.chosen.emit()

    def follow(self, names: Sequence[str]) -> None:
        """Show the chips that a page follows."""
        self._followed = tuple(names)
        for name, chip in self._chips.items():
            needed = name != "baseline" or has_baselines(self._baselines)
            chip.setVisible(name in names and needed)

    def offer(self, loaded: Loaded, frame: PhotoFrame | None, choice: Choice) -> None:
        """Offer what the run has, and show the choice."""
        summary = loaded.summary
        assert summary is not None
        self.run.set_options({run.run_id: run_title(run) for run in loaded.runs}, summary.run.run_id)
        self.offer_kinds(loaded.kinds, choice.kind)
        self.outcome.set_options(OUTCOMES, choice.outcome)
        measures = measure_titles(available(summary.strata, "measure"))
        self.measure.set_options(measures, choice.measure, measure_tooltips())
        self._baselines = available(summary.strata, "baseline")
        self.baseline.set_options({name: baseline_name(name) for name in self._baselines}, choice.baseline)
        conditions = sorted(name for name in frame.words["condition"].names if name) if frame else []
        offered = {"": tr("All"), **{name: name for name in conditions}}
        self.condition.set_options(offered, choice.condition if choice.condition in offered else "")
        self.follow(self._followed)

    def offer_kinds(self, kinds: Sequence[str], chosen: str) -> None:
        """Pairs are made of two chips; those that were asked for by the recipe or the plan are so as well."""
        first, second = parts_of(chosen)
        parts = ordered_kinds(list({part for kind in ordered_kinds(list(kinds)) for part in parts_of(kind) if part}))
        self.kind.set_options({kind: kind_title(kind) for kind in parts}, first)
        others = {kind: kind_title(kind) for kind in parts if kind not in (first, WHOLE)}
        self.pair.set_options({"": tr("nothing"), **others}, second)
        self.pair.setEnabled(first != WHOLE)

    def choice(self, before: Choice, kinds: Sequence[str]) -> Choice:
        """What the chips say now."""
        return dataclasses.replace(
            before,
            outcome=self.outcome.value,
            measure=self.measure.value,
            baseline=self.baseline.value,
            condition=self.condition.value,
            kind=pair_of(self.kind.value, self.pair.value, kinds),
        )
