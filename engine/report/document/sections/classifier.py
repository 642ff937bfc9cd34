"""The classifier itself: low agreement means something else in a model that is right."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase

from engine.evaluation import Evaluation
from engine.evaluation import Figure as Found
from engine.report.document.charts.heat_table import draw_heat_table
from engine.report.document.charts.planes import Axes, Dot, Line, draw_plane
from engine.report.document.content import Block, Cell, Figure, Paragraph, Section, Table
from engine.report.document.material import Material
from engine.report.document.sections.cells import count, ends, number, share, share_ends
from engine.report.evaluation_table import evaluation_tables
from engine.report.number_text import counted, percent
from engine.report.titles import NUMBERS, condition_title

MOST_TOLD = 10
MOST_CONFUSED = 14
"""Conditions in the matrix; of more, each cell would be too small to read."""
OVERALL = {"top1": "Right (top 1)", "top3": "Among the first three", "calibration_error": "Calibration error"}


def classifier(material: Material) -> Section:
    """Accuracy, sensitivity and specificity, confusions and calibration."""
    found = material.evaluation
    if found is None:
        text = "No case has both a prediction and a reference, so nothing can be said of how often the model is right."
        return Section("The classifier itself", (Paragraph(text),))
    blocks: list[Block] = [_left_out(found), _overall(found), _by_condition(found)]
    blocks += [*_confusions(material, found), *_calibration(material, found)]
    return Section("The classifier itself", tuple(blocks))


def _left_out(found: Evaluation) -> Paragraph:
    beyond = (
        f" In {counted(found.n_beyond, 'case')} the reference is a condition that the model does not know; about these"
        " it can only be wrong."
        if found.n_beyond
        else ""
    )
    without = found.n_without_reference
    left = f"{counted(without, 'case')} without a reference are left out." if without else "none is left out."
    return Paragraph(
        f"{counted(found.n_cases, 'case')} of {counted(found.n_patients, 'patient')} have a prediction and a reference;"
        f" {left}{beyond}"
    )


def _overall(found: Evaluation) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (OVERALL[one.name], *_figure(one)) for one in found.figures if one.name in OVERALL
    )
    note = "Intervals: Wilson, patients as units. The calibration error has none; it is above 0 for a perfect model."
    return Table("Over all conditions", ("Figure", "Cases", "Patients", "Value", "95 % interval"),
                 (False, True, True, True, True), rows, note)  # fmt: skip


def _figure(one: Found) -> tuple[Cell, ...]:
    counts = (count(one.n_cases), count(one.n_patients))
    if one.name in ("auc", "calibration_error"):
        return (*counts, number(one.value), ends(one.low, one.high))
    return (*counts, share(one.value), share_ends(one.low, one.high))


def _by_condition(found: Evaluation) -> Table:
    figures = {(one.condition, one.name): one for one in found.figures}
    conditions = dict.fromkeys(one.condition for one in found.figures if one.condition)
    rows: list[tuple[Cell, ...]] = []
    for condition in conditions:
        mine = figures[condition, "sensitivity"]
        cells: list[Cell] = [condition_title(condition), count(mine.n_cases), count(mine.n_patients)]
        for name in ("sensitivity", "specificity", "auc"):
            one = figures[condition, name]
            cells += _figure(one)[2:]
        rows.append(tuple(cells))
    columns = ("Condition", "Cases", "Patients", "Sensitivity", "95 % interval", "Specificity", "95 % interval",
               "AUC", "95 % interval")  # fmt: skip
    note = "One condition against all others. Numbers before names are those of the study's figures."
    return Table("By condition", columns, (False, *(True,) * 8), tuple(rows), note)


def _confusions(material: Material, found: Evaluation) -> Iterator[Block]:
    totals: dict[str, int] = {}
    for one in found.confusions:
        totals[one.reference] = totals.get(one.reference, 0) + one.n_cases
    rows = sorted(sorted(totals, key=lambda name: -totals[name])[:MOST_CONFUSED], key=str.casefold)
    called = dict.fromkeys([*rows, *sorted({one.predicted for one in found.confusions if one.reference in rows})])
    if len(called) > MOST_CONFUSED:
        kept = [*rows, *[name for name in called if name not in rows]][:MOST_CONFUSED]
        called = dict.fromkeys(kept)
    counts = {(condition_title(one.reference), one.predicted): one.n_cases for one in found.confusions}
    short = _short(list(called))
    missing = len(totals) - len(rows)
    title = "What cases of each condition are called"
    right = sum(one.n_cases for one in found.confusions if one.reference == one.predicted)
    wrong = sorted((one for one in found.confusions if one.reference != one.predicted), key=lambda one: -one.n_cases)
    told = "; ".join(f"{one.reference} called {one.predicted}: {one.n_cases}" for one in wrong[:MOST_TOLD])
    most = f" The most frequent of {len(wrong)} confusions" if len(wrong) > MOST_TOLD else " Confusions"
    alt = f"Confusion matrix of {counted(found.n_cases, 'case')}, {right} on its diagonal." + (
        f"{most}: {told}." if wrong else ""
    )
    drawing = draw_heat_table(
        [condition_title(name) for name in rows], [(short[name], name) for name in called], counts
    )
    names = "; ".join(f"{short[name]} {name}" for name in called)
    left = f" The {missing} rarest conditions are left out of the figure, not of its data." if missing else ""
    note = f"Rows: the reference. Columns: {names}. The darker a cell, the larger its share of the row.{left}"
    data = evaluation_tables(material.run.run_id, material.run.model_name, found)["confusion.csv"]
    yield Figure("confusion", title, alt, drawing.svg(title, alt), data, note)


def _short(names: list[str]) -> dict[str, str]:
    """The study's number of each condition, or a letter."""
    letters = iter(ascii_lowercase)
    return {name: str(NUMBERS[name]) if name in NUMBERS else next(letters, "?") for name in names}


def _calibration(material: Material, found: Evaluation) -> Iterator[Block]:
    if not found.calibration:
        yield Paragraph("Too few cases for a calibration curve.")
        return
    title = "Calibration: how often the likeliest condition is right, against its probability"
    bins = found.calibration
    alt = "; ".join(
        f"probability {percent(one.probability)}: right in {percent(one.correct)} of {one.n_cases} cases"
        for one in bins
    )
    dots = [Dot(one.probability, one.correct, one.low, one.high) for one in bins]
    line = Line(((0.0, 0.0), (1.0, 1.0)), "chance-line")
    axes = Axes("mean probability of the likeliest condition", "share that is right", 210)
    drawing = draw_plane(axes, dots, [line], (True, True), (("all", "cases of like probability"),
                         ("chance-line", "right as often as it says")))  # fmt: skip
    data = evaluation_tables(material.run.run_id, material.run.model_name, found)["calibration.csv"]
    numbers = ", ".join(str(one.n_cases) for one in bins)
    note = f"{counted(len(bins), 'bin')} of {numbers} cases. Lines: 95 % intervals (Wilson, patients as units)."
    yield Figure("calibration", title, alt + ".", drawing.svg(title, alt + "."), data, note)
