"""Which findings a reader may see: they are words about results, so the blind rule of results holds for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.document.reading import visible_cases

if TYPE_CHECKING:
    from engine.project import KeptFinding, Project


def visible_findings(project: Project, reader: str) -> tuple[KeptFinding, ...]:
    """All, withdrawn ones too, where nobody reads blind or the reader has completed every case that counts.

    Who still reads blind sees only what they wrote alone: another's finding rests on cases that may be hidden from
    them, and to know that a model looks at rulers changes how rulers are drawn. Coordinators are no exception.
    """
    kept, seen = project.findings(withdrawn=True), visible_cases(project, reader)
    if seen is None or all(case.case_id in seen for case in project.cases() if case.excluded is None):
        return kept
    return tuple(one for one in kept if one.authors == (reader,))
