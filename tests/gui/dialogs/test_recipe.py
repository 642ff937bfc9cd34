from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel
from pytestqt.qtbot import QtBot

from engine.project import StoredModel
from engine.recipe import (
    METHOD_SETTINGS,
    Attribution,
    BaselineName,
    MethodName,
    Recipe,
    RuleName,
    load_recipe,
    recipe_from_json,
)
from gui.dialogs.recipe import RecipeDialog
from gui.dialogs.recipe_view import RecipeView
from gui.words.recipe_words import CHOICES, LABELS, STAGES
from tests.gui.dialogs.fakes import FakeDocument, FakeProject


@pytest.fixture
def document() -> FakeDocument:
    models = tuple(StoredModel(f"model {name}", Path("card.json"), "0" * 64) for name in "AB")
    return FakeDocument(FakeProject(all_models=models))


@pytest.fixture
def dialog(qtbot: QtBot, document: FakeDocument) -> RecipeDialog:
    made = RecipeDialog(document)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def keys_of(recipe: Recipe) -> set[str]:
    """Every key that the recipe's file holds."""
    written: dict[str, dict[str, object]] = json.loads(recipe.to_json())
    return {f"{stage}.{key}" for stage, values in written.items() for key in values}


def shown(qtbot: QtBot, recipe: Recipe) -> RecipeView:
    view = RecipeView()
    qtbot.addWidget(view)
    view.show_recipe(recipe)
    return view


def keys_shown(view: RecipeView) -> set[str]:
    """Keys of the rows that are seen once every stage is unfolded."""
    rows = [row for card in view.cards.values() for row in card.rows]
    assert all(row.label.isHidden() == row.shown.isHidden() for row in rows)
    return {row.key for row in rows if not row.shown.isHidden()}


def labels_of(qtbot: QtBot, stage: Attribution) -> dict[str, object]:
    view = shown(qtbot, Recipe(attribution=stage))
    rows = [row for row in view.cards["attribution"].rows if not row.shown.isHidden()]
    return {row.label.text(): view.form.fields[row.key].value for row in rows}


def words(dialog: RecipeDialog) -> list[str]:
    """All that can be read in the recipe."""
    view = dialog.view
    labels = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    return labels + [box.currentText() for box in view.findChildren(QComboBox) if box.isVisible()]


@pytest.mark.parametrize("preset", ["default", "paper"])
def test_every_parameter_is_shown(qtbot: QtBot, preset: str) -> None:
    recipe = load_recipe(preset)
    view = shown(qtbot, recipe)
    assert keys_shown(view) == keys_of(recipe)
    assert recipe_from_json(view.form.written()) == recipe


@pytest.mark.parametrize("method", METHOD_SETTINGS)
@pytest.mark.parametrize("rule", get_args(RuleName))
@pytest.mark.parametrize("baselines", [("blurred",), ("noise", "black")])
def test_every_method_shows_the_settings_that_it_uses(
    qtbot: QtBot, method: MethodName, rule: RuleName, baselines: tuple[BaselineName, ...]
) -> None:
    recipe = Recipe(attribution=Attribution(method, rule, baselines=baselines, layer="features.7"))
    view = shown(qtbot, recipe)
    assert keys_shown(view) == keys_of(recipe)
    assert recipe_from_json(view.form.written()) == recipe_from_json(recipe.to_json())


def test_the_adaptive_rule_tells_its_tolerance_and_its_limit(qtbot: QtBot) -> None:
    said = labels_of(qtbot, Attribution())
    assert said["At most steps"] == 300 and said["Tolerance"] == 0.05
    assert "Seed" not in said
    fixed = labels_of(qtbot, Attribution(rule="midpoint", steps=1200))
    assert fixed["Steps"] == 1200 and "Tolerance" not in fixed


def test_settings_are_named_by_what_they_do_in_the_method(qtbot: QtBot) -> None:
    assert labels_of(qtbot, Attribution("rise", samples=1000))["Random masks"] == 1000
    assert labels_of(qtbot, Attribution("smoothgrad_ig"))["Noisy copies"] == 10
    assert labels_of(qtbot, Attribution("occlusion"))["Hidden by"] == ["blurred", "black"]
    assert labels_of(qtbot, Attribution("grad_cam"))["Layer"] == "last"
    assert labels_of(qtbot, Attribution(baselines=("noise",), samples=4))["Images a baseline"] == 4


