"""The blind rule over every word of the window: texts, item models, tooltips, accessible names, search, results."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.conditions import CONDITIONS, OTHER
from engine.project import Project
from engine.recipe import Analysis, load_recipe
from engine.tasks import check_trust, score, trust_model
from engine.trust import PhotoTrust, sentence_of, sentence_of_run
from gui.dialogs.model import ModelDialog
from gui.window import Window
from gui.words.numbers import percent, two_digits
from tests.gui.conftest import READER
from tests.gui.hand import Hand, answer, small_project
from tests.gui.texts import every_text
from tests.made_once import MadeOnce
from tests.small import study_in, write_small_study

WAIT = 20_000
OTHER_READER = "ann"
CLASSES = ("mel", "nv", "bcc")
DIAGNOSES = ("Melanoma, NOS", "Nevus", "BCC")


@pytest.fixture
def path(made_once: MadeOnce, tmp_path: Path) -> Path:
    """The study; the model is trusted."""
    made = made_once(scored_study, tmp_path)
    trust_model(study_in(tmp_path).card)
    return made


def scored_study(folder: Path) -> Path:
    """Blinded, with reference diagnoses, another reader's regions, a model, and everything scored already."""
    made = small_project(write_small_study(folder), folder / "study.spotcheck", READER, masks=True)
    with Project.open(made) as project:
        assert project.readers() == (READER, OTHER_READER) or OTHER_READER in project.readers()
        score(project, load_recipe("default"), device="cpu")
        assert project.scores(project.runs()[0].run_id)
        check_trust(project)
        assert project.trust(project.runs()[0].run_id)
    return made


@pytest.fixture
def secrets(path: Path) -> dict[str, str]:
    """Regular expressions of what must not be seen, each with what it stands for."""
    with Project.open(path, read_only=True) as project:
        run = project.runs()[0]
        predictions = project.predictions(run.run_id)
        scores = project.scores(run.run_id)
        trust = project.trust(run.run_id)
    shares = [share for found in predictions for share in (*found.probabilities, *dict(found.differential).values())]
    numbers = {percent(share) for share in shares} | {two_digits(share) for share in shares if share > 0.01}
    numbers |= {two_digits(one.measures["iou"]) for one in scores if one.measures["iou"] == one.measures["iou"]}
    numbers.discard(percent(load_recipe("default").segmentation.parameter or 0.0))
    conditions = [word for one in CONDITIONS if one.name != OTHER for word in (one.name, *one.synonyms)]
    words = {word: "condition" for word in conditions if len(word) > 2}
    words |= dict.fromkeys(DIAGNOSES, "diagnosis") | dict.fromkeys(CLASSES, "class")
    words |= dict.fromkeys(numbers, "number of the model") | {OTHER_READER: "other reader"}
    return words | trust_secrets(trust)


def trust_secrets(found: tuple[PhotoTrust, ...]) -> dict[str, str]:
    """What the checks of the maps found: their sentences, and every figure that is not 0 or 1."""
    sentences = {sentence_of((one,)).rstrip(".") for one in found} | {sentence_of(found).rstrip(".")}
    sentences.add(sentence_of_run(found, Analysis()).rstrip("."))
    values = {abs(finding.value) for one in found for finding in one.findings}
    numbers = {two_digits(value) for value in values if 0.01 < value < 0.995}
    openings = ("The model needs", "The model does not need", "Baselines agree", "Baselines disagree", "Map error")
    return dict.fromkeys(sentences | set(openings), "trust") | dict.fromkeys(numbers - {"0.50"}, "number of trust")


def leaks(window: Window, secrets: dict[str, str], *, hidden_too: bool) -> list[tuple[str, str, str]]:
    texts = sorted(set(every_text(window, hidden_too=hidden_too)))
    patterns = {word: re.compile(rf"(?<![\w.]){re.escape(word)}(?![\w.])", re.IGNORECASE) for word in secrets}
    return [(secrets[word], word, text) for word, pattern in patterns.items() for text in texts if pattern.search(text)]


