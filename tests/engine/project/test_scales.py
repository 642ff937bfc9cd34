"""Scales of photos: each reader's own, kept in the log, travelling with the reader's work."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import EditError
from engine.project.project import Project
from engine.scale import Scale
from tests.engine.packages.making import copy_of, make_main, merged, packed
from tests.engine.project.making import READER

TEN = Scale(0.0, 0.0, 300.0, 400.0, 10.0)
OTHER = Scale(5.0, 5.0, 5.0, 105.0, 1.0)


def test_a_scale_lasts_and_is_the_readers_own(project: Project) -> None:
    assert project.scale("a", READER) is None
    assert project.set_scale("a", READER, TEN).result()
    assert not project.set_scale("a", READER, TEN).result()
    assert project.set_scale("a", READER, OTHER).result()
    assert project.set_scale("a", "Other", TEN).result()
    path = project.path
    project.close()
    with Project.open(path) as again:
        again.verify_chain()
        assert again.scale("a", READER) == OTHER
        assert again.scale("a", "Other") == TEN
        assert again.scale("b", READER) is None
        assert again.set_scale("a", READER, None).result()
        assert again.scale("a", READER) is None
        assert again.scale("a", "Other") == TEN


def test_a_scale_changes_neither_reading_nor_state(project: Project) -> None:
    before = project.case_states(READER)
    project.set_scale("a", READER, TEN).result()
    assert project.case_states(READER) == before
    assert project.regions("a", READER) == ()
    assert project.undo_name("a", READER) is None


def test_no_length_is_no_scale(project: Project) -> None:
    with pytest.raises(EditError, match="measure a longer line"):
        project.set_scale("a", READER, Scale(1.0, 1.0, 1.2, 1.0, 10.0)).result()


def test_a_scale_travels_in_a_package(tmp_path: Path) -> None:
    with make_main(tmp_path) as main:
        with copy_of(main, tmp_path / "ann", "ann") as copy:
            copy.set_scale("a", "Ann", TEN).result()
            copy.set_scale("c", "Ann", TEN).result()
            copy.set_scale("c", "Ann", None).result()
            package = packed(copy, "Ann")
        merged(main, package)
        assert main.scale("a", "Ann") == TEN
        assert main.scale("c", "Ann") is None
