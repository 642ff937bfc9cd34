"""Runs: a recipe, a model and a plan, as they were fixed at the start."""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.errors import ProjectError
from engine.language import tr
from engine.project.connection import damaged
from engine.project.hashes import now, row_hash
from engine.project.values import Run, StoredModel
from engine.recipe import Recipe, recipe_from_json

RUN_CELLS = "number, run_id, recipe, score_hash, model_name, model_digest, plan, versions, started_at, finished_at"


def read_runs(connection: sqlite3.Connection, path: Path) -> tuple[Run, ...]:
    """All runs, the oldest first.

    Raises:
        ProjectError: a row is not as it was written.
    """
    rows = connection.execute(f"SELECT {RUN_CELLS}, hash FROM runs ORDER BY number")
    return tuple(_run(cells, seal, path) for *cells, seal in rows)


def read_run(connection: sqlite3.Connection, run_id: str, path: Path) -> Run:
    """The run of that identifier.

    Raises:
        ProjectError: there is none, or it is not as it was written.
    """
    for run in read_runs(connection, path):
        if run.run_id == run_id:
            return run
    raise ProjectError(tr("“{name}” has no run “{run}”.", name=path.name, run=run_id))


def write_run(
    connection: sqlite3.Connection, recipe: Recipe, model: StoredModel, plan: str, versions: Mapping[str, str]
) -> Run:
    """A new run, started now."""
    number = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM runs").fetchone()[0]
    run_id, started_at = uuid.uuid4().hex[:12], now()
    facts = (recipe.to_json(), recipe.score_hash, model.name, model.digest, plan)
    cells = (number, run_id, *facts, json.dumps(dict(versions)), started_at, None)
    connection.execute(f"INSERT INTO runs VALUES ({'?, ' * 10}?)", (*cells, row_hash("runs", cells)))
    return Run(run_id, recipe, recipe.score_hash, model.name, model.digest, plan, dict(versions), started_at, None)


def finish_run(connection: sqlite3.Connection, run_id: str, path: Path) -> Run:
    """Note that the run is finished now."""
    read_run(connection, run_id, path)
    cells = connection.execute(f"SELECT {RUN_CELLS} FROM runs WHERE run_id = ?", (run_id,)).fetchone()
    cells = (*cells[:-1], now())
    changed = (cells[-1], row_hash("runs", cells), run_id)
    connection.execute("UPDATE runs SET finished_at = ?, hash = ? WHERE run_id = ?", changed)
    return read_run(connection, run_id, path)


def _run(cells: list[Any], seal: str, path: Path) -> Run:
    if row_hash("runs", cells) != seal:
        raise damaged(path, tr("its run {run} is not as it was written", run=cells[1]))
    _, run_id, recipe, score_hash, name, digest, plan, versions, started_at, finished_at = cells
    read = recipe_from_json(recipe, tr("The recipe of run {run}", run=run_id))
    return Run(run_id, read, score_hash, name, digest, plan, json.loads(versions), started_at, finished_at)
