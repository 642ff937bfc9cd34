"""What the menus ask: each opens a dialog and hands the answer to the document."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.language import tr
from gui.actions import key_rules
from gui.actions.window_actions import Actions
from gui.dialogs.key_sheet import KeySheet
from gui.document.document import Document
from gui.keymap import Keys

if TYPE_CHECKING:
    from gui.dialogs.exclude_case import ExcludedCasesDialog

FILTER = tr("Spotcheck projects (*.spotcheck)")


class Dialogues(QObject):
    """Dialogs are imported when they are first asked for, so that the window opens fast."""

    def __init__(self, document: Document, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._actions, self._window = document, actions, window
        for name, slot in (
            ("new", self.new_project),
            ("open", self.open_project),
            ("demo", self.make_demo),
            ("import", self.import_photos),
            ("export", self.export),
            ("copy", self.save_copy),
            ("relink", self.relink_photos),
            ("close", self.close_project),
            ("add_model", self.add_model),
            ("recipe", self.choose_recipe),
            ("score", self.choose_recipe),
            ("plan", self.plan_analysis),
            ("exclude", self.exclude_case),
            ("excluded", self.show_excluded),
            ("keys", self.show_keys),
            ("settings", self.change_settings),
            ("tour", self.show_tour),
            ("practise", self.practise),
        ):
            actions[name].triggered.connect(slot)

    def may_leave(self) -> bool:
        """Whether the project may be closed: at once where all is saved, else after asking."""
        saving = self._document.saving
        if saving.state != "failed":
            return True
        words = tr(
            "Some changes could not be saved: {message}\nStay, make room, and choose “Try again”.",
            message=saving.message,
        )
        from gui.dialogs.asking import is_sure

        title = tr("Changes are not saved")
        return is_sure(self._window, title, words, stay=tr("Stay"), go=tr("Leave without them"))

    def close_project(self) -> None:
        """Back to the start page; from practising, back to what was open before."""
        if not self.may_leave():
            return
        if self._document.practice.active:
            self._document.practice.leave()
        else:
            self._document.close()

    def practise(self) -> None:
        """Open made-up cases of which nothing is kept."""
        if self.may_leave():
            self._document.practice.begin()

    def make_demo(self) -> None:
        """Open the demo, which is made on first use."""
        if self.may_leave():
            self._document.make_demo()

    def open_path(self, path: Path) -> None:
        """Open a project file."""
        if self.may_leave():
            self._document.open(path)

    def new_project(self) -> None:
        """Ask for a name, a folder and the kind of reading."""
        from gui.dialogs.new_project import NewProjectDialog

        if not self.may_leave():
            return
        dialog = NewProjectDialog(self._folder(), self._document.settings.reader, self._window)
        if dialog.exec() and dialog.project:
            asked = dialog.project
            self._document.create(asked.path, asked.blinded, asked.reader)
        dialog.deleteLater()

    def open_project(self) -> None:
        """Ask for a project file."""
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Open project"), str(self._folder()), FILTER)
        if path:
            self.open_path(Path(path))

    def import_photos(self) -> None:
        """Ask for photos, masks and a table."""
        from engine.datasets import LAYOUTS
        from gui.dialogs.import_data import ImportDialog

        dialog = ImportDialog(self._document, {layout.name: layout.title for layout in LAYOUTS}, self._window)
        dialog.exec()
        dialog.deleteLater()

    def add_model(self) -> None:
        """Ask for a model card."""
        from gui.dialogs.model import ModelDialog

        dialog = ModelDialog(self._document, self._window)
        dialog.exec()
        dialog.deleteLater()

    def choose_recipe(self) -> None:
        """Show the recipe and let another be chosen."""
        from gui.dialogs.recipe import RecipeDialog

        dialog = RecipeDialog(self._document, self._window)
        dialog.exec()
        dialog.deleteLater()

    def plan_analysis(self) -> None:
        """Freeze an analysis plan, or read the one that is frozen."""
        from gui.dialogs.analysis_plan import AnalysisPlanDialog

        dialog = AnalysisPlanDialog(self._document, self._window)
        dialog.exec()
        dialog.deleteLater()

    def export(self) -> None:
        """Export the latest run."""
        self.export_run(None)

    def export_run(self, run_id: str | None) -> None:
        """Ask where to export a run, and in which formats."""
        from gui.dialogs.export import ExportDialog

        dialog = ExportDialog(self._document, run_id, self._window)
        dialog.exec()
        dialog.deleteLater()

    def save_copy(self) -> None:
        """Ask for a place, and copy the project there."""
        project = self._document.project
        if project is None:
            return
        proposed = project.path.with_name(tr("{project} copy.spotcheck", project=project.path.stem))
        path, _ = QFileDialog.getSaveFileName(self._window, tr("Save a copy"), str(proposed), FILTER)
        if path:
            self._document.save_copy(Path(path))

    def relink_photos(self) -> None:
        """Ask for the folder to which photos were moved."""
        folder = QFileDialog.getExistingDirectory(
            self._window, tr("Folder that the photos are in now"), str(self._folder())
        )
        if folder:
            self._document.relink(Path(folder))

    def exclude_case(self) -> None:
        """Ask why the case on the screen is left out of every result."""
        from gui.dialogs.exclude_case import ExcludeCaseDialog

        if self._document.case is None:
            return
        case_id = self._document.case.case_id
        dialog = ExcludeCaseDialog(case_id, self._window)
        if dialog.exec() and dialog.reason:
            self._document.exclude_case(case_id, dialog.reason)
        dialog.deleteLater()

    def show_excluded(self) -> None:
        """The cases that are left out, each of which can be taken back in."""
        from gui.dialogs.exclude_case import ExcludedCasesDialog

        dialog = ExcludedCasesDialog(self._document.cases, self._window, self._document.sitting.words_against)
        dialog.included.connect(self._document.include_case)
        self._document.cases_changed.connect(partial(self._list_excluded, dialog))
        dialog.exec()
        dialog.deleteLater()

    def _list_excluded(self, dialog: ExcludedCasesDialog) -> None:
        dialog.show_cases(self._document.cases)

    def show_keys(self) -> None:
        """Every key on one sheet."""
        sheet = KeySheet(self._window)
        sheet.settings_asked.connect(self.change_settings)
        sheet.exec()
        sheet.deleteLater()

    def show_tour(self) -> None:
        """The three first steps; the window can be used beside them."""
        from gui.dialogs.tour import TourDialog

        self._document.settings.tour_seen = True
        tour = TourDialog(self._window)
        tour.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        tour.demo_asked.connect(self.make_demo)
        tour.practice_asked.connect(self.practise)
        tour.show()

    def show_tour_once(self) -> None:
        """To somebody who opens the window for the first time."""
        if not self._document.settings.tour_seen:
            self.show_tour()

    def change_settings(self) -> None:
        """Palette, size of text and keys; each is taken and kept at once."""
        from gui.dialogs.settings import SettingsDialog

        settings = self._document.settings
        keys = key_rules.complete(settings.keys)
        prompting = self._document.prompting
        dialog = SettingsDialog(keys, settings.palette, settings.text_size, settings.language, prompting, self._window)
        dialog.palette_chosen.connect(self._use_palette)
        dialog.text_size_chosen.connect(self._use_text_size)
        dialog.language_chosen.connect(self._use_language)
        dialog.keys_chosen.connect(self._use_keys)
        dialog.exec()
        dialog.deleteLater()

    def _use_palette(self, name: str) -> None:
        self._actions[name].trigger()

    def _use_text_size(self, percent: int) -> None:
        self._document.settings.text_size = percent

    def _use_language(self, code: str) -> None:
        self._document.settings.language = code

    def _use_keys(self, keys: dict[str, Keys]) -> None:
        self._document.settings.keys = key_rules.changed(keys)
        self._actions.set_keys(keys)

    def _folder(self) -> Path:
        recent = self._document.settings.recent
        if recent:
            return recent[0].parent
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())
