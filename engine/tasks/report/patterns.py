"""Patterns as a report tells them."""

from __future__ import annotations

import math

from engine.project import Project
from engine.report.document.material import PatternFacts
from engine.tasks.patterns import find_patterns, is_soon_found
from engine.tasks.summaries import RunSummary
from engine.watch import Watch

MOST = 5_000
"""Photos that are placed for a report alone; of more the patterns are told where they were looked for before."""


def pattern_facts(project: Project, summary: RunSummary, watch: Watch) -> PatternFacts | None:
    """The clusters of the first baseline; `None` where the report does not compute them.

    Raises:
        Cancelled: the watch said so.
    """
    if not is_soon_found(project, summary, MOST):
        return None
    found = find_patterns(project, summary, watch=watch)
    if found is None:
        return PatternFacts((), False, math.nan, math.nan, 0, 0, 0)
    clusters, counts = found.clusters, (len(found.photo_ids), found.too_small, found.gone)
    return PatternFacts(found.patterns, clusters.found, clusters.silhouette, clusters.p, *counts)
