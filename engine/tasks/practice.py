"""Practising on made-up cases: a project in a temporary folder, of which nothing stays."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import filelock
import platformdirs

from engine.datasets import ImportRequest
from engine.demo.cases import DemoRecipe
from engine.demo.writing import make_data_set
from engine.errors import ProjectError
from engine.language import tr
from engine.project import Project
from engine.tasks.demo import MODEL_CARD
from engine.tasks.importing import import_data
from engine.tasks.models import add_model, trust_model
from engine.tasks.projects import create_project, open_project
from engine.watch import Progress, Watch

RECIPE = DemoRecipe(cases=10)
"""One case of each of the demo's conditions; made in seconds, where the demo with its scores takes minutes."""

PREFIX = "spotcheck-practice-"
NAME = "Practice.spotcheck"


class PracticeFolder:
    """A temporary folder with a blinded project over the demo's kind of cases, its three readers and its classifier.

    The photos lie beside the demo, are made once, and are only read. The folder is held by a lock of the operating
    system, by which `remove_leftovers` knows it from one whose program has died.
    """

    def __init__(self) -> None:
        """An empty folder.

        Raises:
            ProjectError: there is no room for temporary files.
        """
        try:
            self.path = Path(tempfile.mkdtemp(prefix=PREFIX)).resolve()
        except OSError as error:
            raise ProjectError(
                tr("No temporary folder can be made ({reason}); make room.", reason=error.strerror or error)
            ) from error
        self._lock = _lock_of(self.path)
        self._lock.acquire()

    def fill(self, watch: Watch) -> Project:
        """Make what is practised on, and open it.

        Raises:
            SpotcheckError: a folder cannot be written.
            Cancelled: the watch said so.
        """
        source = practice_photos(watch)
        request = ImportRequest(source / "photos", masks=source / "masks", table=source / "metadata.csv")
        with create_project(self._fresh, blinded=True) as project:
            import_data(project, request, watch)
            trust_model(MODEL_CARD)
            add_model(project, MODEL_CARD)
        return self.begin()

    def begin(self) -> Project:
        """The project as it was at first, opened; what was done to it is gone. It must be closed."""
        for left in self.path.glob(f"{NAME}*"):
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)
        shutil.copyfile(self._fresh, self.path / NAME)
        return open_project(self.path / NAME)

    def remove(self) -> None:
        """Take the folder away, as far as the operating system lets go of it; may be called again."""
        self._lock.release()
        shutil.rmtree(self.path, ignore_errors=True)

    @property
    def _fresh(self) -> Path:
        return self.path / "fresh.spotcheck"


def practice_photos(watch: Watch) -> Path:
    """The folder of photos, masks and table that is practised on, made where it is not there yet.

    Raises:
        ProjectError: it cannot be written.
        Cancelled: the watch said so; nothing half made stays.
    """
    folder = platformdirs.user_data_path("spotcheck", appauthor=False) / "practice"
    if folder.is_dir():
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="practice-", dir=folder.parent) as made:
            make_data_set(
                Path(made, "whole"),
                RECIPE,
                progress=lambda done, total: watch.report(Progress(done, total, tr("Making photos"))),
                cancelled=watch.cancelled,
            )
            if not folder.is_dir():
                Path(made, "whole").rename(folder)
    except OSError as error:
        reason = error.strerror or error
        refusal = tr("“{folder}” cannot be written ({reason}); make room there.", folder=folder, reason=reason)
        raise ProjectError(refusal) from error
    return folder


def remove_leftovers() -> int:
    """Take away the folders of programs that died while somebody practised; how many."""
    removed = 0
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):
            with _lock_of(folder):
                pass
            shutil.rmtree(folder)
            removed += 1
    return removed


def _lock_of(folder: Path) -> filelock.FileLock:
    return filelock.FileLock(folder / "in-use", timeout=0, thread_local=False)
