"""findings.csv from what the log keeps."""

from __future__ import annotations

from collections.abc import Iterable

from engine.findings import Origin
from engine.project import KeptFinding
from engine.report.cells import Cell
from engine.report.writing import Table

SAID = ("finding_id", "status", "kind", "severity", "action", "text")
FIGURES = (
    *("run", "model", "label", "stratum_kind", "stratum", "baseline", "n_photos", "n_cases", "n_patients"),
    *("saliency_share", "area_share", "enrichment", "ci_low", "ci_high", "p", "p_adjusted"),
)
COLUMNS = (*SAID, "photos", "cases", *FIGURES, "version", "author", "made_at", "changed_by", "changed_at")


def finding_table(kept: Iterable[KeptFinding]) -> Table:
    """findings.csv: a row for each finding as it stands, with the surprise's figures as they were when it was made."""
    return Table(COLUMNS, tuple(_cells(one) for one in kept))


def _cells(kept: KeptFinding) -> tuple[Cell, ...]:
    finding = kept.finding
    said: tuple[Cell, ...] = tuple(getattr(finding, name) for name in SAID)
    links = ("; ".join(finding.photos), "; ".join(finding.cases))
    acts = (kept.made.by, kept.made.time, kept.changed.by, kept.changed.time)
    return (*said, *links, *_figures(finding.origin), kept.version, *acts)


def _figures(origin: Origin | None) -> tuple[Cell, ...]:
    return tuple(None if origin is None else getattr(origin, name) for name in FIGURES)
