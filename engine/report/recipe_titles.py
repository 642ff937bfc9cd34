"""Parameters of a recipe as people read them, with their units, by the key that they have in the file."""

from __future__ import annotations

PARAMETERS = {
    "target.class": "Class",
    "target.output": "Output of the model",
    "target.chosen": "Name of the class",
    "attribution.method": "Method",
    "attribution.rule": "Rule of integration along the path",
    "attribution.steps": "Steps (of the adaptive rule: the most)",
    "attribution.tolerance": "Error at which the adaptive rule ends (share of all saliency)",
    "attribution.baselines": "Baselines",
    "attribution.samples": "Noisy copies, masks or images of a drawn baseline",
    "attribution.noise": "Standard deviation of the noise (share of the range 0 to 255)",
    "attribution.layer": "Layer of the network",
    "attribution.patch": "Side of the hidden squares (share of the input's longer side)",
    "attribution.seed": "Seed",
    "map.channels": "Colour channels joined by",
    "map.clip_percentile": "Clipped at percentile",
    "map.smoothing": "Standard deviation of the smoothing (share of the grid's longer side)",
    "segmentation.method": "Method",
    "segmentation.parameter": "Share that the region holds",
    "segmentation.smallest_component": "Smallest part that is kept (share of the grid)",
    "segmentation.fill_holes": "Holes are filled",
    "agreement.grid": "Longer side of the score grid (cells)",
    "agreement.reading": "Reading",
    "agreement.consensus": "Consensus of several readers",
    "agreement.high": "Agreement that counts as high in Shared Interest's groups, from",
    "analysis.bootstrap": "Resamples",
    "analysis.seed": "Seed",
    "analysis.correction": "Correction for many groups",
    "analysis.smallest_stratum": "Smallest group that is judged (cases)",
    "analysis.strata": "Groups",
    "analysis.difference": "Difference for which more cases are counted (of the measure)",
}


def parameter_title(stage: str, name: str) -> str:
    """The parameter's title; its key where it is not known here."""
    return PARAMETERS.get(f"{stage}.{name}", name.replace("_", " "))
