"""What checks found: exact, together by photo and baseline, and gone when the map, the ROI or the model is another."""

from __future__ import annotations

import math
import sqlite3
from dataclasses import replace

import pytest

from engine.errors import ProjectError
from engine.project.checking import check
from engine.project.project import Project
from engine.project.values import CONSENSUS, Run, StoredScore, StoredTrust
from engine.recipe import Attribution, Recipe
from engine.trust.values import CheckName, PhotoTrust, TrustFinding
from tests.engine.project.making import READER, Brought, draw, make_cases, move, polygon

RECIPE = Recipe(attribution=Attribution(baselines=("blurred", "black")))


def start(project: Project, recipe: Recipe = RECIPE) -> Run:
    model = project.add_model("net", project.folder / "card.json", "d").result()
    return project.start_run(recipe, model, "{}", {}).result()


def made(
    project: Project, run: Run, photo: str, name: CheckName, baseline: str = "black", **changes: str
) -> StoredTrust:
    """A check of the photo as the project is now."""
    case = project.case_of_photo(photo)
    readers = project.expected_scores(case.case_id, run.recipe.agreement.reading)[photo]
    reader = CONSENSUS if CONSENSUS in readers else next(iter(readers))
    finding = TrustFinding(name, "roi", "blurred", "probability_change", -1 / 3)
    found = PhotoTrust(case.case_id, photo, baseline, reader, (finding,), (f"flag of {name}",))
    return replace(StoredTrust(name, found, "key", readers[reader]), **changes)


def checks_of(project: Project, run: Run) -> set[tuple[str, str]]:
    return {(row.found.photo_id, row.check) for row in project.trust_rows(run.run_id)}


def test_findings_come_back_bit_for_bit(project: Project) -> None:
    run = start(project)
    values = (0.1 + 0.2, 5e-324, -math.inf, 1e300)
    findings = tuple(TrustFinding("curves", f"deletion:{value}", "", "probability", value) for value in values)
    undefined = TrustFinding("curves", "deletion", "blurred", "area", math.nan)
    found = PhotoTrust("c2", "c", "black", None, (*findings, undefined), ("flag",))
    row = StoredTrust("curves", found, "key", "", "2026-11-02T10:11:12Z")
    project.save_trust(run.run_id, [row]).result()
    (stored,) = project.trust_rows(run.run_id)
    assert stored.found.findings[:-1] == findings
    assert math.isnan(stored.found.findings[-1].value)
    assert replace(stored, found=replace(found, findings=())) == replace(row, found=replace(found, findings=()))


def test_checks_of_a_photo_and_baseline_are_one_value_in_their_order(project: Project) -> None:
    run = start(project)
    mixed: tuple[tuple[CheckName, str], ...] = (
        ("randomisation", "black"),
        ("curves", "blurred"),
        ("causal", "black"),
        ("curves", "black"),
    )
    for name, baseline in mixed:
        project.save_trust(run.run_id, [made(project, run, "c", name, baseline)]).result()
    project.save_trust(run.run_id, [made(project, run, "a", "curves")]).result()
    first, blurred, black = project.trust(run.run_id)
    assert (first.photo_id, blurred.baseline, black.baseline) == ("a", "blurred", "black")
    assert [finding.check for finding in black.findings] == ["causal", "curves", "randomisation"]
    assert black.flags == ("flag of causal", "flag of curves", "flag of randomisation")
    assert project.trust(run.run_id, "c2") == (blurred, black)
    assert project.trust(run.run_id, "c3") == ()


def test_the_same_check_again_replaces_the_first(project: Project) -> None:
    run = start(project)
    row = made(project, run, "c", "curves")
    project.save_trust(run.run_id, [row]).result()
    project.save_trust(run.run_id, [replace(row, found=replace(row.found, findings=()))]).result()
    assert [found.findings for found in project.trust(run.run_id)] == [()]


