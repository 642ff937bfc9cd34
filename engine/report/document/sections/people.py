"""Agreement by age, sex, skin type and site."""

from __future__ import annotations

from collections.abc import Iterator

from engine.report.document.charts.dots import DotChart, Row, draw_dots
from engine.report.document.content import Block, Figure, Paragraph, Section
from engine.report.document.material import Material
from engine.report.document.sections.agreement import correction_note, key_for, told
from engine.report.document.sections.cells import drawn, name_of, rows_of, small_note, strata_table
from engine.report.tables import strata_table as strata_csv
from engine.report.titles import baseline_title, kind_title
from engine.statistics import Stratum

KINDS = ("age_band", "sex", "skin_type", "monk_skin_tone", "site")

FIGURES = {
    "agreement_by_age_and_sex": ("age_band", "sex"),
    "agreement_by_skin_type_and_site": ("skin_type", "monk_skin_tone", "site"),
}


def people(material: Material) -> Section:
    """One figure over all kinds, one of skin type under each baseline, one table."""
    known = {kind: [row for row in material.rows(kind) if row.n_cases] for kind in KINDS}
    told_apart = {kind: rows for kind, rows in known.items() if any(row.stratum != "unknown" for row in rows)}
    missing = [kind_title(kind).lower() for kind in KINDS if kind not in told_apart and kind != "monk_skin_tone"]
    blocks: list[Block] = []
    if missing:
        blocks.append(Paragraph(f"Of no case is this known, so nothing can be said by it: {', '.join(missing)}."))
    if told_apart:
        blocks += [*_figures(material, told_apart), *_skin(material), _table(material, told_apart)]
    return Section("Agreement by demographics", tuple(blocks))


def _figures(material: Material, known: dict[str, list[Stratum]]) -> Iterator[Figure]:
    """Two at most, so that each fits a page."""
    for name, kinds in FIGURES.items():
        chosen = {kind: known[kind] for kind in kinds if kind in known}
        if chosen:
            yield _figure(material, name, chosen)


def _figure(material: Material, name: str, known: dict[str, list[Stratum]]) -> Figure:
    shown = tuple(row for rows in known.values() for row in drawn(rows))
    by = [kind_title(kind).lower() for kind in known]
    title = f"Agreement by {' and '.join(by)} (IoU, baseline {baseline_title(material.baseline).lower()})"
    lines = [line for kind, rows in known.items() for line in (Row(kind_title(kind)), *rows_of(rows))]
    alt = f"Mean IoU with 95 % interval. {told(shown)}."
    chart = DotChart(tuple(lines), "mean IoU with 95 % interval", key_for(shown))
    smallest = material.run.recipe.analysis.smallest_stratum
    note = (
        f"Cases on the right in the order of the marks. Hollow and grey: fewer than {smallest} cases, too few to judge."
    )
    return Figure(name, title, alt, draw_dots(chart).svg(title, alt), strata_csv(shown), note)


def _skin(material: Material) -> Iterator[Block]:
    """Under every baseline: a black one is blind to dark skin."""
    kinds = [
        kind for kind in ("skin_type", "monk_skin_tone") if any(r.stratum != "unknown" for r in material.rows(kind))
    ]
    if not kinds:
        return
    if len(material.baselines) < 2:
        text = (
            "Skin types are shown under one baseline only. A difference between them can be made by the baseline alone;"
            " score with a second one before anything is concluded."
        )
        yield Paragraph(text, warning=True)
        return
    lines: list[Row] = []
    shown: list[Stratum] = []
    for kind in kinds:
        for baseline in material.baselines:
            rows = [row for row in material.rows(kind, "all", baseline=baseline) if row.n_cases]
            lines += [Row(f"{kind_title(kind)}, baseline {baseline_title(baseline).lower()}"), *rows_of(rows)]
            shown += rows
    title = "Agreement by skin type under each baseline (IoU, all outcomes)"
    alt = "Mean IoU with 95 % interval. " + "; ".join(
        f"baseline {baseline_title(one).lower()}: {told([row for row in shown if row.baseline == one])}"
        for one in material.baselines
    )
    words = (*((("all", "all outcomes"),)), *(one for one in key_for(shown) if one[0] in ("small", "chance")))
    chart = DotChart(tuple(lines), "mean IoU with 95 % interval", words)
    note = "A difference between skin types that appears under one baseline only is the baseline's, not the model's."
    yield Figure("skin_type_by_baseline", title, alt, draw_dots(chart).svg(title, alt), strata_csv(tuple(shown)), note)


def _table(material: Material, known: dict[str, list[Stratum]]) -> Block:
    rows = [row for of_kind in known.values() for row in of_kind if row.outcome == "all"]
    named = [((kind_title(row.stratum_kind), name_of(row)), row) for row in rows]
    note = small_note(rows, material.run.recipe.analysis.smallest_stratum) + correction_note(material)
    return strata_table("Agreement by demographics, all outcomes (IoU)", ("By", "Group"), named, note, grouped=True)
