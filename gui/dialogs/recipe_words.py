"""A recipe in words: every parameter of every stage, with the key that it has in the file."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from engine.recipe import Attribution, Recipe
from gui.dialogs import attribution_words

STAGES: dict[str, tuple[str, str]] = {
    "target": ("1 Target", "What is explained"),
    "attribution": ("2 Attribution", "From the model to what each pixel contributes"),
    "map": ("3 Map", "From contributions to one saliency map"),
    "segmentation": ("4 Segmentation", "From the map to the saliency region"),
    "agreement": ("5 Agreement", "How the region is compared with readers' regions"),
    "analysis": ("6 Analysis", "From scores to figures with intervals"),
}
LABELS: dict[str, str] = {
    "target.class": "Class",
    "target.output": "Output",
    "target.chosen": "Chosen class",
    **attribution_words.LABELS,
    "map.channels": "Colours joined by",
    "map.clip_percentile": "Clipped at percentile",
    "map.smoothing": "Smoothing",
    "segmentation.method": "Method",
    "segmentation.parameter": "Share",
    "segmentation.smallest_component": "Smallest part",
    "segmentation.fill_holes": "Holes",
    "agreement.grid": "Score grid",
    "agreement.reading": "Reading",
    "agreement.consensus": "Consensus of readers",
    "analysis.bootstrap": "Resamplings",
    "analysis.seed": "Seed",
    "analysis.correction": "Correction",
    "analysis.smallest_stratum": "Smallest stratum",
}
_WORDS: dict[str, str] = {
    "predicted": "predicted by the model",
    "reference": "reference diagnosis",
    "chosen": "chosen by name",
    "logit": "logit",
    "sum_abs": "sum of absolute values",
    "abs_sum": "absolute value of the sum",
    "positive": "positive part of the sum",
    "max_abs": "largest absolute value",
    "cumulative_mass": "fewest cells that hold a share of the saliency",
    "top_area": "highest cells up to a share of the area",
    "otsu": "Otsu's threshold",
    "roi_area": "as many cells as the drawn region",
    "region_growing": "whole image segments, the most salient first, up to a share of the area",
    "first": "locked first reading",
    "latest": "latest state",
    "majority": "more than half of the readers",
    "union": "any reader",
    "intersection": "all readers",
    "benjamini_hochberg": "Benjamini-Hochberg",
    "holm": "Holm",
}
_SHARES_OF_SIDE = ("map.smoothing",)
_SHARES_OF_GRID = ("segmentation.smallest_component",)


@dataclass(frozen=True, slots=True)
class Line:
    """One parameter: its key in the file, its name and its value for people."""

    key: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class StageWords:
    """One stage with all its parameters."""

    title: str
    purpose: str
    lines: tuple[Line, ...]


def recipe_words(recipe: Recipe) -> tuple[StageWords, ...]:
    """All stages in the order in which they are applied; a parameter that the stage does not use is left out."""
    return tuple(_stage(name, getattr(recipe, name)) for name in STAGES)


def _stage(name: str, stage: object) -> StageWords:
    title, purpose = STAGES[name]
    if isinstance(stage, Attribution):
        return StageWords(title, purpose, _attribution(stage))
    lines: list[Line] = []
    for field in dataclasses.fields(stage):  # pyright: ignore[reportArgumentType]
        value: object = getattr(stage, field.name)
        key = f"{name}.{field.name.rstrip('_')}"
        if value is not None:
            lines.append(Line(key, LABELS.get(key, field.name), _value(key, value)))
    return StageWords(title, purpose, tuple(lines))


def _attribution(stage: Attribution) -> tuple[Line, ...]:
    return tuple(
        Line(f"attribution.{name}", attribution_words.label_of(stage, name), attribution_words.value_of(stage, name))
        for name in attribution_words.used_settings(stage)
    )


def _value(key: str, value: object) -> str:
    if isinstance(value, bool):
        return "filled" if value else "kept"
    if key == "agreement.grid":
        return "every pixel of the photo" if value == "photo" else f"longer side of {value} cells"
    if key in _SHARES_OF_SIDE:
        return f"{value:g} of the longer side" if value else "none"
    if key in _SHARES_OF_GRID:
        return f"{value:g} of the grid"
    if key == "analysis.seed":
        return str(value)
    return (
        f"{value:,}"
        if isinstance(value, int)
        else _WORDS.get(str(value), f"{value:g}" if isinstance(value, float) else str(value))
    )
