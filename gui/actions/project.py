"""What can be done to the project as a whole."""

from __future__ import annotations

from gui.actions.action import Action

PROJECT = (
    Action("new", "New project…", ("Ctrl+N",), "Make a new project", "ph.file-plus", "Project"),
    Action("open", "Open project…", ("Ctrl+O",), "Open a project file", "ph.folder-open", "Project"),
    Action("demo", "Open the demo", (), "Seventy made-up cases with a small classifier", "ph.flask", "Project"),
    Action("import", "Import photos…", ("Ctrl+I",), "Add photos, masks and a table", "ph.image", "Project", "writable"),
    Action("export", "Export…", ("Ctrl+E",), "Write tables, masks or maps", "ph.export", "Project", "project"),
    Action("copy", "Save a copy…", ("Ctrl+Shift+S",), "A clean single file of this project", "", "Project", "project"),
    Action(
        "relink", "Relink photos…", ("Ctrl+L",), "Find photos again after their folder moved", "", "Project", "writable"
    ),
    Action("reader", "Reader…", (), "Who labels in this sitting", "ph.user", "Project", "project"),
    Action(
        "readers", "Readers…", (), "Who reads here, how far they are, and who coordinates", "", "Project", "project"
    ),
    Action("protocol", "Labelling protocol…", (), "What readers are to follow", "", "Project", "project"),
    Action(
        "export_readings",
        "Export my readings…",
        (),
        "All that you did here as one file, to be merged into another copy of this project",
        "",
        "Project",
        "project",
    ),
    Action(
        "merge_readings",
        "Merge readings…",
        (),
        "Bring in what readers did in their copies of this project",
        "",
        "Project",
        "coordinator",
    ),
    Action(
        "queue",
        "Order of labelling…",
        (),
        "As imported, at random, or so that strata fill evenly",
        "",
        "Project",
        "coordinator",
    ),
    Action("unblind", "Unblind…", (), "End blind reading for everyone, with a reason", "", "Project", "coordinator"),
    Action(
        "plan",
        "Analysis plan…",
        (),
        "Lay down and date what will be looked at, before any result is seen",
        "",
        "Project",
        "project",
    ),
    Action("close", "Close project", ("Ctrl+W",), "Back to the start page", "", "Project", "project"),
    Action("quit", "Quit", ("Ctrl+Q",), "Everything is saved already", "", "Project"),
)
