"""Practising: a throw-away project over made-up cases, and the way back to what was open before."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.language import tr
from gui.engine_thread import Watch

if TYPE_CHECKING:
    from engine.project import Project
    from engine.tasks import PracticeFolder
    from gui.document.browsing import Browsing
    from gui.document.project_content import OpenedProject

TITLE = tr("Making the practice cases")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A practice project in its folder, opened."""

    folder: PracticeFolder
    opened: OpenedProject

    def drop(self) -> None:
        """Nobody waits for it any more."""
        self.opened.project.close()
        self.folder.remove()


@dataclass(frozen=True, slots=True)
class Prepare:
    """Make a practice project; where that ends early its folder goes."""

    reader: str

    def __call__(self, watch: Watch) -> Prepared:
        from engine.tasks import PracticeFolder

        with ExitStack() as where_it_ends_early:
            folder = PracticeFolder()
            where_it_ends_early.callback(folder.remove)
            prepared = Prepared(folder, _read(folder.fill(watch), self.reader))
            where_it_ends_early.pop_all()
        return prepared


@dataclass(frozen=True, slots=True)
class BeginAnew:
    """The practice project as it was at first."""

    folder: PracticeFolder
    reader: str

    def __call__(self, _: Watch) -> Prepared:
        return Prepared(self.folder, _read(self.folder.begin(), self.reader))


@dataclass(frozen=True, slots=True)
class Before:
    """Who sat here before practising, and the project and place on the screen, if any."""

    reader: str
    path: Path | None = None
    place: tuple[str, str] | None = None


class Practice(QObject):
    """Leads into the practice project and out of it; the folder goes however the project is closed."""

    changed = Signal()

    def __init__(self, document: Browsing) -> None:
        super().__init__(document)
        self._document = document
        self._folder: PracticeFolder | None = None
        self._left: list[PracticeFolder] = []
        self._before = Before("")
        self._stays = False
        """Whether the project is closed only to begin anew."""
        document.opened.connect(self._on_opened)
        document.closed.connect(self._on_closed)

    @property
    def active(self) -> bool:
        """Whether what is open, or about to be, is thrown away in the end."""
        return self._folder is not None

    @property
    def obstacle(self) -> str:
        """Why practising cannot begin now; empty where it can."""
        if self.active:
            return tr("You are practising already.")
        if self._document.jobs.running() is not None:
            return tr("A job is running, which practising would stop. Wait until it is done.")
        return ""

    def begin(self) -> None:
        """Prepare as a job; what is open stays open until that is done."""
        if not self.obstacle:
            work = Prepare(self._document.reader)
            self._document.jobs.start(TITLE, work, self._on_prepared, dropped=Prepared.drop)

    def start_over(self) -> None:
        """The same cases with nothing done to them."""
        if self._folder is None or self._document.project is None:
            return
        document, folder, reader = self._document, self._folder, self._document.reader
        self._stays = True
        document.close()
        self._stays = False
        document.opening.emit(tr("Starting over…"))
        document.helper.run(
            BeginAnew(folder, reader), self._on_anew, self._on_refused, dropped=Prepared.drop, kind="open"
        )

    def leave(self) -> None:
        """Back to what was open before, at the same case."""
        before = self._before
        self._document.close()
        if before.path is not None:
            self._document.open(before.path, before.place)

    def clear_leftovers(self) -> None:
        """Remove what a program that died while somebody practised has left."""
        self._document.helper.run(_remove_leftovers, self._on_cleared, kind="leftovers")

    def end(self) -> None:
        """No thread works any more: what one of them may have held until now is removed too."""
        if self._folder is not None:
            self._end(self._folder)
            self._document.settings.flush()
        for folder in self._left:
            folder.remove()
        self._left.clear()

    def _on_prepared(self, prepared: Prepared) -> None:
        """Nothing is lost by it: work that is not saved, or that has begun meanwhile, comes first."""
        document = self._document
        if document.saving.state == "failed" or self.obstacle:
            prepared.drop()
            document.message.emit(tr("The practice cases are ready; choose Practise once your own work is done."))
            return
        before = self._now()
        document.close()
        self._before, self._folder = before, prepared.folder
        document.take(prepared.opened)
        self.changed.emit()

    def _on_anew(self, prepared: Prepared) -> None:
        self._document.take(prepared.opened)

    def _on_refused(self, sentence: str) -> None:
        self._document.failed.emit(sentence)
        self._document.closed.emit()

    def _now(self) -> Before:
        document = self._document
        if document.project is None:
            return Before(document.settings.reader)
        place = (document.case.case_id, document.photo.photo_id) if document.case and document.photo else None
        return Before(document.reader, document.project.path, place)

    def _on_closed(self) -> None:
        if self._folder is not None and not self._stays:
            self._end(self._folder)
            self._document.reader = self._document.settings.reader

    def _on_opened(self) -> None:
        """Another project was chosen while the practice was starting over."""
        project = self._document.project
        if self._folder is not None and project is not None and project.path.parent != self._folder.path:
            self._end(self._folder)

    def _end(self, folder: PracticeFolder) -> None:
        """Whoever practised under another name sits here under their own again."""
        self._folder = None
        folder.remove()
        self._left.append(folder)
        if self._document.settings.reader != self._before.reader:
            self._document.settings.reader = self._before.reader
        self._before = Before(self._before.reader)
        self.changed.emit()

    def _on_cleared(self, _: int) -> None:
        """Nothing on the screen changes."""


def _read(project: Project, reader: str) -> OpenedProject:
    from gui.document.project_work import read_opened

    return read_opened(project, reader, temporary=True)


def _remove_leftovers(_: Watch) -> int:
    from engine.tasks import remove_leftovers

    return remove_leftovers()
