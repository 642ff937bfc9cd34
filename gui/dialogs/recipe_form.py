"""What a person changes in a recipe: a field for each value that is compared, and the recipe's file as they make it."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any, get_args, get_origin, get_type_hints

from PySide6.QtCore import QObject, Signal

from engine.recipe import METHOD_SETTINGS, Attribution, Recipe
from engine.recipe.stages import PARAMETER_METHODS
from gui.dialogs.recipe_fields import ChecksField, ChoiceField, Field, LineField
from gui.words import attribution_words
from gui.words.recipe_words import CHOICES, LABELS, UNITS

SHARE, CHOSEN = "segmentation.parameter", "chosen"
EDITED = (*CHOICES, *(f"attribution.{field.name}" for field in fields(Attribution)), SHARE)


class RecipeForm(QObject):
    """Begins with a recipe; holds what was made of it, whether it is valid or not."""

    changed = Signal()

    def __init__(self, recipe: Recipe, parent: QObject) -> None:
        super().__init__(parent)
        self._recipe = recipe
        self._defaults = dict(METHOD_SETTINGS[recipe.attribution.method])
        self.fields = {key: self._field(key) for key in dict.fromkeys(EDITED)}

    @property
    def used(self) -> frozenset[str]:
        """Keys of all values that decide anything, with what is chosen now."""
        value: dict[str, dict[str, Any]] = json.loads(self._recipe.to_json())
        kept = {f"{stage}.{name}" for stage, settings in value.items() for name in settings} - set(EDITED)
        kept -= {"target.chosen"} if self._value("target.class") != CHOSEN else set()
        edited = {"target.class", "target.output", "segmentation.method"}
        edited |= {f"attribution.{name}" for name in attribution_words.used_settings(self._attribution())}
        edited |= {SHARE} if self._value("segmentation.method") in PARAMETER_METHODS else set()
        return frozenset(kept | edited)

    def written(self) -> str:
        """The recipe's file."""
        value: dict[str, dict[str, Any]] = json.loads(self._recipe.to_json())
        used = self.used
        for stage, settings in value.items():
            edited = {key.split(".")[1]: self._value(key) for key in self.fields if key.startswith(f"{stage}.")}
            together = {**settings, **edited}
            value[stage] = {name: found for name, found in together.items() if f"{stage}.{name}" in used}
        return json.dumps(value)

    def label_of(self, key: str) -> str:
        """What a parameter is called with what is chosen now."""
        stage, name = key.split(".")
        return attribution_words.label_of(self._attribution(), name) if stage == "attribution" else LABELS[key]

    def note_of(self, key: str) -> str:
        """What the chosen value is and costs; empty where its title says enough."""
        return CHOICES[key][self._value(key)][1] if key in CHOICES else ""

    def _value(self, key: str) -> Any:
        return self.fields[key].value

    def _attribution(self) -> Attribution:
        """As far as it decides which settings there are."""
        names = ("method", "rule", "baselines")
        method, rule, baselines = (self._value(f"attribution.{name}") for name in names)
        return Attribution(method, rule, baselines=tuple(baselines))

    def _field(self, key: str) -> Field:
        stage, name = key.split(".")
        settings = getattr(self._recipe, stage)
        attribute = name if hasattr(settings, name) else f"{name}_"
        value = getattr(settings, attribute)
        made = _empty_field(key, get_type_hints(type(settings))[attribute], value)
        made.show_value(Recipe().segmentation.parameter if value is None else value)
        made.changed.connect(lambda: self._on_changed(key))
        return made

    def _on_changed(self, key: str) -> None:
        if key == "attribution.method":
            self._take_defaults()
        self.changed.emit()

    def _take_defaults(self) -> None:
        """A setting whose default is another one in this method means something else there, and begins anew."""
        defaults = METHOD_SETTINGS[self._attribution().method]
        for name, default in defaults.items():
            if self._defaults.get(name) != default:
                self.fields[f"attribution.{name}"].show_value(default)
        self._defaults |= defaults


def _empty_field(key: str, hint: Any, value: object) -> Field:
    if key in CHOICES:
        allowed = [name for name in get_args(hint) if name != CHOSEN or value == CHOSEN]
        return ChoiceField({name: CHOICES[key][name][0] for name in allowed})
    if get_origin(hint) is tuple:
        return ChecksField(get_args(get_args(hint)[0]))
    return LineField(UNITS.get(key, ""), text=hint is str)