def test_every_choice_has_words_for_exactly_its_values() -> None:
    for key, words_of in CHOICES.items():
        stage, name = key.split(".")
        hints = get_type_hints(type(getattr(Recipe(), stage)))
        assert tuple(words_of) == get_args(hints.get(name) or hints[f"{name}_"]), key
        assert len({title for title, _ in words_of.values()}) == len(words_of)
        assert not any("_" in said for both in words_of.values() for said in both)
    assert all(note for _, note in CHOICES["attribution.method"].values())


def test_every_parameter_has_a_label() -> None:
    recipe = Recipe()
    assert set(STAGES) == {field.name for field in dataclasses.fields(recipe)}
    for stage in dataclasses.fields(recipe):
        for field in dataclasses.fields(getattr(recipe, stage.name)):
            assert f"{stage.name}.{field.name.rstrip('_')}" in LABELS


def test_another_preset_changes_what_is_read(qtbot: QtBot, dialog: RecipeDialog) -> None:
    assert "Adaptive, to its tolerance" in words(dialog)
    dialog.recipe_box.setFocus()
    qtbot.keyClicks(dialog.recipe_box, "Paper")
    assert "Right Riemann sum" in words(dialog)
    assert "Otsu's threshold" in words(dialog)


def test_scoring_starts_with_what_is_shown(qtbot: QtBot, dialog: RecipeDialog, document: FakeDocument) -> None:
    dialog.recipe_box.setCurrentText("Paper")
    dialog.model_box.setCurrentText("model A")
    dialog.device_box.setCurrentIndex(dialog.device_box.findData("cpu"))
    qtbot.mouseClick(dialog.score, Qt.MouseButton.LeftButton)
    assert (document.recipe, document.model_name, document.device) == (load_recipe("paper"), "model A", "cpu")
    assert document.scored == 1 and dialog.result() == QDialog.DialogCode.Accepted


def test_a_recipe_can_be_used_without_scoring(qtbot: QtBot, dialog: RecipeDialog, document: FakeDocument) -> None:
    dialog.recipe_box.setCurrentText("Paper")
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert document.recipe == load_recipe("paper") and document.scored == 0


def test_cancelling_changes_nothing(qtbot: QtBot, dialog: RecipeDialog, document: FakeDocument) -> None:
    dialog.recipe_box.setCurrentText("Paper")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert document.recipe == load_recipe("default")


def test_a_file_is_taken_and_saved_bit_for_bit(qtbot: QtBot, dialog: RecipeDialog, tmp_path: Path) -> None:
    own = dataclasses.replace(load_recipe("paper"), map=dataclasses.replace(load_recipe("paper").map, smoothing=0.03))
    (tmp_path / "own.json").write_text(own.to_json(), encoding="utf-8")
    dialog.take_file(tmp_path / "own.json")
    assert dialog.recipe_box.currentText() == "own.json"
    assert "0.03 of the longer side" in words(dialog)
    dialog.save_to(tmp_path / "saved.json")
    assert recipe_from_json((tmp_path / "saved.json").read_text(encoding="utf-8")) == own


def test_a_broken_file_is_refused_in_place(qtbot: QtBot, dialog: RecipeDialog, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    dialog.take_file(tmp_path / "broken.json")
    assert "is not valid JSON" in dialog.refusal.text() and dialog.refusal.isVisible()
    dialog.save_to(tmp_path / "nowhere" / "saved.json")
    assert "cannot be written" in dialog.refusal.text()


def test_a_recipe_in_use_that_is_no_preset_is_offered(qtbot: QtBot) -> None:
    own = dataclasses.replace(load_recipe("paper"), map=dataclasses.replace(load_recipe("paper").map, smoothing=0.03))
    document = FakeDocument()
    document.recipe = own
    dialog = RecipeDialog(document)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    assert dialog.recipe_box.currentText() == "As now in use"
    assert not dialog.score.isEnabled()
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert document.recipe == own
