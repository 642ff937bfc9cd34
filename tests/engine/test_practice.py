"""What is practised on: made once, thrown away, and never taken from under somebody who practises."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from engine.demo.cases import DemoRecipe
from engine.errors import Cancelled
from engine.tasks import PracticeFolder, practice, remove_leftovers
from engine.watch import Progress, Unwatched

SMALL = DemoRecipe(cases=2, width=120, height=90)


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, of this test alone."""
    monkeypatch.setattr(practice, "RECIPE", SMALL)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_it_begins_anew_without_what_was_done(temporary: Path) -> None:
    folder = PracticeFolder()
    with folder.fill(Unwatched()) as project:
        first = project.cases()
        assert project.blinded and len(first) == 2 and project.models()
        assert not any(reader == "me" for reader in project.readers())
        project.complete_case(first[0].case_id, "me").result()
        project.exclude_case(first[1].case_id, "to try it", "me").result()
    with folder.begin() as project:
        assert project.cases() == first and not project.is_completed(first[0].case_id, "me")
        assert project.photo_path(first[0].photos[0].photo_id).is_file()
    folder.remove()
    folder.remove()
    assert not list(temporary.glob(f"{practice.PREFIX}*"))


def test_photos_are_made_once() -> None:
    first = practice.practice_photos(Unwatched())
    made = {file: file.stat().st_mtime_ns for file in first.rglob("*.*")}
    assert practice.practice_photos(Unwatched()) == first
    assert made == {file: file.stat().st_mtime_ns for file in first.rglob("*.*")}


class Impatient:
    """Cancels after the first photo."""

    def __init__(self) -> None:
        self.seen = 0

    def report(self, progress: Progress) -> None:
        self.seen = progress.done

    def cancelled(self) -> bool:
        return self.seen > 0


def test_photos_half_made_are_none(temporary: Path) -> None:
    with pytest.raises(Cancelled):
        practice.practice_photos(Impatient())
    beside = practice.practice_photos(Unwatched()).parent
    assert [file.name for file in beside.iterdir()] == ["practice"]


def test_leftovers_of_a_crash_go_and_others_stay(temporary: Path) -> None:
    held = PracticeFolder()
    words = (
        "import os, sys, tempfile; tempfile.tempdir = sys.argv[1]\n"
        "from engine.tasks import PracticeFolder\n"
        "print(PracticeFolder().path, flush=True); os._exit(1)"
    )
    asked = [sys.executable, "-c", words, str(temporary)]
    left = Path(subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip())
    (left / "a").mkdir()
    assert left.is_dir() and remove_leftovers() == 1
    assert not left.exists() and held.path.is_dir()
    held.remove()
