"""comparison.csv, comparison_photos.csv and the content of comparison.json."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields
from typing import Any

from engine.report.cells import Cell
from engine.report.writing import Table
from engine.run_comparison import CORRECT, Change, PhotoPair, RunComparison, RunFacts
from engine.run_comparison.cautions import Caution
from engine.run_comparison.moves import groups_of
from engine.run_comparison.values import measured

OF_PHOTOS = (
    *("photo_id", "case_id", "patient", "condition", "readers", "map_before", "map_after", "roi_revised"),
    *("predicted_before", "predicted_after", "correct_before", "correct_after", "transition"),
    *("group_before", "group_after"),
)


def change_table(comparison: RunComparison) -> Table:
    """comparison.csv: a row a stratum and measure."""
    names = tuple(field.name for field in fields(Change))
    columns = ("run_before", "run_after", *names)
    runs = (comparison.before.run_id, comparison.after.run_id)
    rows = ((*runs, *(_cell(getattr(change, name)) for name in names)) for change in comparison.changes)
    return Table(columns, tuple(rows))


def pair_table(comparison: RunComparison) -> Table:
    """comparison_photos.csv: a row a photo and pair of maps, every measure before, after and its change."""
    measures = tuple(dict.fromkeys(row.measure for row in comparison.changes if row.measure != CORRECT))
    columns = (*OF_PHOTOS, *(f"{name}_{side}" for name in measures for side in ("before", "after", "change")))
    high = comparison.after.recipe.agreement.high
    return Table(columns, tuple(tuple(_pair_cells(pair, measures, high)) for pair in comparison.pairs))


def comparison_content(comparison: RunComparison) -> dict[str, Any]:
    """comparison.json: what differs, what could not be compared, what became of decisions and groups."""
    return {
        "before": _facts(comparison.before),
        "after": _facts(comparison.after),
        "differs": [asdict(setting) for setting in comparison.settings],
        "cautions": [_caution(caution) for caution in comparison.cautions],
        "maps": [{"before": before, "after": after} for before, after in comparison.maps],
        "photos_compared": len({pair.photo_id for pair in comparison.pairs}),
        "photos_left_out": [asdict(one) for one in comparison.unmatched],
        "photos_with_revised_roi": list(comparison.revised),
        "decisions": [_numbers(asdict(row)) for row in comparison.decisions],
        "shared_interest": [asdict(move) for move in comparison.moves],
    }


def _caution(caution: Caution) -> dict[str, Any]:
    return {
        "key": caution.key,
        "sentence": caution.sentence,
        "measures": caution.measures,
        "refused": caution.refused,
    }


def _pair_cells(pair: PhotoPair, measures: Sequence[str], high: float) -> Iterator[Cell]:
    before, after = pair.before, pair.after
    yield from (pair.photo_id, after.row.case_id, after.row.patient_key, after.row.condition)
    yield from ("; ".join(after.readers), before.row.baseline, after.row.baseline, pair.revised)
    yield from (before.predicted, after.predicted, before.row.correct, after.row.correct, pair.transition)
    yield from groups_of(pair, high)
    for name in measures:
        yield from (measured(before.row, name), measured(after.row, name), pair.change(name))


def _cell(value: Any) -> Cell:
    return "; ".join(value) if isinstance(value, tuple) else value


def _facts(facts: RunFacts) -> dict[str, Any]:
    return {
        "run": facts.run_id,
        "data": facts.data,
        "started_at": facts.started_at,
        "model": {"name": facts.model_name, "digest": facts.model_digest},
        "recipe_hash": facts.recipe.hash_of(),
        "score_hash": facts.recipe.score_hash,
        "plan_and_versions": {"plan": facts.plan, "versions": dict(facts.versions)},
    }


def _numbers(row: dict[str, Any]) -> dict[str, Any]:
    """JSON knows no NaN: undefined is null."""
    return {name: None if value != value else value for name, value in row.items()}
