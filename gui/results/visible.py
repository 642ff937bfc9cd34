"""The blind rule for everything that spans cases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class ReadProject(Protocol):
    """The part of a project that the rule asks."""

    @property
    def blinded(self) -> bool: ...
    def case_states(self, reader: str) -> Mapping[str, str]: ...
    def is_completed(self, case_id: str, reader: str) -> bool: ...


def visible_cases(project: ReadProject, reader: str) -> frozenset[str] | None:
    """The cases whose results this reader may see: those completed; `None`, meaning all, where nobody reads blind.

    A flagged case counts by whether it was completed before.
    """
    if not project.blinded:
        return None
    return frozenset(case_id for case_id in project.case_states(reader) if project.is_completed(case_id, reader))
