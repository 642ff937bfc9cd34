"""The built-in demo: synthetic cases, three readers, and a classifier that has learnt a shortcut."""

from __future__ import annotations

from pathlib import Path

import platformdirs

from engine.datasets import ImportRequest
from engine.language import tr
from engine.project import Project
from engine.recipe import load_recipe
from engine.tasks.importing import import_data
from engine.tasks.models import add_model, trust_model
from engine.tasks.projects import closing_on_error, create_project, open_to_write
from engine.tasks.scoring import score
from engine.watch import Progress, Watch

MODEL_CARD = Path(__file__).resolve().parents[2] / "resources" / "demo" / "card.json"
PRESET = "default"


def demo_path() -> Path:
    """Where the demo project lies if nothing else is said."""
    return platformdirs.user_data_path("spotcheck", appauthor=False) / "demo" / "demo.spotcheck"


def make_demo(path: Path, watch: Watch) -> Project:
    """The demo project, made on first use and scored as far as it is not; an interrupted making goes on.

    The photos lie beside the project. The project is unblinded, so that everything can be looked at at once.

    Raises:
        SpotcheckError: the folder cannot be written, or the file there is not a project.
        Cancelled: the watch said so.
    """
    if path.exists():
        project = open_to_write(path)
    else:
        _write_photos(path.parent, watch)
        project = create_project(path, blinded=False)
    with closing_on_error(project):
        if not project.cases():
            folder = path.parent
            request = ImportRequest(folder / "photos", masks=folder / "masks", table=folder / "metadata.csv")
            import_data(project, request, watch)
        trust_model(MODEL_CARD)
        add_model(project, MODEL_CARD)
        score(project, load_recipe(PRESET), watch=watch)
    return project


def _write_photos(folder: Path, watch: Watch) -> None:
    from engine.demo.cases import DemoRecipe
    from engine.demo.writing import make_data_set

    make_data_set(
        folder,
        DemoRecipe(),
        progress=lambda done, total: watch.report(Progress(done, total, tr("Making photos"))),
        cancelled=watch.cancelled,
    )
