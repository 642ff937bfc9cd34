from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from engine.recipe.strata_names import PAIR
from engine.tasks.summaries import Flow
from engine.trust.values import PhotoTrust
from gui.document.reading import visible_cases
from gui.engine_thread import EngineThread
from gui.parts.chips import Chip
from gui.results.columns import COLUMNS, PLAN
from gui.results.loading import Loaded, load
from gui.results.place import ResultsPlace
from tests.gui.dialogs.fakes import FakeDocument, FakeProject
from tests.gui.made_up_trust import trust_of
from tests.gui.results.made_up import MadeUpSummary, plan_of, planned, run, summary, with_pairs
from tests.screens_dialogs import MODEL, cases


class FakeTasks:
    """Stands for `engine.tasks`; keeps what it was asked."""

    def __init__(self) -> None:
        self.checked = False
        self.made: Callable[[], MadeUpSummary] = summary
        self.kinds: list[tuple[str, ...]] = []
        self.asked: list[tuple[str | None, frozenset[str] | None]] = []

    def run_summary(
        self,
        _project: object,
        run_id: str | None,
        seen: frozenset[str] | None = None,
        *,
        kinds: tuple[str, ...] = (),
        only: tuple[str, ...] = (),
    ) -> Any:
        self.asked.append((run_id, seen))
        self.kinds.append(kinds)
        return with_pairs(self.made(), tuple(kind for kind in kinds if PAIR in kind))

    def trust_of_run(self, _project: object, run_id: str, seen: frozenset[str] | None) -> tuple[PhotoTrust, ...]:
        found = (one for case in cases(12) for one in trust_of(case))
        return tuple(one for one in found if self.checked and (seen is None or one.case_id in seen))


@pytest.fixture
def tasks(monkeypatch: pytest.MonkeyPatch) -> FakeTasks:
    import engine

    fake = FakeTasks()
    monkeypatch.setattr(engine, "tasks", fake, raising=False)
    return fake


def project(*, blinded: bool = True, completed: int = 12) -> FakeProject:
    everyone = cases()
    done = frozenset(case.case_id for case in everyone[:completed])
    return FakeProject(blinded, everyone, done, (run(), replace(run("run-2"), started_at="2026-12-01")), (MODEL,))


def place(qtbot: QtBot, document: FakeDocument) -> ResultsPlace:
    shown = ResultsPlace(document)  # type: ignore[arg-type]
    qtbot.addWidget(shown)
    shown.resize(1224, 740)
    shown.show()
    while document.helper.waiting:
        document.helper.work()
    return shown


def choose(chip: Chip, text: str) -> None:
    menu = chip.menu()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_a_blind_reader_s_results_rest_on_completed_cases_only(qtbot: QtBot, tasks: FakeTasks) -> None:
    shown = place(qtbot, FakeDocument(project()))
    seen = tasks.asked[0][1]
    assert seen is not None and len(seen) == 12
    assert shown.note.text().startswith("Based on 10 of 58 cases that you have completed.")
    assert shown.plot_card.isVisible()


def test_an_unblinded_project_shows_all(qtbot: QtBot, tasks: FakeTasks) -> None:
    shown = place(qtbot, FakeDocument(project(blinded=False)))
    assert tasks.asked == [(None, None)]
    assert shown.note.text() == "58 cases · 58 photos · 2 excluded"


