"""What the checks of a run's maps found: kept a check at a time, given back as far as it still holds.

The room of the checks is imported where rows are read: a window that opens a project needs nothing of it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.cases import Case
from engine.language import tr
from engine.project.connection import damaged
from engine.project.hashes import now, row_hash
from engine.project.numbers import number_cell, number_of
from engine.project.operations import Desk
from engine.project.runs import read_run
from engine.project.staleness import expected, is_outdated
from engine.project.values import CONSENSUS, Run, StoredScore, StoredTrust

if TYPE_CHECKING:
    from engine.trust.values import CheckName, PhotoTrust

TRUST_CELLS = "run_id, photo_id, baseline, check_name, case_id, reader, map_key, revision, content, checked_at"
OF_THE_ROI: frozenset[CheckName] = frozenset(("causal",))
"""Checks that depend on what readers drew, whatever the recipe."""


def write_trust(connection: sqlite3.Connection, run_id: str, rows: Iterable[StoredTrust]) -> None:
    """Keep findings; those of the same photo, baseline and check are replaced."""
    for row in rows:
        found = row.found
        findings = [
            (finding.subject, finding.fill, finding.measure, number_cell(float(finding.value)))
            for finding in found.findings
        ]
        content = json.dumps({"findings": findings, "flags": found.flags}, allow_nan=False)
        place = (run_id, found.photo_id, found.baseline, row.check, found.case_id, found.reader or "")
        cells = (*place, row.map_key, row.revision, content, row.checked_at or now())
        connection.execute(f"INSERT OR REPLACE INTO trust VALUES ({'?, ' * 10}?)", (*cells, row_hash("trust", cells)))


def drop_trust_of_other_maps(connection: sqlite3.Connection, run_id: str, scores: Iterable[StoredScore]) -> None:
    """Drop findings of maps that are no longer those that are scored."""
    places = {(score.photo_id, score.baseline, score.map_key) for score in scores}
    connection.executemany(
        "DELETE FROM trust WHERE run_id = ? AND photo_id = ? AND baseline = ? AND map_key <> ?",
        [(run_id, *place) for place in sorted(places)],
    )


def read_trust(
    desk: Desk, connection: sqlite3.Connection, run_id: str, case_id: str | None = None
) -> tuple[StoredTrust, ...]:
    """Findings of a run, or of one case in it, as far as the model and, where they depend on it, the reading still are.

    In the order of cases, photos, baselines and checks; an excluded case only where it is named. Their `reader` is the
    one whose ROI stands for the photo today.
    """
    run = read_run(connection, run_id, desk.path)
    catalogue = desk.catalogue.read(connection)
    counting = (case for case in catalogue.cases if case.excluded is None)
    cases = tuple(counting) if case_id is None else (catalogue.case(case_id),)
    rows = list(_rows(connection, run_id, None if case_id is None else cases[0], desk.path))
    if not rows or is_outdated(desk, connection, run):
        return ()
    by_photo: dict[str, list[StoredTrust]] = {}
    for row in rows:
        by_photo.setdefault(row.found.photo_id, []).append(row)
    current: list[StoredTrust] = []
    for case in cases:
        if not by_photo.keys().isdisjoint(photo.photo_id for photo in case.photos):
            readers = expected(desk, connection, catalogue, case, run.recipe.agreement.reading)
            for photo in case.photos:
                current += _current(by_photo.get(photo.photo_id, ()), readers[photo.photo_id], run)
    return tuple(current)


def joined(rows: Iterable[StoredTrust]) -> tuple[PhotoTrust, ...]:
    """The findings of all checks of a photo and baseline as one value; rows in the order of `read_trust`."""
    together: dict[tuple[str, str], PhotoTrust] = {}
    for row in rows:
        key = (row.found.photo_id, row.found.baseline)
        known = together.get(key)
        together[key] = row.found if known is None else _join(known, row.found)
    return tuple(together.values())


def _join(first: PhotoTrust, second: PhotoTrust) -> PhotoTrust:
    flags = tuple(dict.fromkeys((*first.flags, *second.flags)))
    return replace(first, findings=(*first.findings, *second.findings), flags=flags)


def _current(rows: Iterable[StoredTrust], readers: Mapping[str | None, str], run: Run) -> list[StoredTrust]:
    """The photo's rows that still hold, by baseline and check, under the reader who stands for the photo."""
    from engine.trust.values import CHECKS

    reader = CONSENSUS if CONSENSUS in readers else next(iter(readers))
    names = run.recipe.attribution.map_names
    kept = [
        replace(row, found=replace(row.found, reader=reader))
        for row in rows
        if row.found.baseline in names
        and (not _needs_reading(row.check, run) or (row.found.reader, row.revision) == (reader, readers[reader]))
    ]
    return sorted(kept, key=lambda row: (names.index(row.found.baseline), CHECKS.index(row.check)))


def _needs_reading(check: CheckName, run: Run) -> bool:
    return check in OF_THE_ROI or run.recipe.segmentation.method == "roi_area"


def _rows(connection: sqlite3.Connection, run_id: str, case: Case | None, path: Path) -> Iterator[StoredTrust]:
    """Of a run, or of the photos of one case: a query by photo needs no look at the others."""
    query = f"SELECT {TRUST_CELLS}, hash FROM trust WHERE run_id = ?"
    photos = () if case is None else tuple(photo.photo_id for photo in case.photos)
    chosen = "" if case is None else f" AND photo_id IN ({','.join('?' * len(photos))})"
    for *cells, seal in connection.execute(query + chosen, (run_id, *photos)):
        yield _row(cells, seal, path)


def _row(cells: Sequence[Any], seal: str, path: Path) -> StoredTrust:
    from engine.trust.values import PhotoTrust, TrustFinding

    if row_hash("trust", cells) != seal:
        raise damaged(
            path,
            tr("a check of photo “{photo}” in run {run} is not as it was written", photo=cells[1], run=cells[0]),
        )
    _, photo_id, baseline, check, case_id, reader, map_key, revision, text, checked_at = cells
    content = json.loads(text)
    findings = tuple(
        TrustFinding(check, subject, fill, measure, number_of(value))
        for subject, fill, measure, value in content["findings"]
    )
    found = PhotoTrust(case_id, photo_id, baseline, reader or None, findings, tuple(content["flags"]))
    return StoredTrust(check, found, map_key, revision, checked_at)
