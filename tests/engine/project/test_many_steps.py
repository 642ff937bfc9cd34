"""Undo without practical limit: more steps than anyone takes, within a fixed memory, after opening again."""

from __future__ import annotations

import tracemalloc
from itertools import pairwise
from pathlib import Path

import numpy as np

from engine.project import Project
from engine.project.edits import Change, Edit
from engine.project.history import _KEPT_BYTES
from engine.regions import Region, mask_from_pixels
from tests.engine.project.making import READER, make_project

STEPS = 600


def painted(step: int, side: int) -> Region:
    """A region of noise, so that no state compresses well or is like another."""
    mask = mask_from_pixels(np.random.default_rng(step).random((side, side)) > 0.5, step % 40, step % 30)
    assert mask is not None
    return Region("a", "lesion", mask)


def states_of(side: int, steps: int) -> list[Region | None]:
    return [None, *(painted(step, side) for step in range(steps))]


def test_600_steps_are_undone_and_redone_bit_for_bit_after_opening_again(tmp_path: Path) -> None:
    states = states_of(24, STEPS)
    with make_project(tmp_path) as project:
        path = project.path
        for number, (before, after) in enumerate(pairwise(states)):
            project.edit("a", READER, Edit(f"Paint {number}", (Change(before, after),)))
        assert project.regions("b", READER) == ()
    with Project.open(path) as project:
        for number in reversed(range(STEPS)):
            assert project.undo_name("a", READER) == f"Paint {number}"
            applied = project.undo("a", READER).result()
            assert applied is not None
            assert applied.regions == (() if states[number] is None else (states[number],))
        assert project.undo_name("a", READER) is None
    with Project.open(path) as project:
        for state in states[1:]:
            applied = project.redo("a", READER).result()
            assert applied is not None
            assert applied.regions == (state,)
        assert project.redo_name("a", READER) is None


def test_steps_of_large_regions_keep_within_the_byte_budget(tmp_path: Path) -> None:
    """Forty states of 500 kB are more than what is kept of decoded states; undo reads the others from the file."""
    with make_project(tmp_path) as project:
        for before, after in pairwise(states_of(2000, 40)):
            project.edit("a", READER, Edit("Paint", (Change(before, after),))).result()
        tracemalloc.start()
        while project.undo_name("a", READER):
            project.undo("a", READER).result()
        kept, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert kept < _KEPT_BYTES * 1.25
        assert project.regions("a", READER) == ()
