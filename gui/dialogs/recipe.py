"""Before scoring: the recipe in full, to be changed in place, the model, and the device."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.errors import RecipeError
from engine.language import tr
from engine.recipe import Recipe, load_recipe, recipe_from_json
from gui import theme
from gui.dialogs.frame import FramedDialog
from gui.dialogs.recipe_chooser import RecipeChooser
from gui.dialogs.recipe_view import RecipeView
from gui.parts.widgets import Wrapped
from gui.words.recipe_words import changed_words, plain_refusal

if TYPE_CHECKING:
    from gui.document.document import Document

DEVICES = {
    "auto": tr("Automatic"),
    "cpu": tr("Processor (CPU)"),
    "cuda": tr("NVIDIA graphics (CUDA)"),
    "mps": tr("Apple graphics (MPS)"),
}
LABEL_WIDTH = 48
FILES = tr("Recipe (*.json)")
SOURCE = tr("Own recipe")


class RecipeDialog(FramedDialog):
    """Shows the recipe in use, lets a person take or make another, and leads to scoring."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        sentence = tr("Every parameter of the analysis. It is stored with each run and exported beside each table.")
        super().__init__(tr("Recipe and scoring"), sentence, parent, width=840)
        self._document = document
        self.recipe_box = RecipeChooser(document.recipe)
        self.model_box, self.device_box = _box(tr("Model")), _box(tr("Device"))
        self.open_file = _quiet(tr("Open file…"), tr("Take a recipe from a JSON file"))
        self.save_file = _quiet(tr("Save as JSON…"), tr("Write this recipe to a file"))
        self.words = Wrapped("", "secondary")
        self.view = RecipeView()
        self._fill([model.name for model in document.models], document.model_name)
        self._place()
        self._take()
        self.resize(888, 720)

    def _fill(self, models: Sequence[str], model_name: str | None) -> None:
        for name in models:
            self.model_box.addItem(name, name)
        for name, title in DEVICES.items():
            self.device_box.addItem(title, name)
        self.device_box.setCurrentIndex(max(0, self.device_box.findData(self._document.device)))
        self.model_box.setCurrentIndex(max(0, self.model_box.findData(model_name)))
        self.recipe_box.currentIndexChanged.connect(self._take)
        self.view.edited.connect(self._edit)
        self.open_file.clicked.connect(self._open)
        self.save_file.clicked.connect(self._save)

    def _place(self) -> None:
        rows = [_row((tr("&Recipe"), self.recipe_box), self.open_file, self.save_file)]
        if self._document.models:
            rows.append(_row((tr("&Model"), self.model_box), (tr("&Device"), self.device_box)))
        column = QVBoxLayout()
        column.setSpacing(theme.GAP)
        for row in rows:
            column.addLayout(row)
        column.addWidget(self.words)
        column.addWidget(self.view, 1)
        self.set_content(column)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.use = self.add_button(tr("Use without scoring"), tr("Explain with this recipe and model from now on"))
        self.use.clicked.connect(self._use)
        self.score = self.add_button(tr("Score all"), tr("Score every photo that is unscored or stale"), primary=True)
        self.score.clicked.connect(self._score)

    def _take(self) -> None:
        self.view.show_recipe(self.recipe_box.recipe)
        self._judge("")

    def _edit(self) -> None:
        recipe, refusal, refused = self._edited()
        self.recipe_box.change(recipe)
        self.view.mark(refused)
        self._judge(refusal)

    def _edited(self) -> tuple[Recipe | None, str, str]:
        """The recipe as changed; or why the engine refuses it, and the key that this is about."""
        form = self.view.form
        try:
            return recipe_from_json(form.written(), SOURCE), "", ""
        except RecipeError as error:
            return None, *plain_refusal(str(error).removeprefix(f"{SOURCE}: "), form.label_of)

    def _judge(self, refusal: str) -> None:
        """Nothing is used, scored or saved while it is refused."""
        valid = not refusal
        words = changed_words(self.recipe_box.changed_keys, self.view.form.label_of) or self.recipe_box.description
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.refuse(refusal)
        for button in (self.use, self.save_file):
            button.setEnabled(valid)
        self.score.setEnabled(valid and self._document.may_score)

    def take_file(self, path: Path) -> None:
        """Takes a recipe from a file, or says in place why it cannot."""
        try:
            recipe = load_recipe(str(path))
        except RecipeError as error:
            self.refuse(str(error))
            return
        self.recipe_box.take_file(path.name, recipe)

    def save_to(self, path: Path) -> None:
        """Writes the recipe that is shown."""
        try:
            path.write_text(self.recipe_box.recipe.to_json(), encoding="utf-8")
        except OSError as error:
            self.refuse(
                tr("{path} cannot be written ({reason}); choose another place.", path=path, reason=error.strerror)
            )

    def _open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Open a recipe"), str(Path.home()), FILES)
        if chosen:
            self.take_file(Path(chosen))

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the recipe"), str(Path.home() / "recipe.json"), FILES)
        if chosen:
            self.save_to(Path(chosen))

    def _use(self) -> None:
        self._document.set_recipe(self.recipe_box.recipe)
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
