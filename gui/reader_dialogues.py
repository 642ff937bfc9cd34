"""What the menus ask about readers: each opens a dialog and hands the answer to the sitting."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from engine.language import tr
from gui.actions.window_actions import Actions
from gui.document.document import Document
from gui.engine_thread import Request, Watch

if TYPE_CHECKING:
    from engine.project import Project
    from engine.recipe import Recipe
    from gui.dialogs.readers import ReadersDialog

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|]')
PACKAGES = tr("Readers' work (*.spotcheck-package)")
SUFFIX = ".spotcheck-package"


@dataclass(frozen=True, slots=True)
class SecondReadings:
    """Compare what readers drew twice."""

    project: Project
    recipe: Recipe

    def __call__(self, _: Watch) -> tuple[str, ...]:
        from engine.tasks.repeat_readings import repeat_reading_lines

        return repeat_reading_lines(self.project, self.recipe)


class ReaderDialogues(QObject):
    """Asks who reads where that is not plain, and opens the dialogs about roles, protocol, blinding and packages."""

    def __init__(self, document: Document, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._sitting, self._window = document, document.sitting, window
        for name, slot in (
            ("reader", self.choose_reader),
            ("readers", self.show_readers),
            ("protocol", self.show_protocol),
            ("unblind", self.unblind),
            ("queue", self.set_queue),
            ("export_readings", self.export_readings),
            ("merge_readings", self.merge_readings),
        ):
            actions[name].triggered.connect(slot)
        document.opened.connect(self._on_opened)

    def _on_opened(self) -> None:
        """Before anything of the project is shown: the person at the screen need not be who sat here last."""
        if self._sitting.must_ask and self._document.coming_back is None:
            self._sitting.wait()
            self.choose_reader()

    def choose_reader(self) -> None:
        """Ask who reads; while a project waits for the answer, leaving closes it."""
        from gui.dialogs.sitting import SittingDialog

        document, sitting = self._document, self._sitting
        dialog = SittingDialog(
            sitting.known(),
            document.reader,
            len(document.cases),
            sitting.protocol(),
            sitting.is_protocol_new,
            blinded=sitting.blinded,
            again=sitting.some_come_again,
            leave=tr("Close project") if sitting.waiting else tr("Cancel"),
            parent=self._window,
        )
        dialog.finished.connect(self._on_chosen)
        document.closed.connect(dialog.reject)
        dialog.open()

    def _on_chosen(self, result: int) -> None:
        from gui.dialogs.sitting import SittingDialog

        dialog = self.sender()
        if not isinstance(dialog, SittingDialog):
            return
        dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted and dialog.reader is not None:
            self._sitting.start(dialog.reader)
        elif self._sitting.waiting:
            self._document.close()

    def show_readers(self) -> None:
        """Who reads here and in which role."""
        from gui.dialogs.readers import ReadersDialog

        document, sitting = self._document, self._sitting
        dialog = ReadersDialog(self._window)

        def show() -> None:
            dialog.show_readers(sitting.readers(), len(document.cases), document.reader, sitting.words_against)

        show()
        dialog.role_asked.connect(sitting.set_role)
        sitting.changed.connect(show)
        document.failed.connect(dialog.refuse)
        asked = self._ask_repeat_readings(dialog)
        dialog.exec()
        if asked is not None:
            asked.cancel()
        sitting.changed.disconnect(show)
        dialog.deleteLater()

    def _ask_repeat_readings(self, dialog: ReadersDialog) -> Request | None:
        """How well readers agree with themselves is for coordinators; nobody's next drawing should follow from it."""
        document = self._document
        if document.project is None or self._sitting.refusal:
            return None
        work = SecondReadings(document.project, document.recipe)
        return document.helper.run(work, dialog.show_repeat_readings, dialog.refuse, kind="repeat readings")

    def show_protocol(self) -> None:
        """The readers' instructions."""
        from gui.dialogs.protocol import ProtocolDialog

        sitting = self._sitting
        dialog = ProtocolDialog(self._window, again=sitting.some_come_again)

        def show() -> None:
            dialog.show_versions(sitting.protocols(), sitting.words_against)

        show()
        dialog.save_asked.connect(sitting.set_protocol)
        sitting.changed.connect(show)
        self._document.failed.connect(dialog.refuse)
        dialog.exec()
        sitting.changed.disconnect(show)
        dialog.deleteLater()

    def unblind(self) -> None:
        """Ask why, and whether it is meant."""
        from gui.dialogs.unblind import UnblindDialog

        dialog = UnblindDialog(self._window)
        if dialog.exec() and dialog.reason:
            self._sitting.unblind(dialog.reason)
        dialog.deleteLater()

    def set_queue(self) -> None:
        """Ask in which order readers are to label."""
        from engine.label_queue import columns_of
        from gui.dialogs.queue import QueueDialog

        project = self._document.project
        if project is None:
            return
        dialog = QueueDialog(project.queue_plan(), columns_of(self._document.cases), self._window)
        if dialog.exec() and dialog.plan is not None:
            self._sitting.set_queue(dialog.plan)
        dialog.deleteLater()

    def export_readings(self) -> None:
        """Ask where the present reader's work is to be written."""
        project = self._document.project
        if project is None:
            return
        name = _NOT_IN_NAMES.sub("-", f"{project.path.stem} {self._document.reader}")
        proposed = project.path.with_name(f"{name}{SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(self._window, tr("Export my readings"), str(proposed), PACKAGES)
        if chosen and self._may_write(path := _with_suffix(Path(chosen)), asked=path == Path(chosen)):
            self._sitting.export_readings(path)

    def _may_write(self, path: Path, asked: bool) -> bool:
        """The file dialog has asked about the name that was typed, not about the one with its ending."""
        if asked or not path.exists():
            return True
        from gui.dialogs.asking import is_sure

        words = tr("{name} is there already.", name=path.name)
        return is_sure(self._window, tr("Replace the file"), words, stay=tr("Keep it"), go=tr("Replace it"))

    def merge_readings(self) -> None:
        """Ask for packages, merge them as a job and show what became of them."""
        from gui.dialogs.merge import MergeDialog

        project = self._document.project
        if project is None:
            return
        chosen, _ = QFileDialog.getOpenFileNames(self._window, tr("Merge readings"), str(project.path.parent), PACKAGES)
        if not chosen:
            return
        job = self._sitting.merge(tuple(map(Path, chosen)))
        if job is None:
            self._document.failed.emit(tr("Readings are being merged already; wait until that is done."))
            return
        dialog = MergeDialog(self._document.jobs, job, self._window)
        self._sitting.merged.connect(dialog.show_reports)
        dialog.exec()
        dialog.deleteLater()


def _with_suffix(path: Path) -> Path:
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
