"""A model card, the trust it needs, and its first predictions, to be read from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.language import several, tr
from gui import theme
from gui.dialogs.frame import heading
from gui.dialogs.model_asking import Asked
from gui.dialogs.model_words import card_lines, class_lines, trust_line
from gui.parts.widgets import Wrapped
from gui.words.numbers import percent, two_digits

if TYPE_CHECKING:
    from engine.models.card import ModelCard
    from engine.tasks import ModelPreview

TRUST_WORDS = tr(
    "This model brings code that would run on this computer with your rights. Trust it only if you know where it "
    "comes from. Trust holds for exactly the files below; if one changes, you are asked again."
)
HIDDEN_WORDS = tr(
    "Hidden, because you read this project blind and have completed no case yet. First predictions are shown only "
    "for cases that you have completed."
)
NO_PREDICTIONS = tr("No case to predict yet.")
SHOWN_CLASSES = 3
CLASS_COLUMNS = 2


class ModelView(QScrollArea):
    """Replaced as a whole for each card."""

    trust_given = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trust_button: QPushButton | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("The model's card"))

    def show_asked(self, asked: Asked) -> None:
        """Card, files to be trusted, first predictions."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.GAP_SMALL, 0)
        column.setSpacing(theme.GAP)
        self.trust_button = None
        if asked.preview.untrusted:
            column.addWidget(self._trust_card(asked))
        column.addWidget(_card_frame(asked.preview.card, asked.preview.notes))
        if not asked.preview.untrusted:
            column.addWidget(_predictions_frame(asked))
        column.addStretch(1)
        self.setWidget(content)

    def clear(self) -> None:
        """Shows nothing."""
        self.trust_button = None
        self.setWidget(QWidget())

    def _trust_card(self, asked: Asked) -> QFrame:
        frame, column = _frame(tr("Code that needs your trust"))
        column.addWidget(Wrapped(TRUST_WORDS, "warning"))
        for path, sha256 in asked.fingerprints.items():
            line = Wrapped(trust_line(path, sha256), "small")
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(line)
        button = QPushButton(several("Trust this file", "Trust these files", len(asked.fingerprints)))
        button.setAutoDefault(False)
        button.clicked.connect(self.trust_given)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.trust_button = button
        return frame


def _card_frame(card: ModelCard, notes: Sequence[str]) -> QFrame:
    frame, column = _frame(card.name)
    column.addLayout(_pairs(card_lines(card), 1))
    column.addWidget(
        heading(
            several(
                "{n:,} class and the condition it counts as",
                "{n:,} classes and the conditions they count as",
                len(card.classes),
            )
        )
    )
    column.addLayout(_pairs(class_lines(card), CLASS_COLUMNS))
    for note in notes:
        column.addWidget(Wrapped(note, "secondary"))
    return frame


def _predictions_frame(asked: Asked) -> QFrame:
    frame, column = _frame(tr("First predictions"))
    if asked.hidden:
        column.addWidget(Wrapped(HIDDEN_WORDS, "secondary"))
    elif not asked.preview.predictions:
        column.addWidget(Wrapped(NO_PREDICTIONS, "secondary"))
    else:
        column.addLayout(_predictions(asked.preview))
    return frame


def _predictions(preview: ModelPreview) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.GAP_LARGE)
    grid.setVerticalSpacing(theme.GAP_SMALL)
    for row, prediction in enumerate(preview.predictions):
        grid.addWidget(Wrapped(tr("Case {case_id}", case_id=prediction.case_id), "secondary"), row, 0)
        for place, entry in enumerate(prediction.classes[:SHOWN_CLASSES], start=1):
            cell = Wrapped(f"{entry.condition}\n{percent(entry.probability)}")
            cell.setToolTip(
                tr("Class {name}, probability {figure}", name=entry.name, figure=two_digits(entry.probability))
            )
            grid.addWidget(cell, row, place)
            grid.setColumnStretch(place, 1)
    return grid


def _frame(title: str) -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    theme.set_property(frame, "card", "outline")
    column = QVBoxLayout(frame)
    column.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP, theme.GAP)
    column.setSpacing(theme.GAP_SMALL)
    label = QLabel(title)
    label.setTextFormat(Qt.TextFormat.PlainText)
    theme.set_role(label, "heading")
    column.addWidget(label)
    return frame, column


def _pairs(pairs: Sequence[tuple[str, str]], columns: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.GAP)
    grid.setVerticalSpacing(theme.GRID)
    for place, (name, value) in enumerate(pairs):
        row, column = divmod(place, columns)
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(label, "secondary")
        grid.addWidget(label, row, 2 * column, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Wrapped(value), row, 2 * column + 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(2 * column + 1, 1)
    return grid
