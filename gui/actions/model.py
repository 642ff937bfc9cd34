"""What can be asked of models."""

from __future__ import annotations

from engine.language import tr
from gui.actions.action import Action

MODEL = (
    Action(
        "add_model",
        tr("Add a model…"),
        ("Ctrl+M",),
        tr("Open a classifier by its model card"),
        "ph.cpu",
        "model",
        "writable",
    ),
    Action(
        "recipe", tr("Recipe…"), (), tr("Every parameter of the analysis"), "ph.sliders-horizontal", "model", "project"
    ),
    Action(
        "score",
        tr("Score all photos…"),
        ("Ctrl+R",),
        tr("In the background; only what is not scored yet or is stale"),
        "ph.play",
        "model",
        "writable",
    ),
    Action(
        "check_trust",
        tr("Check trust of all scored cases"),
        (),
        tr("In the background; whether the maps follow the model"),
        "ph.shield-check",
        "model",
        "writable",
    ),
    Action("jobs", tr("Jobs"), ("Ctrl+J",), tr("What runs, and what failed"), "ph.list-bullets", "model"),
)
