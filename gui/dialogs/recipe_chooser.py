"""Which recipe: a preset, the one in use, one from a file, or what was made of one of them here."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtWidgets import QComboBox

from engine.language import tr
from engine.recipe import Recipe, load_recipe

PRESETS = {
    "default": (
        tr("Default"),
        tr("Our advice: little numerical error, and two baselines, so that dark skin is not overlooked."),
    ),
    "paper": (
        tr("Paper"),
        tr("Our reading of the 2020 study. What its text leaves open was chosen by us; no exact repetition."),
    ),
}
IN_USE, OWN, GIVEN, FILE = "in-use", "own", "given", "file/"


class RecipeChooser(QComboBox):
    """Recipes by their titles; changing one makes an own recipe beside it and leaves it as it is."""

    def __init__(self, in_use: Recipe) -> None:
        super().__init__()
        self.setAccessibleName(tr("Recipe"))
        self._recipes: dict[str, Recipe] = {}
        self._origin = ""
        for name, (title, _) in PRESETS.items():
            self._add(name, title, load_recipe(name))
        preset = next((name for name in PRESETS if self._recipes[name] == in_use), None)
        if preset is None:
            self._add(IN_USE, tr("As now in use"), in_use)
        self.setCurrentIndex(self.findData(preset or IN_USE))

    @property
    def recipe(self) -> Recipe:
        """The chosen one; of an own recipe its last valid state."""
        return self._recipes[self._key]

    @property
    def description(self) -> str:
        """A sentence on the chosen one; empty where its title says enough."""
        return PRESETS[self._key][1] if self._key in PRESETS else ""

    @property
    def changed_keys(self) -> tuple[str, ...]:
        """Of an own recipe: what has another value in the recipe that it was made of."""
        if self._key != OWN:
            return ()
        before, now = _flat(self._recipes[self._origin]), _flat(self.recipe)
        return tuple(key for key, value in now.items() if before.get(key, value) != value)

    def choose(self, recipe: Recipe, title: str) -> None:
        """Chooses an equal recipe that there is, or adds this one under `title`."""
        key = next((key for key, known in self._recipes.items() if known == recipe), GIVEN)
        self._add(key, title, recipe)
        self.setCurrentIndex(self.findData(key))

    def take_file(self, name: str, recipe: Recipe) -> None:
        """Adds a file's recipe, or replaces it, and chooses it."""
        self._add(FILE + name, name, recipe)
        place = self.findData(FILE + name)
        if place == self.currentIndex():
            self.currentIndexChanged.emit(place)
        self.setCurrentIndex(place)

    def change(self, recipe: Recipe | None) -> None:
        """Makes the chosen recipe another one, without a signal; `None` while it is not valid.

        Changed back, it is the recipe again that it was made of.
        """
        if self._key != OWN:
            self._origin = self._key
            self._recipes[OWN] = self.recipe
        self.blockSignals(True)
        self._drop_own()
        if recipe == self._recipes[self._origin]:
            self.setCurrentIndex(self.findData(self._origin))
        else:
            self._add(OWN, self._own_title, recipe or self._recipes[OWN])
            self.setCurrentIndex(self.findData(OWN))
        self.blockSignals(False)

    @property
    def _key(self) -> str:
        return str(self.currentData())

    @property
    def _own_title(self) -> str:
        if self._origin == IN_USE:
            return tr("Own recipe (changed from the one in use)")
        return tr("Own recipe (changed from {recipe})", recipe=self.itemText(self.findData(self._origin)))

    def _add(self, key: str, title: str, recipe: Recipe) -> None:
        self._recipes[key] = recipe
        if self.findData(key) < 0:
            self.addItem(title, key)

    def _drop_own(self) -> None:
        place = self.findData(OWN)
        if place >= 0:
            self.removeItem(place)


def _flat(recipe: Recipe) -> dict[str, Any]:
    written: dict[str, dict[str, Any]] = json.loads(recipe.to_json())
    return {f"{stage}.{name}": value for stage, values in written.items() for name, value in values.items()}
