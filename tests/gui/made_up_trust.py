"""Made-up findings of every check, so that the window can be tested without a model."""

from __future__ import annotations

from collections.abc import Iterable

from engine.cases import Case
from engine.trust.values import PhotoTrust, TrustFinding
from tests.gui.explanations import BASELINES

STEPS = 20
CHANGES = {
    ("roi", "blurred"): -0.02,
    ("roi", "inpainted"): -0.03,
    ("complement", "blurred"): -0.58,
    ("complement", "inpainted"): -0.55,
    ("control", "blurred"): -0.04,
    ("control", "inpainted"): -0.01,
    ("label:pen_mark", "blurred"): -0.61,
    ("label:pen_mark", "inpainted"): -0.57,
    ("saliency_outside_roi", "blurred"): -0.44,
    ("saliency_outside_roi", "inpainted"): float("nan"),
}
LAYERS = ("head", "block4.conv", "block3.conv", "block2.conv", "block1.conv", "stem")
RANKS = (0.81, 0.52, 0.33, 0.21, 0.18, 0.12)
BEFORE = 0.87


def trust_of(case: Case, flags: tuple[str, ...] = ()) -> tuple[PhotoTrust, ...]:
    """What every check found for each photo and baseline of a case: the model needs a pen mark, not the ROI."""
    found = tuple(findings())
    return tuple(
        PhotoTrust(case.case_id, photo.photo_id, baseline, "consensus", found, flags)
        for photo in case.photos
        for baseline in BASELINES
    )


def findings() -> Iterable[TrustFinding]:
    """One photo and baseline."""
    yield TrustFinding("causal", "photo", "", "probability", BEFORE)
    for (subject, fill), change in CHANGES.items():
        yield TrustFinding("causal", subject, fill, "probability_change", change)
    yield from _curves()
    for measure, value in (("spearman", 0.83), ("iou", 0.613)):
        yield TrustFinding("baselines", "black", "", measure, value)
    for subject, rank in (("noise:0.02", 0.97), ("brightness:1.05", 0.989)):
        yield TrustFinding("repeatability", subject, "", "spearman", rank)
        yield TrustFinding("repeatability", subject, "", "iou", rank - 0.2)
    for layer, rank in zip(LAYERS, RANKS, strict=True):
        for measure, value in (("spearman", rank), ("ssim", rank / 2), ("iou", rank * 0.8)):
            yield TrustFinding("randomisation", layer, "", measure, value)


def _curves() -> Iterable[TrustFinding]:
    for step in range(STEPS + 1):
        share = step / STEPS
        for name, power in (("deletion", 5.0), ("deletion_control", 1.5)):
            value = 0.04 + (BEFORE - 0.04) * (1 - share) ** power
            yield TrustFinding("curves", f"{name}:{share:g}", "blurred", "probability", value)
        for name, power in (("insertion", 5.0), ("insertion_control", 1.5)):
            value = 0.04 + (BEFORE - 0.04) * (1 - (1 - share) ** power)
            yield TrustFinding("curves", f"{name}:{share:g}", "blurred", "probability", value)
    for name, area in (("deletion", 0.19), ("insertion", 0.73)):
        yield TrustFinding("curves", name, "blurred", "area", area)
