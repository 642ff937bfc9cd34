"""Every parameter of an analysis, in stages, as one frozen value with a hash."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import types
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from engine.errors import RecipeError

PRESETS = ("paper", "default")
PRESET_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "presets"

BaselineName = Literal["black", "white", "mean", "blurred"]
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
class Attribution:
    """How the saliency is computed; one map for each baseline."""

    method: Literal["integrated_gradients"] = "integrated_gradients"
    rule: Literal["right", "gauss_legendre"] = "gauss_legendre"
    steps: int = 64
    baselines: tuple[BaselineName, ...] = ("blurred", "black")


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


@dataclass(frozen=True, slots=True)
class Segmentation:
    """From the map to the saliency region.

    Attributes:
        method: cumulative_mass: the fewest cells that hold the share `parameter` of the saliency; top_area: the
            share `parameter` of all cells; otsu; roi_area: as many cells as the ROI.
        parameter: used by cumulative_mass and top_area only.
        smallest_component: connected parts of fewer cells than this share of the grid are dropped.
        fill_holes: whether enclosed holes are filled.
    """

    method: Literal["cumulative_mass", "top_area", "otsu", "roi_area"] = "cumulative_mass"
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
    """

    grid: int | Literal["photo"] = 512
    reading: Literal["first", "latest"] = "first"
    consensus: Literal["majority", "union", "intersection"] = "majority"


@dataclass(frozen=True, slots=True)
class Analysis:
    """How scores become statistics; nothing of it is stored with a score."""

    bootstrap: int = 2000
    seed: int = 20200615
    correction: Literal["benjamini_hochberg", "holm"] = "benjamini_hochberg"
    smallest_stratum: int = 10


@dataclass(frozen=True, slots=True)
class Recipe:
    """All stages of an analysis."""

    target: Target = Target()
    attribution: Attribution = Attribution()
    map: MapStage = MapStage()
    segmentation: Segmentation = Segmentation(parameter=0.5)
    agreement: Agreement = Agreement()
    analysis: Analysis = Analysis()

    def to_json(self) -> str:
        """Readable JSON, keys as in the design."""
        return json.dumps(_to_value(self), indent=2, ensure_ascii=False) + "\n"

    def hash_of(self, *stages: Stage) -> str:
        """SHA-256 (hexadecimal) of the canonical JSON of the given stages, of all where none is given."""
        value = _to_value(self)
        chosen = {stage: value[stage] for stage in stages or tuple(value)}
        return hashlib.sha256(json.dumps(chosen, sort_keys=True, separators=(",", ":")).encode()).hexdigest()

    @property
    def score_hash(self) -> str:
        """Of every stage on which a stored score depends."""
        return self.hash_of("target", "attribution", "map", "segmentation", "agreement")


def recipe_from_json(text: str, source: str = "the recipe") -> Recipe:
    """A recipe from JSON; a stage or value that is left out takes its default.

    Raises:
        RecipeError: naming `source`, the key and what it may be.
    """
    try:
        value: object = json.loads(text)
    except ValueError as error:
        raise RecipeError(f"{source} is not valid JSON ({error}); mend it or choose a preset.") from error
    recipe = cast(Recipe, _from_value(Recipe, value, source, "recipe"))
    _check(recipe, source)
    return recipe


def load_recipe(name_or_path: str) -> Recipe:
    """A preset by name, or a recipe file.

    Raises:
        RecipeError: neither a preset nor a readable recipe file.
    """
    path = PRESET_FOLDER / f"{name_or_path}.json" if name_or_path in PRESETS else Path(name_or_path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RecipeError(
            f"Recipe “{name_or_path}” is neither a preset ({', '.join(PRESETS)}) nor a readable file."
        ) from error
    return recipe_from_json(text, str(name_or_path))


def _to_value(item: Any) -> Any:
    if dataclasses.is_dataclass(item) and not isinstance(item, type):
        pairs = ((field.name.rstrip("_"), _to_value(getattr(item, field.name))) for field in dataclasses.fields(item))
        return {name: value for name, value in pairs if value is not None}
    return list(cast(tuple[Any, ...], item)) if isinstance(item, tuple) else item


def _from_value(kind: type, value: object, source: str, place: str) -> object:
    if not isinstance(value, Mapping):
        raise RecipeError(f"{source}: “{place}” must be an object with keys and values.")
    given = cast(Mapping[str, object], value)
    hints = get_type_hints(kind)
    known = {name.rstrip("_"): name for name in hints}
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise RecipeError(f"{source}: “{place}” has no “{unknown[0]}”; it knows {', '.join(known)}.")
    return kind(**{known[key]: _convert(hints[known[key]], given[key], source, f"{place}.{key}") for key in given})


def _convert(hint: Any, value: object, source: str, place: str) -> object:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _from_value(hint, value, source, place)
    if get_origin(hint) is tuple:
        if not isinstance(value, list) or not value:
            raise RecipeError(f"{source}: “{place}” must be a list that is not empty.")
        return tuple(_convert(get_args(hint)[0], item, source, place) for item in cast(list[object], value))
    for option in _options(hint):
        if get_origin(option) is Literal and isinstance(value, str) and value in get_args(option):
            return value
        if option is float and isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        if isinstance(option, type) and type(value) is option:
            return value
    raise RecipeError(f"{source}: “{place}” cannot be {json.dumps(value)}; it may be {_describe(hint)}.")


def _options(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (types.UnionType, Union) else (hint,)


def _describe(hint: Any) -> str:
    names = {int: "a whole number", float: "a number", str: "text", bool: "true or false", type(None): "left out"}
    parts = [
        ", ".join(get_args(option)) if get_origin(option) is Literal else names[option] for option in _options(hint)
    ]
    return " or ".join(parts)


def _check(recipe: Recipe, source: str) -> None:
    rules = (
        (recipe.attribution.steps >= 1, "attribution.steps must be at least 1"),
        (len(set(recipe.attribution.baselines)) == len(recipe.attribution.baselines), "a baseline is named twice"),
        (0 < recipe.map.clip_percentile <= 100, "map.clip_percentile must lie above 0 and at most at 100"),
        (0 <= recipe.map.smoothing <= 0.5, "map.smoothing must lie between 0 and 0.5"),
        (0 <= recipe.segmentation.smallest_component < 1, "segmentation.smallest_component must lie in 0 to 1"),
        (_parameter_fits(recipe.segmentation), "segmentation.parameter must lie between 0 and 1 for this method"),
        (
            recipe.agreement.grid == "photo" or recipe.agreement.grid >= 16,
            "agreement.grid must be at least 16 cells, or photo",
        ),
        (recipe.analysis.bootstrap >= 100, "analysis.bootstrap must be at least 100"),
        (recipe.analysis.smallest_stratum >= 1, "analysis.smallest_stratum must be at least 1"),
        (
            (recipe.target.class_ == "chosen") == (recipe.target.chosen is not None),
            "target.chosen is needed with class chosen, and only there",
        ),
    )
    for holds, sentence in rules:
        if not holds:
            raise RecipeError(f"{source}: {sentence}.")


def _parameter_fits(segmentation: Segmentation) -> bool:
    if segmentation.method in ("cumulative_mass", "top_area"):
        return segmentation.parameter is not None and 0 < segmentation.parameter < 1
    return segmentation.parameter is None
