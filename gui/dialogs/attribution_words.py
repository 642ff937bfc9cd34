"""The attribution stage in words: the settings that its method has, each named by what it does there."""

from __future__ import annotations

from engine.recipe import Attribution

METHODS: dict[str, str] = {
    "integrated_gradients": "integrated gradients",
    "smoothgrad_ig": "integrated gradients, mean over noisy copies (SmoothGrad)",
    "guided_ig": "guided integrated gradients",
    "blur_ig": "integrated gradients from a blurred photo to the sharp one (Blur IG)",
    "grad_cam": "Grad-CAM",
    "grad_cam_plus_plus": "Grad-CAM++",
    "gradient_input": "gradient times input",
    "occlusion": "hiding one square after another (occlusion)",
    "rise": "hiding squares at random (RISE)",
}
RULES: dict[str, str] = {
    "adaptive": "adaptive, to its tolerance",
    "right": "right Riemann sum",
    "midpoint": "midpoint rule",
    "gauss_legendre": "Gauss-Legendre",
}
BASELINES: dict[str, str] = {
    "black": "black",
    "white": "white",
    "mean": "mean colour",
    "blurred": "blurred photo",
    "noise": "uniform noise",
    "references": "other photos",
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


def value_of(stage: Attribution, name: str) -> str:
    """A setting's value for people."""
    return {
        "method": METHODS[stage.method],
        "rule": RULES[stage.rule],
        "steps": f"{stage.steps:,}",
        "tolerance": f"{100 * stage.tolerance:g} % error of the map",
        "baselines": ", ".join(BASELINES[baseline] for baseline in stage.baselines),
        "samples": f"{stage.samples:,}",
        "noise": f"{100 * stage.noise:g} % of the range of colours",
        "layer": "the last one that still has places" if stage.layer == "last" else stage.layer,
        "patch": f"{100 * stage.patch:g} % of the longer side",
        "seed": str(stage.seed),
    }[name]
