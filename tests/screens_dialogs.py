"""Every dialog, the results place and the jobs panel with data as a study would have it, for pictures and for tests."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from engine.cases import Case, Photo
from engine.datasets.report import ImportReport, SkippedFile
from engine.datasets.values import ImportPreview, TableMapping
from engine.models.card import ModelCard, load_card
from engine.project import Failure, StoredModel
from engine.tasks.models import ClassProbability, FirstPrediction, ModelPreview
from engine.watch import Progress
from gui.dialogs.analysis_plan import AnalysisPlanDialog
from gui.dialogs.exclude_case import ExcludeCaseDialog, ExcludedCasesDialog
from gui.dialogs.export import ExportDialog
from gui.dialogs.import_data import ImportDialog
from gui.dialogs.model import ModelDialog
from gui.dialogs.model_asking import Asked
from gui.dialogs.new_project import NewProjectDialog
from gui.dialogs.recipe import RecipeDialog
from gui.panels.jobs import JobsPanel
from gui.results.loading import Loaded
from gui.results.place import ResultsPlace
from tests.gui.dialogs.fakes import FakeDocument, FakeProject
from tests.gui.results.made_up import plan_of, planned, run, summary
from tests.screens_settings import SETTINGS_SCREENS
from tests.screens_sitting import SITTING_SCREENS

MODEL = StoredModel("sklesion Xception", Path("card.json"), "0" * 64)
LAYOUTS = {"isic": "ISIC archive", "folder": "Photos in a folder"}
CARD = {
    "name": "sklesion Xception",
    "format": "factory",
    "weights": "model.safetensors",
    "factory": "architecture.py:load",
    "classes": ["akiec", "bcc", "bkl", "df", "mel", "nv", "vasc"],
    "conditions": {
        "akiec": "Actinic Keratosis",
        "bcc": "Basal Cell Carcinoma",
        "bkl": "Seborrheic Keratosis",
        "mel": "Melanoma",
        "nv": "Melanocytic Nevus",
    },
    "input": {
        "width": 254,
        "height": 254,
        "fit": "stretch",
        "resize": "bilinear",
        "antialias": False,
        "range": [0, 255],
        "mean": [0, 0, 0],
        "std": [1, 1, 1],
        "channels": "RGB",
    },
    "output": "logits",
    "photos": "mean_logit",
}


@dataclass(frozen=True)
class MadeUpOutcome:
    run_id: str
    scored: int
    failures: tuple[Failure, ...]


def cases(count: int = 60) -> tuple[Case, ...]:
    """Cases of one photo each; the fourth and the ninth are excluded."""
    excluded = {3: "No visible lesion", 8: "Out of focus or badly exposed"}
    return tuple(
        Case(
            f"{number:04d}",
            (Photo(f"P{number:04d}", f"{number}.jpg", "0" * 64, 640, 480),),
            None,
            excluded=excluded.get(number),
        )
        for number in range(count)
    )


def preview() -> ImportPreview:
    """A folder in the layout of the ISIC archive with its table."""
    columns = ("isic_id", "patient_id", "lesion_id", "age_approx", "sex", "anatom_site_general", "diagnosis_1")
    rows = tuple(
        (
            f"ISIC_00{number}",
            f"IP_{number % 7}",
            f"IL_{number}",
            f"{35 + 5 * number % 40}",
            "female",
            "anterior torso",
            "Benign",
        )
        for number in range(6)
    )
    mapping = dict(
        zip(("photo_id", "patient_id", "lesion_id", "age", "sex", "site", "diagnosis"), columns, strict=True)
    )
    warnings = ("The table has no column for the skin type; results by skin type will be empty.",)
    return ImportPreview(
        "isic", 177, 177, Path("metadata.csv"), TableMapping(columns, mapping, rows), 177, (), warnings
    )


def report() -> ImportReport:
    """An import with a few files that could not be used."""
    skipped = (
        SkippedFile("photos/ISIC_0021.jpg", "The file ends before the photo does; get a whole copy."),
        SkippedFile("photos/notes.docx", "Not a photo."),
        *(SkippedFile(f"masks/ISIC_{n:04d}_segmentation.png", "There is no photo for this mask.") for n in range(9)),
    )
    return ImportReport(
        "isic", 176, 150, 97, 167, skipped, ("2 masks were resized to their photos.",),
        {"Dermatofibroma": 4, "Angioma": 2}, preview().mapping.mapping if preview().mapping else {}, "metadata.csv", 12,
    )  # fmt: skip


def card() -> ModelCard:
    """The card of the real example, from a file of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "card.json"
        path.write_text(json.dumps(CARD), encoding="utf-8")
        for name in ("model.safetensors", "architecture.py"):
            (Path(folder) / name).write_bytes(b"")
        return load_card(path)


