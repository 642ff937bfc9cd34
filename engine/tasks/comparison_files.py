"""A comparison of two runs as files, and in a few lines of text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from engine.errors import ProjectError
from engine.files import write_text
from engine.language import in_english, tr
from engine.report.comparison_table import change_table, comparison_content, pair_table
from engine.report.number_text import counted, interval, p_text, two_digits
from engine.report.writing import write_csv
from engine.run_comparison import CORRECT, Change, RunComparison
from engine.run_comparison.sentences import decided, differs, left_out, revised

SHOWN = ("iou", CORRECT)
"""Measures of the summary."""
HOLD = (
    "Intervals and p are of the paired difference, later run less earlier, over patients; p is adjusted for the groups "
    "of one kind."
)


def write_comparison(comparison: RunComparison, folder: Path) -> tuple[Path, ...]:
    """comparison.csv, comparison_photos.csv and comparison.json; their paths.

    Raises:
        SpotcheckError: the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProjectError(
            tr("Folder {folder} cannot be made ({reason}); choose another.", folder=folder, reason=error.strerror)
        ) from error
    with in_english():
        tables = {"comparison.csv": change_table(comparison), "comparison_photos.csv": pair_table(comparison)}
        text = json.dumps(comparison_content(comparison), indent=2, ensure_ascii=False, allow_nan=False) + "\n"
    for name, table in tables.items():
        write_csv(table, folder / name)
    write_text(folder / "comparison.json", text)
    return tuple(folder / name for name in (*tables, "comparison.json"))


def comparison_lines(comparison: RunComparison) -> list[str]:
    """What differs, what changed overall and by condition, what became of the decisions, what was left out."""
    return [
        f"Run {comparison.before.run_id} → {comparison.after.run_id}. {differs(comparison)}",
        *(f"Mind: {caution.sentence}" for caution in comparison.cautions),
        "",
        *_changes(comparison),
        "",
        decided(comparison),
        *filter(None, (revised(comparison), left_out(comparison))),
        HOLD,
    ]


def _changes(comparison: RunComparison) -> Iterator[str]:
    if not comparison.pairs:
        yield "No photo is in both runs with the same readers."
        return
    shown = (row for row in comparison.changes if row.measure in SHOWN and row.stratum_kind in ("all", "condition"))
    yield from (_line(row) for row in shown if (row.map_before, row.map_after) == comparison.maps[0] and row.n_cases)


def _line(row: Change) -> str:
    name = "all cases" if row.stratum_kind == "all" else row.stratum
    measure = "IoU" if row.measure != CORRECT else "right"
    ends = f" ({interval(row.low, row.high)})" if row.low == row.low else ""
    means = f"{two_digits(row.mean_before)} → {two_digits(row.mean_after)}"
    p = f", adjusted p {p_text(row.p_adjusted)}" if row.p_adjusted == row.p_adjusted else ""
    return f"{name}: {measure} {means}, change {two_digits(row.change)}{ends}{p}, {counted(row.n_cases, 'case')}"
