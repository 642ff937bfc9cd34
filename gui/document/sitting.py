"""Who sits here: the present reader with their role, and what is done for the whole study."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from engine.language import tr
from gui.document.package_work import Merge, Merged, WritePackage, WrittenPackage

if TYPE_CHECKING:
    from engine.label_queue import QueuePlan
    from engine.project import Project
    from engine.project.progress import ReaderProgress
    from engine.project.values import Protocol, Role
    from gui.document.labelling import Labelling


class Sitting(QObject):
    """Knows the reader's role without asking the project at every turn, and writes the acts of coordinators."""

    changed = Signal()
    leaving = Signal()
    """The reader is about to change: what is half drawn still belongs to the one before."""
    began = Signal()
    """It is known who reads in a project that waited for it."""
    merged = Signal(object)

    def __init__(self, document: Labelling) -> None:
        super().__init__(document)
        self._document = document
        self.coordinators: tuple[str, ...] = ()
        self.blinded = False
        """Whether readers see nothing of a model or of others before they have completed a case."""
        self.waiting = False
        """Whether a project is open of which nothing is shown until it is known who reads."""
        self._merging: int | None = None
        document.opened.connect(self.refresh)
        document.reader_changed.connect(self.refresh)
        document.closed.connect(self._forget)
        document.jobs.changed.connect(self._on_jobs)

    # Who reads

    @property
    def role(self) -> Role:
        """The present reader's role."""
        return "coordinator" if self._document.reader in self.coordinators else "reader"

    @property
    def refusal(self) -> str:
        """Why the present reader may not do what coordinators do; empty where they may."""
        if not self.coordinators or self._document.reader in self.coordinators:
            return ""
        return tr("Only {names} may do this: they coordinate the project.", names=tr(" or ").join(self.coordinators))

    @property
    def words_against(self) -> str:
        """Why nothing that concerns the study can be changed now, in a sentence; empty where it can."""
        return tr("The project is open for reading only.") if self._document.read_only else self.refusal

    @property
    def may_coordinate(self) -> bool:
        """Whether the present reader may do what coordinators do, and it can be written."""
        return self._document.project is not None and not self.words_against

    @property
    def some_come_again(self) -> bool:
        """Whether cases come a second time in this project, which readers are told; not which ones."""
        return self._document.project is not None and self._document.project.queue_plan().again > 0

    def known(self) -> tuple[ReaderProgress, ...]:
        """Everyone in the project."""
        return self._document.project.reader_progress() if self._document.project else ()

    def readers(self) -> tuple[ReaderProgress, ...]:
        """The same, and the present reader in any case."""
        from engine.project.progress import ReaderProgress

        known, reader = self.known(), self._document.reader
        if any(one.reader == reader for one in known):
            return known
        return (*known, ReaderProgress(reader, "reader", 0, 0, False))

    @property
    def must_ask(self) -> bool:
        """Whether the project has several readers, or a protocol that is new to the one remembered."""
        present = self._document.reader
        others = any(not one.imported and one.reader != present for one in self.known())
        return others or self.is_protocol_new(present)

    def is_protocol_new(self, reader: str) -> bool:
        """Whether there is a protocol that this reader has not begun a sitting with."""
        protocol = self.protocol()
        return protocol is not None and not self._document.settings.has_read(reader, protocol.hash)

    def protocol(self) -> Protocol | None:
        """What readers are to follow now."""
        return self._document.project.protocol() if self._document.project else None

    def protocols(self) -> tuple[Protocol, ...]:
        """Every version, the oldest first."""
        return self._document.project.protocols() if self._document.project else ()

    def wait(self) -> None:
        """Show nothing of the project until `start`."""
        self.waiting = True

    def start(self, name: str) -> None:
        """Let this reader begin, or go on where they are the one who reads already."""
        document, was_waiting = self._document, self.waiting
        self._note_protocol(name)
        self.waiting = False
        if name != document.reader:
            self.leaving.emit()
            document.set_reader(name)
        if was_waiting:
            self.began.emit()
            document.enter()

    def _note_protocol(self, reader: str) -> None:
        protocol = self.protocol()
        if protocol is not None:
            self._document.settings.note_read(reader, protocol.hash)

    # Acts

    def set_role(self, reader: str, role: Role) -> None:
        """Make somebody a coordinator, or no longer one."""
        self._act(lambda project, by: project.set_role(reader, role, by))

    def set_protocol(self, text: str) -> None:
        """Give the readers new instructions; who wrote them has read them."""
        self._act(lambda project, by: project.set_protocol(text, by), self._on_protocol)

    def set_queue(self, plan: QueuePlan) -> None:
        """Lay down the order in which readers label."""
        self._act(lambda project, by: project.set_queue(plan, by), self._on_queue)

    def unblind(self, reason: str) -> None:
        """End blind reading for everyone."""
        self._act(lambda project, by: project.unblind(by, reason), self._on_unblinded)

    def _act(self, begin: Callable[[Project, str], Future[Any]], done: Callable[[], None] | None = None) -> None:
        if self._document.project and not self._document.read_only:
            project, by = self._document.project, self._document.reader
            self._document.saving.write(lambda: begin(project, by), done or self.refresh)

    def _on_protocol(self) -> None:
        self._note_protocol(self._document.reader)
        self.refresh()

    def _on_queue(self) -> None:
        self._document.read_anew()
        self._document.read_queue()
        self.refresh()
        self._document.message.emit(tr("The order of labelling is set; N leads to the next case in it."))

    def _on_unblinded(self) -> None:
        self.refresh()
        self._document.read_anew()
        self._document.message.emit(tr("The project is unblinded."))

    # Packages

    def export_readings(self, path: Path) -> None:
        """Write all that the present reader did as one file, as a job."""
        if self._document.project:
            work = WritePackage(self._document.project, self._document.reader, path)
            self._document.jobs.start(tr("Exporting my readings"), work, self._on_exported)

    def merge(self, paths: tuple[Path, ...]) -> int | None:
        """Bring readers' packages in, as a job; its number, `None` where that cannot be. `merged` has the reports."""
        if self._document.project is None or not self.may_coordinate or self._merging is not None:
            return None
        work = Merge(self._document.project, paths)
        self._merging = self._document.jobs.start(tr("Merging readings"), work, self._on_merged)
        return self._merging

    def _on_exported(self, written: WrittenPackage) -> None:
        self._document.message.emit(written.summary)

    def _on_merged(self, merged: Merged) -> None:
        self.merged.emit(merged.reports)

    def _on_jobs(self) -> None:
        """When merging has ended, in whatever way, what was merged until then is shown."""
        under_way = {job.id for job in self._document.jobs.all() if job.under_way}
        if self._merging is not None and self._merging not in under_way:
            self._merging = None
            if self._document.project is not None:
                self.refresh()
                self._document.read_anew()

    def refresh(self) -> None:
        """Learn anew who coordinates, and whether reading is blind."""
        roles = self._document.project.roles() if self._document.project else {}
        self.coordinators = tuple(name for name, role in roles.items() if role == "coordinator")
        self.blinded = bool(self._document.project and self._document.project.blinded)
        self.changed.emit()

    def _forget(self) -> None:
        self.coordinators, self.blinded, self.waiting, self._merging = (), False, False, None
        self.changed.emit()
