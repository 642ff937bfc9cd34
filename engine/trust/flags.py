"""Why a figure of a check is undefined or unusual: short names that go into tables."""

from __future__ import annotations

NO_ROI = "no_roi"
"""Nobody read the photo: nothing to take away."""

EMPTY_ROI = "empty_roi"
"""The reader marked nothing on this photo."""

ROI_UNSEEN = "roi_unseen"
"""The ROI covers no pixel of the model's input: cut away, or too small."""

ROI_IS_EVERYTHING = "roi_is_everything"
"""The ROI covers all that the model sees of the photo: nothing is left without it."""

NO_SALIENCY_OUTSIDE_ROI = "no_saliency_outside_roi"
"""The saliency region lies within the ROI, or is empty."""

NO_CONTROL = "no_control"
"""The ROI's shape fits nowhere else without covering much of the ROI again."""

ZERO_MAP = "zero_map"
"""The map is 0 everywhere: there is no order in which to take pixels away."""

CONSTANT_MAP = "constant_map"
"""A map has one value everywhere: no rank correlation."""

EMPTY_SALIENCY_REGION = "empty_saliency_region"
"""Neither of two maps has a region, or one needs an ROI and has none: no overlap."""

SMALL_GRID = "grid_too_small_for_ssim"
"""The score grid is smaller than the window of the structural similarity."""

SINGLE_BASELINE = "single_baseline"
"""The recipe has one map only: nothing to compare it with."""

NOT_FINITE = "not_finite"
"""The network answered with something that is not a finite number."""

NO_NAMED_LAYERS = "no_named_layers"
"""The network does not show its layers (TorchScript), or has none with weights: they cannot be drawn anew."""

IGNORES_WEIGHTS = "map_ignores_weights"
"""With every weight drawn anew the map is still nearly the same: it says nothing of what the model learnt."""


def mean_colour(subject: str) -> str:
    """So far from all that is left that the fill is the mean colour of the rest, in places."""
    return f"mean_colour:{subject}"


def label_undefined(label: str) -> str:
    """The label covers no pixel of the model's input, or all of them."""
    return f"label_undefined:{label}"
