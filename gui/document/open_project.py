"""The first layer of the document: the project that is open, who reads it, and the threads that serve it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.cases import Case
from engine.language import tr
from engine.memory import forget_lasting_values
from engine.readers.names import ADJUDICATED, again_name
from gui.document.explaining import Explaining
from gui.document.jobs import Jobs
from gui.document.photo_loader import PhotoLoader
from gui.document.project_content import (
    CasesRead,
    CaseState,
    OpenedProject,
    StatesRead,
    labelling_order,
    read_cases,
    read_states,
)
from gui.document.project_work import CreateProject, MakeDemo, OpenProject
from gui.document.prompting import Prompting
from gui.document.saving import Saving
from gui.document.thumbnails import Thumbnails
from gui.document.trusting import Trusting
from gui.engine_thread import EngineThread, Watch
from gui.settings import Settings

if TYPE_CHECKING:
    from engine.project import Project, Run, StoredModel


class ProjectHolder(QObject):
    """Opens and closes projects and keeps what belongs to the whole of one."""

    opening = Signal(str)
    opened = Signal()
    closing = Signal()
    """The project is about to be let go: what is half typed still belongs to it."""
    closed = Signal()
    cases_changed = Signal()
    states_changed = Signal()
    models_changed = Signal()
    runs_changed = Signal()
    reader_changed = Signal()
    saving_changed = Signal(bool)
    message = Signal(str)
    failed = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.engine = EngineThread("engine", self)
        self.helper = EngineThread("helper", self)
        self.decoder = EngineThread("photos", self)
        self.drawing = EngineThread("drawing", self)
        self.jobs = Jobs(self.engine, self)
        self.saving = Saving(self)
        self.explaining = Explaining(self.engine, self.helper, self)
        self.trusting = Trusting(self.engine, self.helper, self.explaining, self)
        self.thumbnails = Thumbnails(self.decoder, self.photo_path, self)
        self.loader = PhotoLoader(self.decoder, self)
        self.prompting = Prompting(settings, self)
        self.saving.changed.connect(self._on_saving)
        self.saving.failed.connect(self.failed)
        self.jobs.failed.connect(self.failed)
        self.prompting.failed.connect(self.failed)
        self.coming_back: tuple[str, str] | None = None
        """The case and photo to begin at, where the person who sat there returns to them."""
        self._forget_project()

    def _forget_project(self) -> None:
        self.project: Project | None = None
        self.reader: str = self.settings.reader
        self.settling = False
        """Whether the present reader settles ROIs; they then draw for `ADJUDICATED`."""
        self.cases: tuple[Case, ...] = ()
        self.places: Mapping[str, int] = {}
        self.search_texts: Mapping[str, str] = {}
        self.queue: tuple[str, ...] = ()
        """The cases in the order in which the present reader is to label them, without those left out."""
        self.states: dict[str, CaseState] = {}
        self.flag_reasons: Mapping[str, str] = {}
        self.again: frozenset[str] = frozenset()
        """Cases that come again to the present reader: read as if they had never been, under a name of their own."""
        self.models: tuple[StoredModel, ...] = ()
        self.model_name: str | None = None
        self.runs: tuple[Run, ...] = ()

    def open(self, path: Path, place: tuple[str, str] | None = None) -> None:
        """Open a project, at the case and photo of `place` if given; `opened` or `failed` follows."""
        self.close()
        self.coming_back = place
        self.opening.emit(tr("Opening {name}…", name=path.stem))
        self._open(OpenProject(path, self.settings.reader))

    def create(self, path: Path, blinded: bool, reader: str) -> None:
        """Make a project and open it; `opened` or `failed` follows."""
        self.close()
        self.settings.reader = self.reader = reader
        self.opening.emit(tr("Making {name}…", name=path.stem))
        self._open(CreateProject(path, blinded, reader))

    def _open(self, work: Callable[[Watch], OpenedProject]) -> None:
        self.helper.run(work, self.take, self._on_refused, dropped=_let_go, kind="open")

    def make_demo(self) -> None:
        """Make the demo project on first use, and open it."""
        self.close()
        self.jobs.start(tr("Making the demo"), MakeDemo(self.settings.reader), self._on_demo, dropped=_let_go)

    def close(self) -> None:
        """Let go of the project; what is still to be written is written first."""
        if self.project is None:
            return
        self.closing.emit()
        for thread in (self.engine, self.helper, self.decoder, self.drawing):
            thread.cancel_all()
        self.prompting.leave()
        self.explaining.hide()
        self.loader.forget()
        self.thumbnails.forget()
        project = self.project
        self.saving.forget()
        self._forget_project()
        project.close()
        self.show_nothing()
        self.closed.emit()
        forget_lasting_values()

    def shut_down(self) -> None:
        """Stop all work, write what is still to be written, and end every thread."""
        for thread in (self.engine, self.helper, self.decoder, self.drawing):
            thread.close()
        self.prompting.close()
        self.close()
        self.settings.flush()

    def show_nothing(self) -> None:
        """Take everything off the screen."""
        raise NotImplementedError

    def enter(self) -> None:
        """Begin where work was left."""
        raise NotImplementedError

    def take(self, opened: OpenedProject) -> None:
        """Show a project that was opened elsewhere."""
        self.close()
        project = self.project = opened.project
        if not opened.temporary:
            self.settings.add_recent(project.path)
        self.thumbnails.keep_in(project.path.with_name(f"{project.path.name}-thumbnails"))
        same_reader = opened.cases.reader == self.reader
        self._take_cases(opened.cases if same_reader else read_cases(project, self.reader, self.whose_of(None)))
        self._take_models(opened.models)
        self._take_runs(opened.runs)
        self.opened.emit()
        self.enter()
        self.coming_back = None

    def _on_demo(self, opened: OpenedProject) -> None:
        """The demo took a while: what was opened meanwhile stays."""
        if self.project is None:
            self.take(opened)
        else:
            opened.project.close()
            self.message.emit(tr("The demo is made; open it from the menu."))

    def _on_refused(self, sentence: str) -> None:
        self.coming_back = None
        self.failed.emit(sentence)
        self.closed.emit()

    def whose_of(self, case_id: str | None) -> str:
        """Under whose name the person at the screen sees a case and draws on it; `None` is no case."""
        return ADJUDICATED if self.settling else self.reads_as(case_id)

    def reads_as(self, case_id: str | None) -> str:
        """The name of the person's own reading of the case: of the repeat reading while it comes again."""
        return again_name(self.reader) if case_id in self.again else self.reader

    @property
    def by(self) -> str | None:
        """Who draws for `whose`, where that is not the reader's own reading."""
        return self.reader if self.settling else None

    def _read_cases(self) -> None:
        if self.project:
            self._take_cases(read_cases(self.project, self.reader, self.whose_of(None)))

    def _take_cases(self, read: CasesRead) -> None:
        self.cases, self.places, self.search_texts = read.cases, read.places, read.search_texts
        self.queue = read.queue
        self._take_states(read.states)
        self.cases_changed.emit()

    def read_queue(self) -> None:
        """Take the order of labelling from the project."""
        if self.project:
            self.queue = labelling_order(self.project, self.cases, self.reader, self.again)

    def _read_states(self) -> None:
        if self.project:
            before = self.again
            self._take_states(read_states(self.project, self.reader, self.whose_of(None)))
            if self.again != before:
                self.read_queue()

    def _take_states(self, read: StatesRead) -> None:
        self.again, self.states, self.flag_reasons = read.again, read.states, read.flag_reasons

    def _read_models(self) -> None:
        if self.project:
            self._take_models(self.project.models())

    def _take_models(self, models: tuple[StoredModel, ...]) -> None:
        self.models = models
        names = [model.name for model in models]
        if self.model_name not in names:
            self.model_name = names[-1] if names else None
        self.models_changed.emit()

    def _read_runs(self) -> None:
        if self.project:
            self._take_runs(self.project.runs())

    def _take_runs(self, runs: tuple[Run, ...]) -> None:
        self.runs = runs
        self.runs_changed.emit()

    def _on_saving(self) -> None:
        self.saving_changed.emit(self.saving.state != "saved")

    def photo_path(self, photo_id: str) -> Path:
        """Where the photo's file is."""
        return self.project.photo_path(photo_id) if self.project else Path()

    def readers(self) -> tuple[str, ...]:
        """Everyone who has labelled in this project."""
        return self.project.readers() if self.project else ()

    @property
    def read_only(self) -> bool:
        """Whether nothing may be written, because another window holds the project."""
        return bool(self.project and self.project.read_only)

    @property
    def run_id(self) -> str | None:
        """The latest run."""
        return self.runs[-1].run_id if self.runs else None


def _let_go(opened: OpenedProject) -> None:
    """Nobody waits for this project any more; an open one would hold its lock."""
    opened.project.close()
