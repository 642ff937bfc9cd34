"""The readers' own differentials: checked, locked with the case, and used only where they count."""

from __future__ import annotations

import math

import pytest

from engine.errors import EditError, ProjectError
from engine.project.project import Project
from engine.project.values import ADJUDICATED
from tests.engine.project.making import READER, Brought, draw, make_cases, polygon

ONE = (("Melanoma", 4.0), ("a rare mole", 2.0))
TWO = (("Tinea", 5.0),)


def test_a_differential_is_what_was_named(project: Project) -> None:
    assert project.differential("c1", READER) is None
    assert project.set_differential("c1", READER, ONE).result()
    assert not project.set_differential("c1", READER, [(" Melanoma ", 4), ("a rare mole", 2)]).result()
    assert project.differential("c1", READER) == ONE
    assert project.differential("c1", "Bob") is None
    assert project.differential("c2", READER) is None


def test_completing_locks_the_first_differential(project: Project) -> None:
    project.set_differential("c1", READER, TWO).result()
    project.set_differential("c1", READER, ONE).result()
    project.complete_case("c1", READER).result()
    project.set_differential("c1", READER, TWO).result()
    assert project.differential("c1", READER) == ONE
    assert project.differential("c1", READER, latest=True) == TWO
    assert project.differentials() == {"c1": {READER: ONE}}
    assert project.differentials("latest") == {"c1": {READER: TWO}}


def test_what_is_named_after_completion_is_never_the_first(project: Project) -> None:
    project.complete_case("c1", READER).result()
    project.set_differential("c1", READER, ONE).result()
    assert project.differential("c1", READER) is None
    assert project.differential("c1", READER, latest=True) == ONE
    assert project.differentials() == {}


def test_an_open_case_counts_only_without_blinding(project: Project) -> None:
    project.set_differential("c1", READER, ONE).result()
    assert project.differentials() == project.differentials("latest") == {}
    project.unblind("Bob", "the study is over").result()
    assert project.differentials() == {"c1": {READER: ONE}}


@pytest.mark.parametrize(
    ("diagnoses", "words"),
    [
        ((("Melanoma", 1), (" ", 1)), "blank"),
        ((("Melanoma", 0),), "is 0; it must be 1 to 5"),
        ((("Melanoma", 5.5),), "is 5.5; it must be 1 to 5"),
        ((("Melanoma", math.nan),), "is nan; it must be 1 to 5"),
        ((("Melanoma", 1), ("mel", 2)), "“mel” is in the differential twice"),
        ((("a rare mole", 1), ("A Rare Mole", 2)), "twice"),
    ],
)
def test_a_differential_that_makes_no_sense_is_refused(
    project: Project, diagnoses: tuple[tuple[str, float], ...], words: str
) -> None:
    with pytest.raises(EditError, match=words):
        project.set_differential("c1", READER, diagnoses).result()
    assert project.differential("c1", READER) is None


def test_an_empty_differential_takes_it_back(project: Project) -> None:
    assert not project.set_differential("c1", READER, ()).result()
    project.set_differential("c1", READER, ONE).result()
    assert project.set_differential("c1", READER, ()).result()
    project.complete_case("c1", READER).result()
    assert project.differential("c1", READER) is None
    assert project.differentials() == {}


def test_two_texts_that_are_no_known_condition_are_two(project: Project) -> None:
    both = (("a rare mole", 3.0), ("a rarer mole", 3.0))
    project.set_differential("c1", READER, both).result()
    assert project.differential("c1", READER) == both


def test_an_unknown_case_or_a_reserved_reader_is_refused(project: Project) -> None:
    with pytest.raises(ProjectError, match="no case “c9”"):
        project.set_differential("c9", READER, ONE).result()
    with pytest.raises(ProjectError, match="cannot be called"):
        project.set_differential("c1", ADJUDICATED, ONE).result()


def test_regions_and_undo_know_nothing_of_it(project: Project) -> None:
    project.edit("a", READER, draw(polygon("r", 1))).result()
    project.set_differential("c1", READER, ONE).result()
    project.set_protocol("Outline every lesion.", READER).result()
    assert len(project.history("a", READER)) == 1
    assert project.undo("a", READER).result() is not None
    assert project.undo("a", READER).result() is None
    assert project.differential("c1", READER) == ONE
    assert project.protocol() is not None
    assert project.redo("a", READER).result() is not None
    assert project.regions("a", READER) == (polygon("r", 1),)


def test_an_imported_first_reading_has_no_differential_of_its_own(project: Project) -> None:
    regions = [Brought("a", READER, polygon("r", 1))]
    project.add_data_set(make_cases(project.folder), regions, completed=True).result()
    project.set_differential("c1", READER, ONE).result()
    assert project.differentials() == {}
    assert project.differential("c1", READER, latest=True) == ONE
