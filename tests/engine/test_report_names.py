"""Free text without the names that a project knows."""

from __future__ import annotations

import pytest

from engine.cases import Case, Photo
from engine.tasks.report.names import Names


def case(case_id: str, patient_id: str | None, photo_id: str) -> Case:
    return Case(case_id, (Photo(photo_id, f"photos/{photo_id}.jpg", "0" * 64, 8, 8),), patient_id)


NAMES = Names((case("0418", "P-77", "IMG_1"), case("12", None, "IMG_10"), case("x", "7", "scan 3")), ("Dr. Ann Lee",))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("As in 0418, not in 10418.", "As in case 1, not in 10418."),
        ("IMG_10 is like IMG_1", "a photo of case 2 is like a photo of case 1"),
        ("see photos/IMG_1.jpg or IMG_1.jpg", "see a photo of case 1 or a photo of case 1"),
        ("12 rulers, but case 12 has none", "12 rulers, but case 2 has none"),
        ("Patient 7 came 7 times (P-77: never)", "the patient of case 3 came 7 times (the patient of case 1: never)"),
        ("scan 3 by Dr. Ann Lee", "a photo of case 3 by Reader 1"),
        ("nothing known", "nothing known"),
    ],
)
def test_names_become_numbers(said: str, shown: str) -> None:
    assert NAMES.cleaned(said) == shown
