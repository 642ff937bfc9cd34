"""A promptable model in the window, by real events: configured in the settings, asked, refined, dropped, lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.regions import LESION
from gui.actions import key_rules
from gui.dialogs.settings import SettingsDialog
from gui.document.document import Document
from gui.document.prompting import Prompting
from gui.settings import Settings
from gui.window import Window
from tests import promptable_pairs
from tests.gui.canvas.conftest import ALT, Hand
from tests.gui.canvas.test_smart_tools import CENTRE, DISC, overlap
from tests.gui.conftest import READER, open_and_wait
from tests.gui.labelling.bench import CONTROL, Bench, write_project

BOX = [(130, 80), (200, 150), (270, 220)]
LEAST = 0.9
"""Overlap with the disc: the toy's cells are six photo pixels."""
Wait = Callable[[Callable[[], bool | None]], None]


@pytest.fixture
def window(start_window: Window) -> Window:
    return start_window


@pytest.fixture
def bench(qtbot: QtBot, document: Document, window: Window, tmp_path: Path) -> Bench:
    open_and_wait(qtbot, document, write_project(tmp_path / "study.spotcheck", 2))
    assert window.label_place is not None
    bench = Bench(window, Hand(window.label_place.canvas), partial(qtbot.waitUntil, timeout=60_000))
    bench.wait(lambda: document.pixels is not None)
    bench.take_up()
    return bench


def configure(bench: Bench, folder: Path, **wanted: int) -> Prompting:
    """Two files are chosen and checked."""
    prompting = bench.document.prompting
    folder.mkdir(exist_ok=True)
    prompting.check(*promptable_pairs.pair(folder, **wanted))
    bench.wait(lambda: prompting.state == "ready")
    return prompting


def found(bench: Bench) -> bool:
    draft = bench.canvas.draft
    return draft is not None and draft.found is not None and bool(draft.found.shape)


def names(bench: Bench) -> list[str]:
    assert bench.document.photo is not None
    return [one.name for one in bench.project.history(bench.document.photo.photo_id, READER)]


def test_a_box_becomes_a_region_and_the_log_says_by_which_model(bench: Bench, tmp_path: Path) -> None:
    prompting = configure(bench, tmp_path / "model")
    assert prompting.pair is not None
    bench.take("smart")
    bench.drag(BOX, CONTROL)
    bench.wait(lambda: found(bench))
    assert not bench.document.regions, "a draft until it is accepted"
    bench.click(CENTRE)
    bench.settle()
    assert overlap(bench.stored(), DISC) > LEAST
    assert [region.label for region in bench.document.regions] == [LESION]
    encoder, decoder = prompting.pair.encoder.sha256[:16], prompting.pair.decoder.sha256[:16]
    assert names(bench) == [f"Smart region · sam_toy (encoder {encoder}, decoder {decoder})"]
    bench.wait(lambda: bench.window.actions_table["undo"].text() == "Undo smart region")
    bench.hand.key(Qt.Key.Key_Z, CONTROL)
    bench.settle()
    assert not bench.stored().any()


def test_scribbles_refine_and_keys_add(bench: Bench, tmp_path: Path) -> None:
    configure(bench, tmp_path / "model")
    bench.take("smart")
    bench.drag([(185, 135), (200, 150), (215, 165)])
    bench.wait(lambda: found(bench))
    bench.drag([(60, 60), (90, 70)], ALT)
    bench.wait(lambda: not bench.document.prompting.looking)
    assert bench.canvas.draft is not None
    assert bench.canvas.draft.found is not None
    assert len(bench.canvas.draft.found.outside) == 1
    bench.hand.key(Qt.Key.Key_Return)
    bench.settle()
    assert overlap(bench.stored(), DISC) > LEAST
    bench.drag([(30, 40), (60, 50)], Qt.KeyboardModifier.ShiftModifier)
    bench.wait(lambda: found(bench))
    bench.hand.key(Qt.Key.Key_Return)
    bench.settle()
    assert names(bench)[-1].startswith("Add to region · sam_toy (encoder ")


def test_esc_stops_the_question_and_nothing_comes_of_it(bench: Bench, tmp_path: Path) -> None:
    prompting = configure(bench, tmp_path / "model", slow=60)
    bench.take("smart")
    bench.drag(BOX, CONTROL)
    assert prompting.looking
    assert bench.window.label_place is not None
    assert "sam_toy is looking" in bench.window.label_place.stage.looking.text()
    bench.hand.key(Qt.Key.Key_Escape)
    assert not bench.canvas.drafting
    bench.document.show_case("0001")
    bench.wait(lambda: bench.document.pixels is not None)
    bench.hand.key(Qt.Key.Key_V)
    prompting.leave()
    assert not prompting.looking
    bench.settle()
    assert not bench.document.regions


