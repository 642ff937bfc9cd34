"""findings.csv from what the log keeps."""

from __future__ import annotations

from collections.abc import Iterable

from engine.findings import GroupOrigin, Origin
from engine.project import KeptFinding
from engine.report.cells import Cell
from engine.report.writing import Table

SAID = ("finding_id", "status", "kind", "severity", "action", "text")
FIGURES = (
    *("run", "model", "label", "stratum_kind", "stratum", "baseline", "n_photos", "n_cases", "n_patients"),
    *("saliency_share", "area_share", "enrichment", "ci_low", "ci_high", "p", "p_adjusted"),
)
GROUP = ("failing", "value", "rest", "difference")
"""Of a finding about a group of people; what both kinds of origin have stands in `FIGURES`."""
COLUMNS = (*SAID, "photos", "cases", *FIGURES, *GROUP, "version", "author", "made_at", "changed_by", "changed_at")


def finding_table(kept: Iterable[KeptFinding]) -> Table:
    """findings.csv: a row for each finding as it stands, with the candidate's figures as they were when it was made.

    Interval and p are of the enrichment, or of the difference of a group to the rest.
    """
    return Table(COLUMNS, tuple(_cells(one) for one in kept))


def _cells(kept: KeptFinding) -> tuple[Cell, ...]:
    finding = kept.finding
    said: tuple[Cell, ...] = tuple(getattr(finding, name) for name in SAID)
    links = ("; ".join(finding.photos), "; ".join(finding.cases))
    acts = (kept.made.by, kept.made.time, kept.changed.by, kept.changed.time)
    return (*said, *links, *_figures(finding.origin or finding.group, (*FIGURES, *GROUP)), kept.version, *acts)


def _figures(origin: Origin | GroupOrigin | None, names: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(getattr(origin, name, None) for name in names)
