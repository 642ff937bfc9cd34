"""Freezing an analysis plan, and reading the one that is frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.errors import PlanError
from engine.language import several, tr
from gui import theme
from gui.dialogs.frame import FramedDialog
from gui.dialogs.plan_form import PlanForm
from gui.parts.widgets import Wrapped
from gui.words.moments import day

if TYPE_CHECKING:
    from engine.project import FrozenPlan
    from gui.document.document import Document

SENTENCE = tr(
    "Which figures you will look at, laid down before you see any. Freezing dates and hashes the plan and notes how "
    "far the study was; it stays in the project's history for good. Everything is still computed: what the plan names "
    "is called planned, the rest exploratory."
)
NO_PLAN = tr("No plan is frozen yet.")


class AnalysisPlanDialog(FramedDialog):
    """Shows what is frozen; another plan can be frozen after it, and never takes its place unseen."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(tr("Analysis plan"), SENTENCE, parent, width=760)
        self._document = document
        self.status, self.state = Wrapped(""), Wrapped("", "secondary")
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.form = PlanForm(_kinds(document), document.models, document.recipe)
        self._frozen: FrozenPlan | None = None
        column = QVBoxLayout()
        column.setSpacing(theme.GAP)
        column.addWidget(self.status)
        column.addWidget(self.form)
        column.addWidget(self.state)
        self.set_content(column, scrolls=True)
        self.add_button(tr("Close")).clicked.connect(self.reject)
        self.freeze = self.add_button(
            tr("Freeze plan"), tr("Date and hash this plan; it cannot be taken back"), primary=True
        )
        self.freeze.clicked.connect(self._freeze)
        self.form.changed.connect(self._judge)
        document.plan_changed.connect(self._read)
        self._read()

    def _read(self) -> None:
        """Shows the plan that was frozen last."""
        project = self._document.project
        self._frozen = project.analysis_plan() if project else None
        if self._frozen is not None:
            from engine.statistics.analysis_plan import plan_from_json

            self.form.show_plan(plan_from_json(self._frozen.content))
        self.status.setText(_frozen_words(self._frozen))
        self.freeze.setText(tr("Freeze as a new plan") if self._frozen else tr("Freeze plan"))
        self.state.setText(self._state_words())
        self._judge()

    def _judge(self) -> None:
        """Only a whole plan that is not the frozen one is frozen, and only by who may."""
        refusal = self._refusal()
        try:
            plan = self.form.plan
        except PlanError as error:
            plan = None
            refusal = refusal or self.form.missing or str(error)
        self.refuse(refusal)
        is_new = plan is not None and (self._frozen is None or plan.to_json() != self._frozen.content)
        self.freeze.setEnabled(is_new and not refusal)

    def _refusal(self) -> str:
        project = self._document.project
        if project is None or self._document.read_only:
            return tr("The project is open for reading only; the plan can be read, not frozen.")
        if not project.may_coordinate(self._document.reader):
            return tr("Only a coordinator of this project freezes the plan.")
        return ""

    def _state_words(self) -> str:
        """How far the study is, as the plan would note it now."""
        project = self._document.project
        blind = project is not None and project.blinded
        runs = len(self._document.runs)
        if blind:
            return several(
                "If you freeze now: the project is still blinded; {n:,} run made so far.",
                "If you freeze now: the project is still blinded; {n:,} runs made so far.",
                runs,
            )
        return several(
            "If you freeze now: the project is not blinded: the plan will say that it came afterwards; {n:,} run made "
            "so far.",
            "If you freeze now: the project is not blinded: the plan will say that it came afterwards; {n:,} runs made "
            "so far.",
            runs,
        )

    def _freeze(self) -> None:
        self._document.freeze_plan(self.form.plan.to_json())
        self.freeze.setEnabled(False)


def _kinds(document: Document) -> tuple[str, ...]:
    from engine.statistics.kinds import default_kinds

    return default_kinds([case for case in document.cases if case.excluded is None])


def _frozen_words(frozen: FrozenPlan | None) -> str:
    if frozen is None:
        return NO_PLAN
    told = {
        "day": day(frozen.act.time),
        "by": frozen.act.by,
        "blind": tr("before unblinding") if frozen.blinded else tr("in a project that was not blinded"),
        "readings": several("{n:,} reading completed", "{n:,} readings completed", frozen.readings),
        "runs": several("{n:,} run made", "{n:,} runs made", frozen.runs),
        "hash": frozen.hash,
    }
    if frozen.act.by:
        return tr("Frozen {day} by {by}, {blind}, with {readings} and {runs}. Hash {hash}", **told)
    return tr("Frozen {day}, {blind}, with {readings} and {runs}. Hash {hash}", **told)
