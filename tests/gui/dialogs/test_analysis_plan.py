"""The dialog of the analysis plan, by hand: what is ticked is what is frozen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from engine.recipe import Analysis, Recipe, load_recipe
from engine.statistics.analysis_plan import AnalysisPlan, make_plan, plan_from_json
from gui.dialogs.analysis_plan import NO_PLAN, AnalysisPlanDialog
from tests.gui.dialogs.fakes import FakeDocument
from tests.screens_dialogs import MODEL, document


def shown(qtbot: QtBot, made: FakeDocument) -> AnalysisPlanDialog:
    dialog = AnalysisPlanDialog(made)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def tick(qtbot: QtBot, ticks: QListWidget, title: str) -> None:
    """A click on the box before the name."""
    (item,) = ticks.findItems(title, Qt.MatchFlag.MatchExactly)
    ticks.scrollToItem(item)
    box = ticks.visualItemRect(item)
    qtbot.mouseClick(ticks.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 10, box.center().y()))


def frozen(made: FakeDocument) -> AnalysisPlan:
    plan = made.project.analysis_plan()
    assert plan is not None
    return plan_from_json(plan.content)


def test_what_is_ticked_is_frozen(qtbot: QtBot) -> None:
    made = document()
    dialog = shown(qtbot, made)
    assert dialog.status.text() == NO_PLAN
    assert dialog.state.text() == "If you freeze now: the project is still blinded; 1 run made so far."
    tick(qtbot, dialog.form.kinds, "Skin type")
    tick(qtbot, dialog.form.measures, "Dice")
    tick(qtbot, dialog.form.outcomes, "Incorrect")
    qtbot.keyClicks(dialog.form.note, "Melanoma first.")
    qtbot.mouseClick(dialog.freeze, Qt.MouseButton.LeftButton)
    names = ["condition", "skin_type"], ["iou", "dice"]
    expected = make_plan(*names, load_recipe("default"), ["all", "incorrect"], None, "Melanoma first.")
    assert frozen(made) == expected
    assert dialog.status.text() == (
        "Frozen 2026-11-02 by A. Reader, before unblinding, with 0 readings completed and 1 run made."
        f" Hash {expected.hash}"
    )
    assert not dialog.freeze.isEnabled() and dialog.isVisible()


def test_two_kinds_are_crossed(qtbot: QtBot) -> None:
    made = document()
    dialog = shown(qtbot, made)
    dialog.form.first.setCurrentText("Skin type")
    qtbot.mouseClick(dialog.form.cross, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.form.cross, Qt.MouseButton.LeftButton)
    assert dialog.form.kinds.findItems("Skin type and sex", Qt.MatchFlag.MatchExactly)
    tick(qtbot, dialog.form.kinds, "Condition")
    qtbot.mouseClick(dialog.freeze, Qt.MouseButton.LeftButton)
    assert frozen(made).kinds == ("skin_type & sex",)


def test_space_ticks_and_unticks(qtbot: QtBot) -> None:
    dialog = shown(qtbot, document())
    dialog.form.kinds.setCurrentRow(0)
    qtbot.keyClick(dialog.form.kinds, Qt.Key.Key_Space)
    assert dialog.form.kinds.names == ()
    assert dialog.refusal.text() == "Tick at least one kind of strata." and not dialog.freeze.isEnabled()
    qtbot.keyClick(dialog.form.kinds, Qt.Key.Key_Space)
    assert dialog.form.kinds.names == ("condition",)
    assert not dialog.refusal.isVisible() and dialog.freeze.isEnabled()


@pytest.mark.parametrize(
    ("name", "words"), [("measures", "Tick at least one measure."), ("outcomes", "Tick at least one outcome.")]
)
def test_nothing_ticked_is_refused_in_place(qtbot: QtBot, name: str, words: str) -> None:
    dialog = shown(qtbot, document())
    getattr(dialog.form, name).tick(())
    assert dialog.refusal.text() == words and not dialog.freeze.isEnabled()


def test_the_frozen_plan_is_shown_and_another_can_follow(qtbot: QtBot) -> None:
    made = document()
    recipe = replace(Recipe(), analysis=Analysis(seed=7))
    plan = make_plan(["sex & site", "age_band"], ["dice"], recipe, ["correct"], (MODEL.name, MODEL.digest), "Agreed.")
    made.freeze_plan(plan.to_json())
    dialog = shown(qtbot, made)
    assert dialog.form.plan == plan
    assert dialog.form.recipe_box.currentText() == "As in the frozen plan"
    assert dialog.form.model_box.currentText() == MODEL.name
    assert dialog.freeze.text() == "Freeze as a new plan" and not dialog.freeze.isEnabled()
    tick(qtbot, dialog.form.measures, "IoU")
    qtbot.mouseClick(dialog.freeze, Qt.MouseButton.LeftButton)
    assert len(made.project.all_plans) == 2 and frozen(made) == replace(plan, measures=("iou", "dice"))


def test_only_a_coordinator_freezes(qtbot: QtBot) -> None:
    made = document()
    made.project = replace(made.project, coordinator="Ada")
    dialog = shown(qtbot, made)
    assert dialog.refusal.text() == "Only a coordinator of this project freezes the plan."
    assert not dialog.freeze.isEnabled()


def test_a_project_open_elsewhere_is_only_read(qtbot: QtBot) -> None:
    made = document()
    made.read_only = True
    dialog = shown(qtbot, made)
    assert "open for reading only" in dialog.refusal.text() and not dialog.freeze.isEnabled()


def test_a_plan_that_comes_late_is_told_beforehand(qtbot: QtBot) -> None:
    dialog = shown(qtbot, document(blinded=False))
    assert "is not blinded: the plan will say that it came afterwards" in dialog.state.text()
