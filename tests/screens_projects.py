"""The projects that are pictured: one in its blind first reading, one that is labelled and scored."""

from __future__ import annotations

from pathlib import Path

from engine import tasks
from engine.datasets import ImportRequest
from engine.project import Project
from engine.tasks.demo import MODEL_CARD
from engine.watch import Unwatched


def make_photos(folder: Path, cases: int = 8) -> Path:
    """Synthetic photos with their table and the masks of three readers; returns their folder."""
    from engine.demo.cases import DemoRecipe
    from engine.demo.writing import make_data_set

    make_data_set(folder, DemoRecipe(cases=cases), progress=_ignore, cancelled=_never)
    return folder


def make_blind(source: Path, folder: Path) -> Path:
    """A blinded project over the photos of `source`, with the demo model and no region yet."""
    path = folder / "Naevus study.spotcheck"
    with tasks.create_project(path, blinded=True) as project:
        tasks.import_data(project, ImportRequest(source / "photos", table=source / "metadata.csv"), Unwatched())
        _add_model(project)
    return path


def make_scored(source: Path, folder: Path) -> Path:
    """An unblinded project with the regions of three readers, scored with the demo model."""
    from engine.recipe import load_recipe

    path = folder / "Scored study.spotcheck"
    request = ImportRequest(source / "photos", masks=source / "masks", table=source / "metadata.csv")
    with tasks.create_project(path, blinded=False) as project:
        tasks.import_data(project, request, Unwatched())
        _add_model(project)
        tasks.score(project, load_recipe("default"), watch=Unwatched())
    return path


def make_empty(folder: Path) -> Path:
    """A project without photos."""
    path = folder / "New study.spotcheck"
    tasks.create_project(path, blinded=True).close()
    return path


def _add_model(project: Project) -> None:
    tasks.trust_model(MODEL_CARD)
    tasks.add_model(project, MODEL_CARD)


def _ignore(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


def _never() -> bool:
    return False
