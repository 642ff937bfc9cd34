"""Every parameter of an analysis, in stages, as one frozen value with a hash."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Literal

from engine.recipe.attribution import Attribution
from engine.recipe.strata_names import EACH
from engine.recipe.values import value_of

Stage = Literal["target", "attribution", "map", "segmentation", "agreement", "analysis"]


@dataclass(frozen=True, slots=True)
class Target:
    """Which output of the model is explained.

    Attributes:
        class_: the class that the model predicts for the case, the case's reference, or the one in `chosen`.
        output: the logit, or the probability after softmax.
        chosen: a class name of the model card; only with class "chosen".
    """

    class_: Literal["predicted", "reference", "chosen"] = "predicted"
    output: Literal["logit", "probability"] = "logit"
    chosen: str | None = None


@dataclass(frozen=True, slots=True)
class MapStage:
    """From the channels' attributions to one map.

    Attributes:
        channels: how the attributions a_c of the three colours are joined. sum_abs: sum of |a_c| (PAIR's convention);
            abs_sum: |sum of a_c|; positive: max(sum of a_c, 0); max_abs: the largest |a_c|.
        clip_percentile: values above this percentile of the map are set to it; 100 clips nothing.
        smoothing: standard deviation of a Gaussian, as a share of the grid's longer side; 0 for none.
    """

    channels: Literal["sum_abs", "abs_sum", "positive", "max_abs"] = "sum_abs"
    clip_percentile: float = 99.0
    smoothing: float = 0.01


PARAMETER_METHODS = ("cumulative_mass", "top_area", "region_growing")
"""Methods of segmentation that need a parameter."""


@dataclass(frozen=True, slots=True)
class Segmentation:
    """From the map to the saliency region.

    Attributes:
        method: cumulative_mass: the fewest cells that hold the share `parameter` of the saliency; top_area: the
            share `parameter` of all cells; otsu; roi_area: as many cells as the ROI; region_growing: whole image
            segments, the most salient first, until they hold the share `parameter` of all cells.
        parameter: of `PARAMETER_METHODS`; the others have none.
        smallest_component: connected parts of fewer cells than this share of the grid are dropped.
        fill_holes: whether enclosed holes are filled.
    """

    method: Literal["cumulative_mass", "top_area", "otsu", "roi_area", "region_growing"] = "cumulative_mass"
    parameter: float | None = None
    smallest_component: float = 0.001
    fill_holes: bool = True


@dataclass(frozen=True, slots=True)
class Agreement:
    """How region and map are compared.

    Attributes:
        grid: longer side of the score grid in cells, or "photo" for one cell a pixel.
        reading: the locked first reading, or the latest state.
        consensus: how several readers' ROIs become one.
        high: IoU, ROI coverage or saliency coverage from which it counts as high in the eight groups of Shared
            Interest (see `engine.agreement.group_of`).
    """

    grid: int | Literal["photo"] = 512
    reading: Literal["first", "latest"] = "first"
    consensus: Literal["majority", "union", "intersection", "soft_mean", "staple"] = "majority"
    high: float = 0.5


@dataclass(frozen=True, slots=True)
class Analysis:
    """How scores become statistics; nothing of it is stored with a score.

    Attributes:
        strata: ways to part the cases, see `engine.recipe.strata_names`; "each" stands for all but the pairs.
        difference: of a stratum's mean to the rest, for which is told how many more cases would show it.
    """

    bootstrap: int = 2000
    seed: int = 20200615
    correction: Literal["benjamini_hochberg", "holm"] = "benjamini_hochberg"
    smallest_stratum: int = 10
    strata: tuple[str, ...] = (EACH,)
    difference: float = 0.1


@dataclass(frozen=True, slots=True)
class Recipe:
    """All stages of an analysis."""

    target: Target = Target()
    attribution: Attribution = field(default_factory=Attribution)
    map: MapStage = MapStage()
    segmentation: Segmentation = Segmentation(parameter=0.5)
    agreement: Agreement = Agreement()
    analysis: Analysis = Analysis()

    def to_json(self) -> str:
        """Readable JSON, keys as in the design."""
        return json.dumps(value_of(self), indent=2, ensure_ascii=False) + "\n"

    def hash_of(self, *stages: Stage) -> str:
        """SHA-256 (hexadecimal) of the canonical JSON of the given stages, of all where none is given."""
        value = value_of(self)
        chosen = {stage: value[stage] for stage in stages or tuple(value)}
        return hashlib.sha256(json.dumps(chosen, sort_keys=True, separators=(",", ":")).encode()).hexdigest()

    @property
    def score_hash(self) -> str:
        """Of every stage on which a stored score depends."""
        return self.hash_of("target", "attribution", "map", "segmentation", "agreement")
