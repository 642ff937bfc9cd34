"""A document, a project and a thread for tests and pictures: the real jobs, nothing behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.cases import Case
from engine.errors import Cancelled, SpotcheckError
from engine.project import Act, FrozenPlan
from engine.project.hashes import text_hash
from engine.recipe import Recipe, load_recipe
from engine.watch import Progress
from gui.document.jobs import Jobs
from gui.engine_thread import Request


@dataclass(frozen=True)
class FakeProject:
    """What dialogs and results read of a project."""

    blinded: bool = True
    all_cases: tuple[Case, ...] = ()
    completed: frozenset[str] = frozenset()
    all_runs: tuple[Any, ...] = ()
    all_models: tuple[Any, ...] = ()
    all_plans: tuple[FrozenPlan, ...] = ()
    coordinator: str | None = None
    path: Path = Path("study.spotcheck")

    def cases(self) -> tuple[Case, ...]:
        return self.all_cases

    def runs(self) -> tuple[Any, ...]:
        return self.all_runs

    def models(self) -> tuple[Any, ...]:
        return self.all_models

    def analysis_plan(self) -> FrozenPlan | None:
        return self.all_plans[-1] if self.all_plans else None

    def may_coordinate(self, reader: str) -> bool:
        return self.coordinator in (None, reader)

    def coming_again(self, reader: str) -> frozenset[str]:
        return frozenset()

    def is_completed(self, case_id: str, reader: str) -> bool:
        return case_id in self.completed

    def case_states(self, reader: str) -> Mapping[str, str]:
        return {case.case_id: "completed" for case in self.all_cases if case.case_id in self.completed}


class StillThread(QObject):
    """Has the signals of `EngineThread`; work waits until a test lets it be done, in the test's own thread."""

    request_started = Signal(int)
    request_progressed = Signal(int, object)
    request_ended = Signal(int, str)
    idle = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[tuple[Request, Callable[[Any], Any], Callable[[Any], None], Any]] = []

    @property
    def busy(self) -> bool:
        return bool(self.waiting)

    def run(
        self,
        function: Callable[[Any], Any],
        done: Callable[[Any], None],
        failed: Callable[[str], None] | None = None,
        progress: Callable[[Any], None] | None = None,
        *,
        partial: Callable[..., None] | None = None,
        dropped: Callable[..., None] | None = None,
        title: str = "",
        kind: str = "job",
    ) -> Request:
        request = Request(kind, title)
        self.waiting.append((request, function, done, failed))
        return request

    def start(self) -> Request:
        """Says that the oldest work has begun."""
        self.request_started.emit(self.waiting[0][0].id)
        return self.waiting[0][0]

    def tell(self, progress: Progress) -> None:
        """Reports progress of the oldest work."""
        self.request_progressed.emit(self.waiting[0][0].id, progress)

    def work(self) -> None:
        """Does the oldest work and calls back as the real thread does."""
        request, function, done, failed = self.waiting.pop(0)
        try:
            result = None if request.cancelled else function(self)
        except SpotcheckError as error:
            self.request_ended.emit(request.id, "failed")
            if failed:
                failed(str(error))
            return
        except Cancelled:
            request.cancel()
            result = None
        self.request_ended.emit(request.id, "cancelled" if request.cancelled else "done")
        if not request.cancelled:
            done(result)

    def report(self, progress: Progress) -> None:
        """As a watch."""

    def cancelled(self) -> bool:
        """As a watch."""
        return False


class FakeTrustJob(QObject):
    """Says when the check of all cases may start and has ended."""

    changed = Signal()
    finished = Signal()
    may_start = True


class FakeDocument(QObject):
    """The signals and rooms of the document that dialogs and results use."""

    opened = Signal()
    closed = Signal()
    runs_changed = Signal()
    models_changed = Signal()
    states_changed = Signal()
    cases_changed = Signal()
    reader_changed = Signal()
    plan_changed = Signal()
    message = Signal(str)
    imported = Signal(object)

    def __init__(self, project: FakeProject | None = None, reader: str = "A. Reader") -> None:
        super().__init__()
        self.project = project or FakeProject()
        self.reader = reader
        self.trust_job = FakeTrustJob(self)
        self.engine, self.helper, self.decoder = StillThread(), StillThread(), StillThread()
        self.states: dict[str, str] = {}
        self.jobs = Jobs(self.engine, self)  # type: ignore[arg-type]
        self.runs = self.project.runs()
        self.models = self.project.models()
        self.cases = self.project.cases()
        self.read_only = False
        self.model_name: str | None = self.models[-1].name if self.models else None
        self.recipe: Recipe = load_recipe("default")
        self.device = "auto"
        self.scored = 0
        self.import_result: Any = None
        self.requests: list[Any] = []

    def import_data(self, request: Any) -> None:
        self.requests.append(request)
        self.jobs.start("Importing photos", self._give_import, self.imported.emit)

    def add_model(self, card_path: Any) -> None:
        self.requests.append(card_path)
        self.jobs.start("Adding the model", self._give_import)

    @property
    def may_score(self) -> bool:
        return self.model_name is not None

    def set_recipe(self, recipe: Recipe) -> None:
        self.recipe = recipe

    def choose_model(self, name: str) -> None:
        self.model_name = name

    def freeze_plan(self, content: str) -> None:
        project = self.project
        moment = Act(self.reader, "2026-11-02T10:00:00Z")
        frozen = FrozenPlan(content, text_hash(content), moment, project.blinded, 0, len(self.runs))
        self.project = replace(project, all_plans=(*project.all_plans, frozen))
        self.plan_changed.emit()

    def flag_cases(self, case_ids: Sequence[str], flagged: bool) -> None:
        self.states.update(dict.fromkeys(case_ids, "flagged" if flagged else "completed"))
        self.states_changed.emit()

    def start_scoring(self) -> None:
        self.scored += 1

    def _give_import(self, _: object) -> Any:
        if isinstance(self.import_result, Exception):
            raise self.import_result
        return self.import_result
