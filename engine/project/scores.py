"""What runs found: predictions, scores and failures."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.language import tr
from engine.project.connection import damaged
from engine.project.hashes import now, row_hash
from engine.project.numbers import NumberCell, number_cell, number_of
from engine.project.values import Failure, StoredPrediction, StoredScore

SCORE_CELLS = "run_id, photo_id, reader, baseline, case_id, map_key, revision, score_hash, content, blind, scored_at"


def read_predictions(connection: sqlite3.Connection, run_id: str, path: Path) -> tuple[StoredPrediction, ...]:
    """The predictions of a run, by case."""
    rows = connection.execute(
        "SELECT run_id, case_id, content, hash FROM predictions WHERE run_id = ? ORDER BY case_id", (run_id,)
    )
    return tuple(_prediction(cells, seal, path) for *cells, seal in rows)


def read_prediction(connection: sqlite3.Connection, run_id: str, case_id: str, path: Path) -> StoredPrediction | None:
    """The prediction of one case in a run."""
    row = connection.execute(
        "SELECT run_id, case_id, content, hash FROM predictions WHERE run_id = ? AND case_id = ?", (run_id, case_id)
    ).fetchone()
    return None if row is None else _prediction(list(row[:-1]), row[-1], path)


def write_prediction(connection: sqlite3.Connection, run_id: str, prediction: StoredPrediction) -> None:
    """Keep what the model said of a case."""
    content = {
        "classes": prediction.classes,
        "probabilities": prediction.probabilities,
        "target_class": prediction.target_class,
        "differential": prediction.differential,
        "notes": prediction.notes,
    }
    cells = (run_id, prediction.case_id, json.dumps(content))
    connection.execute(
        "INSERT OR REPLACE INTO predictions VALUES (?, ?, ?, ?)", (*cells, row_hash("predictions", cells))
    )


def read_scores(
    connection: sqlite3.Connection, run_id: str, path: Path, case_id: str | None = None
) -> tuple[StoredScore, ...]:
    """The scores of a run, by photo, reader and baseline; of one case where it is named."""
    rows = connection.execute(
        f"SELECT {SCORE_CELLS}, hash FROM scores WHERE run_id = ? AND (?2 IS NULL OR case_id = ?2) "
        "ORDER BY photo_id, reader, baseline",
        (run_id, case_id),
    )
    return tuple(_score(cells, seal, path) for *cells, seal in rows)


def count_photos(connection: sqlite3.Connection) -> dict[str, int]:
    """By run, how many photos have a score."""
    return dict(connection.execute("SELECT run_id, count(DISTINCT photo_id) FROM scores GROUP BY run_id"))


def write_scores(connection: sqlite3.Connection, run_id: str, scores: Iterable[StoredScore]) -> None:
    """Keep scores; one of the same photo, reader and baseline is replaced."""
    for score in scores:
        content = {
            "measures": _finite(score.measures),
            "chance": _finite(score.chance),
            "numbers": _finite(score.numbers),
            "flags": list(score.flags),
        }
        blind = None if score.blind is None else int(score.blind)
        place = (run_id, score.photo_id, score.reader or "", score.baseline, score.case_id)
        origin = (score.map_key, score.revision, score.score_hash)
        cells = (*place, *origin, json.dumps(content, allow_nan=False), blind, score.scored_at or now())
        connection.execute(f"INSERT OR REPLACE INTO scores VALUES ({'?, ' * 11}?)", (*cells, row_hash("scores", cells)))


def drop_scores(connection: sqlite3.Connection, run_id: str, photo_id: str, readers: Sequence[str | None]) -> None:
    """Drop the photo's scores of everyone but `readers` (`None`: the row without a reader)."""
    names = [reader or "" for reader in readers]
    connection.execute(
        f"DELETE FROM scores WHERE run_id = ? AND photo_id = ? AND reader NOT IN ({','.join('?' * len(names))})",
        (run_id, photo_id, *names),
    )


def read_failures(connection: sqlite3.Connection, run_id: str, path: Path) -> tuple[Failure, ...]:
    """The photos that a run could not score."""
    rows = connection.execute(
        "SELECT run_id, photo_id, case_id, message, time, hash FROM failures WHERE run_id = ? ORDER BY photo_id",
        (run_id,),
    )
    failures: list[Failure] = []
    for *cells, seal in rows:
        if row_hash("failures", cells) != seal:
            raise damaged(path, tr("a failure of run {run} is not as it was written", run=run_id))
        failures.append(Failure(cells[2], cells[1], cells[3]))
    return tuple(failures)


def write_failure(connection: sqlite3.Connection, run_id: str, failure: Failure) -> None:
    """Keep why a photo could not be scored."""
    cells = (run_id, failure.photo_id, failure.case_id, failure.message, now())
    connection.execute(
        "INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?, ?)", (*cells, row_hash("failures", cells))
    )


def drop_failures(connection: sqlite3.Connection, run_id: str, case_id: str | None = None) -> int:
    """Forget the failures of a run, or of one case of it; how many there were."""
    return connection.execute(
        "DELETE FROM failures WHERE run_id = ? AND (?2 IS NULL OR case_id = ?2)", (run_id, case_id)
    ).rowcount


def _prediction(cells: Sequence[Any], seal: str, path: Path) -> StoredPrediction:
    if row_hash("predictions", cells) != seal:
        raise damaged(
            path,
            tr(
                "the prediction for case “{case}” in run {run} is not as it was written",
                case=cells[1],
                run=cells[0],
            ),
        )
    content = json.loads(cells[2])
    return StoredPrediction(
        cells[1],
        tuple(content["classes"]),
        tuple(content["probabilities"]),
        content["target_class"],
        tuple((condition, probability) for condition, probability in content["differential"]),
        tuple(content["notes"]),
    )


def _score(cells: Sequence[Any], seal: str, path: Path) -> StoredScore:
    if row_hash("scores", cells) != seal:
        raise damaged(
            path,
            tr("a score of photo “{photo}” in run {run} is not as it was written", photo=cells[1], run=cells[0]),
        )
    _, photo_id, reader, baseline, case_id, map_key, revision, score_hash, text, blind, scored_at = cells
    content = json.loads(text)
    score = StoredScore(case_id, photo_id, reader or None, baseline, map_key, revision, score_hash, {}, {}, {})
    return replace(
        score,
        measures=_floats(content["measures"]),
        chance=_floats(content["chance"]),
        numbers=_floats(content["numbers"]),
        flags=tuple(content["flags"]),
        blind=None if blind is None else bool(blind),
        scored_at=scored_at,
    )


def _finite(values: Mapping[str, float]) -> dict[str, NumberCell]:
    return {name: number_cell(float(value)) for name, value in values.items()}


def _floats(values: Mapping[str, NumberCell]) -> dict[str, float]:
    return {name: number_of(value) for name, value in values.items()}
