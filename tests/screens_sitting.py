"""The dialogs about readers, with a study of several readers, for pictures and for tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from engine.packages.report import LeftOut, MergeReport
from engine.project.progress import ReaderProgress
from engine.project.values import Act, Protocol
from engine.watch import Progress
from gui.dialogs.merge import MergeDialog
from gui.dialogs.protocol import ProtocolDialog
from gui.dialogs.readers import ReadersDialog
from gui.dialogs.sitting import SittingDialog
from gui.dialogs.unblind import UnblindDialog
from tests.gui.dialogs.fakes import FakeDocument

CASES = 118
READERS = (
    ReaderProgress("Dr. A. Bergmann", "coordinator", 12, 0, False, 106, 2160.0, 12),
    ReaderProgress("C. Okafor", "reader", 118, 4, False, 0, 14100.0, 118),
    ReaderProgress("M. Lindqvist", "reader", 57, 1, False, 61, 9800.0, 57),
    ReaderProgress("isic masks", "reader", 118, 0, True),
)
ALONE = tuple(ReaderProgress(one.reader, "reader", one.completed, one.flagged, one.imported) for one in READERS[:2])
FIRST = "Outline what makes you decide for your first diagnosis."
TEXT = "\n".join(
    (
        FIRST,
        "",
        "1. Draw the lesion's outer edge where pigment or redness ends, not where the shadow of the dermatoscope does. "
        "Where the edge cannot be seen, draw the line that you would cut along.",
        "2. Several lesions of the same complaint are several regions. Satellites closer than 3 mm belong to the main "
        "lesion.",
        "3. Label rulers, ink, hair that crosses the lesion, and stickers. They are never part of the lesion.",
        "4. A photo without a visible lesion stays without a region: complete the case all the same.",
        "5. Flag a case when a person can be recognised, or when you know the patient.",
        "",
        "Name up to three diagnoses with your confidence before you complete the case. Do not look anything up.",
    )
)


def protocols() -> tuple[Protocol, ...]:
    """Two versions."""
    return (
        Protocol(FIRST, "1" * 64, Act("Dr. A. Bergmann", "2026-03-02T09:12:44+00:00")),
        Protocol(TEXT, "2" * 64, Act("Dr. A. Bergmann", "2026-03-16T14:40:02+00:00")),
    )


def sitting() -> QWidget:
    return SittingDialog(READERS, "C. Okafor", CASES)


def sitting_protocol() -> QWidget:
    return SittingDialog(READERS, "M. Lindqvist", CASES, protocols()[-1], bool, leave="Close project")


def sitting_refused() -> QWidget:
    dialog = SittingDialog(READERS, "Someone else", CASES, protocols()[-1], bool)
    dialog.name.setText("Consensus")
    dialog.start.click()
    return dialog


def readers() -> QWidget:
    dialog = ReadersDialog()
    dialog.show_readers(READERS, CASES, "Dr. A. Bergmann", "")
    dialog.table.choose("C. Okafor")
    return dialog


def readers_again() -> QWidget:
    dialog = ReadersDialog()
    dialog.show_readers(READERS, CASES, "Dr. A. Bergmann", "")
    dialog.show_repeat_readings(
        (
            "Dr. A. Bergmann: IoU undefined (photos read twice: 1, none with a lesion in both drawings)",
            "C. Okafor: IoU 0.91, 95 % interval 0.86 to 0.95 (photos: 14; 1 undefined)",
        )
    )
    return dialog


def readers_nobody() -> QWidget:
    dialog = ReadersDialog()
    dialog.show_readers(ALONE, CASES, "C. Okafor", "")
    return dialog


def protocol() -> QWidget:
    dialog = ProtocolDialog()
    dialog.show_versions(protocols(), "")
    return dialog


def protocol_read() -> QWidget:
    dialog = ProtocolDialog()
    dialog.show_versions(protocols(), "Only Dr. A. Bergmann may do this: they coordinate the project.")
    return dialog


def protocol_none() -> QWidget:
    dialog = ProtocolDialog()
    dialog.show_versions((), "")
    return dialog


def unblind() -> QWidget:
    return UnblindDialog()


def merge() -> QWidget:
    made = FakeDocument()
    dialog = MergeDialog(made.jobs)
    dialog.made_by = made  # type: ignore[attr-defined]
    dialog.show_reports(reports())
    return dialog


def merge_running() -> QWidget:
    made = FakeDocument()
    dialog = MergeDialog(made.jobs, made.jobs.start("Merging readings", lambda _: None))
    dialog.made_by = made  # type: ignore[attr-defined]
    made.engine.start()
    made.engine.tell(Progress(1, 3, "Merging packages", 2.1, 4.2))
    return dialog


def reports() -> tuple[MergeReport, ...]:
    """One that went through, one in part, one that cannot be read."""
    return (
        MergeReport("Naevus study C. Okafor.spotcheck-package", "C. Okafor", 412, ("0001", "0002"), 2, 0),
        MergeReport(
            "Naevus study M. Lindqvist.spotcheck-package",
            "M. Lindqvist",
            96,
            ("0001",),
            1,
            310,
            (LeftOut("0007", "diverged", 4), LeftOut("0031", "missing", 9, ("ISIC_0031", "ISIC_0032"))),
            ("M. Lindqvist read under another protocol than the project's present one.",),
        ),
        MergeReport(
            Path("holiday.zip").name, refused="holiday.zip is no package of a reader's work; choose another file."
        ),
    )


def queue() -> QWidget:
    """The order of labelling, by strata."""
    from engine.label_queue import QueuePlan
    from gui.dialogs.queue import QueueDialog

    return QueueDialog(QueuePlan("strata", "skin_type", 2718281828), ("sex", "skin_type", "site", "reference"))


def queue_again() -> QWidget:
    """The order of labelling, with a share of cases that come again."""
    from engine.label_queue import QueuePlan
    from gui.dialogs.queue import QueueDialog

    plan = QueuePlan("random", seed=2718281828, again=0.1, again_after=20, again_seed=4)
    return QueueDialog(plan, ("sex", "skin_type", "site", "reference"))


def sitting_again() -> QWidget:
    return SittingDialog(READERS, "M. Lindqvist", CASES, protocols()[-1], bool, again=True)


SITTING_SCREENS: dict[str, Callable[[], QWidget]] = {
    "sitting": sitting,
    "sitting_protocol": sitting_protocol,
    "sitting_refused": sitting_refused,
    "readers": readers,
    "readers_nobody": readers_nobody,
    "queue": queue,
    "queue_again": queue_again,
    "readers_again": readers_again,
    "sitting_again": sitting_again,
    "protocol": protocol,
    "protocol_read": protocol_read,
    "protocol_none": protocol_none,
    "unblind": unblind,
    "merge": merge,
    "merge_running": merge_running,
}
