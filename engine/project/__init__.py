"""The project file: the only state that lasts.

Names are loaded when they are first used, so that who needs only `engine.project.edits` waits for nothing else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.project.checking import check as check_project
    from engine.project.copies import restore_backup
    from engine.project.maps import DiskMaps
    from engine.project.project import Project
    from engine.project.trust import joined as joined_trust
    from engine.project.values import (
        ADJUDICATED,
        CONSENSUS,
        Act,
        CheckReport,
        Diagnoses,
        Failure,
        FrozenPlan,
        KeptFinding,
        KeptProposal,
        Protocol,
        Reading,
        Role,
        Run,
        ScoreKey,
        StoredModel,
        StoredPrediction,
        StoredScore,
        StoredTrust,
    )

__all__ = [
    "ADJUDICATED",
    "CONSENSUS",
    "Act",
    "CheckReport",
    "Diagnoses",
    "DiskMaps",
    "Failure",
    "FrozenPlan",
    "KeptFinding",
    "KeptProposal",
    "Project",
    "Protocol",
    "Reading",
    "Role",
    "Run",
    "ScoreKey",
    "StoredModel",
    "StoredPrediction",
    "StoredScore",
    "StoredTrust",
    "check_project",
    "joined_trust",
    "restore_backup",
]

_ELSEWHERE = {
    "DiskMaps": ("maps", "DiskMaps"),
    "Project": ("project", "Project"),
    "check_project": ("checking", "check"),
    "joined_trust": ("trust", "joined"),
    "restore_backup": ("copies", "restore_backup"),
}


def __getattr__(name: str) -> object:
    """The value behind a name of `__all__`."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _ELSEWHERE.get(name, ("values", name))
    return getattr(import_module(f"engine.project.{module}"), attribute)
