"""The blind rule for everything that spans cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.reading import may_show_model

if TYPE_CHECKING:
    from engine.project import Project


def visible_cases(project: Project, reader: str) -> frozenset[str] | None:
    """The cases whose results this reader may see; `None`, all, where nobody reads blind and none comes again."""
    if not project.blinded and not project.coming_again(reader):
        return None
    return frozenset(case.case_id for case in project.cases() if may_show_model(project, case.case_id, reader))
