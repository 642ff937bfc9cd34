"""Whatever readers do in copies, however often and in whatever order parts of it come back: it is all there, once."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from engine import tasks
from engine.packages import read_package
from engine.project.log import Entry
from engine.project.project import Project
from engine.project.work import Gesture
from tests.engine.packages.making import CASES, PHOTOS, copy_of, make_main, packed, work
from tests.engine.project.making import draw, move, painted, polygon, remove

READERS = ("Ann", "Bob", "Cy")


def do_something(project: Project, reader: str, numbers: random.Random) -> None:
    """One random act; edits are the most frequent."""
    photo_id, case_id = numbers.choice(list(PHOTOS)), numbers.choice(CASES)
    acts: list[Callable[[], object]] = [
        *[lambda: edit(project, photo_id, reader, numbers)] * 5,
        *[lambda: project.undo(photo_id, reader).result()] * 3,
        *[lambda: project.redo(photo_id, reader).result()] * 2,
        lambda: project.complete_case(case_id, reader).result(),
        lambda: project.flag_case(case_id, reader, numbers.random() < 0.5).result(),
        lambda: project.set_differential(case_id, reader, [("Eczema", numbers.randint(1, 5))]).result(),
    ]
    numbers.choice(acts)()


def edit(project: Project, photo_id: str, reader: str, numbers: random.Random) -> None:
    regions = project.regions(photo_id, reader)
    seed = numbers.randrange(10**6)
    if not regions or numbers.random() < 0.4:
        gesture = draw(polygon(f"{reader}{seed}", seed) if seed % 2 else painted(f"{reader}{seed}", seed))
    elif numbers.random() < 0.7:
        region = numbers.choice(regions)
        gesture = move(region, polygon(region.region_id, seed))
    else:
        gesture = remove(numbers.choice(regions))
    project.edit(photo_id, reader, gesture).result()


@pytest.mark.parametrize("seed", range(8))
def test_after_the_last_merge_everything_is_there_once(tmp_path: Path, seed: int) -> None:
    numbers = random.Random(seed)
    with ExitStack() as stack:
        main = stack.enter_context(make_main(tmp_path, blinded=seed % 3 > 0))
        copies: dict[str, Project] = {}
        sent: list[Path] = []
        for step in range(60):
            reader = numbers.choice(READERS)
            if reader not in copies:
                copies[reader] = stack.enter_context(copy_of(main, tmp_path / reader, reader))
            do_something(copies[reader], reader, numbers)
            if numbers.random() < 0.15 and copies[reader].work(reader):
                sent.append(packed(copies[reader], reader, step))
            if sent and numbers.random() < 0.1:
                assert all(report.whole for report in tasks.merge_packages(main, [numbers.choice(sent)]))
        sent += [packed(copy, reader, 99) for reader, copy in copies.items() if copy.work(reader)]
        numbers.shuffle(sent)
        reports = tasks.merge_packages(main, [*sent, *sent[: len(sent) // 2]])
        assert all(report.whole for report in reports)
        for reader, copy in copies.items():
            assert work(main, reader) == work(copy, reader)
            if copy.work(reader):
                again = read_package(packed(main, reader, 100))
                assert acts(again.gestures) == acts(read_package(packed(copy, reader, 101)).gestures)
        assert main.verify_chain() == sum(len(copy.work(reader)) for reader, copy in copies.items())


def acts(gestures: tuple[Gesture, ...]) -> list[Entry]:
    """What was done, whatever the order of the cases."""
    entries = [replace(entry, refers=None) for gesture in gestures for entry in gesture.entries]
    return sorted(entries, key=lambda entry: (entry.time or "", str(entry)))
