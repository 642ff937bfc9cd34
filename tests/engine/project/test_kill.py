"""A few of the kills of `python -m tests.faults kill`."""

from __future__ import annotations

import sys

import pytest

from tests.faults.kill import kill
from tests.faults.victims import VICTIMS


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by SIGKILL")
@pytest.mark.parametrize("kind", VICTIMS)
def test_killing_loses_nothing_that_was_saved(kind: str) -> None:
    tally = kill(kind, 4)
    assert (tally.kills, tally.lost, tally.broken) == (4, 0, 0)
