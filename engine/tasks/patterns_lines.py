"""Patterns of a run as lines for a terminal."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import compress

from engine.report.number_text import counted, interval, p_text, percent, two_digits
from engine.tasks.patterns import Patterns
from engine.tasks.patterns_embedding import Embedding


def pattern_lines(found: Patterns) -> Iterator[str]:
    """How many clusters there are and what is said of each."""
    clusters, photos = found.clusters, counted(len(found.photo_ids), "photo")
    number = len(found.patterns)
    told = f"{counted(number, 'cluster') if clusters.found else 'no clusters'} among {photos}"
    if number > 1 and not clusters.found:
        told = f"{photos} divided into {number} by choice"
    worth = [f"silhouette of the best division {two_digits(clusters.silhouette)}", f"p {p_text(clusters.p)}"]
    known = [math.isfinite(value) for value in (clusters.silhouette, clusters.p)]
    words = ", ".join(compress(worth, known))
    yield f"Run {found.run.run_id}, baseline {found.baseline}: {told}{'; ' if words else ''}{words}"
    for pattern in found.patterns:
        ends = interval(pattern.agreement_low, pattern.agreement_high)
        yield (
            f"{pattern.number}: {counted(pattern.n_photos, 'photo')} of {counted(pattern.n_patients, 'patient')}; "
            f"saliency inside the ROI {percent(pattern.inside)}, around its rim {percent(pattern.at_rim)}, "
            f"beyond twice its radius {percent(pattern.beyond)}; "
            f"{found.measure} {two_digits(pattern.agreement)} ({ends})"
        )
        for row in pattern.excesses:
            yield (
                f"   more often {row.stratum_kind} {row.stratum}: {100 * row.difference:+.0f} points, "
                f"adjusted p {p_text(row.p_adjusted)}"
            )
    for number, why in ((found.too_small, "too small an ROI, or no saliency"), (found.gone, "no map kept")):
        if number:
            yield f"Left out: {counted(number, 'photo')} ({why})"


def map_line(found: Embedding | None) -> str:
    """How the map came about."""
    if found is None:
        return "Too few photos for a map."
    first, second = (percent(share) for share in found.components.explained.tolist())
    return (
        f"Map of {counted(len(found.photo_ids), 'photo')} by {counted(found.features, 'number')} each "
        f"({found.source}); its axes show {first} and {second} of the differences."
    )
