"""The way from case to case, and what a reader says of one."""

from __future__ import annotations

from gui.actions.action import Action

CASE = (
    Action("next_photo", "Next photo", ("D", "Right"), "", "ph.caret-right", "Case", "photo"),
    Action("previous_photo", "Previous photo", ("A", "Left"), "", "ph.caret-left", "Case", "photo"),
    Action("next_case", "Next case", ("PgDown",), "", "", "Case", "photo"),
    Action("previous_case", "Previous case", ("PgUp",), "", "", "Case", "photo"),
    Action(
        "next_unlabelled",
        "Next to label",
        ("N",),
        "The next case you have not completed",
        "ph.skip-forward",
        "Case",
        "photo",
    ),
    Action(
        "complete",
        "Complete case",
        ("Return", "Enter"),
        "Locks your first reading of this case",
        "ph.check",
        "Case",
        "photo",
    ),
    Action(
        "diagnose",
        "Add a diagnosis",
        ("Ctrl+D",),
        "What you think it is, the likeliest first",
        "ph.list-numbers",
        "Case",
        "photo",
    ),
    Action(
        "flag",
        "Flag for another look",
        ("G",),
        "Mark this case; it stays yours to complete",
        "ph.flag",
        "Case",
        "photo",
        True,
    ),
    Action(
        "flag_reason",
        "Flag with a reason…",
        ("Shift+G",),
        "Blurred, wrong photo, identity visible, not skin, or your own words",
        "",
        "Case",
        "photo",
    ),
    Action(
        "note", "Note on the case", ("Ctrl+Shift+N",), "Others see it once they have completed it", "", "Case", "photo"
    ),
    Action(
        "adjudicate",
        "Adjudicate",
        ("J",),
        "See every reader's outline and settle the ROI of the case",
        "ph.scales",
        "Case",
        "photo",
        True,
    ),
    Action("draw_consensus", "Draw consensus", ("C",), "By the chosen rule; undo takes it back", "", "Case", "photo"),
    Action("exclude", "Exclude case…", (), "Leave it out of every result, with a reason", "", "Case", "coordinator"),
    Action("excluded", "Excluded cases…", (), "What is left out, and why", "", "Case", "project"),
)
