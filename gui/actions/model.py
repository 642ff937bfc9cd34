"""What can be asked of models."""

from __future__ import annotations

from gui.actions.action import Action

MODEL = (
    Action(
        "add_model", "Add a model…", ("Ctrl+M",), "Open a classifier by its model card", "ph.cpu", "Model", "writable"
    ),
    Action("recipe", "Recipe…", (), "Every parameter of the analysis", "ph.sliders-horizontal", "Model", "project"),
    Action(
        "score",
        "Score all photos…",
        ("Ctrl+R",),
        "In the background; only what is not scored yet or is stale",
        "ph.play",
        "Model",
        "writable",
    ),
    Action(
        "check_trust",
        "Check trust of all scored cases",
        (),
        "In the background; whether the maps follow the model",
        "ph.shield-check",
        "Model",
        "writable",
    ),
    Action("jobs", "Jobs", ("Ctrl+J",), "What runs, and what failed", "ph.list-bullets", "Model"),
)