def test_another_photo_cancels(bench: Bench, tmp_path: Path) -> None:
    prompting = configure(bench, tmp_path / "model", slow=60)
    bench.take("smart")
    bench.drag(BOX, CONTROL)
    bench.hand.key(Qt.Key.Key_V)
    bench.document.show_case("0001")
    bench.wait(lambda: bench.document.pixels is not None and not prompting.looking)
    bench.settle()
    bench.document.show_case("0000")
    bench.wait(lambda: bench.document.pixels is not None)
    bench.settle()
    assert not bench.stored().any()


def test_the_choice_is_offered_only_where_there_is_one(bench: Bench, tmp_path: Path) -> None:
    assert bench.window.label_place is not None
    options = bench.window.label_place.tools.smart
    bench.take("smart")
    assert options.method.isHidden(), "no dead button"
    prompting = configure(bench, tmp_path / "model")
    assert not options.method.isHidden()
    assert options.method.toolTip() == "Method: sam_toy"
    assert [action.text() for action in options.method.choices.actions()] == ["Mixture + random walker", "sam_toy"]
    bench.drag(BOX, CONTROL)
    bench.wait(lambda: found(bench))
    options.method.mixture.trigger()
    bench.settle()
    bench.hand.key(Qt.Key.Key_Return)
    bench.settle()
    assert names(bench) == ["Smart region · mixture + random walker"], "asked again by the other method"
    assert not prompting.preferred
    bench.hand.key(Qt.Key.Key_V)
    assert options.method.isHidden()


def test_files_that_are_gone_end_the_offer_and_the_strokes_are_answered_otherwise(bench: Bench, tmp_path: Path) -> None:
    prompting = configure(bench, tmp_path / "model")
    assert prompting.pair is not None
    prompting.pair.decoder.path.unlink()
    told: list[str] = []
    bench.document.failed.connect(told.append)
    bench.take("smart")
    bench.wait(lambda: prompting.state == "refused")
    assert "sam_toy_decoder.onnx” cannot be read" in told[-1]
    bench.drag(BOX, CONTROL)
    bench.wait(lambda: found(bench))
    bench.hand.key(Qt.Key.Key_Return)
    bench.settle()
    assert names(bench) == ["Smart region · mixture + random walker"]


def test_numbers_that_are_not_finite_leave_the_strokes(bench: Bench, tmp_path: Path) -> None:
    told: list[str] = []
    bench.document.failed.connect(told.append)
    prompting = bench.document.prompting
    encoder = promptable_pairs.encoder(tmp_path / "bad_encoder.onnx")
    prompting.check(encoder, promptable_pairs.decoder(tmp_path / "bad_decoder.onnx", factor=float("nan")))
    bench.wait(lambda: prompting.state == "ready")
    bench.take("smart")
    bench.drag(BOX, CONTROL)
    bench.wait(lambda: bool(told))
    assert "not finite" in told[0]
    assert bench.canvas.drafting
    assert not found(bench)
    bench.hand.key(Qt.Key.Key_Escape)
    assert not bench.canvas.drafting


@pytest.fixture
def prompting(settings: Settings, qtbot: QtBot) -> Prompting:
    made = Prompting(settings)
    yield made
    made.close()


def opened(qtbot: QtBot, prompting: Prompting) -> SettingsDialog:
    dialog = SettingsDialog(key_rules.defaults(), "dark", 100, "", prompting)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_settings_check_keep_and_forget(qtbot: QtBot, prompting: Prompting, settings: Settings, tmp_path: Path) -> None:
    dialog = opened(qtbot, prompting)
    part = dialog.promptable
    assert part is not None
    assert part.words.text().startswith("Optional")
    assert not part.use.isEnabled()
    assert part.remove.isHidden()
    encoder, decoder = promptable_pairs.pair(tmp_path)
    part.encoder.line.setText(str(encoder))
    part.decoder.line.setText(str(encoder))
    QTest.mouseClick(part.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: prompting.state == "refused")
    assert "it lacks “has_mask_input”" in part.words.text()
    part.decoder.line.setText(str(decoder))
    QTest.mouseClick(part.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: prompting.state == "ready")
    assert part.words.text().startswith("“sam_toy” is ready. Encoder ")
    assert prompting.pair is not None
    assert prompting.pair.encoder.sha256[:16] in part.words.text()
    assert not part.use.isEnabled()
    again = Prompting(Settings(Path(settings._store.fileName())))  # pyright: ignore[reportPrivateUsage]
    settings.flush()
    assert again.name == "sam_toy", "kept for the person"
    QTest.mouseClick(part.remove, Qt.MouseButton.LeftButton)
    assert prompting.state == "none"
    assert settings.promptable == ""
    assert encoder.is_file()


def test_without_onnx_runtime_settings_say_how_to_get_it(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.document.prompting.is_installed", lambda: False)
    prompting = Prompting(settings)
    dialog = opened(qtbot, prompting)
    part = dialog.promptable
    assert part is not None
    assert 'pip install "spotcheck[promptable]"' in part.words.text()
    assert not part.use.isVisible()
    assert not part.encoder.isVisible()
    assert prompting.name == ""
