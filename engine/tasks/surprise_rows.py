"""From a run's summary to the labels that draw more saliency than they should."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from engine.agreement.shares import OutsideShare, outside_shares
from engine.statistics import ScoreRow
from engine.surprises import MarkedPhoto, Surprise, find_surprises
from engine.tasks.summaries import RunSummary, main_results, statistics_rows

SURE = 0.05
"""Adjusted p below which a surprise is named."""


def rows_of_surprises(summary: RunSummary) -> tuple[Surprise, ...]:
    """The rows of surprises.csv; none where no label is marked."""
    scores = (score for _, score in main_results(summary.results))
    photos = [
        marked_photo(row, outside_shares(score.numbers), summary)
        for row, score in zip(statistics_rows(summary.results), scores, strict=True)
    ]
    return find_surprises(photos, summary.run.recipe.analysis)


def marked_photo(row: ScoreRow, shares: Mapping[str, OutsideShare], summary: RunSummary) -> MarkedPhoto:
    """With the labels that were drawn after the photo had been chosen by its saliency."""
    drawn_before = summary.chosen.get(row.photo_id)
    chosen = frozenset[str]() if drawn_before is None else frozenset(shares).difference(drawn_before)
    return MarkedPhoto(row, shares, chosen)


def surprise_line(summary: RunSummary) -> Iterator[str]:
    """One sentence on the first baseline, where a label is marked outside an ROI."""
    baseline = summary.run.recipe.attribution.map_names[0]
    rows = [row for row in rows_of_surprises(summary) if row.baseline == baseline]
    tested = [row for row in rows if row.stratum_kind == "all" and row.n_cases]
    named = [row for row in tested if stands_out(row)]
    if named:
        yield f"Saliency is denser than it should be on: {'; '.join(_words(row, rows) for row in named)}."
    elif tested:
        labels = ", ".join(sorted(row.label for row in tested))
        yield f"On no marked label is saliency denser than chance explains (looked at: {labels})."


def stands_out(row: Surprise) -> bool:
    """Whether saliency is surely denser on the label than its area explains."""
    return row.enrichment > 1 and row.p_adjusted < SURE


def _words(row: Surprise, rows: Sequence[Surprise]) -> str:
    conditions = [one for one in rows if one.stratum_kind == "condition" and one.label == row.label and stands_out(one)]
    most = f", most clearly in {conditions[0].stratum}: {conditions[0].enrichment:.1f} x" if conditions else ""
    return f"{row.label} {row.enrichment:.1f} x ({row.n_patients} patients, adjusted p {_p_text(row.p_adjusted)}{most})"


def _p_text(p: float) -> str:
    return f"{p:.3f}" if p >= 0.001 else "below 0.001"
