"""Agreement over all cases, by condition, and against the threshold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.report import writing
from engine.report.document.charts.dots import DotChart, draw_dots
from engine.report.document.charts.planes import Axes, Dot, Line, draw_plane
from engine.report.document.content import Block, Bullets, Cell, Figure, Paragraph, Section, Table
from engine.report.document.material import Material
from engine.report.document.sections.cells import (
    count,
    drawn,
    ends,
    measure_title,
    name_of,
    number,
    rows_of,
    small_note,
    strata_table,
)
from engine.report.number_text import counted, interval, percent, two_digits
from engine.report.tables import strata_table as strata_csv
from engine.report.titles import NUMBERS, baseline_title, kind_title, lowered, stratum_title
from engine.statistics import Stratum

KEY = (("correct", "correct"), ("incorrect", "incorrect"), ("all", "correctness unknown"), ("small", "too few cases"),
       ("chance", "chance"))  # fmt: skip


def agreement(material: Material) -> Section:
    """Overall, by condition, against the threshold; and what was planned."""
    parts = (overall(material), *_by_condition(material), *_curve(material), *_planned(material))
    return Section("Agreement", (), parts)


def key_for(rows: Sequence[Stratum]) -> tuple[tuple[str, str], ...]:
    """What the marks of these rows mean."""
    kinds = {row.outcome for row in rows if not row.small} | {"chance"}
    kinds |= {"small"} if any(row.small for row in rows) else set()
    kinds |= {row.outcome for row in rows if row.small}
    return tuple((kind, words) for kind, words in KEY if kind in kinds)


def told(rows: Sequence[Stratum]) -> str:
    """The rows of a chart in words."""
    return "; ".join(
        f"{stratum_title(row.stratum_kind, row.stratum)}, {row.outcome}: {two_digits(row.mean)}"
        f" ({interval(row.ci_low, row.ci_high)}), {counted(row.n_cases, 'case')}" for row in rows
    )  # fmt: skip


def overall(material: Material) -> Section:
    """Every measure under every baseline, with chance and skill."""
    rows = [row for row in material.strata if row.stratum_kind == "all" and row.outcome == "all"]
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (
            *(measure_title(row.measure), baseline_title(row.baseline)),
            *(count(row.n_photos), count(row.n_cases), count(row.n_patients), count(row.n_undefined)),
            *(number(row.mean), ends(row.ci_low, row.ci_high), number(row.chance), number(row.shift_chance)),
            *(number(row.other_chance), number(row.skill)),
        )
        for row in rows
    )
    columns = ("Measure", "Baseline", "Photos", "Cases", "Patients", "Undefined", "Mean", "95 % interval", "Chance",
               "Shifted", "Other patients", "Skill")  # fmt: skip
    note = (
        "Mean over cases of the means over their photos; intervals from patients. Shifted: the saliency region moved"
        " about; other patients: their saliency on this ROI. A dash: undefined, or the measure has no such level."
        " Undefined counts photos."
    )
    table = Table("Agreement over all cases", columns, (False, False, *(True,) * 10), cells, note)
    sentences = (*material.sentences.get("shape", ()), *material.sentences.get("others", ()))
    blocks: list[Block] = [Bullets(sentences), table] if sentences else [table]
    outcomes = [row for row in material.rows("all") if row.n_cases and row.outcome != "all"]
    if outcomes:
        named = [((f"Classified {row.outcome}ly" + (" †" if row.small else ""),), row) for row in outcomes]
        note = small_note(outcomes, material.run.recipe.analysis.smallest_stratum)
        blocks.append(strata_table("IoU of cases classified correctly and incorrectly", ("Cases",), named, note))
    return Section("Over all cases", tuple(blocks))


def _by_condition(material: Material) -> Iterator[Section]:
    rows = [row for row in material.rows("condition") if row.n_cases]
    if not rows:
        return
    order = {row.stratum: row.mean for row in rows if row.outcome == "all"}
    rows.sort(key=lambda row: order.get(row.stratum, 2.0))
    smallest = material.run.recipe.analysis.smallest_stratum
    shown = drawn(rows)
    title = f"Agreement by condition (IoU, baseline {baseline_title(material.baseline).lower()})"
    alt = f"Mean IoU with 95 % interval, lowest condition first. {told(shown)}."
    chart = DotChart(rows_of(rows), "mean IoU with 95 % interval", key_for(shown))
    note = (
        "Cases on the right in the order of the marks. Hollow and grey: fewer than"
        f" {smallest} cases, too few to judge. A mark without a line has no interval."
    )
    figure = Figure("agreement_by_condition", title, alt, draw_dots(chart).svg(title, alt), strata_csv(shown), note)
    whole = [row for row in rows if row.outcome == "all"]
    table = strata_table(
        "Agreement by condition, all outcomes (IoU)", ("Condition",), [((name_of(row),), row) for row in whole],
        small_note(whole, smallest) + correction_note(material),
    )  # fmt: skip
    yield Section("By condition", (figure, table, *_against_accuracy(material, whole)))


def correction_note(material: Material) -> str:
    """How the tests were made and corrected."""
    names = {"benjamini_hochberg": "Benjamini-Hochberg", "holm": "Holm"}
    return (
        "Difference: the group's mean minus that of all other cases; its test draws on patients, and p is adjusted"
        f" ({names[material.run.recipe.analysis.correction]}) over the groups of one kind."
    )


def _against_accuracy(material: Material, rows: Sequence[Stratum]) -> Iterator[Block]:
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
    axes = Axes("share of the condition's cases that the model gets right", "mean IoU with 95 % interval", 300)
    drawing = draw_plane(axes, dots, (), (True, False), key)
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


def _curve(material: Material) -> Iterator[Section]:
    points = material.curves
    if not points:
        return
    outcomes = [name for name in ("correct", "incorrect") if any(point.outcome == name for point in points)]
    shown = outcomes or ["all"]
    lines = [
        Line(tuple((p.threshold, p.iou) for p in points if p.outcome == name), f"{name}-line", name,
             "7 3" if name == "incorrect" else "")
        for name in shown
    ]  # fmt: skip
    whole = tuple((p.threshold, p.chance) for p in points if p.outcome == "all")
    lines.append(Line(whole, "chance", "chance"))
    title = "Agreement against the threshold"
    best = max((p for p in points if p.outcome == "all"), key=lambda p: p.iou)
    alt = (
        f"Mean IoU where the most salient 5 % to 95 % of the cells are the region. Over all cases it is highest,"
        f" {two_digits(best.iou)}, at {percent(best.threshold)} of the cells, where chance is {two_digits(best.chance)}."
    )
    axes = Axes("share of all cells that are taken as the saliency region", "mean IoU", 260)
    numbers = ", ".join(
        f"{name}: {counted(next(p.n_cases for p in points if p.outcome == name), 'case')}" for name in shown
    )
    note = (
        f"Solid: classified correctly; dashed: incorrectly ({numbers}). No interval is drawn. The recipe's own region is"
        " not one share for all photos. A threshold must never be chosen on the data that are reported."
        if outcomes
        else f"All cases ({numbers}). A threshold must never be chosen on the data that are reported."
    )
    columns = ("threshold", "outcome", "n_photos", "n_cases", "iou", "chance_iou")
    data = writing.Table(
        columns, tuple((p.threshold, p.outcome, p.n_photos, p.n_cases, p.iou, p.chance) for p in points)
    )
    drawing = draw_plane(axes, (), lines)
    yield Section(
        "Against the threshold",
        (Paragraph("One number hides the choice of how much of the map is called salient; the curve shows it."),
         Figure("agreement_against_threshold", title, alt, drawing.svg(title, alt), data, note)),
    )  # fmt: skip


def _planned(material: Material) -> Iterator[Section]:
    rows = [row for row in material.strata if row.planned and row.n_cases]
    if not material.study.plan_hash:
        return
    if not rows:
        yield Section("Planned comparisons", (Paragraph("No row of this run is one that the frozen plan names."),))
        return
    named = [
        ((f"{measure_title(row.measure)}, {row.outcome}", f"{kind_title(row.stratum_kind)}: {_lower(row)}",
          baseline_title(row.baseline)), row)
        for row in rows
    ]  # fmt: skip
    note = "Only these rows were laid down beforehand; all others are exploratory. " + correction_note(material)
    table = strata_table("Planned comparisons", ("Measure, outcome", "Group", "Baseline"), named, note)
    yield Section("Planned comparisons", (table,))


def _lower(row: Stratum) -> str:
    return lowered(name_of(row)) if row.stratum == "unknown" else name_of(row)
