"""A few of the full disks of `python -m tests.faults disk_full`."""

from __future__ import annotations

import pytest

pytest.importorskip("resource", reason="file sizes cannot be limited here")

from tests.faults.disk_full import limited


@pytest.mark.parametrize("room", [500, 20_000, 80_000])
def test_a_full_disk_is_said_and_the_edits_can_be_made_again(room: int) -> None:
    outcome = limited(room)
    assert outcome.failed
    assert outcome.saved
    assert (outcome.lost, outcome.unsaved, outcome.silent) == (0, 0, 0)
