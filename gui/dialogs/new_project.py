"""A new project: where it lives, who reads, and whether readings are blind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QFormLayout, QFrame, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.dialogs.frame import FramedDialog, heading
from gui.dialogs.path_field import PathField
from gui.parts.widgets import Wrapped
from gui.words.reader_names import name_refusal

SUFFIX = ".spotcheck"
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
BLIND = tr(
    "Nothing that comes from a model, no diagnosis and no other reader's work is shown for a case until its reader "
    "has completed it. Completing locks that first reading, and it is what is scored. Choose this for a study."
)
UNBLINDED = tr(
    "Predictions, saliency and scores are shown at once. Regions drawn this way are marked as not blind. "
    "Choose this to try a model out or to teach."
)


@dataclass(frozen=True, slots=True)
class NewProject:
    """What was asked for."""

    path: Path
    blinded: bool
    reader: str


class NewProjectDialog(FramedDialog):
    """Asks for a new project; `project` holds the answer once it was accepted."""

    def __init__(self, folder: Path, reader: str = "", parent: QWidget | None = None) -> None:
        sentence = tr("A project is one file. Your photos stay where they are and are never changed.")
        super().__init__(tr("New project"), sentence, parent)
        self.project: NewProject | None = None
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of the project"))
        self.name.setPlaceholderText(tr("For example: Naevus study 2026"))
        self.folder = PathField(tr("Folder"), "folder")
        self.folder.set_path(folder)
        self.reader = QLineEdit(reader)
        self.reader.setAccessibleName(tr("Your name as a reader"))
        self.reader.setPlaceholderText(tr("Stands beside every region that you draw"))
        self.blind, self.unblinded = QRadioButton(tr("Blind first reading")), QRadioButton(tr("Unblinded"))
        self._place()
        self.create_button = self._add_buttons()
        for line in (self.name, self.folder.line, self.reader):
            line.textChanged.connect(self._take_back_refusal)
        self.name.setFocus()

    def _place(self) -> None:
        form = QFormLayout()
        form.setSpacing(theme.GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&Name"), self.name)
        form.addRow(tr("&Folder"), self.folder)
        form.addRow(tr("&Reader"), self.reader)
        column = QVBoxLayout()
        column.setSpacing(theme.GAP)
        column.addLayout(form)
        column.addSpacing(theme.GRID)
        column.addWidget(heading(tr("How cases are read (this cannot be changed later)")))
        self._choices = QButtonGroup(self)
        for button, words in ((self.blind, BLIND), (self.unblinded, UNBLINDED)):
            self._choices.addButton(button)
            column.addWidget(_choice(button, words))
        self.blind.setChecked(True)
        column.addStretch(1)
        self.set_content(column)

    def _add_buttons(self) -> QWidget:
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        create = self.add_button(tr("Create project"), primary=True)
        create.clicked.connect(self._create)
        return create

    def _take_back_refusal(self) -> None:
        self.refuse("")

    def _create(self) -> None:
        name, folder, reader = self.name.text().strip(), self.folder.path, self.reader.text().strip()
        refusal = _refusal(name, folder, reader)
        self.refuse(refusal)
        if refusal or folder is None:
            return
        self.project = NewProject(_file(folder, name), self.blind.isChecked(), reader)
        self.accept()


def _choice(button: QRadioButton, words: str) -> QFrame:
    frame = QFrame()
    theme.set_property(frame, "card", "outline")
    button.setAccessibleDescription(words)
    label = Wrapped(words, "secondary")
    label.setContentsMargins(24, 0, 0, 0)
    column = QVBoxLayout(frame)
    column.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP, theme.GAP)
    column.setSpacing(theme.GRID)
    column.addWidget(button)
    column.addWidget(label)
    return frame


def _file(folder: Path, name: str) -> Path:
    return folder / (name if name.endswith(SUFFIX) else f"{name}{SUFFIX}")


def _refusal(name: str, folder: Path | None, reader: str) -> str:
    """Why this cannot be made, in a sentence; empty where it can."""
    if not name:
        return tr("Give the project a name.")
    if _NOT_IN_NAMES.search(name):
        return tr('A name cannot hold any of \\ / : * ? " < > |; leave them out.')
    if folder is None or not folder.is_dir():
        return tr("This folder does not exist; choose one that does.")
    if refusal := name_refusal(reader):
        return refusal
    if _file(folder, name).exists():
        return tr(
            "“{name}” is already in this folder; choose another name, or open that project.",
            name=_file(folder, name).name,
        )
    return ""
