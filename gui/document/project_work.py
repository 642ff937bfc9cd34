"""What the window asks its threads to do with a project, as small callables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.memory import many_lasting_values
from gui.engine_thread import Watch

if TYPE_CHECKING:
    from engine.datasets import ImportReport, ImportRequest
    from engine.project import Project, StoredModel
    from engine.project.values import Relinked
    from engine.recipe import Recipe
    from engine.tasks import ScoreOutcome
    from gui.document.project_content import OpenedProject


@dataclass(frozen=True, slots=True)
class OpenProject:
    """Open a project, for reading only where another window holds it, and read it with the eyes of the reader."""

    path: Path
    reader: str

    def __call__(self, _: Watch) -> OpenedProject:
        from engine import tasks

        return read_opened(tasks.open_project(self.path), self.reader)


@dataclass(frozen=True, slots=True)
class CreateProject:
    """Make an empty project."""

    path: Path
    blinded: bool
    reader: str

    def __call__(self, _: Watch) -> OpenedProject:
        from engine import tasks

        return read_opened(tasks.create_project(self.path, self.blinded, self.reader), self.reader)


@dataclass(frozen=True, slots=True)
class MakeDemo:
    """Make the demo project where it is not there yet."""

    reader: str

    def __call__(self, watch: Watch) -> OpenedProject:
        from engine import tasks

        return read_opened(tasks.make_demo(tasks.demo_path(), watch), self.reader)


@dataclass(frozen=True, slots=True)
class Import:
    """Import a data set into the open project."""

    project: Project
    request: ImportRequest

    def __call__(self, watch: Watch) -> ImportReport:
        from engine import tasks

        report = tasks.import_data(self.project, self.request, watch)
        _read_ahead(self.project)
        return report


@dataclass(frozen=True, slots=True)
class AddModel:
    """Add a classifier to the open project."""

    project: Project
    card_path: Path

    def __call__(self, _: Watch) -> StoredModel:
        from engine import tasks

        return tasks.add_model(self.project, self.card_path)


@dataclass(frozen=True, slots=True)
class Relink:
    """Find photos of the open project again after their folder was moved."""

    project: Project
    folder: Path

    def __call__(self, _: Watch) -> Relinked:
        relinked = self.project.relink(self.folder).result()
        _read_ahead(self.project)
        return relinked


@dataclass(frozen=True, slots=True)
class Copy:
    """Write a clean single file of the open project."""

    project: Project
    path: Path

    def __call__(self, _: Watch) -> Path:
        return self.project.save_copy(self.path).result()


@dataclass(frozen=True, slots=True)
class Score:
    """Score all that is not scored or stale, the case on the screen first; each finished case is sent."""

    project: Project
    recipe: Recipe
    model_name: str | None
    device: str
    visible: Callable[[], str | None]

    def __call__(self, watch: Watch) -> ScoreOutcome:
        from engine import tasks

        return tasks.score(self.project, self.recipe, self.model_name, self.device, watch, self.visible, watch.send)


def read_opened(project: Project, reader: str, temporary: bool = False) -> OpenedProject:
    """What is shown first is read, and the place that shows it imported, beside the window."""
    import importlib

    from gui.document.project_content import read_project

    importlib.import_module("gui.label.place")
    return read_project(project, reader, temporary)


def _read_ahead(project: Project) -> None:
    """Cases that have changed are read here, so that the window finds them in memory."""
    with many_lasting_values():
        project.cases()


def import_engine(_: Watch) -> None:
    """Import torch in the engine's thread, before anything needs it."""
    import importlib

    for name in ("engine.tasks", "engine.attribution", "engine.segmentation", "scipy.ndimage"):
        importlib.import_module(name)
