"""The faults there are: one module and one line each."""

from __future__ import annotations

FAULTS = {
    "kill": ("tests.faults.kill", "SIGKILL while people edit, data sets arrive, scores are kept, formats change"),
    "disk_full": ("tests.faults.disk_full", "the disk fills up while people edit"),
    "drawing": (
        "tests.faults.drawing",
        "10,000 random sequences of events on the canvas, each undone",
    ),
    "round_trip": (
        "tests.faults.round_trip",
        "real photos outlined with every tool; window, project, export and import hold the same pixels",
    ),
}
