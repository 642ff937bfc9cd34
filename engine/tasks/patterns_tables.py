"""Patterns and the map of photos as tables."""

from __future__ import annotations

from engine.errors import ModelError, ProjectError
from engine.project import Project
from engine.report.writing import Table
from engine.tasks.patterns import Patterns, find_patterns
from engine.tasks.patterns_embedding import Embedding, embed
from engine.tasks.summaries import RunSummary
from engine.watch import Watch

PATTERNS, EMBEDDING = "patterns.csv", "embedding.csv"


def tables_of_patterns(project: Project, summary: RunSummary, watch: Watch) -> dict[str, Table]:
    """patterns.csv of every baseline, and embedding.csv where the map's features are kept; each only where it has rows.

    Raises:
        Cancelled: the watch said so.
    """
    baselines = summary.run.recipe.attribution.map_names
    found = [find_patterns(project, summary, baseline, watch=watch) for baseline in baselines]
    rows = tuple(row for one in found if one is not None for row in _of_patterns(one))
    columns = ("run", "model", "case_id", "photo_id", "cluster", "distance", "baseline")
    tables = {PATTERNS: Table(columns, rows)} if rows else {}
    embedding = _kept(project, summary, watch)
    if embedding is not None:
        tables[EMBEDDING] = _of_embedding(embedding)
    return tables


def _kept(project: Project, summary: RunSummary, watch: Watch) -> Embedding | None:
    """`None` where the run's model is another today, too: nothing is known of it then."""
    try:
        return embed(project, summary, watch, kept_only=True)
    except (ModelError, ProjectError):
        return None


def _of_patterns(found: Patterns) -> list[tuple[str | int | float, ...]]:
    clusters = found.clusters
    return [
        (found.run.run_id, found.run.model_name, case_id, photo_id, label + 1, distance, found.baseline)
        for case_id, photo_id, label, distance in zip(
            found.case_ids, found.photo_ids, clusters.labels.tolist(), clusters.distances.tolist(), strict=True
        )
    ]


def _of_embedding(found: Embedding) -> Table:
    first, second = found.components.explained.tolist()
    run = found.run
    rows = tuple(
        (run.run_id, run.model_name, case_id, photo_id, *place, first, second, found.source)
        for case_id, photo_id, place in zip(
            found.case_ids, found.photo_ids, found.components.places.tolist(), strict=True
        )
    )
    columns = (
        *("run", "model", "case_id", "photo_id", "first", "second"),
        *("first_explained", "second_explained", "source"),
    )
    return Table(columns, rows)
