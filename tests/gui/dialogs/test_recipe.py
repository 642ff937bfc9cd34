from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from engine.project import StoredModel
from engine.recipe import (
    METHOD_SETTINGS,
    Attribution,
    BaselineName,
    MethodName,
    Recipe,
    RuleName,
    Segmentation,
    load_recipe,
    recipe_from_json,
)
from gui.dialogs.recipe import RecipeDialog
from gui.dialogs.recipe_words import LABELS, STAGES, recipe_words
from tests.gui.dialogs.fakes import FakeDocument, FakeProject


@pytest.fixture
def document() -> FakeDocument:
    models = tuple(StoredModel(f"model {name}", Path("card.json"), "0" * 64) for name in "AB")
    return FakeDocument(FakeProject(all_models=models))


@pytest.fixture
def dialog(qtbot: QtBot, document: FakeDocument) -> RecipeDialog:
    shown = RecipeDialog(document)  # type: ignore[arg-type]
    qtbot.addWidget(shown)
    shown.show()
    return shown


def keys_of(recipe: Recipe) -> set[str]:
    """Every key that the recipe's file holds."""
    written: dict[str, dict[str, object]] = json.loads(recipe.to_json())
    return {f"{stage}.{key}" for stage, values in written.items() for key in values}


def keys_shown(recipe: Recipe) -> set[str]:
    return {line.key.replace("class_", "class") for stage in recipe_words(recipe) for line in stage.lines}


def attribution_said(stage: Attribution) -> dict[str, str]:
    return {line.label: line.value for line in recipe_words(Recipe(attribution=stage))[1].lines}


def words(dialog: RecipeDialog) -> list[str]:
    return [label.text() for label in dialog.view.widget().findChildren(QLabel)]


@pytest.mark.parametrize("preset", ["default", "paper"])
def test_every_parameter_is_shown(preset: str) -> None:
    assert keys_shown(load_recipe(preset)) == keys_of(load_recipe(preset))


@pytest.mark.parametrize("method", METHOD_SETTINGS)
@pytest.mark.parametrize("rule", get_args(RuleName))
@pytest.mark.parametrize("baselines", [("blurred",), ("noise", "references")])
def test_every_method_shows_the_settings_that_it_uses(
    method: MethodName, rule: RuleName, baselines: tuple[BaselineName, ...]
) -> None:
    recipe = Recipe(attribution=Attribution(method, rule, baselines=baselines, layer="features.7"))
    lines = recipe_words(recipe)[1].lines
    assert keys_shown(recipe) == keys_of(recipe)
    said = " ".join(f"{line.label} {line.value}" for line in lines)
    assert not any(name in said for name in (*METHOD_SETTINGS, *get_args(RuleName)) if "_" in name)
    assert all(line.label and line.value and line.label[0].isupper() for line in lines)


def test_the_adaptive_rule_tells_its_tolerance_and_its_limit() -> None:
    said = attribution_said(Attribution())
    assert said["At most steps"] == "300" and said["Tolerance"] == "5 % error of the map"
    assert "Seed" not in said
    fixed = attribution_said(Attribution(rule="midpoint", steps=1200))
    assert fixed["Steps"] == "1,200" and "Tolerance" not in fixed


def test_settings_are_named_by_what_they_do_in_the_method() -> None:
    assert attribution_said(Attribution("rise", samples=1000))["Random masks"] == "1,000"
    assert attribution_said(Attribution("smoothgrad_ig"))["Noisy copies"] == "10"
    assert attribution_said(Attribution("smoothgrad_ig"))["Noise"] == "10 % of the range of colours"
    assert attribution_said(Attribution("occlusion"))["Hidden squares"] == "12.5 % of the longer side"
    assert attribution_said(Attribution("grad_cam"))["Layer"] == "the last one that still has places"
    sampled = attribution_said(Attribution(baselines=("noise", "references"), samples=4))
    assert sampled["Images a baseline"] == "4" and sampled["Baselines"] == "uniform noise, other photos"


def test_region_growing_is_told_in_words() -> None:
    recipe = Recipe(segmentation=Segmentation("region_growing", 0.2))
    said = {line.label: line.value for line in recipe_words(recipe)[3].lines}
    assert said["Method"] == "whole image segments, the most salient first, up to a share of the area"
    assert said["Share"] == "0.2"


def test_every_parameter_has_a_label() -> None:
    recipe = Recipe()
    assert set(STAGES) == {field.name for field in dataclasses.fields(recipe)}
    for stage in dataclasses.fields(recipe):
        for field in dataclasses.fields(getattr(recipe, stage.name)):
            assert f"{stage.name}.{field.name.rstrip('_')}" in LABELS


def test_another_preset_changes_what_is_read(qtbot: QtBot, dialog: RecipeDialog) -> None:
    assert "adaptive, to its tolerance" in words(dialog)
    dialog.recipe_box.setFocus()
    qtbot.keyClicks(dialog.recipe_box, "Paper")
    assert "right Riemann sum" in words(dialog)
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