def test_a_reader_who_completed_nothing_sees_nothing(qtbot: QtBot, tasks: FakeTasks) -> None:
    shown = place(qtbot, FakeDocument(project(completed=0)))
    assert tasks.asked == []
    assert shown.empty.isVisible() and not shown.plot_card.isVisible()
    with qtbot.waitSignal(shown.step_asked) as asked:
        qtbot.mouseClick(shown.empty.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["label"]


@pytest.mark.parametrize(
    ("empty_of", "step"),
    [({"all_cases": ()}, "import"), ({"all_models": ()}, "add_model"), ({"all_runs": ()}, "score")],
)
def test_empty_places_offer_the_next_step(
    qtbot: QtBot, tasks: FakeTasks, empty_of: dict[str, tuple[Any, ...]], step: str
) -> None:
    shown = place(qtbot, FakeDocument(replace(project(), **empty_of)))
    with qtbot.waitSignal(shown.step_asked) as asked:
        qtbot.mouseClick(shown.empty.button, Qt.MouseButton.LeftButton)
    assert asked.args == [step]


def test_chips_change_plot_and_table_together(qtbot: QtBot, tasks: FakeTasks) -> None:
    shown = place(qtbot, FakeDocument(project(blinded=False)))
    model = shown.table_card.table.row_model
    choose(shown.chips.kind, "Skin type")
    assert shown.plot_card.title.text() == "Agreement by skin type"
    assert {stratum.stratum for stratum in model.rows} == {"I", "II", "III", "IV", "V", "VI"}
    choose(shown.chips.outcome, "Incorrect")
    assert {stratum.outcome for stratum in model.rows} == {"incorrect"}
    choose(shown.chips.baseline, "Black")
    assert {stratum.baseline for stratum in model.rows} == {"black"}
    assert shown.chips.kind.text() == "By: Skin type"


def test_another_run_is_asked_for(qtbot: QtBot, tasks: FakeTasks) -> None:
    document = FakeDocument(project(blinded=False))
    shown = place(qtbot, document)
    choose(shown.chips.run, "sklesion Xception · 2026-12-01")
    document.helper.work()
    assert tasks.asked[-1][0] == "run-2"


def test_a_row_of_the_plot_selects_its_rows_of_the_table(qtbot: QtBot, tasks: FakeTasks) -> None:
    shown = place(qtbot, FakeDocument(project(blinded=False)))
    shown.plot_card.plot.choose_row(0)
    table = shown.table_card.table
    chosen = {stratum.stratum for stratum in table.chosen_rows}
    assert chosen == {shown.plot_card.plot.current_name}


def test_a_hidden_place_asks_only_when_it_is_shown(qtbot: QtBot, tasks: FakeTasks) -> None:
    document = FakeDocument(project())
    shown = place(qtbot, document)
    shown.hide()
    document.states_changed.emit()
    document.runs_changed.emit()
    assert not document.helper.waiting
    shown.show()
    assert len(document.helper.waiting) == 1


def test_the_export_button_names_the_run(qtbot: QtBot, tasks: FakeTasks) -> None:
    shown = place(qtbot, FakeDocument(project(blinded=False)))
    with qtbot.waitSignal(shown.export_asked) as asked:
        qtbot.mouseClick(shown.table_card.export, Qt.MouseButton.LeftButton)
    assert asked.args == ["run-1"]


def test_a_closed_project_leaves_nothing_on_the_screen(qtbot: QtBot, tasks: FakeTasks) -> None:
    document = FakeDocument(project(blinded=False))
    shown = place(qtbot, document)
    document.project = None  # type: ignore[assignment]
    document.closed.emit()
    assert not shown.plot_card.isVisible() and not shown.note.isVisible()


def test_a_flagged_case_counts_once_it_was_completed() -> None:
    assert visible_cases(project(), "A. Reader") == frozenset(f"{number:04d}" for number in range(12))  # type: ignore[arg-type]
    assert visible_cases(project(blinded=False), "A. Reader") is None  # type: ignore[arg-type]


@pytest.fixture
def helper() -> Iterator[EngineThread]:
    thread = EngineThread("helper")
    yield thread
    thread.close()


def test_figures_come_from_the_helper_s_thread(qtbot: QtBot, tasks: FakeTasks, helper: EngineThread) -> None:
    document = FakeDocument(project(blinded=False))
    document.helper = helper  # type: ignore[assignment]
    shown = ResultsPlace(document)  # type: ignore[arg-type]
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitUntil(lambda: shown.plot_card.isVisible(), timeout=5000)


def test_the_newest_run_comes_first(tasks: FakeTasks) -> None:
    loaded: Loaded = load(project(), "A. Reader", None, "condition")  # type: ignore[arg-type]
    assert [item.run_id for item in loaded.runs] == ["run-2", "run-1"]


def test_what_is_still_open_is_told_beside_the_counts(qtbot: QtBot, tasks: FakeTasks) -> None:
    tasks.made = lambda: replace(summary(), flow=Flow(60, 118, {}, failed=1, unread=0, stale=2, unscored=0))
    shown = place(qtbot, FakeDocument(project(blinded=False)))
    shown.show()
    qtbot.waitUntil(lambda: shown.note.text() != "")
    assert shown.note.text().endswith("1 photo failed · 2 photos changed since they were scored")


def test_unchecked_maps_are_offered_for_a_check(qtbot: QtBot, tasks: FakeTasks) -> None:
    document = FakeDocument(project(blinded=False))
    shown = place(qtbot, document)
    card = shown.trust_card
    assert card.isVisible() and card.sentence.text().startswith("Not checked yet")
    assert not card.unfold.isVisible() and not card.table.isVisible()
    document.trust_job.may_start = False
    document.trust_job.changed.emit()
    assert not card.check.isEnabled()
    document.trust_job.may_start = True
    document.trust_job.changed.emit()
    assert shown.run_id == "run-1"
    with qtbot.waitSignal(shown.step_asked) as asked:
        qtbot.mouseClick(card.check, Qt.MouseButton.LeftButton)
    assert asked.args == ["check_trust"]


def test_checked_maps_are_told_in_a_sentence_and_a_table(qtbot: QtBot, tasks: FakeTasks) -> None:
    tasks.checked = True
    shown = place(qtbot, FakeDocument(project(blinded=False)))
    card = shown.trust_card
    assert "Over 12 photos" in card.sentence.text() and "pen mark" in card.sentence.text()
    assert not card.table.isVisible()
    qtbot.mouseClick(card.unfold, Qt.MouseButton.LeftButton)
    assert card.table.isVisible() and card.unfold.text() == "Hide figures"
    model = card.table.row_model
    told = [[str(model.index(row, column).data()) for column in range(8)] for row in range(model.rowCount())]
    assert told[6][:4] == ["Taken away", "Pen mark, blurred", "change of probability", "−0.61"]
    assert told[6][5:] == ["12", "12", "0"]
    assert [row[7] for row in told if "filled in" in row[1] and "saliency" in row[1]] == ["12"]
    choose(shown.chips.baseline, "Black")
    assert card.table.isVisible() and model.rowCount() == 24


def test_a_blind_reader_s_trust_rests_on_completed_cases_only(qtbot: QtBot, tasks: FakeTasks) -> None:
    tasks.checked = True
    shown = place(qtbot, FakeDocument(project(completed=5)))
    assert shown.trust_card.sentence.text().startswith("Only 5 cases have figures")


def test_findings_are_read_again_when_a_check_has_ended(qtbot: QtBot, tasks: FakeTasks) -> None:
    document = FakeDocument(project(blinded=False))
    shown = place(qtbot, document)
    tasks.checked = True
    document.trust_job.finished.emit()
    document.helper.work()
    assert "pen mark" in shown.trust_card.sentence.text()


def test_groups_are_parted_once_more(qtbot: QtBot, tasks: FakeTasks) -> None:
    document = FakeDocument(project(blinded=False))
    shown = place(qtbot, document)
    assert shown.chips.pair.text() == "And: nothing"
    choose(shown.chips.pair, "Sex")
    document.helper.work()
    assert tasks.kinds == [("condition",), ("condition & sex",)]
    assert shown.plot_card.title.text() == "Agreement by condition and sex"
    assert (shown.chips.kind.text(), shown.chips.pair.text()) == ("By: Condition", "And: Sex")
    choose(shown.chips.pair, "nothing")
    assert shown.plot_card.title.text() == "Agreement by condition"
    assert tasks.kinds == [("condition",), ("condition & sex",)]


def test_a_pair_that_the_plan_names_is_found_either_way_round(qtbot: QtBot, tasks: FakeTasks) -> None:
    tasks.made = lambda: with_pairs(summary(), ("skin_type & sex",))
    document = FakeDocument(project(blinded=False))
    shown = place(qtbot, document)
    choose(shown.chips.kind, "Sex")
    choose(shown.chips.pair, "Skin type")
    assert not document.helper.waiting
    assert shown.plot_card.title.text() == "Agreement by skin type and sex"


def test_planned_rows_are_marked_and_others_called_exploratory(qtbot: QtBot, tasks: FakeTasks) -> None:
    tasks.made = lambda: replace(summary(), strata=planned(summary().strata, "condition"), plan=plan_of("condition"))
    shown = place(qtbot, FakeDocument(project(blinded=False)))
    assert " · Plan " in shown.note.text() and "before unblinding" in shown.note.toolTip()
    assert "strata condition; measures IoU; outcomes all cases" in shown.note.toolTip()
    assert shown.plot_card.plan.text() == "Planned"
    table, titles = shown.table_card.table, [column.title for column in COLUMNS]
    assert not table.isColumnHidden(titles.index(PLAN))
    assert table.row_model.index(0, titles.index(PLAN)).data() == "Planned"
    choose(shown.chips.kind, "Age")
    assert shown.plot_card.plan.text() == "Exploratory"
    assert table.row_model.index(0, titles.index(PLAN)).data() == "Exploratory"


def test_a_run_that_is_not_as_planned_says_so(qtbot: QtBot, tasks: FakeTasks) -> None:
    plan = plan_of("condition", "agreement.grid")
    tasks.made = lambda: replace(summary(), strata=planned(summary().strata, "none"), plan=plan)
    shown = place(qtbot, FakeDocument(project(blinded=False)))
    assert shown.note.text().endswith(" · this run is not the planned one")
    assert shown.plot_card.plan.text() == "Exploratory"


def test_without_a_plan_nothing_is_planned_or_exploratory(qtbot: QtBot, tasks: FakeTasks) -> None:
    shown = place(qtbot, FakeDocument(project(blinded=False)))
    assert shown.plot_card.plan.text() == "" and "Plan" not in shown.note.text()
    assert shown.table_card.table.isColumnHidden([column.title for column in COLUMNS].index(PLAN))
    shown.table_card.table.selectRow(0)
    assert "Plan" not in shown.table_card.table.selected_text().split("\n")[0].split("\t")
