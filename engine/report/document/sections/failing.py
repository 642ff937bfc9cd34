"""The groups of people for whom the model fails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.finding_words import group_name, group_title, group_words
from engine.language import capital
from engine.report import writing
from engine.report.document.charts.dots import DotChart, Mark, Row, draw_dots
from engine.report.document.content import Block, Bullets, Cell, Figure, Gallery, Paragraph, Section, Table
from engine.report.document.material import Material
from engine.report.document.sections.agreement import correction_note
from engine.report.document.sections.cells import SMALL, count, ends, number, p_cell
from engine.report.number_text import counted, interval, two_digits, typeset
from engine.report.titles import kind_title, stratum_title
from engine.surprises import GroupFailure

TITLE = "Groups for whom the model fails"
FIELDS = (
    *("failing", "stratum_kind", "stratum", "baseline", "n_photos", "n_cases", "n_patients"),
    *("value", "rest", "difference", "ci_low", "ci_high", "p", "p_adjusted", "small"),
)
COMPARED = {"accuracy": "right answers", "agreement": "IoU"}
"""What is held against that of everybody else, by what may fail."""
MARKS = {"accuracy": "correct", "agreement": "incorrect"}
"""Looks of the figure's marks."""
MOST = 10
"""Rows of the table."""


def failing(material: Material) -> Section:
    """Each group of people against everybody else: who stands apart, all differences, and the surest examples."""
    known = [row for row in material.failing if row.failing != "few_cases" and row.n_cases]
    if not material.failing:
        text = (
            "Age, sex, skin type and site are not known of any case, so it cannot be told whether the model fails for"
            " some people more than for others. That is a gap of this study, not a result."
        )
        return Section(TITLE, (Paragraph(text),))
    blocks: list[Block] = [*_said(material)]
    blocks += [_table(material, known), *_figure(known)] if known else []
    blocks += [
        Gallery(f"group_{place}_photos", one.title, one.pictures, material.in_a_row)
        for place, one in enumerate(material.group_pictures, 1)
        if one.pictures
    ]
    return Section(TITLE, tuple(blocks))


def failing_points(material: Material) -> Iterator[str]:
    """The result in a sentence, for the report's first page."""
    apart = [row for row in material.failing if row.is_candidate and row.failing != "few_cases"]
    if apart:
        yield f"Groups for whom the model fails: {'; '.join(typeset(group_title(row)) for row in apart[:3])}."
    elif any(not row.small for row in material.failing):
        yield "For no group of people is the model surely right less often, or agreement surely lower (adjusted p)."


def _said(material: Material) -> Iterator[Block]:
    smallest = material.run.recipe.analysis.smallest_stratum
    yield Paragraph(
        "Each skin type, skin tone, sex, age band and site is compared with everybody else: how often the model is"
        " right, and how well saliency and ROI agree. A group is named where it does worse with an adjusted p below"
        f" 0.05; of skin types and sexes also those of fewer than {smallest} cases."
    )
    apart = [row for row in material.failing if row.is_candidate and row.failing != "few_cases"]
    if apart:
        yield Bullets(tuple(f"{typeset(group_title(row))}. {typeset(group_words(row))}" for row in apart))
    else:
        yield Paragraph(
            "No group was found for which the model is surely right less often or agreement surely lower. In groups of"
            " few cases that is no evidence that there is none."
        )
    gaps = [row for row in material.failing if row.failing == "few_cases"]
    if gaps:
        few = [f"{group_name(row)} ({counted(row.n_cases, 'case')})" for row in sorted(gaps, key=group_name)]
        needed = "worklist.csv in the export says how many more are needed."
        yield Paragraph(f"Too few to say anything of: {', '.join(few)}. {needed}")


def _figure(known: Sequence[GroupFailure]) -> Iterator[Figure]:
    """One row a group; pairs of skin types stand in the table only, as they hold the same people again."""
    shown = [row for row in known if row.stratum_kind != "skin_type_pair" and row.difference == row.difference]
    if not shown:
        return
    shown.sort(key=lambda row: (kind_title(row.stratum_kind), row.stratum))
    title = "Each group less everybody else: share of right answers, and IoU"
    alt = "; ".join(
        f"{kind_title(row.stratum_kind)} {row.stratum}, {COMPARED[row.failing]} {two_digits(row.difference)}"
        f" ({interval(row.ci_low, row.ci_high)}), {counted(row.n_cases, 'case')}"
        for row in shown
    )
    small = (("small", "too few cases"),) if any(row.small for row in shown) else ()
    key = (*((MARKS[what], words) for what, words in COMPARED.items()), *small, ("chance", "0: as the others"))
    drawing = draw_dots(DotChart(tuple(_lines(shown)), "difference to everybody else, with 95 % interval", key))
    data = writing.Table(FIELDS, tuple(tuple(getattr(row, name) for name in FIELDS) for row in shown))
    note = "Left of 0 the group does worse. A mark without a line has no interval; long lines of few cases are cut."
    yield Figure("groups", title, alt + ".", drawing.svg(title, alt + "."), data, note)


def _lines(rows: Sequence[GroupFailure]) -> Iterator[Row]:
    groups: dict[str, dict[str, list[GroupFailure]]] = {}
    for row in rows:
        groups.setdefault(row.stratum_kind, {}).setdefault(row.stratum, []).append(row)
    for kind, of_kind in groups.items():
        yield Row(kind_title(kind))
        for name, both in of_kind.items():
            marks = tuple(_mark(row) for row in sorted(both, key=lambda row: row.failing))
            yield Row(stratum_title(kind, name), marks, f"{max(row.n_cases for row in both):,}")


def _mark(row: GroupFailure) -> Mark:
    return Mark(MARKS[row.failing], row.difference, row.ci_low, row.ci_high, chance=0.0, small=row.small)


def _table(material: Material, known: Sequence[GroupFailure]) -> Table:
    smallest = material.run.recipe.analysis.smallest_stratum
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            group_name(row) + (f" {SMALL}" if row.small else ""),
            capital(COMPARED[row.failing]),
            *(count(row.n_cases), count(row.n_patients), number(row.value), number(row.rest)),
            *(number(row.difference), ends(row.ci_low, row.ci_high), p_cell(row.p_adjusted)),
        )
        for row in known[:MOST]
    )
    columns = (
        "Group",
        "Compared",
        "Cases",
        "Patients",
        "Group's",
        "Others'",
        "Difference",
        "95 % interval",
        "Adjusted p",
    )
    few = f"{SMALL} fewer than {smallest} cases: too few to judge. " if any(row.small for row in known[:MOST]) else ""
    more = f" The first {MOST} of {len(known)} rows." if len(known) > MOST else ""
    note = f"{few}Worse than the others first, then by adjusted p. {correction_note(material)}{more}"
    return Table("Groups against everybody else", columns, (False, False, *(True,) * 7), rows, note)
