"""The way from case to case, and what a reader says of one."""

from __future__ import annotations

from engine.language import tr
from gui.actions.action import Action

CASE = (
    Action("next_photo", tr("Next photo"), ("D", "Right"), "", "ph.caret-right", "case", "photo"),
    Action("previous_photo", tr("Previous photo"), ("A", "Left"), "", "ph.caret-left", "case", "photo"),
    Action("next_case", tr("Next case"), ("PgDown",), "", "", "case", "photo"),
    Action("previous_case", tr("Previous case"), ("PgUp",), "", "", "case", "photo"),
    Action(
        "next_unlabelled",
        tr("Next to label"),
        ("N",),
        tr("The next case you have not completed"),
        "ph.skip-forward",
        "case",
        "photo",
    ),
    Action(
        "complete",
        tr("Complete case"),
        ("Return", "Enter"),
        tr("Locks your first reading of this case"),
        "ph.check",
        "case",
        "photo",
    ),
    Action(
        "diagnose",
        tr("Add a diagnosis"),
        ("Ctrl+D",),
        tr("What you think it is, the likeliest first"),
        "ph.list-numbers",
        "case",
        "photo",
    ),
    Action(
        "flag",
        tr("Flag for another look"),
        ("G",),
        tr("Mark this case; it stays yours to complete"),
        "ph.flag",
        "case",
        "photo",
        True,
    ),
    Action(
        "flag_reason",
        tr("Flag with a reason…"),
        ("Shift+G",),
        tr("Blurred, wrong photo, identity visible, not skin, or your own words"),
        "",
        "case",
        "photo",
    ),
    Action(
        "note",
        tr("Note on the case"),
        ("Ctrl+Shift+N",),
        tr("Others see it once they have completed it"),
        "",
        "case",
        "photo",
    ),
    Action(
        "adjudicate",
        tr("Adjudicate"),
        ("J",),
        tr("See every reader's outline and settle the ROI of the case"),
        "ph.scales",
        "case",
        "photo",
        True,
    ),
    Action(
        "draw_consensus",
        tr("Draw consensus"),
        ("C",),
        tr("By the chosen rule; undo takes it back"),
        "",
        "case",
        "photo",
    ),
    Action(
        "exclude", tr("Exclude case…"), (), tr("Leave it out of every result, with a reason"), "", "case", "coordinator"
    ),
    Action("excluded", tr("Excluded cases…"), (), tr("What is left out, and why"), "", "case", "project"),
)
