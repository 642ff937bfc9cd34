"""From scores to proposals, from what is drawn on them to the test, and out of the estimates."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine import tasks
from engine.errors import EditError, ProjectError
from engine.project import Project
from engine.project.edits import Change, Edit
from engine.recipe import recipe_from_json
from engine.regions import Polygon, Region
from engine.surprises import Surprise
from engine.surprises.enrichment import enrichment
from engine.tasks.proposals import is_open, labels_on, propose, state_of
from engine.tasks.summaries import RunSummary
from engine.tasks.surprise_rows import rows_of_surprises
from tests.small import csv_rows, ready_project, write_small_study

RECIPE = """{"attribution": {"rule": "right", "steps": 4, "baselines": ["black"]}, "agreement": {"grid": 96}}"""
LATEST = RECIPE.replace('"grid": 96', '"grid": 96, "reading": "latest"')
MARKED = ("photo_10", "photo_20")
CASES = 6
READER = "ann"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Scored; a ruler is marked on two photos of six cases."""
    study = write_small_study(tmp_path, CASES)
    for number, photo in enumerate(MARKED):
        mask = np.zeros((72, 96), dtype=np.uint8)
        mask[4 * number : 4 * number + 12, 10:80] = 255
        Image.fromarray(mask).save(study.masks / f"{photo}_{READER}_ruler.png")
    with ready_project(study, tmp_path / "study.spotcheck", blinded=False) as made:
        tasks.score(made, recipe_from_json(RECIPE))
        yield made


def evidence(project: Project) -> tuple[RunSummary, Surprise]:
    summary = tasks.run_summary(project, only=())
    assert summary is not None
    (found,) = [one for one in rows_of_surprises(summary) if one.stratum_kind == "all"]
    return summary, found


def draw(project: Project, photo_id: str, label: str, top: float) -> None:
    outline = Polygon(((8.0, top), (88.0, top), (88.0, top + 10.0), (8.0, top + 10.0)))
    region = Region(f"{photo_id} {label}", label, (outline,))
    project.edit(photo_id, READER, Edit("Draw", (Change(None, region),))).result()


def exported(project: Project, folder: Path) -> dict[str, float]:
    """Of each photo, the share of its saliency outside the ROI."""
    tasks.export(project, folder, kind="maps")
    found: dict[str, float] = {}
    for file in folder.glob("*.npz"):
        with np.load(file) as arrays:
            saliency = arrays["map"].astype(np.float64)
            found[file.stem] = float(saliency[~arrays["roi"]].sum() / saliency.sum())
    return found


def test_photos_are_chosen_by_what_lies_on_nothing_drawn(project: Project, tmp_path: Path) -> None:
    summary, surprise = evidence(project)
    proposal = propose(project, summary, surprise)
    assert proposal is not None
    shares = exported(project, tmp_path / "maps")
    chosen = {photo.photo_id: photo.unexplained for photo in proposal.photos}
    assert set(chosen) == set(shares) - set(MARKED)
    assert chosen == pytest.approx({name: shares[name] for name in chosen}, abs=1e-6)
    counted = {case.patient_key for case in project.cases() if any(photo.photo_id in MARKED for photo in case.photos)}
    patient = {photo.photo_id: case.patient_key for case in project.cases() for photo in case.photos}
    new = [patient[photo] not in counted for photo in chosen]
    assert new == sorted(new, reverse=True) and any(new)
    assert proposal.question.place == ("black", "ruler", "all", "all")
    assert state_of(project, summary, surprise).available == len(chosen)


def test_what_is_drawn_on_a_chosen_photo_answers_the_question_and_counts_in_no_estimate(
    project: Project, tmp_path: Path
) -> None:
    summary, before = evidence(project)
    proposal = propose(project, summary, before, 3)
    assert proposal is not None
    project.save_proposal(proposal, READER).result()
    waiting = state_of(project, summary, before)
    assert (len(waiting.photos), waiting.n_labelled, waiting.n_patients) == (3, 0, 0) and math.isnan(waiting.p)
    for number, photo in enumerate(proposal.photos):
        draw(project, photo.photo_id, "ruler", 4.0 + 8.0 * number)
    answered = state_of(project, summary, before)
    assert answered.n_labelled == 3 and answered.n_patients > before.n_patients
    assert answered.photos[0].by == READER
    tasks.score(project, recipe_from_json(LATEST))
    later, found = evidence(project)
    figures = ("enrichment", "ci_low", "ci_high", "p", "saliency_share", "n_photos", "n_patients")
    assert [getattr(found, name) for name in figures] == pytest.approx(
        [getattr(before, name) for name in figures], nan_ok=True
    )
    assert found.examples == before.examples
    assert (before.n_left_out, found.n_left_out) == (0, 3)
    everything = replace(later, chosen={})
    (counted,) = [one for one in rows_of_surprises(everything) if one.stratum_kind == "all"]
    assert counted.n_photos == before.n_photos + 3
    assert state_of(project, later, found).p == pytest.approx(answered.p, rel=1e-6)
    assert answered.p == pytest.approx(counted.p, rel=1e-6)
    tasks.export(project, tmp_path / "out")
    rows = csv_rows(tmp_path / "out" / "surprises.csv")
    assert {row["n_left_out"] for row in rows if row["stratum_kind"] == "all"} == {"3"}
    listed = csv_rows(tmp_path / "out" / "proposals.csv")
    assert [(row["place"], row["photo_id"], row["labelled"], row["by"]) for row in listed] == [
        (str(place), photo.photo_id, "true", READER) for place, photo in enumerate(proposal.photos, start=1)
    ]