def document(*, blinded: bool = True, completed: int = 12) -> FakeDocument:
    """A project of 60 cases with a run."""
    all_cases = cases()
    done = frozenset(case.case_id for case in all_cases[:completed])
    return FakeDocument(FakeProject(blinded, all_cases, done, (run(),), (MODEL,)))


def new_project() -> QWidget:
    dialog = NewProjectDialog(Path("Documents"), "A. Reader")
    dialog.name.setText("Naevus study 2026")
    return dialog


def import_preview() -> QWidget:
    dialog = ImportDialog(document(), LAYOUTS)  # type: ignore[arg-type]
    dialog.form.photos.line.setText("isic_512/photos")
    dialog.form.table.line.setText("isic_512/metadata.csv")
    dialog.refuse("")
    dialog._drop_request()
    dialog._show_preview(preview())
    return dialog


def import_running() -> QWidget:
    made = document()
    dialog = ImportDialog(made, LAYOUTS)  # type: ignore[arg-type]
    made.import_data(None)
    dialog._job = made.jobs.all()[0].id
    dialog._show_page(dialog._running)
    made.engine.start()
    made.engine.tell(Progress(64, 177, "Reading photos", 0.021, 2.4))
    return dialog


def import_report() -> QWidget:
    dialog = ImportDialog(document(), LAYOUTS)  # type: ignore[arg-type]
    dialog._on_imported(report())
    return dialog


def _model(asked: Asked) -> QWidget:
    dialog = ModelDialog(document())  # type: ignore[arg-type]
    dialog.card.line.setText("models/sklesion_xception/card.json")
    dialog.refuse("")
    dialog._drop_request()
    dialog._show(asked)
    return dialog


def _asked(untrusted: tuple[Path, ...], hidden: bool = False) -> Asked:
    shown = (
        (
            "0000",
            (("nv", "Melanocytic Nevus", 0.91), ("mel", "Melanoma", 0.071), ("bkl", "Seborrheic Keratosis", 0.011)),
        ),
        ("0001", (("mel", "Melanoma", 0.62), ("nv", "Melanocytic Nevus", 0.33), ("bcc", "Basal Cell Carcinoma", 0.02))),
        ("0002", (("bkl", "Seborrheic Keratosis", 0.55), ("akiec", "Actinic Keratosis", 0.3), ("df", "Other", 0.09))),
    )
    predictions = (
        ()
        if untrusted or hidden
        else tuple(
            FirstPrediction(case_id, tuple(ClassProbability(*entry) for entry in classes)) for case_id, classes in shown
        )
    )
    made = ModelPreview(card(), untrusted, predictions, ("Counts as Other: df, vasc.",))
    return Asked(made, dict.fromkeys(untrusted, "3f1a" * 16), hidden)


def model_trust() -> QWidget:
    return _model(_asked((Path("models/sklesion_xception/architecture.py"),)))


def model_predictions() -> QWidget:
    return _model(_asked(()))


def model_blind() -> QWidget:
    return _model(_asked((), hidden=True))


def recipe() -> QWidget:
    return RecipeDialog(document())  # type: ignore[arg-type]


def recipe_grad_cam() -> QWidget:
    dialog = RecipeDialog(document())  # type: ignore[arg-type]
    dialog.show()
    _choose(dialog, "attribution.method", "grad_cam")
    return dialog


