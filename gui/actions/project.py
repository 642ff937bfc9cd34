"""What can be done to the project as a whole."""

from __future__ import annotations

from engine.language import tr
from gui.actions.action import Action

PROJECT = (
    Action("new", tr("New project…"), ("Ctrl+N",), tr("Make a new project"), "ph.file-plus", "project"),
    Action("open", tr("Open project…"), ("Ctrl+O",), tr("Open a project file"), "ph.folder-open", "project"),
    Action("demo", tr("Open the demo"), (), tr("Seventy made-up cases with a small classifier"), "ph.flask", "project"),
    Action(
        "import",
        tr("Import photos…"),
        ("Ctrl+I",),
        tr("Add photos, masks and a table"),
        "ph.image",
        "project",
        "writable",
    ),
    Action("export", tr("Export…"), ("Ctrl+E",), tr("Write tables, masks or maps"), "ph.export", "project", "project"),
    Action(
        "copy",
        tr("Save a copy…"),
        ("Ctrl+Shift+S",),
        tr("A clean single file of this project"),
        "",
        "project",
        "project",
    ),
    Action(
        "relink",
        tr("Relink photos…"),
        ("Ctrl+L",),
        tr("Find photos again after their folder moved"),
        "",
        "project",
        "writable",
    ),
    Action("reader", tr("Reader…"), (), tr("Who labels in this sitting"), "ph.user", "project", "project"),
    Action(
        "readers",
        tr("Readers…"),
        (),
        tr("Who reads here, how far they are, and who coordinates"),
        "",
        "project",
        "project",
    ),
    Action("protocol", tr("Labelling protocol…"), (), tr("What readers are to follow"), "", "project", "project"),
    Action(
        "export_readings",
        tr("Export my readings…"),
        (),
        tr("All that you did here as one file, to be merged into another copy of this project"),
        "",
        "project",
        "project",
    ),
    Action(
        "merge_readings",
        tr("Merge readings…"),
        (),
        tr("Bring in what readers did in their copies of this project"),
        "",
        "project",
        "coordinator",
    ),
    Action(
        "queue",
        tr("Order of labelling…"),
        (),
        tr("As imported, at random, or so that strata fill evenly"),
        "",
        "project",
        "coordinator",
    ),
    Action(
        "unblind", tr("Unblind…"), (), tr("End blind reading for everyone, with a reason"), "", "project", "coordinator"
    ),
    Action(
        "plan",
        tr("Analysis plan…"),
        (),
        tr("Lay down and date what will be looked at, before any result is seen"),
        "",
        "project",
        "project",
    ),
    Action("close", tr("Close project"), ("Ctrl+W",), tr("Back to the start page"), "", "project", "project"),
    Action("quit", tr("Quit"), ("Ctrl+Q",), tr("Everything is saved already"), "", "project"),
)
