"""What differs between two recipes, in the words of the dialog that made them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.language import tr
from gui.words.map_names import baseline_name
from gui.words.recipe_words import CHOICES, LABELS, STAGES, value_words

if TYPE_CHECKING:
    from engine.run_comparison.settings import Setting

LISTS = {"attribution.baselines", "analysis.strata"}


def settings_listed(settings: Sequence[Setting]) -> str:
    """By stages, as "Segmentation (Share 0.5 → 0.3)"."""
    by_stage: dict[str, list[str]] = {}
    for setting in settings:
        by_stage.setdefault(setting.part, []).append(setting_words(setting))
    return ", ".join(f"{_stage(part)} ({', '.join(words)})" for part, words in by_stage.items())


def setting_words(setting: Setting) -> str:
    """One setting with both its values."""
    key = f"{setting.part}.{setting.key}"
    before, after = (_value(key, text) for text in (setting.before, setting.after))
    return f"{LABELS.get(key, setting.key)} {before} → {after}"


def _stage(part: str) -> str:
    """Without the number that it has in the dialog."""
    return STAGES[part][0].partition(" ")[2] if part in STAGES else part


def _value(key: str, text: str) -> str:
    if not text:
        return tr("none", "setting of a run")
    if text in CHOICES.get(key, {}):
        return tr("“{name}”", name=CHOICES[key][text][0])
    if key == "attribution.baselines":
        return tr("“{name}”", name=", ".join(map(baseline_name, text.split(", "))))
    return value_words(key, tuple(text.split(", ")) if key in LISTS else _typed(text))


def _typed(text: str) -> object:
    """The value that the text was made of: a number, a truth value, or the text itself."""
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return text
