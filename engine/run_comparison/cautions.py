"""What besides the model may have made a difference, and which measures cannot be compared at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.agreement import MEASURES
from engine.agreement.curves import AREA
from engine.language import tr
from engine.recipe import Recipe
from engine.run_comparison.facts import RunFacts

IN_CELLS = ("hd95", "assd")
"""Distances counted in cells of the score grid."""
OF_MAPS = ("mass_accuracy", "rank_accuracy", "pointing_hit", "auc", "average_precision")
"""Measures of the map itself, beside those over thresholds: no saliency region takes part."""
ALL = tuple(info.name for info in MEASURES)
OF_REGIONS = tuple(name for name in ALL if name not in OF_MAPS and not name.endswith(AREA))


@dataclass(frozen=True, slots=True)
class Caution:
    """One reason for care.

    Attributes:
        key: a short word for tables.
        measures: that it concerns; empty where it concerns something else.
        refused: whether these measures are not compared.
        of: of what, in the earlier run and in the later one, where it is named.
    """

    key: str
    measures: tuple[str, ...] = ()
    refused: bool = False
    of: tuple[str, str] = ("", "")

    @property
    def sentence(self) -> str:
        """What it is, for people."""
        return _sentence(self.key, *self.of)


def cautions_for(before: RunFacts, after: RunFacts, maps: Sequence[tuple[str, str]]) -> tuple[Caution, ...]:
    """All reasons, those of the whole comparison first.

    Args:
        maps: which are held against each other, see `engine.run_comparison.matching.map_pairs`.
    """
    old, new = before.recipe, after.recipe
    return (
        *_several(before, after),
        *_of_maps(old, new, maps),
        *_of_segmentation(old, new),
        *_of_agreement(old, new),
    )


def refused_measures(cautions: Sequence[Caution]) -> frozenset[str]:
    """Measures that are not compared."""
    return frozenset(name for caution in cautions if caution.refused for name in caution.measures)


def _several(before: RunFacts, after: RunFacts) -> Iterator[Caution]:
    if before.model_digest != after.model_digest and before.recipe.score_hash != after.recipe.score_hash:
        yield Caution("model_and_recipe", ALL)


def _of_maps(old: Recipe, new: Recipe, maps: Sequence[tuple[str, str]]) -> Iterator[Caution]:
    for one, other in maps:
        if one != other:
            yield Caution("baseline", ALL, of=(one, other))
    if old.target != new.target:
        yield Caution("target", ALL)
    if old.attribution.method != new.attribution.method:
        yield Caution("method", ALL, of=(old.attribution.method, new.attribution.method))
    elif old.hash_of("attribution") != new.hash_of("attribution"):
        yield Caution("attribution", ALL)
    if old.map != new.map:
        yield Caution("map", ALL)


def _of_segmentation(old: Recipe, new: Recipe) -> Iterator[Caution]:
    if old.segmentation != new.segmentation:
        yield Caution("segmentation", OF_REGIONS)


def _of_agreement(old: Recipe, new: Recipe) -> Iterator[Caution]:
    one, other = old.agreement, new.agreement
    if one.grid != other.grid:
        grids = str(one.grid), str(other.grid)
        yield Caution("grid_cells", IN_CELLS, refused=True, of=grids)
        yield Caution("grid", tuple(name for name in ALL if name not in IN_CELLS), of=grids)
    if (one.reading, one.consensus) != (other.reading, other.consensus):
        yield Caution("roi", ALL)
    if one.high != other.high:
        yield Caution("high", of=(f"{one.high:g}", f"{other.high:g}"))


def _sentence(key: str, one: str, other: str) -> str:
    sentences = {
        "model_and_recipe": tr(
            "Model and recipe both differ: which of them made a change cannot be told from these two runs."
        ),
        "baseline": tr(
            "The runs share no baseline: maps of {one} are held against maps of {other}, so a change may be the"
            " baseline's.",
            one=one,
            other=other,
        ),
        "target": tr("The runs explain different outputs of the model, so a change may be the target's."),
        "method": tr(
            "The maps are of different methods ({one}, {other}): a change tells of the methods, too.",
            one=one,
            other=other,
        ),
        "attribution": tr("The method runs with other settings, so small changes may be its error."),
        "map": tr("Attributions are joined to a map in another way, so a change may be the map's."),
        "segmentation": tr(
            "Saliency regions are cut out in another way: measures of the region change with its size even where the"
            " map is the same; look at the measures of the map, and at chance."
        ),
        "grid_cells": tr(
            "HD95 and ASSD are not compared: they count cells, and the score grids differ ({one} and {other}).",
            one=one,
            other=other,
        ),
        "grid": tr(
            "The score grids differ ({one} and {other}), so small changes may be the grid's.", one=one, other=other
        ),
        "roi": tr(
            "The readers' regions are taken in another way (reading or consensus), so a change may be the ROI's."
        ),
        "high": tr(
            "The border of Shared Interest's groups differs ({one}, {other}); both runs are told by the later one's.",
            one=one,
            other=other,
        ),
    }
    return sentences[key]
