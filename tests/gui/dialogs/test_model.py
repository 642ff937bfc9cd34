from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.errors import ModelError
from engine.models.card import load_card
from engine.tasks.models import ClassProbability, FirstPrediction, ModelPreview
from gui.dialogs.model import ModelDialog
from gui.dialogs.model_words import card_lines, class_lines
from tests.gui.dialogs.fakes import FakeDocument, FakeProject
from tests.screens_dialogs import CARD, card, cases

PREDICTED = (
    FirstPrediction(
        "0000", (ClassProbability("nv", "Melanocytic Nevus", 0.914), ClassProbability("mel", "Melanoma", 0.07))
    ),
)


class FakeTasks:
    """Trusts nothing until it is told to; predicts only what it may."""

    def __init__(self) -> None:
        self.trusted = False
        self.cases: list[frozenset[str] | None] = []
        self.refusal: str = ""

    def preview_model(self, path: Path, _project: object, seen: frozenset[str] | None = None) -> Any:
        self.cases.append(seen)
        if self.refusal:
            raise ModelError(self.refusal)
        untrusted = () if self.trusted else (path.parent / "architecture.py",)
        predictions = PREDICTED if self.trusted and (seen is None or "0000" in seen) else ()
        return ModelPreview(load_card(path), untrusted, predictions, ("Sex “other” is unknown to the model.",))

    def trust_model(self, _path: Path) -> None:
        self.trusted = True


@pytest.fixture
def tasks(monkeypatch: pytest.MonkeyPatch) -> FakeTasks:
    import engine

    fake = FakeTasks()
    monkeypatch.setattr(engine, "tasks", fake, raising=False)
    return fake


@pytest.fixture
def card_path(tmp_path: Path) -> Path:
    path = tmp_path / "card.json"
    path.write_text(json.dumps(CARD), encoding="utf-8")
    (tmp_path / "architecture.py").write_text("def load(path): ...\n", encoding="utf-8")
    (tmp_path / "model.safetensors").write_bytes(b"")
    return path


@pytest.fixture
def document() -> FakeDocument:
    return FakeDocument(FakeProject(True, cases(4), frozenset({"0000"})))


@pytest.fixture
def dialog(qtbot: QtBot, document: FakeDocument, tasks: FakeTasks) -> Iterator[ModelDialog]:
    shown = ModelDialog(document)  # type: ignore[arg-type]
    qtbot.addWidget(shown)
    shown._pause.setInterval(0)
    shown.show()
    yield shown


def words(dialog: ModelDialog) -> str:
    return "\n".join(label.text() for label in dialog.view.findChildren(QLabel))


def choose(qtbot: QtBot, dialog: ModelDialog, document: FakeDocument, path: Path) -> None:
    dialog.show_card(path)
    qtbot.waitUntil(lambda: document.engine.busy)
    document.engine.work()


def test_code_is_shown_with_its_hash_and_runs_only_after_trust(
    qtbot: QtBot, dialog: ModelDialog, document: FakeDocument, tasks: FakeTasks, card_path: Path
) -> None:
    choose(qtbot, dialog, document, card_path)
    sha256 = hashlib.sha256((card_path.parent / "architecture.py").read_bytes()).hexdigest()
    assert sha256 in words(dialog) and "architecture.py" in words(dialog)
    assert not dialog.add_model.isEnabled() and not tasks.trusted
    assert dialog.view.trust_button is not None
    qtbot.mouseClick(dialog.view.trust_button, Qt.MouseButton.LeftButton)
    document.engine.work()
    assert tasks.trusted and dialog.add_model.isEnabled()
    assert dialog.view.trust_button is None
    assert "Melanocytic Nevus\n91 %" in words(dialog)
    assert "Sex “other” is unknown to the model." in words(dialog)


def test_a_file_that_changed_since_it_was_shown_is_not_trusted(
    qtbot: QtBot, dialog: ModelDialog, document: FakeDocument, tasks: FakeTasks, card_path: Path
) -> None:
    choose(qtbot, dialog, document, card_path)
    (card_path.parent / "architecture.py").write_text("import os\n", encoding="utf-8")
    assert dialog.view.trust_button is not None
    qtbot.mouseClick(dialog.view.trust_button, Qt.MouseButton.LeftButton)
    document.engine.work()
    assert not tasks.trusted
    assert "has changed since it was shown" in dialog.refusal.text()


def test_first_predictions_use_completed_cases_only(
    qtbot: QtBot, dialog: ModelDialog, document: FakeDocument, tasks: FakeTasks, card_path: Path
) -> None:
    choose(qtbot, dialog, document, card_path)
    assert tasks.cases == [frozenset({"0000"})]


def test_without_a_completed_case_predictions_stay_hidden(qtbot: QtBot, tasks: FakeTasks, card_path: Path) -> None:
    tasks.trusted = True
    document = FakeDocument(FakeProject(True, cases(4)))
    dialog = ModelDialog(document)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog._pause.setInterval(0)
    dialog.show()
    choose(qtbot, dialog, document, card_path)
    assert tasks.cases == [frozenset()]
    assert "Hidden, because you read this project blind" in words(dialog)
    assert "Melanocytic Nevus\n91 %" not in words(dialog)


def test_a_refused_card_says_why(
    qtbot: QtBot, dialog: ModelDialog, document: FakeDocument, tasks: FakeTasks, card_path: Path
) -> None:
    tasks.refusal = "The model gives 9 classes and its card names 7; mend the card."
    choose(qtbot, dialog, document, card_path)
    assert dialog.refusal.text() == tasks.refusal
    dialog.card.line.setText("nowhere.json")
    assert "There is no file nowhere.json" in dialog.refusal.text()


def test_adding_ends_the_dialog(
    qtbot: QtBot, dialog: ModelDialog, document: FakeDocument, tasks: FakeTasks, card_path: Path
) -> None:
    tasks.trusted = True
    choose(qtbot, dialog, document, card_path)
    qtbot.mouseClick(dialog.add_model, Qt.MouseButton.LeftButton)
    assert document.requests == [card_path]
    document.engine.start()
    document.engine.work()
    assert not dialog.isVisible()


def test_a_model_that_cannot_be_added_says_why(
    qtbot: QtBot, dialog: ModelDialog, document: FakeDocument, tasks: FakeTasks, card_path: Path
) -> None:
    tasks.trusted = True
    choose(qtbot, dialog, document, card_path)
    document.import_result = ModelError("The project has another model of this name; rename the card.")
    qtbot.mouseClick(dialog.add_model, Qt.MouseButton.LeftButton)
    document.engine.start()
    document.engine.work()
    assert dialog.isVisible() and "another model of this name" in dialog.refusal.text()
    assert dialog.add_model.isEnabled()


def test_a_card_in_words() -> None:
    made = card()
    assert ("Photo as input", "254 × 254 pixels, stretched to fit, bilinear") in card_lines(made)
    assert ("mel", "Melanoma") in class_lines(made)
