"""From a run's summary to how its readers agree with each other, and the model with them."""

from __future__ import annotations

from collections.abc import Iterator

from engine.project import CONSENSUS, StoredScore
from engine.readers.agreement import overlaps_from
from engine.readers.differential_table import ReadCase, differential_rows
from engine.readers.intra import intra_rows
from engine.readers.rows import Place, ReaderRow, Unit
from engine.readers.table import OVERLAPS, ReadPhoto, reader_rows
from engine.readers.written_differentials import readers_diagnoses
from engine.regions import LESION
from engine.tasks.summaries import PhotoResult, RunSummary

DIFFERENTIAL = "differential"
"""Label of the rows about ranked diagnoses."""


def rows_of_readers(summary: RunSummary, intervals: bool = True) -> dict[str, tuple[ReaderRow, ...]]:
    """The rows of readers.csv by label; without a label that no two readers share, nobody read twice, or none has."""
    analysis = summary.run.recipe.analysis if intervals else None
    found = {
        LESION: (*reader_rows(tuple(read_photos(summary)), analysis), *intra_rows(summary.repeated, analysis)),
        DIFFERENTIAL: differential_rows(read_cases(summary), analysis),
    }
    return {label: rows for label, rows in found.items() if rows}


def read_cases(summary: RunSummary) -> tuple[ReadCase, ...]:
    """The cases for which a reader's own differential is known."""
    first = {result.case.case_id: result for result in reversed(summary.results)}
    cases = (
        ReadCase(
            Unit(case_id, result.case.patient_key, len(result.case.photos)),
            readers_diagnoses(result.case.facts.columns, summary.differentials.get(case_id, {})),
            result.prediction.differential if result.prediction else (),
        )
        for case_id, result in sorted(first.items())
    )
    return tuple(case for case in cases if case.readers)


def read_photos(summary: RunSummary) -> Iterator[ReadPhoto]:
    """The photos with a consensus, one a baseline."""
    groups: dict[tuple[str, str], list[tuple[PhotoResult, StoredScore]]] = {}
    for result in summary.results:
        if result.score is not None:
            groups.setdefault((result.photo_id, result.score.baseline), []).append((result, result.score))
    for (photo_id, baseline), group in groups.items():
        scores = {score.reader: (result, score) for result, score in group if score.reader is not None}
        result, consensus = scores.pop(CONSENSUS, (None, None))
        overlaps = None if consensus is None else overlaps_from(consensus.numbers)
        if result is not None and overlaps is not None:
            model = {name: {key: one.measures[key] for key in OVERLAPS} for name, (_, one) in scores.items()}
            yield ReadPhoto(photo_id, result.case.case_id, result.case.patient_key, baseline, overlaps, model)


def reader_line(summary: RunSummary) -> Iterator[str]:
    """One sentence where some photo has several readers; the model's map is that of the first baseline."""
    baseline = summary.run.recipe.attribution.map_names[0]
    rows = {row.place: row for row in reader_rows(tuple(read_photos(summary)))}
    readers = rows.get(Place("reader_reader", "", "", "", "iou"))
    model = rows.get(Place("model_reader", "", "", baseline, "iou"))
    if readers is not None and model is not None and readers.n_photos:
        yield f"Readers agree with each other: {_words(readers)}; the model with them: {_words(model)}."


def _words(row: ReaderRow) -> str:
    return f"IoU {row.mean:.2f} ({row.n_photos} photos)" if row.n_photos else "undefined"
