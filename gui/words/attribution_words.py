"""The attribution stage in words: its methods with their cost, and its settings named by what each does there."""

from __future__ import annotations

from engine.language import tr
from engine.recipe import Attribution

METHODS: dict[str, tuple[str, str]] = {
    "integrated_gradients": (
        tr("Integrated gradients"),
        tr(
            "Adds up gradients on the way from a baseline to the photo. For each baseline, one pass through the "
            "network a step."
        ),
    ),
    "smoothgrad_ig": (
        tr("SmoothGrad"),
        tr(
            "The mean of integrated gradients over noisy copies of the photo: a smoother map that takes more steps. "
            "For each baseline, one pass a step."
        ),
    ),
    "guided_ig": (
        tr("Guided integrated gradients"),
        tr(
            "Integrated gradients on a way that leaves noisy pixels to the end. One pass a step, one after the other: "
            "slow."
        ),
    ),
    "blur_ig": (
        tr("Blur integrated gradients"),
        tr("Integrated gradients from a blurred photo to the sharp one, without a baseline. One pass a step."),
    ),
    "grad_cam": (
        tr("Grad-CAM"),
        tr("Where the features of one layer speak for the class: coarse, and fast: three passes."),
    ),
    "grad_cam_plus_plus": (
        tr("Grad-CAM++"),
        tr("Grad-CAM with weights meant for several lesions in a photo: coarse, and fast: three passes."),
    ),
    "gradient_input": (
        tr("Gradient times input"),
        tr("The slope at the photo times its pixels: fast and rough; dark pixels get little. One pass."),
    ),
    "occlusion": (
        tr("Occlusion"),
        tr(
            "Hides one square after another and sees how far the answer falls. For each baseline, one pass a square; "
            "smaller squares take more."
        ),
    ),
    "rise": (
        tr("RISE"),
        tr(
            "Hides squares at random and compares the answers. For each baseline, one pass a mask: slow, and noisy "
            "with few masks."
        ),
    ),
}
RULES: dict[str, tuple[str, str]] = {
    "adaptive": (tr("Adaptive, to its tolerance"), ""),
    "right": (tr("Right Riemann sum"), ""),
    "midpoint": (tr("Midpoint rule"), ""),
    "gauss_legendre": (tr("Gauss-Legendre"), ""),
}
LABELS: dict[str, str] = {
    "attribution.method": tr("Method"),
    "attribution.rule": tr("Rule of integration"),
    "attribution.steps": tr("Steps"),
    "attribution.tolerance": tr("Tolerance"),
    "attribution.baselines": tr("Baselines"),
    "attribution.samples": tr("Images a baseline"),
    "attribution.noise": tr("Noise"),
    "attribution.layer": tr("Layer"),
    "attribution.patch": tr("Hidden squares"),
    "attribution.seed": tr("Seed"),
}
UNITS: dict[str, str] = {
    "attribution.tolerance": tr("error, as a share of the map"),
    "attribution.noise": tr("of the range of colours"),
    "attribution.layer": tr("“last” is the last one that still has places"),
    "attribution.patch": tr("of the longer side"),
}
_SAMPLES = {"smoothgrad_ig": tr("Noisy copies"), "rise": tr("Random masks")}
_BASELINES_HIDE = ("occlusion", "rise")


def used_settings(stage: Attribution) -> tuple[str, ...]:
    """The method and those of its settings that decide the maps."""
    return ("method", *stage.used_settings)


def label_of(stage: Attribution, name: str) -> str:
    """What a setting is called for this method."""
    if name == "steps" and "tolerance" in stage.used_settings:
        return tr("At most steps")
    if name == "samples" and stage.method in _SAMPLES:
        return _SAMPLES[stage.method]
    if name == "baselines" and stage.method in _BASELINES_HIDE:
        return tr("Hidden by")
    return LABELS[f"attribution.{name}"]
