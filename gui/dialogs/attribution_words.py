"""The attribution stage in words: its methods with their cost, and its settings named by what each does there."""

from __future__ import annotations

from engine.recipe import Attribution

METHODS: dict[str, tuple[str, str]] = {
    "integrated_gradients": (
        "Integrated gradients",
        "Adds up gradients on the way from a baseline to the photo. For each baseline, one pass through the network "
        "a step.",
    ),
    "smoothgrad_ig": (
        "SmoothGrad",
        "The mean of integrated gradients over noisy copies of the photo: a smoother map that takes more steps. For "
        "each baseline, one pass a step.",
    ),
    "guided_ig": (
        "Guided integrated gradients",
        "Integrated gradients on a way that leaves noisy pixels to the end. One pass a step, one after the other: "
        "slow.",
    ),
    "blur_ig": (
        "Blur integrated gradients",
        "Integrated gradients from a blurred photo to the sharp one, without a baseline. One pass a step.",
    ),
    "grad_cam": (
        "Grad-CAM",
        "Where the features of one layer speak for the class: coarse, and fast: three passes.",
    ),
    "grad_cam_plus_plus": (
        "Grad-CAM++",
        "Grad-CAM with weights meant for several lesions in a photo: coarse, and fast: three passes.",
    ),
    "gradient_input": (
        "Gradient times input",
        "The slope at the photo times its pixels: fast and rough; dark pixels get little. One pass.",
    ),
    "occlusion": (
        "Occlusion",
        "Hides one square after another and sees how far the answer falls. For each baseline, one pass a square; "
        "smaller squares take more.",
    ),
    "rise": (
        "RISE",
        "Hides squares at random and compares the answers. For each baseline, one pass a mask: slow, and noisy with "
        "few masks.",
    ),
}
RULES: dict[str, tuple[str, str]] = {
    "adaptive": ("Adaptive, to its tolerance", ""),
    "right": ("Right Riemann sum", ""),
    "midpoint": ("Midpoint rule", ""),
    "gauss_legendre": ("Gauss-Legendre", ""),
}
LABELS: dict[str, str] = {
    "attribution.method": "Method",
    "attribution.rule": "Rule of integration",
    "attribution.steps": "Steps",
    "attribution.tolerance": "Tolerance",
    "attribution.baselines": "Baselines",
    "attribution.samples": "Images a baseline",
    "attribution.noise": "Noise",
    "attribution.layer": "Layer",
    "attribution.patch": "Hidden squares",
    "attribution.seed": "Seed",
}
UNITS: dict[str, str] = {
    "attribution.tolerance": "error, as a share of the map",
    "attribution.noise": "of the range of colours",
    "attribution.layer": "“last” is the last one that still has places",
    "attribution.patch": "of the longer side",
}
_SAMPLES = {"smoothgrad_ig": "Noisy copies", "rise": "Random masks"}
_BASELINES_HIDE = ("occlusion", "rise")


def used_settings(stage: Attribution) -> tuple[str, ...]:
    """The method and those of its settings that decide the maps."""
    return ("method", *stage.used_settings)


def label_of(stage: Attribution, name: str) -> str:
    """What a setting is called for this method."""
    if name == "steps" and "tolerance" in stage.used_settings:
        return "At most steps"
    if name == "samples" and stage.method in _SAMPLES:
        return _SAMPLES[stage.method]
    if name == "baselines" and stage.method in _BASELINES_HIDE:
        return "Hidden by"
    return LABELS[f"attribution.{name}"]