def recipe_refused() -> QWidget:
    dialog = RecipeDialog(document())  # type: ignore[arg-type]
    dialog.show()
    _choose(dialog, "attribution.method", "smoothgrad_ig")
    dialog.view.cards["attribution"].fold.click()
    tolerance = dialog.view.form.fields["attribution.tolerance"]
    tolerance.show_value("1.5")
    tolerance.changed.emit()
    return dialog


def _choose(dialog: RecipeDialog, key: str, value: str) -> None:
    field = dialog.view.form.fields[key]
    field.show_value(value)
    field.changed.emit()


def analysis_plan() -> QWidget:
    return AnalysisPlanDialog(document())  # type: ignore[arg-type]


def analysis_plan_frozen() -> QWidget:
    made = document()
    plan = plan_of("condition & sex").plan
    made.freeze_plan(plan.to_json())
    return AnalysisPlanDialog(made)  # type: ignore[arg-type]


def export() -> QWidget:
    dialog = ExportDialog(document())  # type: ignore[arg-type]
    dialog.folder.line.setText("Documents/results")
    dialog._say("Wrote 6 files to Documents/results.")
    dialog.open_button.show()
    return dialog


def exclude_case() -> QWidget:
    return ExcludeCaseDialog("0418")


def excluded_cases() -> QWidget:
    return ExcludedCasesDialog(cases())


def jobs() -> QWidget:
    made = document()
    panel = JobsPanel(made.jobs)
    panel.made_by = made  # type: ignore[attr-defined]
    failures = tuple(
        Failure(f"{n:04d}", f"P{n:04d}", "The photo’s file is missing; relink the folder of photos.") for n in range(4)
    )
    for title, result in (("Importing photos", report()), ("Scoring", MadeUpOutcome("run-1", 98, failures))):
        made.jobs.start(title, lambda _, result=result: result)
        made.engine.start()
        made.engine.work()
    made.jobs.start("Scoring", lambda _: None)
    made.engine.start()
    made.engine.tell(Progress(1204, 3918, "Explaining photos", 0.31, 840.0))
    made.jobs.start("Exporting", lambda _: None)
    return panel


def _results(loaded: Loaded) -> QWidget:
    place = ResultsPlace(document())  # type: ignore[arg-type]
    place._stale = False
    place._show(loaded)
    return place


def results() -> QWidget:
    made: Any = summary()
    return _results(Loaded(made, (made.run,), True, None, 1309, 3918, 6))


def results_planned() -> QWidget:
    made = summary()
    shown: Any = replace(made, strata=planned(made.strata, "condition"), plan=plan_of("condition"))
    return _results(Loaded(shown, (shown.run,), True, None, 1309, 3918, 6))


def results_blind() -> QWidget:
    made: Any = summary(seed=3)
    return _results(Loaded(made, (made.run,), True, 12, 58, 58, 2))


def results_none_completed() -> QWidget:
    made: Any = run()
    return _results(Loaded(None, (made,), True, 0, 58, 58, 2))


def results_empty() -> QWidget:
    return _results(Loaded(None, (), False, 0, 58, 58, 2))


SCREENS: dict[str, Callable[[], QWidget]] = {
    "new_project": new_project,
    "import_preview": import_preview,
    "import_running": import_running,
    "import_report": import_report,
    "model_trust": model_trust,
    "model_predictions": model_predictions,
    "model_blind": model_blind,
    "recipe": recipe,
    "recipe_grad_cam": recipe_grad_cam,
    "recipe_refused": recipe_refused,
    "analysis_plan": analysis_plan,
    "analysis_plan_frozen": analysis_plan_frozen,
    "export": export,
    "exclude_case": exclude_case,
    "excluded_cases": excluded_cases,
    **SITTING_SCREENS,
    **SETTINGS_SCREENS,
    "jobs": jobs,
    "results": results,
    "results_planned": results_planned,
    "results_blind": results_blind,
    "results_none_completed": results_none_completed,
    "results_empty": results_empty,
}
