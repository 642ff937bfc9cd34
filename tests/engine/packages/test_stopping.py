"""A merge that is broken off leaves nothing half, and repeating it does the whole."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine import tasks
from engine.errors import Cancelled, ProjectError
from engine.project import work as works
from engine.project.checking import check
from engine.project.project import Project
from tests.engine.packages.making import copy_of, make_main, merged, packed, work
from tests.engine.project.making import draw, painted

ROOT = Path(__file__).resolve().parents[3]

KILLED = """
import os, sys
from pathlib import Path
from engine import tasks
from engine.project import work
from engine.project.project import Project
project, package, left = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
append = work.append
def dying(*arguments):
    global left
    if left == 0:
        os._exit(9)
    left -= 1
    return append(*arguments)
work.append = dying
with Project.open(project) as opened:
    tasks.merge_packages(opened, [package])
"""


@pytest.fixture
def main(tmp_path: Path) -> Iterator[Project]:
    with make_main(tmp_path) as project:
        yield project


@pytest.fixture
def copy(main: Project, tmp_path: Path) -> Iterator[Project]:
    """Twelve painted regions, and a completed case."""
    with copy_of(main, tmp_path / "ann", "ann") as opened:
        for number in range(12):
            opened.edit("a", "Ann", draw(painted(f"p{number}", number))).result()
        opened.complete_case("c1", "Ann").result()
        yield opened


def expect_nothing_then_all(main: Project, copy: Project, path: Path) -> None:
    assert main.readers() == ()
    assert main.verify_chain() == 0
    assert main.work("Ann") == ()
    assert main.regions("a", "Ann") == ()
    main.edit("c", "Bob", draw(painted("q", 1))).result()
    assert merged(main, path)[0].operations == 13
    assert work(main, "Ann") == work(copy, "Ann")
    assert main.verify_chain() == 14


@pytest.mark.parametrize("room", [0, 1])
def test_a_full_disk_is_said_in_one_sentence(main: Project, copy: Project, room: int) -> None:
    path = packed(copy, "Ann")
    connection = main._writer._connection  # pyright: ignore[reportPrivateUsage, reportOptionalMemberAccess]
    most = connection.execute("PRAGMA max_page_count").fetchone()[0]
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + room}")
    with pytest.raises(ProjectError, match="is full; nothing of this was saved") as caught:
        merged(main, path)
    assert len(str(caught.value).splitlines()) == 1
    connection.execute(f"PRAGMA max_page_count = {most}")
    expect_nothing_then_all(main, copy, path)


@pytest.mark.parametrize("left", [0, 5, 12])
def test_an_error_in_the_middle_leaves_nothing(
    main: Project, copy: Project, left: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, append, calls = packed(copy, "Ann"), works.append, 0

    def failing(*arguments: object) -> object:
        nonlocal calls
        calls += 1
        if calls > left:
            raise sqlite3.OperationalError("no")
        return append(*arguments)  # pyright: ignore[reportArgumentType]

    with monkeypatch.context() as patched:
        patched.setattr(works, "append", failing)
        with pytest.raises(ProjectError):
            merged(main, path)
    expect_nothing_then_all(main, copy, path)


@pytest.mark.parametrize("left", [0, 6, 12])
def test_a_killed_merge_leaves_nothing(tmp_path: Path, left: int) -> None:
    with make_main(tmp_path) as main, copy_of(main, tmp_path / "ann", "ann") as copy:
        for number in range(12):
            copy.edit("a", "Ann", draw(painted(f"p{number}", number))).result()
        copy.complete_case("c1", "Ann").result()
        path = packed(copy, "Ann")
        main.close()
        words = [sys.executable, "-c", KILLED, str(main.path), str(path), str(left)]
        assert subprocess.run(words, cwd=ROOT).returncode == 9
        assert check(main.path).sound
        with Project.open(main.path) as again:
            expect_nothing_then_all(again, copy, path)


def test_a_cancelled_merge_keeps_whole_packages(main: Project, copy: Project) -> None:
    class Stops(tasks.Watch):
        done = 0

        def report(self, progress: tasks.Progress) -> None:
            self.done = progress.done

        def cancelled(self) -> bool:
            return self.done == 1

    first = packed(copy, "Ann", 1)
    copy.edit("c", "Ann", draw(painted("q", 1))).result()
    second = packed(copy, "Ann", 2)
    with pytest.raises(Cancelled):
        tasks.merge_packages(main, [first, second], Stops())
    assert len(main.work("Ann")) == 13
    merged(main, first, second)
    assert work(main, "Ann") == work(copy, "Ann")
