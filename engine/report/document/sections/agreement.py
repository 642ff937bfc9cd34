"""Agreement over all cases and by condition; what was planned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.agreement.words import title_of
from engine.report.document.charts.dots import DotChart, draw_dots
from engine.report.document.content import Block, Bullets, Cell, Figure, Paragraph, Section, Table
from engine.report.document.material import Material
from engine.report.document.sections.cells import (
    SMALL,
    count,
    drawn,
    ends,
    name_of,
    number,
    rows_of,
    small_note,
    strata_table,
)
from engine.report.document.sections.relations import against_accuracy, against_threshold
from engine.report.number_text import counted, interval, two_digits
from engine.report.tables import strata_table as strata_csv
from engine.report.titles import baseline_title, kind_title, stratum_title
from engine.statistics import Stratum

KEY = (("correct", "correct"), ("incorrect", "incorrect"), ("all", "correctness unknown"), ("small", "too few cases"),
       ("chance", "chance"))  # fmt: skip

SHOWN = ("iou", "dice", "roi_coverage", "saliency_coverage", "mass_accuracy", "rank_accuracy", "pointing_hit", "auc",
         "average_precision", "kappa", "mcc", "hd95")  # fmt: skip
"""Measures of the table over all cases."""
UNITS = {"hd95": " (cells)"}
"""Of the measures that are no shares."""
MOST_PLANNED = 120
"""Rows of the tables of planned comparisons; the export has all."""
OUTCOMES = {"all": "all outcomes", "correct": "classified correctly", "incorrect": "classified incorrectly"}


def agreement(material: Material) -> Section:
    """Overall, by condition, against the threshold; and what was planned."""
    parts = (overall(material), *_by_condition(material), *against_threshold(material), *_planned(material))
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
    rows = [
        row
        for baseline in material.baselines
        for measure in SHOWN
        for row in material.rows("all", "all", measure, baseline)
    ]
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (
            *(baseline_title(row.baseline), title_of(row.measure) + UNITS.get(row.measure, "")),
            *(count(row.n_photos), count(row.n_cases), count(row.n_patients), count(row.n_undefined)),
            *(number(row.mean), ends(row.ci_low, row.ci_high), number(row.chance), number(row.shift_chance)),
            *(number(row.other_chance), number(row.skill)),
        )
        for row in rows
    )
    columns = ("Baseline", "Measure", "Photos", "Cases", "Patients", "Undefined", "Mean", "95 % interval", "Chance",
               "Shifted", "Other patients", "Skill")  # fmt: skip
    note = (
        "Mean over cases of the means over their photos; intervals from patients. Shifted: the saliency region moved"
        " about; other patients: their saliency on this ROI. A dash: undefined, or the measure has no such level."
        " Undefined counts photos. strata.csv of the export has every measure."
    )
    table = Table("Agreement over all cases", columns, (False, False, *(True,) * 10), cells, note, grouped=True)
    sentences = (*material.sentences.get("shape", ()), *material.sentences.get("others", ()))
    further = Paragraph("Against further levels of chance; here the means are over photos, in the table over cases:")
    blocks: list[Block] = [table, further, Bullets(sentences)] if sentences else [table]
    outcomes = [row for row in material.rows("correct", "all") if row.n_cases]
    if outcomes:
        named = [((f"Classified {row.stratum}ly" + (f" {SMALL}" if row.small else ""),), row) for row in outcomes]
        note = small_note(outcomes, material.run.recipe.analysis.smallest_stratum) + correction_note(material)
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
    yield Section("By condition", (figure, table, *against_accuracy(material, whole)))


def correction_note(material: Material) -> str:
    """How the tests were made and corrected."""
    names = {"benjamini_hochberg": "Benjamini-Hochberg", "holm": "Holm"}
    return (
        "Difference: the group's mean minus that of all other cases; its test draws on patients, and p is adjusted"
        f" ({names[material.run.recipe.analysis.correction]}) over the groups of one kind."
    )


def _planned(material: Material) -> Iterator[Section]:
    """A table for each baseline, measure and outcome that the plan names."""
    if not material.study.plan_hash:
        return
    rows = [row for row in material.strata if row.planned and row.n_cases]
    if not rows:
        yield Section("Planned comparisons", (Paragraph("No row of this run is one that the frozen plan names."),))
        return
    rows.sort(key=lambda row: material.baselines.index(row.baseline))
    tables: dict[str, list[Stratum]] = {}
    for row in rows[:MOST_PLANNED]:
        of = f"{title_of(row.measure)}, {OUTCOMES[row.outcome]}, baseline {baseline_title(row.baseline).lower()}"
        tables.setdefault(f"Planned: {of}", []).append(row)
    more = (
        f" These are the first {MOST_PLANNED} of {len(rows)}; strata.csv marks all." if len(rows) > MOST_PLANNED else ""
    )
    text = f"Only these comparisons were laid down beforehand; all others are exploratory.{more}"
    shown = (_planned_table(material, caption, of_table) for caption, of_table in tables.items())
    yield Section("Planned comparisons", (Paragraph(text), *shown))


def _planned_table(material: Material, caption: str, rows: Sequence[Stratum]) -> Table:
    named = [((kind_title(row.stratum_kind), name_of(row)), row) for row in rows]
    note = small_note(rows, material.run.recipe.analysis.smallest_stratum) + correction_note(material)
    return strata_table(caption, ("By", "Group"), named, note, grouped=True)
