"""The classifiers of a project."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from engine.language import tr
from engine.project.connection import damaged
from engine.project.hashes import now, row_hash
from engine.project.places import real_path, stored_path
from engine.project.values import StoredModel


def read_models(connection: sqlite3.Connection, path: Path) -> tuple[StoredModel, ...]:
    """All models, in the order in which they were added.

    Raises:
        ProjectError: a row is not as it was written.
    """
    rows = connection.execute("SELECT name, card_path, digest, added_at, hash FROM models ORDER BY added_at, name")
    return tuple(_model(tuple(cells), seal, path) for *cells, seal in rows)


def write_model(connection: sqlite3.Connection, model: StoredModel, path: Path) -> StoredModel:
    """Keep a model; one of the same name is replaced."""
    cells = (model.name, stored_path(model.card_path, path.parent), model.digest, now())
    connection.execute("INSERT OR REPLACE INTO models VALUES (?, ?, ?, ?, ?)", (*cells, row_hash("models", cells)))
    return StoredModel(model.name, real_path(cells[1], path.parent), model.digest)


def _model(cells: tuple[str, ...], seal: str, path: Path) -> StoredModel:
    if row_hash("models", cells) != seal:
        raise damaged(path, tr("its model “{model}” is not as it was written", model=cells[0]))
    name, card_path, digest, _ = cells
    return StoredModel(name, real_path(card_path, path.parent), digest)
