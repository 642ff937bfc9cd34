from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.results.frame import PhotoFrame, photo_frames
from gui.results.selection import Selection
from tests.gui.results.made_up_photos import photos_summary


@pytest.fixture
def frame() -> PhotoFrame:
    made: Any = photos_summary(6)
    return photo_frames(made)["blurred"]


def rows(frame: PhotoFrame, *numbers: int) -> np.ndarray[Any, np.dtype[np.bool_]]:
    mask = np.zeros(len(frame), dtype=np.bool_)
    mask[list(numbers)] = True
    return mask


def test_a_selection_is_set_added_to_toggled_and_cleared(qtbot: QtBot, frame: PhotoFrame) -> None:
    selection = Selection()
    selection.follow(frame)
    for change, expected in (
        (lambda: selection.set(rows(frame, 1, 2)), [1, 2]),
        (lambda: selection.add(rows(frame, 2, 5)), [1, 2, 5]),
        (lambda: selection.toggle(rows(frame, 2, 3)), [1, 3, 5]),
        (selection.clear, []),
    ):
        with qtbot.waitSignal(selection.changed):
            change()
        assert np.flatnonzero(selection.mask).tolist() == expected
        assert selection.count == len(expected)


def test_the_same_selection_again_is_no_change(qtbot: QtBot, frame: PhotoFrame) -> None:
    selection = Selection()
    selection.follow(frame)
    selection.set(rows(frame, 4))
    with qtbot.assertNotEmitted(selection.changed):
        selection.set(rows(frame, 4))
        selection.follow(frame)


def test_photos_stay_selected_in_another_frame(frame: PhotoFrame) -> None:
    made: Any = photos_summary(6)
    fewer: Any = photos_summary(6)
    object.__setattr__(fewer, "results", made.results[4:])
    selection = Selection()
    selection.follow(frame)
    selection.set(rows(frame, 0, 3))
    selection.follow(photo_frames(fewer)["blurred"])
    assert np.flatnonzero(selection.mask).tolist() == [1]
    selection.follow(None)
    assert selection.count == 0


def test_nobody_writes_into_the_mask(frame: PhotoFrame) -> None:
    selection = Selection()
    selection.follow(frame)
    selection.set(rows(frame, 1))
    with pytest.raises(ValueError, match="read-only"):
        selection.mask[0] = True
