"""Candidate spurious associations, and what people made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.finding_words import stratum_words
from engine.language import capital
from engine.report import writing
from engine.report.document.charts.dots import DotChart, Mark, Row, draw_dots
from engine.report.document.content import Block, Cell, Figure, Gallery, Paragraph, Section, Table
from engine.report.document.material import Material, WrittenFinding
from engine.report.document.sections.cells import SMALL, count, ends, number, p_cell, share
from engine.report.number_text import counted, interval, two_digits
from engine.report.surprise_table import FIGURES
from engine.report.titles import baseline_title, stratum_title
from engine.surprises import Surprise

MOST = 15
"""Rows of the table; the export has all."""


def surprises(material: Material) -> Section:
    """Enrichment of each label over all cases, and the first of all rows."""
    known = [row for row in material.surprises if row.baseline == material.baseline and row.n_cases]
    if not known:
        text = (
            "Readers marked nothing but the ROI (no hair, ruler, ink, nail, ...) outside of it, so nothing can be said"
            " of what else draws saliency. That is a gap of this study, not a result."
        )
        return Section("Surprises", (Paragraph(text),))
    blocks: list[Block] = [Paragraph(line) for line in material.sentences.get("surprises", ())]
    blocks += [*_figure(material, known), _table(material, known)]
    blocks += [
        Gallery(f"surprise_{place}_photos", one.title, one.pictures, material.in_a_row)
        for place, one in enumerate(material.surprise_pictures, 1)
        if one.pictures
    ]
    return Section("Surprises", tuple(blocks))


def _figure(material: Material, known: Sequence[Surprise]) -> Iterator[Figure]:
    rows = [row for row in known if row.stratum_kind == "all"]
    if not rows:
        return
    title = "Enrichment: saliency on a marked label, over what its area alone would hold"
    alt = "; ".join(
        f"{row.label} {two_digits(row.enrichment)} ({interval(row.ci_low, row.ci_high)}),"
        f" {counted(row.n_cases, 'case')}"
        for row in rows
    )
    drawn = tuple(
        Row(stratum_title("label", row.label),
            (Mark("all", row.enrichment, row.ci_low, row.ci_high, small=row.small),), str(row.n_cases))
        for row in rows
    )  # fmt: skip
    small = (("small", "too few cases"),) if any(row.small for row in rows) else ()
    key = (("all", "marked label"), *small, ("chance", "1: as its area"))
    drawing = draw_dots(DotChart(drawn, "enrichment outside the ROI, with 95 % interval", key, factors=True))
    data = writing.Table((*FIGURES, "baseline"), tuple(
        (*(getattr(row, name) for name in FIGURES), row.baseline) for row in rows))  # fmt: skip
    note = (
        "Only what lies outside the ROI counts. Above 1 saliency is denser on the label than on the rest of the photo"
        " outside the ROI. A mark without a line has no interval (one patient, or no saliency there at all)."
    )
    yield Figure("surprises", title, alt + ".", drawing.svg(title, alt + "."), data, note)


def _table(material: Material, known: Sequence[Surprise]) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            *(
                stratum_title("label", row.label) + (f" {SMALL}" if row.small else ""),
                stratum_words(row.stratum_kind, row.stratum),
            ),
            *(count(row.n_photos), count(row.n_cases), count(row.n_patients)),
            *(share(row.saliency_share), share(row.area_share)),
            *(number(row.enrichment), ends(row.ci_low, row.ci_high), p_cell(row.p_adjusted)),
        )
        for row in known[:MOST]
    )
    columns = ("Label", "Among", "Photos", "Cases", "Patients", "Saliency", "Area", "Enrichment", "95 % interval",
               "Adjusted p")  # fmt: skip
    smallest = material.run.recipe.analysis.smallest_stratum
    more = f" The first {MOST} of {len(known)} rows; surprises.csv has all." if len(known) > MOST else ""
    daggers = (
        f"{SMALL} fewer than {smallest} cases: too few to judge. " if any(row.small for row in known[:MOST]) else ""
    )
    at = f" Baseline {baseline_title(material.baseline).lower()}." if len(material.baselines) > 1 else ""
    note = f"{daggers}Ordered by adjusted p. A candidate, not a proof: see the trust checks.{more}{at}"
    return Table("Candidate spurious associations", columns, (False, False, *(True,) * 8), rows, note)


def findings(material: Material) -> Section:
    """What people wrote, each finding a part."""
    written = material.findings
    if not written:
        text = (
            "Findings speak of the whole study and are left out, as the report does not cover all cases."
            if material.flow.not_asked
            else "Nobody has written a finding: what the results mean, and what is to be done, is not said yet."
        )
        return Section("Findings", (Paragraph(text),))
    table = Table(
        "Findings", ("Finding", "Kind", "Severity", "Action", "Status"), (False,) * 5,
        tuple((one.title, one.kind, one.severity, one.action, one.status) for one in written),
    )  # fmt: skip
    parts = tuple(_finding(one, place, material.in_a_row) for place, one in enumerate(written, 1))
    return Section("Findings", (table,), parts)


def _finding(one: WrittenFinding, place: int, in_a_row: int) -> Section:
    facts = f"{one.kind}; severity {one.severity}; action {one.action}; {one.status}; version {one.version}, {one.date}"
    rest = [Paragraph(line) for line in one.text.splitlines() if line.strip() and line.strip() != one.title]
    blocks: list[Block] = [*rest, Paragraph(capital(facts) + ".")]
    if one.figures:
        blocks.append(Paragraph(one.figures))
    if one.pictures:
        blocks.append(Gallery(f"finding_{place}_photos", "Linked photos", one.pictures, in_a_row))
    if one.not_shown:
        blocks.append(
            Paragraph(f"{counted(one.not_shown, 'linked photo')} not shown here: more than fit, or without a result.")
        )
    return Section(one.title, tuple(blocks))
