"""The project file: the only state that lasts."""

from engine.project.checking import check as check_project
from engine.project.maps import DiskMaps
from engine.project.project import Project
from engine.project.values import (
    CONSENSUS,
    CheckReport,
    Failure,
    Reading,
    Run,
    StoredModel,
    StoredPrediction,
    StoredScore,
)

__all__ = [
    "CONSENSUS",
    "CheckReport",
    "DiskMaps",
    "Failure",
    "Project",
    "Reading",
    "Run",
    "StoredModel",
    "StoredPrediction",
    "StoredScore",
    "check_project",
]