def test_no_word_of_the_window_tells_what_is_hidden(qtbot: QtBot, window: Window, secrets: dict[str, str]) -> None:
    document = window.document
    assert document.case and document.case.reference and document.project
    assert document.project.regions(document.case.photos[0].photo_id, OTHER_READER)
    for action in ("jobs", "next_photo", "next_case", "next_unlabelled", "previous_case"):
        window.actions_table[action].trigger()
        qtbot.waitUntil(lambda: document.pixels is not None)
        assert leaks(window, secrets, hidden_too=True) == [], action
    window.actions_table["results_place"].trigger()
    qtbot.waitUntil(lambda: window.results_place is not None and not document.helper.busy, timeout=WAIT)
    assert leaks(window, secrets, hidden_too=True) == []
    window.actions_table["findings_place"].trigger()
    qtbot.waitUntil(lambda: window.findings_place is not None and not document.helper.busy, timeout=WAIT)
    assert leaks(window, secrets, hidden_too=True) == []


def test_search_and_order_know_nothing_that_is_hidden(qtbot: QtBot, window: Window, secrets: dict[str, str]) -> None:
    place = window.label_place
    assert place is not None
    cases = place.cases
    for word in ("Melanoma", "mel", "Nevus", "NOS", "bcc", OTHER_READER):
        cases.search.setText(word)
        qtbot.waitUntil(lambda word=word: cases.list.text == word)
        assert cases.list.rowCount() == 0, word
    cases.search.clear()
    qtbot.waitUntil(lambda: cases.list.rowCount() == 4)
    before = [cases.list.index(row).data() for row in range(4)]
    cases._orders["agreement"].trigger()
    qtbot.waitUntil(lambda: not window.document.helper.busy, timeout=WAIT)
    assert [cases.list.index(row).data() for row in range(4)] == before
    assert leaks(window, secrets, hidden_too=True) == []


def test_the_canvas_holds_no_overlay_and_no_other_readers_region(qtbot: QtBot, window: Window) -> None:
    hand = Hand(qtbot, window)
    bare = hand.canvas.viewport().grab().toImage()
    assert hand.canvas.regions == () and window.document.explanation is None
    place = window.label_place
    assert place is not None
    place.overlay.set(heat_map=True, outline=True, agreement=True, opacity=1.0)
    assert hand.canvas.viewport().grab().toImage() == bare


def test_what_was_seen_of_one_case_does_not_stay_for_the_next(
    qtbot: QtBot, window: Window, secrets: dict[str, str]
) -> None:
    document = window.document
    hand = Hand(qtbot, window)
    hand.key(Qt.Key.Key_R)
    hand.drag([(20, 20), (50, 50)])
    hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.explaining.state == "ready", timeout=WAIT)
    qtbot.waitUntil(lambda: bool(leaks(window, secrets, hidden_too=False)))
    hand.key(Qt.Key.Key_N)
    qtbot.waitUntil(lambda: document.pixels is not None)
    assert document.case and document.case.case_id == "case_1"
    assert leaks(window, secrets, hidden_too=False) == []
    hand.key(Qt.Key.Key_A)
    assert document.case.case_id == "case_0"
    hand.key(Qt.Key.Key_D)
    assert leaks(window, secrets, hidden_too=False) == []


def test_the_model_dialog_predicts_nothing_yet(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    def look(dialog: ModelDialog) -> None:
        dialog.card.set_path(study_in(tmp_path).card)
        qtbot.waitUntil(dialog.add_model.isEnabled, timeout=WAIT)
        texts = " ".join(every_text(dialog, hidden_too=True))
        assert "Hidden, because you read this project blind" in texts
        assert "Case case_" not in texts

    answer(window.actions_table["add_model"].trigger, ModelDialog, look)