def test_another_roi_takes_away_what_was_said_of_the_roi(unblinded: Project) -> None:
    project = unblinded
    run = start(project)
    project.edit("a", READER, draw(polygon("r", 1))).result()
    rows = [made(project, run, photo, name) for photo in ("a", "b") for name in ("causal", "curves")]
    project.save_trust(run.run_id, rows).result()
    everything = {("a", "causal"), ("a", "curves"), ("b", "causal"), ("b", "curves")}
    assert checks_of(project, run) == everything
    project.edit("a", READER, move(polygon("r", 1), polygon("r", 2))).result()
    assert checks_of(project, run) == everything - {("a", "causal")}
    project.undo("a", READER).result()
    assert checks_of(project, run) == everything


def test_a_second_reader_makes_it_the_roi_of_both(project: Project) -> None:
    run = start(project)
    cases = make_cases(project.folder)
    project.add_data_set(cases, [Brought("c", "Ann", polygon("r", 1))]).result()
    rows = [made(project, run, "c", name) for name in ("causal", "curves")]
    project.save_trust(run.run_id, rows).result()
    project.add_data_set(cases, [Brought("c", "Bob", polygon("r", 2))]).result()
    (left,) = project.trust_rows(run.run_id)
    assert (left.check, left.found.reader) == ("curves", CONSENSUS)


def test_where_the_region_is_as_large_as_the_roi_every_check_depends_on_it(unblinded: Project) -> None:
    project = unblinded
    run = start(project, replace(RECIPE, segmentation=replace(RECIPE.segmentation, method="roi_area", parameter=None)))
    project.save_trust(run.run_id, [made(project, run, "a", "curves")]).result()
    project.edit("a", READER, draw(polygon("r", 1))).result()
    assert project.trust(run.run_id) == ()


def test_scoring_another_map_drops_the_checks_of_the_old_one(project: Project) -> None:
    run = start(project)
    rows = [made(project, run, "c", "curves", baseline) for baseline in ("black", "blurred")]
    project.save_trust(run.run_id, rows).result()

    def scored(map_key: str) -> StoredScore:
        return StoredScore("c2", "c", None, "black", map_key, "", run.score_hash, {}, {}, {})

    project.save_scores(run.run_id, None, [scored("key")]).result()
    assert len(project.trust(run.run_id)) == 2
    project.save_scores(run.run_id, None, [scored("other")]).result()
    assert [found.baseline for found in project.trust(run.run_id)] == ["blurred"]


def test_neither_another_model_nor_an_excluded_case_is_spoken_of(project: Project) -> None:
    run = start(project)
    project.save_trust(run.run_id, [made(project, run, photo, "curves") for photo in ("a", "c")]).result()
    project.exclude_case("c2", "blurred").result()
    assert checks_of(project, run) == {("a", "curves")}
    assert len(project.trust(run.run_id, "c2")) == 1
    project.add_model("net", project.folder / "card.json", "another").result()
    assert project.trust(run.run_id) == ()


def test_a_changed_row_is_refused_and_repair_takes_it_away(project: Project) -> None:
    run = start(project)
    project.save_trust(run.run_id, [made(project, run, "c", "curves")]).result()
    project.close()
    connection = sqlite3.connect(project.path)
    connection.execute("UPDATE trust SET content = replace(content, 'blurred', 'painted')")
    connection.commit()
    connection.close()
    with Project.open(project.path) as opened, pytest.raises(ProjectError, match="a check of photo “c”"):
        opened.trust(run.run_id)
    assert "Row “" in check(project.path).problems[0]
    assert check(project.path, repair=True).repaired == (
        "removed 1 damaged rows of trust; check the maps again to get them back.",
    )
    with Project.open(project.path) as opened:
        assert opened.trust(run.run_id) == ()


def test_what_is_remembered_stays(project: Project) -> None:
    assert project.remembered("plan:x") is None
    for value in ("one", "two"):
        project.remember("plan:x", value).result()
    project.close()
    with Project.open(project.path, read_only=True) as opened:
        assert opened.remembered("plan:x") == "two"
        with pytest.raises(ProjectError, match="read-only"):
            opened.remember("plan:x", "three")