def test_chosen_photos_are_not_chosen_again_and_what_was_drawn_by_then_is_kept(project: Project) -> None:
    summary, surprise = evidence(project)
    first = propose(project, summary, surprise, 2)
    assert first is not None
    draw(project, first.photos[0].photo_id, "hair", 30.0)
    again = propose(project, summary, surprise, 2)
    assert again is not None
    assert again.photos[0].drawn == labels_on(project, again.photos[0].photo_id) == ("hair",)
    project.save_proposal(again, READER).result()
    draw(project, again.photos[0].photo_id, "ruler", 4.0)
    tasks.score(project, recipe_from_json(LATEST))
    later, _ = evidence_of(project, "ruler")
    _, hair = evidence_of(project, "hair")
    assert (hair.n_photos, hair.n_left_out) == (1, 0)
    rest = propose(project, later, surprise)
    assert rest is not None
    assert not {photo.photo_id for photo in rest.photos} & {photo.photo_id for photo in again.photos}
    project.save_proposal(rest, READER).result()
    assert propose(project, later, surprise) is None


def evidence_of(project: Project, label: str) -> tuple[RunSummary, Surprise]:
    summary = tasks.run_summary(project, only=())
    assert summary is not None
    (found,) = [one for one in rows_of_surprises(summary) if (one.stratum_kind, one.label) == ("all", label)]
    return summary, found


def test_the_test_with_chosen_photos_is_that_of_enrichment() -> None:
    """Two patients of a study and one that was chosen, by hand."""
    found = enrichment(np.array([0.3, 0.2, 0.4]), np.array([0.1, 0.1, 0.1]))
    assert found.ratio == pytest.approx(3.0) and found.p < 0.1


def test_a_question_is_open_while_it_may_be_chance_or_rests_on_few() -> None:
    found = Surprise(
        *("ruler", "condition", "Melanoma"),
        *(12, 9, 8, 0),
        *(0.31, 0.1, 3.1, 1.4, 6.9, 0.0001, 0.0004),
        small=False,
        examples=(),
        baseline="black",
    )
    assert not is_open(found)
    assert is_open(replace(found, small=True))
    assert is_open(replace(found, p_adjusted=0.2)) and is_open(replace(found, p_adjusted=math.nan))
    assert not is_open(replace(found, p_adjusted=0.2, enrichment=0.9))


def test_the_command_keeps_what_it_prints(project: Project) -> None:
    lines = list(tasks.propose_photos(project, READER, "ruler", count=2))
    assert lines[0].startswith("To label with “ruler” next, in all cases") and len(lines) == 3
    (kept,) = project.proposals()
    assert kept.act.by == READER
    assert [photo.photo_id in line for photo, line in zip(kept.proposal.photos, lines[1:], strict=True)] == [True] * 2
    with pytest.raises(ProjectError, match="Nobody has marked nail in all cases"):
        list(tasks.propose_photos(project, READER, "nail"))
    with pytest.raises(ProjectError, match="No scored photo of all cases is left"):
        for _ in range(9):
            list(tasks.propose_photos(project, READER, "ruler"))


def test_a_blind_reader_is_asked_about_completed_cases_alone(tmp_path: Path) -> None:
    study = write_small_study(tmp_path, CASES)
    for photo in MARKED:
        Image.fromarray(np.full((72, 96), 255, dtype=np.uint8)).save(study.masks / f"{photo}_{READER}_ruler.png")
    with ready_project(study, tmp_path / "study.spotcheck") as project:
        tasks.score(project, recipe_from_json(RECIPE))
        with pytest.raises(ProjectError, match="Nobody has marked"):
            list(tasks.propose_photos(project, "bob", "ruler"))
        for case in ("case_1", "case_3"):
            project.complete_case(case, "bob").result()
        list(tasks.propose_photos(project, "bob", "ruler"))
        (kept,) = project.proposals()
        cases = {photo.photo_id: case.case_id for case in project.cases() for photo in case.photos}
        assert {cases[photo.photo_id] for photo in kept.proposal.photos} <= {"case_1", "case_3"}
        with pytest.raises(EditError, match="blind"):
            project.save_proposal(replace(kept.proposal, proposal_id="x"), "cem").result()
