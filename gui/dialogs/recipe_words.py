"""A recipe in words: every stage and parameter by the key that it has in the file, every choice by its value there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import cast

from gui.dialogs import attribution_words
from gui.results.kinds import kind_title

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
    "agreement.high": "High agreement from",
    "analysis.bootstrap": "Resamplings",
    "analysis.seed": "Seed",
    "analysis.correction": "Correction",
    "analysis.smallest_stratum": "Smallest stratum",
    "analysis.strata": "Strata",
    "analysis.difference": "Difference to be seen",
}
UNITS = {**attribution_words.UNITS, "segmentation.parameter": "above 0 and below 1"}
CHOICES: dict[str, dict[str, tuple[str, str]]] = {
    "target.class": {
        "predicted": ("Predicted by the model", ""),
        "reference": ("Reference diagnosis", ""),
        "chosen": ("Chosen by name", ""),
    },
    "target.output": {"logit": ("Logit", ""), "probability": ("Probability", "")},
    "attribution.method": attribution_words.METHODS,
    "attribution.rule": attribution_words.RULES,
    "segmentation.method": {
        "cumulative_mass": ("Share of the saliency", "The fewest cells that hold this share of the saliency."),
        "top_area": ("Share of the area", "The highest cells, up to this share of the area."),
        "otsu": ("Otsu's threshold", "Cells above the value that best parts high from low ones."),
        "roi_area": ("As large as the ROI", "As many of the highest cells as the drawn region has."),
        "region_growing": (
            "Image segments",
            "Whole segments of the photo, the most salient first, up to this share of the area.",
        ),
    },
}
"""Title of each value, and where it needs one a line on what it is and costs."""

_WORDS: dict[str, str] = {
    "sum_abs": "sum of absolute values",
    "abs_sum": "absolute value of the sum",
    "positive": "positive part of the sum",
    "max_abs": "largest absolute value",
    "first": "locked first reading",
    "latest": "latest state",
    "majority": "more than half of the readers",
    "union": "any reader",
    "intersection": "all readers",
    "soft_mean": "at least half of the readers",
    "staple": "readers weighed by STAPLE",
    "benjamini_hochberg": "Benjamini-Hochberg",
    "holm": "Holm",
}
_KEY = re.compile(rf"“?(?:recipe\.)?\b((?:{'|'.join(STAGES)})\.[a-z_]+)”?")
_CHOSEN = re.compile(r"\b(method|rule) ([a-z_]+)")


def value_words(key: str, value: object) -> str:
    """A value that is not a choice of `CHOICES`, as people read it."""
    if isinstance(value, bool):
        return "filled" if value else "kept"
    if key == "agreement.grid":
        return "every pixel of the photo" if value == "photo" else f"longer side of {value} cells"
    if key == "map.smoothing":
        return f"{value:g} of the longer side" if value else "none"
    if key == "segmentation.smallest_component":
        return f"{value:g} of the grid"
    if key == "analysis.strata":
        return ", ".join(kind_title(kind) for kind in cast(tuple[str, ...], value))
    if isinstance(value, int) and key != "analysis.seed":
        return f"{value:,}"
    return f"{value:g}" if isinstance(value, float) else _WORDS.get(str(value), str(value))


def plain_refusal(sentence: str, label_of: Callable[[str], str]) -> tuple[str, str]:
    """A refusal of the engine with the names that the dialog shows in the place of keys, and the key it is about."""
    about = _KEY.search(sentence)
    named = _KEY.sub(lambda found: f"“{label_of(found[1])}”", sentence)
    return _CHOSEN.sub(_titled, named), about[1] if about else ""


def changed_words(keys: Sequence[str], label_of: Callable[[str], str]) -> str:
    """What was changed, by stages; empty where nothing was."""
    by_stage: dict[str, list[str]] = {}
    for key in keys:
        by_stage.setdefault(key.split(".")[0], []).append(label_of(key).lower())
    parts = (f"{stage}: {', '.join(labels)}" for stage, labels in by_stage.items())
    return f"Changed in {'; in '.join(parts)}." if keys else ""


def _titled(found: re.Match[str]) -> str:
    """ "method otsu" by its title."""
    what, name = found.groups()
    titles = (values[name][0] for key, values in CHOICES.items() if key.endswith(f".{what}") and name in values)
    return next((f"{what} “{title}”" for title in titles), found[0])
