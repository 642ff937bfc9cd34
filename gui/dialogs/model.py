"""Adding a model: its card is read, its code is trusted by a person, its first predictions are seen."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.dialogs.frame import FramedDialog
from gui.dialogs.model_asking import Asked, AskModel
from gui.dialogs.model_view import ModelView
from gui.dialogs.path_field import PathField
from gui.parts.widgets import Wrapped

if TYPE_CHECKING:
    from gui.document.document import Document
    from gui.engine_thread import Request

REQUEST = "preview-model"
QUIET_MS = 300
CARDS = tr("Model cards (*.json)")
SENTENCE = tr("A model is described by a model card: a JSON file beside its weights.")
READING = tr("Opening the model…")
BUSY = tr("Another job has the engine; the model is opened after it.")


class ModelDialog(FramedDialog):
    """One model card at a time; accepted once the model is in the project."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(tr("Add a model"), SENTENCE, parent, width=640)
        self._document = document
        self._request: Request | None = None
        self._job: int | None = None
        self._asked: Asked | None = None
        self.card = PathField(tr("Model card"), "file", tr("The model's JSON file"), CARDS)
        self.state = Wrapped("", "secondary")
        self.view = ModelView()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(QUIET_MS)
        self._place()
        self.card.changed.connect(self._on_path)
        self._pause.timeout.connect(self._ask)
        self.view.trust_given.connect(self._trust)
        self.closing.connect(self._drop_request)
        document.jobs.changed.connect(self._on_jobs)
        self.resize(688, 712)

    def _place(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(theme.GAP)
        for widget in (self.card, self.state):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
        self.state.hide()
        self.set_content(column)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.add_model = self.add_button(tr("Add model"), primary=True)
        self.add_model.setEnabled(False)
        self.add_model.clicked.connect(self._add)

    def _on_path(self) -> None:
        self._drop_request()
        self.refuse("")
        self._say("")
        self.view.clear()
        self._asked = None
        self.add_model.setEnabled(False)
        path = self.card.path
        if path is not None and path.is_file():
            self._pause.start()
        elif path is not None:
            self.refuse(tr("There is no file {path}; choose a model card.", path=path))

    def _ask(self) -> None:
        self._run({})

    def _trust(self) -> None:
        if self._asked is not None:
            self._run(self._asked.fingerprints)

    def _run(self, trusted: Mapping[Path, str]) -> None:
        path, project = self.card.path, self._document.project
        if path is None or project is None:
            return
        self._say(BUSY if self._document.engine.busy else READING)
        work = AskModel(path, project, self._document.reader, trusted)
        self._request = self._document.engine.run(work, self._show, self._on_refused, title=tr("Opening"), kind=REQUEST)

    def _drop_request(self) -> None:
        self._pause.stop()
        if self._request is not None:
            self._request.cancel()
            self._request = None

    def _show(self, asked: Asked) -> None:
        self._say("")
        self._asked = asked
        self.view.show_asked(asked)
        self.add_model.setEnabled(not asked.preview.untrusted)
        if self.view.trust_button is not None:
            self.view.trust_button.setFocus()

    def _on_refused(self, sentence: str) -> None:
        self._say("")
        self.refuse(sentence)

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))

    def _add(self) -> None:
        path = self.card.path
        if path is None:
            return
        self.add_model.setEnabled(False)
        self._document.add_model(path)
        self._job = self._document.jobs.all()[0].id
        self._say(tr("Adding the model…"))
        self._on_jobs()

    def _on_jobs(self) -> None:
        job = next((job for job in self._document.jobs.all() if job.id == self._job), None)
        if job is None or job.under_way:
            return
        self._job = None
        self._say("")
        if job.state == "done":
            self.accept()
        else:
            self.add_model.setEnabled(True)
            self.refuse(job.message)

    def show_card(self, path: Path) -> None:
        """Begins with a card."""
        self.card.set_path(path)
