"""Who read, how well they agree with each other, and the model beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.agreement.words import title_of
from engine.readers.rows import ReaderRow
from engine.regions import LESION
from engine.report.document.charts.dots import DotChart, Mark, Row, draw_dots
from engine.report.document.content import Block, Figure, Paragraph, Section, Table
from engine.report.document.material import Material
from engine.report.document.sections.cells import count, ends, number
from engine.report.document.sections.intra import intra_reader
from engine.report.number_text import interval, two_digits
from engine.report.reader_table import reader_table
from engine.report.titles import baseline_title

COMPARISONS = {
    "reader_reader": "Two readers",
    "reader_others": "Reader and the others' consensus",
    "model_reader": "Model and a reader",
    "model_others": "Model and the same consensus",
    "all_readers": "All readers at once",
}
CEILING = ("reader_reader", "reader_others", "model_reader", "model_others")
MEASURES = ("iou", "dice")


def readers(material: Material) -> Section:
    """The readers and the human ceiling."""
    blocks: list[Block] = [_people(material)] if material.study.readers else [Paragraph("Nobody has read yet.")]
    rows = material.readers.get(LESION, ())
    shown = [row for row in rows if _is_whole(row) and row.place.comparison in CEILING and row.n_photos]
    shown = sorted((row for row in shown if row.place.measure in MEASURES), key=lambda row: _order(row, material))
    if shown:
        blocks += [_ceiling(material, shown), _table(shown)]
    else:
        blocks.append(
            Paragraph("No photo was read by two readers, so there is no human ceiling: how far people agree with each"
                      " other on these photos is not known, and an IoU well below 1 may be all that can be reached.")
        )  # fmt: skip
    blocks += intra_reader(rows)
    blocks += _differentials(material)
    return Section("Readers and human ceiling", tuple(blocks))


def _people(material: Material) -> Table:
    rows = tuple(
        (one.name, one.role + (", imported" if one.imported else ""), count(one.completed), count(one.flagged))
        for one in material.study.readers
    )
    note = "Readers are numbered; the project's log has their names. Imported readings were drawn elsewhere."
    columns = ("Reader", "Role", "Cases completed", "Cases flagged")
    return Table("Readers", columns, (False, False, True, True), rows, note)


def _is_whole(row: ReaderRow) -> bool:
    return not row.place.first and not row.place.second


def _order(row: ReaderRow, material: Material) -> tuple[int, int, int]:
    """Measures as named, people before the model, baselines as in the recipe."""
    place = row.place
    baselines = (*material.baselines, place.baseline)
    model = baselines.index(place.baseline) + 1 if place.baseline else 0
    return MEASURES.index(place.measure), model, CEILING.index(place.comparison)


def _ceiling(material: Material, shown: Sequence[ReaderRow]) -> Figure:
    title = "Readers with each other, and the model with them"
    chart = DotChart(
        tuple(_rows(shown)),
        "mean over photos with 95 % interval",
        (("correct", "people"), ("incorrect", "model")),
        numbers="photos",
        labels=316.0,
    )
    alt = (
        "; ".join(
            f"{_name(row)}, {title_of(row.place.measure)} {two_digits(row.mean)} ({interval(row.low, row.high)})"
            for row in shown
        )
        + "."
    )
    note = "Intervals from patients. A mark without a line has none: one patient, or values without any spread."
    run = material.run
    data = reader_table(run.run_id, run.model_name, {LESION: tuple(shown)})
    return Figure("human_ceiling", title, alt, draw_dots(chart).svg(title, alt), data, note)


def _rows(shown: Sequence[ReaderRow]) -> Iterator[Row]:
    for measure in MEASURES:
        of_measure = [row for row in shown if row.place.measure == measure]
        if of_measure:
            yield Row(title_of(measure))
        for row in of_measure:
            kind = "incorrect" if row.place.comparison.startswith("model") else "correct"
            yield Row(_name(row), (Mark(kind, row.mean, row.low, row.high),), str(row.n_photos))


def _name(row: ReaderRow) -> str:
    baseline = f" ({baseline_title(row.place.baseline).lower()})" if row.place.baseline else ""
    return COMPARISONS[row.place.comparison] + baseline


def _table(shown: Sequence[ReaderRow]) -> Table:
    rows = tuple(
        (
            *(title_of(row.place.measure), _name(row)),
            *(count(value) for value in (row.n_photos, row.n_cases, row.n_patients, row.n_undefined)),
            *(number(row.mean), ends(row.low, row.high), number(row.median)),
        )
        for row in shown
    )
    columns = ("Measure", "Between", "Photos", "Cases", "Patients", "Undefined", "Mean", "95 % interval",
               "Median")  # fmt: skip
    note = (
        "Each photo's value is the mean over its pairs. A reader and the consensus of the others is the human ceiling:"
        " no model can be asked to agree better with people than people do. Undefined: one of the two marked nothing."
    )
    return Table("Human ceiling", columns, (False, False, *(True,) * 7), rows, note, grouped=True)


def _differentials(material: Material) -> Iterator[Table]:
    found = next((rows for label, rows in material.readers.items() if label != LESION), ())
    rows = [row for row in found if _is_whole(row) and row.n_cases]
    if rows:
        cells = tuple(
            (row.place.measure.replace("_", " "), COMPARISONS[row.place.comparison], count(row.n_cases),
             count(row.n_patients), number(row.mean), ends(row.low, row.high), number(row.median))
            for row in rows
        )  # fmt: skip
        columns = ("Measure", "Between", "Cases", "Patients", "Mean", "95 % interval", "Median")
        yield Table("Ranked diagnoses of the readers", columns, (False, False, *(True,) * 5), cells)
