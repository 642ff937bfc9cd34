"""How the maps were made and compared, and how exact they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from statistics import median

from engine.agreement import MEASURES
from engine.report import writing
from engine.report.document.charts.planes import Axes, draw_bars
from engine.report.document.content import Block, Cell, Figure, Paragraph, Section, Table
from engine.report.document.material import Material
from engine.report.document.sections.agreement import SHOWN
from engine.report.number_text import counted, percent
from engine.report.recipe_titles import parameter_title
from engine.report.titles import baseline_title

BINS = 20
STAGES = {
    "target": "What is explained",
    "attribution": "Saliency map",
    "map": "From channels to one map",
    "segmentation": "From the map to a region",
    "agreement": "Comparison with the ROI",
    "analysis": "Statistics",
}


def method(material: Material) -> Section:
    """The recipe in a table, what the measures are, the error of the maps."""
    blocks: list[Block] = [_recipe(material), _baselines(material), _measures(material), *_errors(material)]
    return Section("Recipe and maps", tuple(blocks))


def _recipe(material: Material) -> Table:
    stages: dict[str, dict[str, object]] = json.loads(material.run.recipe.to_json())
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (STAGES[stage], parameter_title(stage, name), _plain(value))
        for stage, settings in stages.items()
        for name, value in settings.items()
    )
    note = "Every parameter; the recipe as text, with its hash, is at the end. Methods: docs/methods.md of Spotcheck."
    return Table("Recipe", ("Stage", "Parameter", "Value"), (False, False, False), rows, note, grouped=True)


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(one).replace("_", " ") for one in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).replace("_", " ")


def _baselines(material: Material) -> Paragraph:
    names = [baseline_title(name).lower() for name in material.baselines]
    if len(names) > 1:
        return Paragraph(
            f"Each photo has a map for each baseline: {', '.join(names)}. Where only one is shown it is the first,"
            f" {names[0]}; the table of overall agreement and the figure by skin type show all."
        )
    if "black" in names:
        text = (
            "The only baseline is black. Where a photo is as dark as its baseline, the map is 0 whatever the model"
            " sees: dark lesions and dark skin are under-explained. Differences by skin type cannot be told from this"
            " with one baseline."
        )
        return Paragraph(text, warning=True)
    return Paragraph(
        f"The only baseline is {names[0]}: what depends on the choice of the baseline cannot be seen here."
    )


def _measures(material: Material) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple((one.title, one.tooltip) for one in MEASURES if one.name in SHOWN)
    note = (
        "Chance is the value that cells at random, as many as the two regions have, would reach; “shifted” keeps the"
        " saliency's shape and leaves its place to chance. Skill is (value − chance) / (1 − chance)."
    )
    return Table("Measures of agreement", ("Measure", "What it is"), (False, False), rows, note)


def _errors(material: Material) -> Iterator[Block]:
    errors = sorted(material.maps.errors)
    if not errors:
        yield Paragraph("The error of the maps is not known for this method.")
        return
    top = errors[-1]
    step = next((s for s in (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2) if s * BINS >= top), 0.5)
    bins = max(1, min(BINS, int(top / step) + 1))
    edges = [round(step * place, 6) for place in range(bins + 1)]
    heights = [0] * bins
    for error in errors:
        heights[min(bins - 1, int(error / step))] += 1
    tolerance = material.run.recipe.attribution.tolerance
    asked = "tolerance" in material.run.recipe.attribution.used_settings
    title = "Estimated error of the maps"
    alt = (
        f"Histogram of {counted(len(errors), 'case')}: median error {percent(median(errors))}, largest"
        f" {percent(top)} of all saliency."
    )
    marks = [(median(errors), "median")]
    if asked and tolerance <= edges[-1]:
        marks.append((tolerance, "tolerance"))
    axes = Axes("estimated error of a case's maps, as a share of all saliency", "cases", 180)
    rows = tuple((low, high, count) for low, high, count in zip(edges, edges[1:], heights, strict=False))
    data = writing.Table(("error_from", "error_to", "n_cases"), rows)
    at = f" under the baseline {baseline_title(material.baseline).lower()}" if len(material.baselines) > 1 else ""
    note = (
        f"Of {counted(len(errors), 'case')}{at}; of {material.maps.unknown} the error is not known."
        f" {counted(material.maps.not_converged, 'case')} did not reach the recipe's tolerance"
        + (f" of {percent(tolerance)}." if asked else ".")
        + " The error is that of the computation, not of the explanation."
    )
    yield Figure("map_error", title, alt, draw_bars(axes, edges, heights, marks).svg(title, alt), data, note)
