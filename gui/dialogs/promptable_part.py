"""The part of the settings in which a person brings a promptable model: two files, checked, with what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.language import grouped, tr
from engine.promptable.values import SHOWN, ModelFile, PromptablePair
from gui import theme
from gui.dialogs.path_field import PathField
from gui.document.prompting import Prompting
from gui.parts.widgets import Wrapped, described

FILES = "ONNX (*.onnx)"
MEGABYTE = 1_000_000
LINES = 2
"""Room for words, so that nothing moves when others are said."""


class PromptablePart(QWidget):
    """Asks for nothing where ONNX Runtime is not installed: it then says how to get it."""

    def __init__(self, prompting: Prompting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompting = prompting
        self.encoder = PathField(tr("Encoder file"), "file", tr("Encoder, an ONNX file"), FILES)
        self.decoder = PathField(tr("Decoder file"), "file", tr("Decoder, an ONNX file"), FILES)
        self.use = described(QPushButton(tr("Check and use")), tr("Check both files and offer the model"))
        self.remove = described(QPushButton(tr("Remove")), tr("Offer the model no more; the files stay"))
        self.words = Wrapped("", "secondary")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAccessibleName(tr("State of the promptable model"))
        for button in (self.use, self.remove):
            button.setAutoDefault(False)
        self._files = QWidget()
        self._place()
        if prompting.pair is not None:
            self.encoder.set_path(prompting.pair.encoder.path)
            self.decoder.set_path(prompting.pair.decoder.path)
        self.encoder.changed.connect(self.refresh)
        self.decoder.changed.connect(self.refresh)
        self.use.clicked.connect(self._check)
        self.remove.clicked.connect(self._remove)
        prompting.changed.connect(self.refresh)
        self.refresh()

    def _place(self) -> None:
        grid = QGridLayout(self._files)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(theme.GAP_SMALL)
        for row, (name, field) in enumerate(((tr("Encoder"), self.encoder), (tr("Decoder"), self.decoder))):
            label = QLabel(name)
            label.setBuddy(field.line)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        told = QHBoxLayout()
        told.addWidget(self.words, 1, Qt.AlignmentFlag.AlignTop)
        told.addStrut(LINES * self.fontMetrics().lineSpacing())
        last = QHBoxLayout()
        last.setSpacing(theme.GAP_SMALL)
        last.addStretch(1)
        last.addWidget(self.remove)
        last.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(self._files)
        column.addLayout(told)
        column.addLayout(last)

    def refresh(self) -> None:
        """Bring words and buttons in line with the model's state and the two fields."""
        prompting, state = self._prompting, self._prompting.state
        installed = state != "uninstalled"
        self._files.setVisible(installed)
        self.remove.setVisible(installed and prompting.pair is not None)
        self.use.setVisible(installed)
        known = prompting.pair
        chosen = self.encoder.path, self.decoder.path
        used = known is not None and state == "ready" and chosen == (known.encoder.path, known.decoder.path)
        self.use.setEnabled(None not in chosen and not used and state != "checking")
        self.remove.setEnabled(state != "checking")
        theme.set_role(self.words, "error" if prompting.sentence and installed else "secondary")
        self.words.setText(prompting.sentence or self._words())

    def _words(self) -> str:
        if self._prompting.state == "checking":
            return tr("Checking the files…")
        if self._prompting.pair is not None:
            return ready_words(self._prompting.pair)
        return tr("Optional: two files of the Segment Anything kind give the smart region a second method.")

    def _check(self) -> None:
        encoder, decoder = self.encoder.path, self.decoder.path
        if encoder is not None and decoder is not None:
            self._prompting.check(encoder.absolute(), decoder.absolute())

    def _remove(self) -> None:
        self._prompting.remove()
        self.encoder.set_path(None)
        self.decoder.set_path(None)


def ready_words(pair: PromptablePair) -> str:
    """What is known of the files, so that they can be told from others."""
    return tr(
        "“{name}” is ready. Encoder {encoder}; decoder {decoder}.",
        name=pair.name,
        encoder=_file_words(pair.encoder),
        decoder=_file_words(pair.decoder),
    )


def _file_words(file: ModelFile) -> str:
    size = f"{file.size / MEGABYTE:.1f} MB" if file.size >= MEGABYTE / 10 else f"{grouped(file.size)} B"
    return f"{size}, SHA-256 {file.sha256[:SHOWN]}"
