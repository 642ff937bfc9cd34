"""A recipe in words: every stage and parameter by the key that it has in the file, every choice by its value there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import cast

from engine.language import grouped, tr
from gui.words import attribution_words
from gui.words.kinds import kind_title

STAGES: dict[str, tuple[str, str]] = {
    "target": (tr("1 Target"), tr("What is explained")),
    "attribution": (tr("2 Attribution"), tr("From the model to what each pixel contributes")),
    "map": (tr("3 Map"), tr("From contributions to one saliency map")),
    "segmentation": (tr("4 Segmentation"), tr("From the map to the saliency region")),
    "agreement": (tr("5 Agreement"), tr("How the region is compared with readers' regions")),
    "analysis": (tr("6 Analysis"), tr("From scores to figures with intervals")),
}
LABELS: dict[str, str] = {
    "target.class": tr("Class"),
    "target.output": tr("Output"),
    "target.chosen": tr("Chosen class"),
    **attribution_words.LABELS,
    "map.channels": tr("Colours joined by"),
    "map.clip_percentile": tr("Clipped at percentile"),
    "map.smoothing": tr("Smoothing"),
    "segmentation.method": tr("Method"),
    "segmentation.parameter": tr("Share"),
    "segmentation.smallest_component": tr("Smallest part"),
    "segmentation.fill_holes": tr("Holes"),
    "agreement.grid": tr("Score grid"),
    "agreement.reading": tr("Reading"),
    "agreement.consensus": tr("Consensus of readers"),
    "agreement.high": tr("High agreement from"),
    "analysis.bootstrap": tr("Resamplings"),
    "analysis.seed": tr("Seed"),
    "analysis.correction": tr("Correction"),
    "analysis.smallest_stratum": tr("Smallest stratum"),
    "analysis.strata": tr("Strata"),
    "analysis.difference": tr("Difference to be seen"),
}
UNITS = {**attribution_words.UNITS, "segmentation.parameter": tr("above 0 and below 1")}
CHOICES: dict[str, dict[str, tuple[str, str]]] = {
    "target.class": {
        "predicted": (tr("Predicted by the model"), ""),
        "reference": (tr("Reference diagnosis"), ""),
        "chosen": (tr("Chosen by name"), ""),
    },
    "target.output": {"logit": (tr("Logit"), ""), "probability": (tr("Probability"), "")},
    "attribution.method": attribution_words.METHODS,
    "attribution.rule": attribution_words.RULES,
    "segmentation.method": {
        "cumulative_mass": (tr("Share of the saliency"), tr("The fewest cells that hold this share of the saliency.")),
        "top_area": (tr("Share of the area"), tr("The highest cells, up to this share of the area.")),
        "otsu": (tr("Otsu's threshold"), tr("Cells above the value that best parts high from low ones.")),
        "roi_area": (tr("As large as the ROI"), tr("As many of the highest cells as the drawn region has.")),
        "region_growing": (
            tr("Image segments"),
            tr("Whole segments of the photo, the most salient first, up to this share of the area."),
        ),
    },
}
"""Title of each value, and where it needs one a line on what it is and costs."""

_WORDS: dict[str, str] = {
    "sum_abs": tr("sum of absolute values"),
    "abs_sum": tr("absolute value of the sum"),
    "positive": tr("positive part of the sum"),
    "max_abs": tr("largest absolute value"),
    "first": tr("locked first reading"),
    "latest": tr("latest state"),
    "majority": tr("more than half of the readers"),
    "union": tr("any reader"),
    "intersection": tr("all readers"),
    "soft_mean": tr("at least half of the readers"),
    "staple": tr("readers weighed by STAPLE"),
    "benjamini_hochberg": tr("Benjamini-Hochberg"),
    "holm": tr("Holm"),
}
_NAMED = {"method": tr("method “{title}”"), "rule": tr("rule “{title}”")}
"""A choice that the engine's sentences name by its key and value, whatever their language."""
_KEY = re.compile(rf"[“„]?(?:recipe\.)?\b((?:{'|'.join(STAGES)})\.[a-z_]+)[”“]?")
_CHOSEN = re.compile(rf"\b({'|'.join(_NAMED)}) ([a-z_]+)")


def value_words(key: str, value: object) -> str:
    """A value that is not a choice of `CHOICES`, as people read it."""
    if isinstance(value, bool):
        return tr("filled", "holes") if value else tr("kept", "holes")
    if key == "agreement.grid":
        return tr("every pixel of the photo") if value == "photo" else tr("longer side of {cells} cells", cells=value)
    if key == "map.smoothing":
        return tr("{share:g} of the longer side", share=value) if value else tr("none", "smoothing")
    if key == "segmentation.smallest_component":
        return tr("{share:g} of the grid", share=value)
    if key == "analysis.strata":
        return ", ".join(kind_title(kind) for kind in cast(tuple[str, ...], value))
    if isinstance(value, int) and key != "analysis.seed":
        return grouped(value)
    return f"{value:g}" if isinstance(value, float) else _WORDS.get(str(value), str(value))


def plain_refusal(sentence: str, label_of: Callable[[str], str]) -> tuple[str, str]:
    """A refusal of the engine with the names that the dialog shows in the place of keys, and the key it is about."""
    about = _KEY.search(sentence)
    named = _KEY.sub(lambda found: tr("“{name}”", name=label_of(found[1])), sentence)
    return _CHOSEN.sub(_titled, named), about[1] if about else ""


def changed_words(keys: Sequence[str], label_of: Callable[[str], str]) -> str:
    """What was changed, by stages; empty where nothing was."""
    by_stage: dict[str, list[str]] = {}
    for key in keys:
        by_stage.setdefault(key.split(".")[0], []).append(label_of(key))
    changes = ", ".join(f"{STAGES[stage][0]} ({', '.join(labels)})" for stage, labels in by_stage.items())
    return tr("Changed: {changes}.", changes=changes) if keys else ""


def _titled(found: re.Match[str]) -> str:
    """ "method otsu" by its title."""
    what, name = found.groups()
    titles = (values[name][0] for key, values in CHOICES.items() if key.endswith(f".{what}") and name in values)
    return next((_NAMED[what].format(title=title) for title in titles), found[0])
