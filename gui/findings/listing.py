"""Which rows the lists of findings and candidates have: grouped, folded, searched."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from engine.language import tr
from gui.findings.row_values import Row
from gui.findings.words import (
    CANDIDATE_MARK,
    GROUP_MARK,
    MARKS,
    SURE,
    candidate_line,
    candidate_title,
    finding_line,
    group_line,
    group_row_title,
    inset_title,
)

if TYPE_CHECKING:
    from engine.findings import Finding
    from engine.project import KeptFinding
    from engine.surprises import GroupFailure, Surprise

    Candidate = Surprise | GroupFailure

NEW = tr("New finding")


@dataclass(frozen=True, slots=True)
class _Listed:
    """A candidate in the list: what it folds under, and its row."""

    fold: str
    row: Row


def key_of(candidate: Candidate) -> str:
    """By which a candidate is known from one look at the run to the next."""
    from engine.tasks.finding_evidence import place_of

    return "\0".join(place_of(candidate))


def finding_rows(findings: Sequence[KeptFinding], status: str, search: str, draft: Finding | None) -> list[Row]:
    """Findings of a status, "" for all but withdrawn ones; one that is being written stands first."""
    rows = [_finding_row(kept) for kept in findings if _has_status(kept, status)]
    rows = [row for row in rows if _fits(row, search)]
    return [Row(draft.finding_id, NEW, tr("Not written yet"), MARKS["open"]), *rows] if draft else rows


def candidate_rows(
    surprises: Sequence[Surprise], groups: Sequence[GroupFailure], unfolded: Collection[str], search: str
) -> list[Row]:
    """The strongest candidate of each label, and of each way to fail a group, with the others folded below it.

    What may be chance comes last. A search shows all that fits, unfolded.
    """
    listed = [_surprise_row(one) for one in surprises] + [_group_row(one) for one in groups]
    if search.strip():
        return [one.row for one in listed if _fits(one.row, search)]
    folds: dict[str, list[Row]] = {}
    for one in listed:
        folds.setdefault(one.fold, []).append(one.row)
    rows: list[Row] = []
    for first, *others in sorted(folds.values(), key=lambda fold: fold[0].grey):
        is_open = first.key in unfolded
        rows.append(replace(first, more=len(others), unfolded=is_open))
        rows += [replace(row, title=inset_title(row.title), inset=True) for row in others if is_open]
    return rows


def lead_of(key: str, surprises: Sequence[Surprise], groups: Sequence[GroupFailure]) -> str:
    """The key of the row below which a candidate folds: its own where it stands first."""
    keys: dict[str, list[str]] = {}
    for candidate in (*surprises, *groups):
        keys.setdefault(_fold_of(candidate), []).append(key_of(candidate))
    return next((fold[0] for fold in keys.values() if key in fold), "")


def _fold_of(candidate: Candidate) -> str:
    from engine.surprises import Surprise

    return candidate.label if isinstance(candidate, Surprise) else candidate.failing


def _has_status(kept: KeptFinding, wanted: str) -> bool:
    return kept.finding.status == wanted if wanted else kept.finding.status != "withdrawn"


def _fits(row: Row, search: str) -> bool:
    said = f"{row.title} {row.line}".casefold()
    return all(word in said for word in search.casefold().split())


def _finding_row(kept: KeptFinding) -> Row:
    finding = kept.finding
    grey = finding.status in ("dismissed", "withdrawn")
    return Row(finding.finding_id, finding.title, finding_line(finding), MARKS[finding.status], grey)


def _surprise_row(surprise: Surprise) -> _Listed:
    unsure = not surprise.p_adjusted < SURE
    mark = (CANDIDATE_MARK[0], "disabled" if unsure else CANDIDATE_MARK[1])
    words = (candidate_title(surprise), candidate_line(surprise))
    return _Listed(_fold_of(surprise), Row(key_of(surprise), *words, mark, surprise.small or unsure))


def _group_row(group: GroupFailure) -> _Listed:
    mark = (GROUP_MARK[0], "secondary" if group.failing == "few_cases" else GROUP_MARK[1])
    return _Listed(_fold_of(group), Row(key_of(group), group_row_title(group), group_line(group), mark, group.small))
