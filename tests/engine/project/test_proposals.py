"""Proposals in the log: who chose what, for which question; nobody chooses among cases that they read blind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.errors import EditError, ProjectError
from engine.project.project import Project
from engine.proposals import Proposal, ProposedPhoto, Question, from_json, new_proposal_id, to_json
from tests.engine.project.making import READER

QUESTION = Question("run-1", "black", "ruler", "condition", "Melanoma")
FIRST = Proposal("one", QUESTION, (ProposedPhoto("c", 0.7, 0.9), ProposedPhoto("a", 0.5, 0.8, ("hair", "ink"))))


def test_a_proposal_is_what_was_chosen_and_outlasts_the_sitting(unblinded: Project) -> None:
    assert unblinded.proposals() == ()
    unblinded.save_proposal(FIRST, READER).result()
    unblinded.save_proposal(replace(FIRST, proposal_id="two"), "Bob").result()
    path = unblinded.path
    unblinded.close()
    with Project.open(path, read_only=True) as again:
        first, second = again.proposals()
        assert first.proposal == FIRST
        assert (first.act.by, second.act.by) == (READER, "Bob") and first.act.time <= second.act.time
        assert again.verify_chain() == 2


def test_who_reads_a_case_blind_chooses_none_of_its_photos(project: Project) -> None:
    with pytest.raises(EditError, match="“Ann” still reads case"):
        project.save_proposal(FIRST, READER).result()
    for case_id in ("c1", "c2"):
        project.complete_case(case_id, READER).result()
    project.save_proposal(FIRST, READER).result()
    with pytest.raises(EditError, match="“Bob” still reads case"):
        project.save_proposal(replace(FIRST, proposal_id="two"), "Bob").result()
    assert len(project.proposals()) == 1


@pytest.mark.parametrize(
    ("proposal", "words"),
    [
        (replace(FIRST, photos=()), "names photos, each once"),
        (replace(FIRST, photos=FIRST.photos[:1] * 2), "names photos, each once"),
        (replace(FIRST, proposal_id=" "), "needs an identifier"),
        (replace(FIRST, question=replace(QUESTION, label="")), "needs an identifier and a label"),
        (replace(FIRST, photos=(ProposedPhoto("c", float("nan"), 0.9),)), "beyond 0 to 1"),
        (replace(FIRST, photos=(ProposedPhoto("c", 0.5, 1.2),)), "beyond 0 to 1"),
    ],
)
def test_a_proposal_that_makes_no_sense_is_refused(unblinded: Project, proposal: Proposal, words: str) -> None:
    with pytest.raises(EditError, match=words):
        unblinded.save_proposal(proposal, READER).result()
    assert unblinded.proposals() == ()


def test_photos_must_be_there_and_a_proposal_is_kept_once(unblinded: Project) -> None:
    with pytest.raises(ProjectError, match="nowhere"):
        unblinded.save_proposal(replace(FIRST, photos=(ProposedPhoto("nowhere", 0.5, 0.5),)), READER).result()
    unblinded.save_proposal(FIRST, READER).result()
    with pytest.raises(EditError, match="in the log already"):
        unblinded.save_proposal(FIRST, READER).result()


def test_json_keeps_every_figure() -> None:
    assert from_json(to_json(FIRST)) == FIRST
    assert len({new_proposal_id() for _ in range(100)}) == 100


@pytest.mark.parametrize("text", ["[]", "{}", '{"question":{},"photos":[],"proposal_id":"a"}', "nonsense"])
def test_what_is_no_proposal_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        from_json(text)
