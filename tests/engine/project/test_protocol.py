"""The instructions to readers, their versions, and which was in force."""

from __future__ import annotations

import hashlib
import json

import pytest

from engine.errors import EditError
from engine.project.project import Project
from tests.engine.project.making import READER

FIRST, SECOND = "Outline every lesion.\nLeave out hair.\n", "Umrande jede Läsion.\r\n"


def test_a_project_without_protocol(project: Project) -> None:
    project.complete_case("c1", READER).result()
    assert project.protocol() is None
    assert project.protocol_of("c1", READER) is None
    assert project.protocol_of("c2", READER) is None


def test_the_latest_version_holds_and_all_are_kept(project: Project) -> None:
    assert project.set_protocol(FIRST, READER).result()
    assert not project.set_protocol(FIRST, READER).result()
    assert project.set_protocol(SECOND, "Bob").result()
    protocol = project.protocol()
    assert protocol is not None
    assert (protocol.text, protocol.act.by) == (SECOND, "Bob")
    assert protocol.hash == hashlib.sha256(SECOND.encode()).hexdigest()
    assert [version.text for version in project.protocols()] == [FIRST, SECOND]


def test_a_version_may_come_back(project: Project) -> None:
    for text in (FIRST, SECOND, FIRST):
        assert project.set_protocol(text, READER).result()
    assert [version.text for version in project.protocols()] == [FIRST, SECOND, FIRST]


def test_a_reading_keeps_the_protocol_it_was_made_by(project: Project) -> None:
    project.set_protocol(FIRST, READER).result()
    project.complete_case("c1", READER).result()
    project.set_protocol(SECOND, READER).result()
    project.complete_case("c1", "Bob").result()
    first, second = (version.hash for version in project.protocols())
    assert (project.protocol_of("c1", READER), project.protocol_of("c1", "Bob")) == (first, second)
    assert project.protocol_of("c2", READER) is None


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_blank_protocol_is_refused(project: Project, text: str) -> None:
    with pytest.raises(EditError, match="blank; write the instructions"):
        project.set_protocol(text, READER).result()


def test_a_frozen_plan_says_how_far_the_study_was(project: Project) -> None:
    project.complete_case("c1", READER).result()
    project.complete_case("c1", "Bob").result()
    assert project.freeze_plan('{"b": [1.50, true], "a": "Größe"}', READER).result()
    plan = project.analysis_plan()
    assert plan is not None
    assert plan.content == '{"a":"Größe","b":[1.5,true]}'
    assert plan.hash == hashlib.sha256(plan.content.encode()).hexdigest()
    assert (plan.act.by, plan.blinded, plan.readings, plan.runs) == (READER, True, 2, 0)


def test_freezing_again_keeps_the_earlier_plan(project: Project) -> None:
    assert project.freeze_plan('{"a": 1}', READER).result()
    assert not project.freeze_plan('{ "a":1 }', "Bob").result()
    project.complete_case("c1", READER).result()
    project.unblind(READER, "the study is over").result()
    assert project.freeze_plan('{"a": 2}', "Bob").result()
    first, second = project.analysis_plans()
    assert (json.loads(first.content), first.blinded, first.readings) == ({"a": 1}, True, 0)
    assert (json.loads(second.content), second.blinded, second.readings) == ({"a": 2}, False, 1)
    assert project.analysis_plan() == second


@pytest.mark.parametrize("content", ["", "{", '{"a": NaN}', "[" * 100_000])
def test_a_plan_that_is_no_json_is_refused(project: Project, content: str) -> None:
    with pytest.raises(EditError, match="not JSON"):
        project.freeze_plan(content, READER).result()
    assert project.analysis_plan() is None
