"""Before scoring: the recipe in full, the model, and the device."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.errors import RecipeError
from engine.recipe import Recipe, load_recipe
from gui import theme
from gui.dialogs.frame import FramedDialog, wrapped
from gui.dialogs.recipe_view import RecipeView

if TYPE_CHECKING:
    from gui.document import Document

DEVICES = {
    "auto": "Automatic",
    "cpu": "Processor (CPU)",
    "cuda": "NVIDIA graphics (CUDA)",
    "mps": "Apple graphics (MPS)",
}
PRESETS = {
    "default": (
        "Default",
        "Our advice: little numerical error, and two baselines, so that dark skin is not overlooked.",
    ),
    "paper": (
        "Paper",
        "Our reading of the 2020 study. What its text leaves open was chosen by us; no exact repetition.",
    ),
}
LABEL_WIDTH = 48
FILES = "Recipe (*.json)"


class RecipeDialog(FramedDialog):
    """Shows the recipe in use, lets a person take another, and leads to scoring."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        sentence = "Every parameter of the analysis. It is stored with each run and exported beside each table."
        super().__init__("Recipe and scoring", sentence, parent, width=840)
        self._document = document
        self._recipe = document.recipe
        self._others: dict[str, Recipe] = {}
        self.recipe_box, self.model_box, self.device_box = _box("Recipe"), _box("Model"), _box("Device")
        self.open_file = _quiet("Open file…", "Take a recipe from a JSON file")
        self.save_file = _quiet("Save as JSON…", "Write this recipe to a file")
        self.words = wrapped("", "secondary")
        self.view = RecipeView()
        self._fill([model.name for model in document.models], document.model_name)
        self._place()
        self.resize(888, 720)

    def _fill(self, models: Sequence[str], model_name: str | None) -> None:
        for name, (title, _) in PRESETS.items():
            self.recipe_box.addItem(title, name)
        for name in models:
            self.model_box.addItem(name, name)
        for name, title in DEVICES.items():
            self.device_box.addItem(title, name)
        self.device_box.setCurrentIndex(max(0, self.device_box.findData(self._document.device)))
        self.model_box.setCurrentIndex(max(0, self.model_box.findData(model_name)))
        preset = next((name for name in PRESETS if load_recipe(name) == self._recipe), None)
        if preset is None:
            self._add_recipe("As now in use", self._recipe)
        else:
            self.recipe_box.setCurrentIndex(self.recipe_box.findData(preset))
        self.recipe_box.currentIndexChanged.connect(self._take)
        self.open_file.clicked.connect(self._open)
        self.save_file.clicked.connect(self._save)
        self._take()

    def _place(self) -> None:
        rows = [_row(("&Recipe", self.recipe_box), self.open_file, self.save_file)]
        if self._document.models:
            rows.append(_row(("&Model", self.model_box), ("&Device", self.device_box)))
        column = QVBoxLayout()
        column.setSpacing(theme.GAP)
        for row in rows:
            column.addLayout(row)
        column.addWidget(self.words)
        column.addWidget(self.view, 1)
        self.set_content(column)
        self.add_button("Cancel").clicked.connect(self.reject)
        self.use = self.add_button("Use without scoring", "Explain with this recipe and model from now on")
        self.use.clicked.connect(self._use)
        self.score = self.add_button("Score all", "Score every photo that is unscored or stale", primary=True)
        self.score.clicked.connect(self._score)
        self.score.setEnabled(self._document.may_score)

    def _take(self) -> None:
        name = str(self.recipe_box.currentData())
        self._recipe = self._others[name] if name in self._others else load_recipe(name)
        self.words.setText(PRESETS[name][1] if name in PRESETS else "")
        self.words.setVisible(name in PRESETS)
        self.view.show_recipe(self._recipe)
        self.refuse("")

    def take_file(self, path: Path) -> None:
        """Takes a recipe from a file, or says in place why it cannot."""
        try:
            recipe = load_recipe(str(path))
        except RecipeError as error:
            self.refuse(str(error))
            return
        self._add_recipe(path.name, recipe)

    def save_to(self, path: Path) -> None:
        """Writes the recipe that is shown."""
        try:
            path.write_text(self._recipe.to_json(), encoding="utf-8")
        except OSError as error:
            self.refuse(f"{path} cannot be written ({error.strerror}); choose another place.")

    def _add_recipe(self, title: str, recipe: Recipe) -> None:
        self._others[title] = recipe
        if self.recipe_box.findData(title) < 0:
            self.recipe_box.addItem(title, title)
        self.recipe_box.setCurrentIndex(self.recipe_box.findData(title))

    def _open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Open a recipe", str(Path.home()), FILES)
        if chosen:
            self.take_file(Path(chosen))

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, "Save the recipe", str(Path.home() / "recipe.json"), FILES)
        if chosen:
            self.save_to(Path(chosen))

    def _use(self) -> None:
        self._document.set_recipe(self._recipe)
        self._document.device = str(self.device_box.currentData())
        name = self.model_box.currentData()
        if name and name != self._document.model_name:
            self._document.choose_model(name)
        self.accept()

    def _score(self) -> None:
        self._use()
        self._document.start_scoring()


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    return box


def _quiet(text: str, tooltip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tooltip)
    button.setAutoDefault(False)
    return button


def _row(*parts: tuple[str, QComboBox] | QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.GAP_SMALL)
    for part in parts:
        if isinstance(part, QPushButton):
            row.addWidget(part)
            continue
        label = QLabel(part[0])
        label.setBuddy(part[1])
        label.setMinimumWidth(LABEL_WIDTH)
        row.addWidget(label)
        row.addWidget(part[1], 1)
    return row
