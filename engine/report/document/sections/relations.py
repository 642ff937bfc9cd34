"""Agreement against accuracy, and against the threshold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.language import capital
from engine.report import writing
from engine.report.document.charts.planes import Axes, Dot, Line, draw_plane
from engine.report.document.content import Block, Figure, Paragraph, Section
from engine.report.document.material import CurvePoint, Material
from engine.report.number_text import counted, percent, two_digits
from engine.report.titles import NUMBERS
from engine.statistics import Stratum

NO_TUNING = "A threshold must never be chosen on the data that are reported."


def against_accuracy(material: Material, rows: Sequence[Stratum]) -> Iterator[Block]:
    found = material.evaluation
    right = {one.condition: one for one in found.figures if one.name == "sensitivity"} if found else {}
    known = [row for row in rows if row.stratum in right and row.mean == row.mean]
    if len(known) < 2:
        return
    letters = iter("abcdefghijklmnopqrstuvwxyz")
    short = {row.stratum: str(NUMBERS.get(row.stratum) or next(letters, "?")) for row in known}
    title = "Agreement against accuracy by condition"
    dots = [
        Dot(right[row.stratum].value, row.mean, row.ci_low, row.ci_high, short[row.stratum], small=row.small)
        for row in known
    ]
    alt = "; ".join(
        f"{row.stratum}: right in {percent(right[row.stratum].value)}, mean IoU {two_digits(row.mean)}" for row in known
    )
    key = (("all", "a condition"), *((("small", "too few cases"),) if any(row.small for row in known) else ()))
    axes = Axes("share of the condition's cases that the model gets right", "mean IoU, 95 % interval", 190)
    drawing = draw_plane(axes, dots, (), (False, False), key)
    columns = ("number", "condition", "n_cases", "sensitivity", "mean_iou", "ci_low", "ci_high")
    data = writing.Table(
        columns,
        tuple(
            (short[row.stratum], row.stratum, row.n_cases, right[row.stratum].value, row.mean, row.ci_low, row.ci_high)
            for row in known
        ),
    )
    names = "; ".join(f"{short[row.stratum]} {row.stratum}" for row in known)
    note = (
        f"{names}. Upper left: wrong although it looks at the lesion. Lower right: right although it looks elsewhere,"
        " where shortcuts are to be looked for."
    )
    yield Figure("agreement_against_accuracy", title, alt + ".", drawing.svg(title, alt + "."), data, note)


def against_threshold(material: Material) -> Iterator[Section]:
    """One number hides how much of the map is called salient; the curve shows it."""
    points = material.curves
    if not points:
        text = "No curve was kept with the scores of this run; score again with this Spotcheck to see it."
        yield Section("Against the threshold", (Paragraph(text),))
        return
    outcomes = [name for name in ("correct", "incorrect") if any(point.outcome == name for point in points)]
    shown = outcomes or ["all"]
    lines = [Line(tuple((p.threshold, p.iou) for p in points if p.outcome == name), f"{name}-line") for name in shown]
    whole = [point for point in points if point.outcome == "all"]
    lines.append(Line(tuple((point.threshold, point.chance) for point in whole), "chance-line"))
    title = "Agreement against the threshold"
    best = max(whole, key=lambda point: point.iou)
    alt = (
        "Mean IoU where the most salient 5 % to 95 % of the cells are the region. Over all cases it is highest,"
        f" {two_digits(best.iou)}, at {percent(best.threshold)} of the cells; chance there is"
        f" {two_digits(best.chance)}."
    )
    numbers = ", ".join(f"{name} {_cases(points, name)}" for name in shown)
    note = f"{capital(numbers)}; no interval is drawn. {NO_TUNING}"
    key = (*((f"{name}-line", "all cases" if name == "all" else name) for name in shown), ("chance-line", "chance"))
    axes = Axes("share of all cells that are taken as the saliency region", "mean IoU", 200)
    drawing = draw_plane(axes, (), lines, key=key)
    columns = ("threshold", "outcome", "n_photos", "n_cases", "iou", "chance_iou")
    cells = ((p.threshold, p.outcome, p.n_photos, p.n_cases, p.iou, p.chance) for p in points)
    data = writing.Table(columns, tuple(cells))
    text = (
        "One number hides the choice of how much of the map is called salient; the curve shows it. The recipe's own"
        " region is not one share of the cells for all photos."
    )
    figure = Figure("agreement_against_threshold", title, alt, drawing.svg(title, alt), data, note)
    yield Section("Against the threshold", (Paragraph(text), figure))


def _cases(points: Sequence[CurvePoint], outcome: str) -> str:
    one = next(point for point in points if point.outcome == outcome)
    return f"{counted(one.n_cases, 'case')} ({counted(one.n_photos, 'photo')})"
