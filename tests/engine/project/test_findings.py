"""Findings in the log: versions, who may make them, what is refused."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from engine.errors import EditError, ProjectError
from engine.findings import Finding, Origin, from_json, new_finding_id, to_json
from engine.project.project import Project
from tests.engine.project.making import READER

ORIGIN = Origin(
    *("run-1", "demo", "condition", "Melanoma", "black"),
    *(12, 9, 8),
    *(1.4, math.inf, 0.004, math.nan),
    *("ruler", 0.31, 0.1, 3.1),
)
FIRST = Finding("f1", "Rulers draw saliency.\nSeen in melanoma.", photos=("c", "d"), cases=("c1",), origin=ORIGIN)


def test_a_finding_is_what_was_written(unblinded: Project) -> None:
    assert unblinded.findings() == ()
    assert unblinded.save_finding(FIRST, READER).result()
    assert not unblinded.save_finding(replace(FIRST, text=f" {FIRST.text}\n"), "Bob").result()
    (kept,) = unblinded.findings()
    assert repr(kept.finding) == repr(FIRST)
    assert (kept.made.by, kept.changed, kept.version, kept.authors) == (READER, kept.made, 1, (READER,))
    assert kept.finding.title == "Rulers draw saliency."


def test_every_version_is_kept(unblinded: Project) -> None:
    second = Finding("f2", "Hair.")
    unblinded.save_finding(FIRST, READER).result()
    unblinded.save_finding(second, READER).result()
    changed = replace(FIRST, text="Rulers.", status="confirmed", severity="high")
    assert unblinded.save_finding(changed, "Bob").result()
    first, other = unblinded.findings()
    assert (repr(first.finding), first.made.by, first.changed.by) == (repr(changed), READER, "Bob")
    assert (first.version, first.authors) == (2, (READER, "Bob"))
    assert other.finding == second
    assert [repr(one.finding) for one in unblinded.finding_history("f1")] == [repr(FIRST), repr(changed)]
    assert unblinded.finding_history("nobody's") == ()


def test_a_withdrawn_finding_stays_in_the_log(unblinded: Project) -> None:
    unblinded.save_finding(FIRST, READER).result()
    unblinded.save_finding(replace(FIRST, status="withdrawn"), READER).result()
    assert unblinded.findings() == ()
    assert [one.finding.status for one in unblinded.findings(withdrawn=True)] == ["withdrawn"]
    unblinded.save_finding(FIRST, READER).result()
    assert [one.version for one in unblinded.findings()] == [3]


def test_findings_outlast_the_sitting(unblinded: Project) -> None:
    unblinded.save_finding(FIRST, READER).result()
    path = unblinded.path
    unblinded.close()
    with Project.open(path, read_only=True) as again:
        assert repr(again.findings()[0].finding) == repr(FIRST)
        assert again.verify_chain() == 1


def test_who_reads_a_case_blind_makes_no_finding_of_it(project: Project) -> None:
    for finding in (Finding("f1", "Text", photos=("c",)), Finding("f1", "Text", cases=("c2",))):
        with pytest.raises(EditError, match="“Ann” still reads case “c2” blind; complete it"):
            project.save_finding(finding, READER).result()
    assert project.findings() == ()
    project.complete_case("c2", READER).result()
    assert project.save_finding(Finding("f1", "Text", photos=("c",)), READER).result()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"text": " \n"}, "cannot be blank"),
        ({"finding_id": ""}, "identifier"),
        ({"kind": "guess"}, "“guess” is no kind of a finding; choose shortcut"),
        ({"severity": "awful"}, "“awful” is no severity"),
        ({"status": "gone"}, "“gone” is no status"),
        ({"action": "wait"}, "“wait” is no action"),
    ],
)
def test_a_finding_that_makes_no_sense_is_refused(unblinded: Project, change: dict[str, str], words: str) -> None:
    with pytest.raises(EditError, match=words):
        unblinded.save_finding(replace(FIRST, **change), READER).result()
    assert unblinded.findings() == ()


def test_links_must_be_there(unblinded: Project) -> None:
    with pytest.raises(ProjectError, match="nowhere"):
        unblinded.save_finding(replace(FIRST, photos=("nowhere",)), READER).result()
    with pytest.raises(ProjectError, match="nowhere"):
        unblinded.save_finding(replace(FIRST, cases=("nowhere",)), READER).result()
    unblinded.save_finding(replace(FIRST, photos=("c", "c", "a")), READER).result()
    assert unblinded.findings()[0].finding.photos == ("c", "a")


def test_json_keeps_every_figure() -> None:
    text = to_json(FIRST)
    assert '"p_adjusted":null' in text and '"ci_high":"inf"' in text
    assert repr(from_json(text)) == repr(FIRST)
    assert from_json(to_json(Finding("x", "y"))) == Finding("x", "y")
    assert len({new_finding_id() for _ in range(100)}) == 100


@pytest.mark.parametrize("text", ["[]", "{}", '{"origin":null,"photos":[],"cases":[],"finding_id":"a"}', "nonsense"])
def test_what_is_no_finding_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        from_json(text)
