"""The attribution stage: one method, and of all settings those that the method has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, cast

MethodName = Literal[
    "integrated_gradients",
    "smoothgrad_ig",
    "guided_ig",
    "blur_ig",
    "grad_cam",
    "grad_cam_plus_plus",
    "gradient_input",
    "occlusion",
    "rise",
]
RuleName = Literal["adaptive", "right", "midpoint", "gauss_legendre"]
BaselineName = Literal["black", "white", "mean", "blurred", "noise", "references"]

NO_BASELINE = "none"
"""Stands for the baseline in keys and tables where a method has none."""

SEED = 20200615

METHOD_SETTINGS: Mapping[MethodName, Mapping[str, Any]] = {
    "integrated_gradients": {
        "rule": "adaptive",
        "steps": 300,
        "tolerance": 0.05,
        "baselines": ("blurred", "black"),
        "samples": 10,
        "seed": SEED,
    },
    "smoothgrad_ig": {
        "rule": "adaptive",
        "steps": 500,
        "tolerance": 0.05,
        "baselines": ("blurred", "black"),
        "samples": 10,
        "noise": 0.1,
        "seed": SEED,
    },
    "guided_ig": {"steps": 100, "baselines": ("blurred", "black"), "samples": 10, "seed": SEED},
    "blur_ig": {"rule": "adaptive", "steps": 300, "tolerance": 0.05},
    "grad_cam": {"layer": "last"},
    "grad_cam_plus_plus": {"layer": "last"},
    "gradient_input": {},
    "occlusion": {"baselines": ("blurred", "black"), "samples": 10, "patch": 0.125, "seed": SEED},
    "rise": {"baselines": ("blurred", "black"), "samples": 1000, "patch": 0.125, "seed": SEED},
}
"""The settings of each method, with the value that one takes where a recipe leaves it out."""

SAMPLED_BASELINES: tuple[BaselineName, ...] = ("noise", "references")
"""Not one image but several, each the beginning of a path of its own; the map is the mean over them."""

DRAWING_METHODS: tuple[MethodName, ...] = ("smoothgrad_ig", "rise")
"""Methods that draw at random whatever their baselines; the others have samples and a seed for these baselines only."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """How the saliency is computed; one map for each baseline.

    Only the settings of the method count (`used_settings`); the others keep their default and are not written. The
    defaults here are those of integrated_gradients; a recipe's text takes those of its method (`METHOD_SETTINGS`).

    Attributes:
        rule: where on the path the gradient is taken.
        steps: nodes of the rule; of rule adaptive, and of a method with several paths, the most it may take in all.
        tolerance: of rule adaptive: the map's own relative error, and its relative completeness gap, at which it ends.
        baselines: what the photo is compared with, or filled with where parts of it are hidden.
        samples: noisy copies (smoothgrad_ig), random masks (rise), images of a sampled baseline.
        noise: standard deviation of the noise, as a share of the range 0 to 255.
        layer: of the network, by its name there; "last" is the last one that still has places.
        patch: side of the hidden squares, as a share of the longer side of the input.
        seed: of everything drawn at random.
    """

    method: MethodName = "integrated_gradients"
    rule: RuleName = "adaptive"
    steps: int = 300
    tolerance: float = 0.05
    baselines: tuple[BaselineName, ...] = ("blurred", "black")
    samples: int = 10
    noise: float = 0.1
    layer: str = "last"
    patch: float = 0.125
    seed: int = SEED

    @property
    def map_names(self) -> tuple[str, ...]:
        """A name for each map: the baselines, or `NO_BASELINE` where the method has none."""
        return self.baselines if "baselines" in METHOD_SETTINGS[self.method] else (NO_BASELINE,)

    def for_map(self, name: str) -> Attribution:
        """The stage with this one of its maps alone."""
        return self if name == NO_BASELINE else replace(self, baselines=(cast(BaselineName, name),))

    @property
    def used_settings(self) -> tuple[str, ...]:
        """Names of the settings that decide the maps, in their order, without the method."""
        idle: set[str] = set()
        if self.rule != "adaptive":
            idle.add("tolerance")
        if self.method not in DRAWING_METHODS and not set(self.baselines) & set(SAMPLED_BASELINES):
            idle |= {"samples", "seed"}
        return tuple(name for name in METHOD_SETTINGS[self.method] if name not in idle)
