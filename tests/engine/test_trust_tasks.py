"""Checks over a data set: what is made, what is kept, what goes on after a stop, and what stops being true."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine import tasks
from engine.batch.evidence import rois_of
from engine.cases import Photo
from engine.datasets import ImportRequest
from engine.errors import Cancelled, ModelError, ProjectError
from engine.explanation import CaseExplanation
from engine.pipeline import Attempt
from engine.project import CONSENSUS, Project
from engine.project.edits import Change, Edit
from engine.recipe import NO_BASELINE, Recipe, recipe_from_json
from engine.tasks import trust as trust_tasks
from engine.trust.values import CHECKS, CheckName, PhotoEvidence, PhotoTrust, TrustFinding
from engine.watch import Unwatched
from tests.small import SmallStudy, csv_rows, ready_project, write_small_study

FEW_STEPS = '"rule": "right", "steps": 4'


def recipe_of(baselines: str = '["black", "blurred"]', reading: str = "first", more: str = "") -> Recipe:
    return recipe_from_json(
        f'{{"attribution": {{{FEW_STEPS}, "baselines": {baselines}{more}}}, '
        f'"agreement": {{"grid": 64, "reading": "{reading}"}}}}'
    )


class Asked(list[tuple[str, CheckName]]):
    """Stands in for the checks: notes what was asked, and finds a figure for each photo and map."""

    def __call__(
        self,
        attempt: Attempt,
        explanation: CaseExplanation,
        read: Callable[[Photo], object],
        evidence: Mapping[str, PhotoEvidence],
        checks: Sequence[CheckName],
        cancelled: Callable[[], bool],
        told: Callable[[str], None],
    ) -> tuple[PhotoTrust, ...]:
        if cancelled():
            raise Cancelled
        self.extend((attempt.case.case_id, check) for check in checks)
        for photo in attempt.case.photos:
            read(photo)
        return tuple(
            PhotoTrust(
                attempt.case.case_id,
                photo_id,
                one.baseline,
                evidence[photo_id].reader,
                tuple(TrustFinding(check, "roi", "", "probability_change", -0.25) for check in checks),
            )
            for photo_id, shown in explanation.photos.items()
            for one in shown
        )


@pytest.fixture
def study(tmp_path: Path) -> SmallStudy:
    return write_small_study(tmp_path)


@pytest.fixture
def path(study: SmallStudy, tmp_path: Path) -> Path:
    """A project with four cases and a trusted model."""
    path = tmp_path / "study.spotcheck"
    ready_project(study, path).close()
    return path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    stand_in = Asked()
    monkeypatch.setattr("engine.trust.checking.check_case", stand_in)
    return stand_in


def scored(project: Project, recipe: Recipe) -> str:
    return tasks.score(project, recipe).run_id


def test_all_checks_over_a_data_set_end_in_a_table_and_a_sentence(path: Path, tmp_path: Path) -> None:
    told: list[str] = []
    with tasks.open_project(path) as project:
        run_id = scored(project, recipe_of())
        outcome = tasks.check_trust(project, told=told.append)
        assert (outcome.run_id, outcome.checked, outcome.failures) == (run_id, 4, ())
        found = tasks.trust_of_run(project)
        summary = tasks.trust_summary(project)
        tasks.export(project, tmp_path / "out")
        assert tasks.check_trust(project).checked == 0
        assert tasks.trust_of_case(project, recipe_of(), None, "case_1") == tuple(
            one for one in found if one.case_id == "case_1"
        )
        (alone, *_) = tasks.check_case_trust(project, None, "case_1", ("causal",), Unwatched())
    assert told[0].startswith("Case case_")
    assert Counter((one.photo_id, one.baseline) for one in found) == Counter(
        (f"photo_{name}", baseline) for name in ("00", "01", "10", "20", "30") for baseline in ("black", "blurred")
    )
    for one in found:
        assert tuple(dict.fromkeys(finding.check for finding in one.findings)) == CHECKS
        assert one.reader == "ann"
    assert alone in found
    assert summary is not None
    assert "5 photos" in summary.sentence
    assert summary.lines()[-1] == summary.sentence
    rows = csv_rows(tmp_path / "out" / "trust.csv")
    assert list(rows[0]) == (
        [
            "run",
            "model",
            "case_id",
            "patient_id",
            "photo_id",
            "reader",
            "baseline",
            "check",
            "subject",
            "fill",
            "measure",
            "value",
            "flags",
        ]
    )
    assert len(rows) == sum(len(one.findings) for one in found)
    figures = [finding for one in found for finding in one.findings]
    for row, figure in zip(rows, figures, strict=True):
        assert (row["check"], row["subject"], row["fill"]) == (figure.check, figure.subject, figure.fill)
        assert row["value"] == "" if math.isnan(figure.value) else float(row["value"]) == figure.value
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["checked_photos"] == dict.fromkeys(CHECKS, 5)


def test_a_method_without_baselines_is_checked_too(path: Path, tmp_path: Path) -> None:
    with tasks.open_project(path) as project:
        scored(project, recipe_from_json('{"attribution": {"method": "gradient_input"}, "agreement": {"grid": 64}}'))
        assert tasks.check_trust(project, cases=1).failures == ()
        tasks.export(project, tmp_path / "out")
        summary = tasks.run_summary(project)
        lines = tasks.summary_lines(summary) if summary else []
    assert {row["baseline"] for row in csv_rows(tmp_path / "out" / "trust.csv")} == {NO_BASELINE}
    assert {row["map_error"] for row in csv_rows(tmp_path / "out" / "photos.csv")} == {""}
    assert not [line for line in lines if line.startswith("Estimated error")]


def test_the_roi_is_that_of_all_readers_and_the_labels_those_of_any(
    path: Path, study: SmallStudy, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, PhotoEvidence] = {}

    def looks(*given: Any) -> tuple[PhotoTrust, ...]:
        seen.update(given[3])
        return Asked()(*given)

    monkeypatch.setattr("engine.trust.checking.check_case", looks)
    halves = np.zeros((2, 72, 96), dtype=np.uint8)
    halves[0, :, :48], halves[1, :36] = 255, 255
    for name, pixels in zip(("bob_lesion", "bob_ruler"), halves, strict=True):
        Image.fromarray(pixels).save(study.masks / f"photo_10_{name}.png")
    with tasks.open_project(path) as project:
        tasks.import_data(project, ImportRequest(study.photos, study.masks, study.table))
        scored(project, recipe_of())
        tasks.check_trust(project, checks=("causal",))
        found = {one.photo_id: one.reader for one in tasks.trust_of_run(project)}
        shown = tasks.stored_explanation(project, "case_1", recipe_of(), None)
        assert shown is not None
        rois = rois_of(shown.photos["photo_10"][0], project.readings("case_1"), recipe_of())
    assert (found["photo_10"], found["photo_20"]) == (CONSENSUS, "ann")
    both = seen["photo_10"]
    assert (both.reader, set(both.labels), seen["photo_20"].labels) == (CONSENSUS, {"ruler"}, {})
    assert both.roi is not None
    assert np.array_equal(both.roi, rois["ann"] & rois["bob"])
    assert both.labels["ruler"].mean() == pytest.approx(0.5)


def test_there_is_no_table_without_checks(path: Path, tmp_path: Path) -> None:
    with tasks.open_project(path) as project:
        scored(project, recipe_of())
        written = tasks.export(project, tmp_path / "out")
        assert tasks.trust_summary(project) is None
    assert "trust.csv" not in {file.name for file in written}
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["checked_photos"] == {}


def test_a_check_without_a_figure_is_a_row_with_its_flag(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(attempt: Attempt, explanation: CaseExplanation, *_: object) -> tuple[PhotoTrust, ...]:
        return tuple(
            PhotoTrust(attempt.case.case_id, photo_id, one.baseline, "ann", (), ("no_roi",))
            for photo_id, shown in explanation.photos.items()
            for one in shown
        )

    monkeypatch.setattr("engine.trust.checking.check_case", nothing)
    with tasks.open_project(path) as project:
        scored(project, recipe_of('["black"]'))
        assert tasks.check_trust(project, checks=("causal",), cases=1).checked == 1
        assert tasks.check_trust(project, checks=("causal",), cases=1).checked == 0
        tasks.export(project, tmp_path / "out")
    for row in csv_rows(tmp_path / "out" / "trust.csv"):
        assert (row["check"], row["subject"], row["value"], row["flags"]) == ("causal", "", "", "no_roi")


def test_what_was_checked_is_not_checked_again(path: Path, asked: Asked) -> None:
    with tasks.open_project(path) as project:
        scored(project, recipe_of())
        assert tasks.check_trust(project, checks=("curves",), cases=2).checked == 2
        first = set(asked)
        assert tasks.check_trust(project, checks=("curves",), cases=3).checked == 1
        assert set(asked) > first
        assert len(asked) == 3
        assert tasks.check_trust(project, checks=("causal", "curves")).checked == 4
    assert Counter(asked) == Counter(
        {(f"case_{case}", check): 1 for case in range(4) for check in ("causal", "curves")}
    )


def test_randomisation_is_checked_on_a_sample(path: Path, asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trust_tasks, "RANDOMISED_CASES", 2)
    with tasks.open_project(path) as project:
        scored(project, recipe_of())
        tasks.check_trust(project)
        assert tasks.check_trust(project).checked == 0
    assert Counter(check for _, check in asked) == {**dict.fromkeys(CHECKS, 4), "randomisation": 2}
    drawn = list(dict.fromkeys(case_id for case_id, _ in asked))
    assert [case_id for case_id, check in asked if check == "randomisation"] == drawn[:2]


def test_a_stopped_check_goes_on(path: Path, asked: Asked) -> None:
    class StopsAfterTwo(Unwatched):
        def cancelled(self) -> bool:
            return len(asked) >= 2

    with tasks.open_project(path) as project:
        scored(project, recipe_of())
        with pytest.raises(Cancelled):
            tasks.check_trust(project, checks=("causal", "curves"), watch=StopsAfterTwo())
    with tasks.open_project(path) as project:
        assert tasks.check_trust(project, checks=("causal", "curves")).checked == 3
    assert len(asked) == len(set(asked)) == 8


def test_progress_counts_cases(path: Path, asked: Asked) -> None:
    class Notes(Unwatched):
        def __init__(self) -> None:
            self.seen: list[tuple[int, int]] = []

        def report(self, progress: tasks.Progress) -> None:
            self.seen.append((progress.done, progress.total))

    notes = Notes()
    with tasks.open_project(path) as project:
        scored(project, recipe_of())
        tasks.check_trust(project, checks=("curves",), watch=notes)
    assert notes.seen == [(done, 4) for done in (1, 2, 3, 4)]


def test_a_case_that_fails_is_told_and_the_rest_goes_on(path: Path, study: SmallStudy, asked: Asked) -> None:
    with tasks.open_project(path) as project:
        run_id = scored(project, recipe_of())
        (study.photos / "photo_01.png").unlink()
        outcome = tasks.check_trust(project, checks=("curves",))
        assert project.failures(run_id) == ()
    assert outcome.checked == 3
    assert {failure.photo_id for failure in outcome.failures} == {"photo_00", "photo_01"}
    assert all("photo_01.png" in failure.message for failure in outcome.failures)


def test_a_model_that_fails_in_a_check_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> tuple[PhotoTrust, ...]:
        raise ModelError("It cannot.")

    monkeypatch.setattr("engine.trust.checking.check_case", fails)
    with tasks.open_project(path) as project:
        scored(project, recipe_of())
        outcome = tasks.check_trust(project, checks=("curves",))
        assert (outcome.checked, len(outcome.failures)) == (0, 5)
        with pytest.raises(ModelError, match=r"It cannot\."):
            tasks.check_case_trust(project, None, "case_0", ("curves",), Unwatched())


def test_only_what_depends_on_a_changed_roi_is_checked_again(path: Path, asked: Asked) -> None:
    with tasks.open_project(path) as project:
        scored(project, recipe_of(reading="latest"))
        tasks.check_trust(project, checks=("causal", "curves"))
        asked.clear()
        (region,) = project.regions("photo_10", "ann")
        project.edit("photo_10", "ann", Edit("Delete", (Change(region, None),))).result()
        left = tasks.trust_of_case(project, recipe_of(reading="latest"), None, "case_1")
        assert {finding.check for one in left for finding in one.findings} == {"curves"}
        assert tasks.check_trust(project, checks=("causal", "curves")).checked == 1
    assert asked == [("case_1", "causal")]


def test_a_case_alone_is_checked_anew_and_told_with_what_is_known(path: Path, asked: Asked) -> None:
    with tasks.open_project(path) as project:
        run_id = scored(project, recipe_of('["black"]'))
        tasks.check_trust(project, checks=("causal",))
        (found,) = tasks.check_case_trust(project, run_id, "case_1", ("curves",), Unwatched())
        assert [finding.check for finding in found.findings] == ["causal", "curves"]
        tasks.check_case_trust(project, run_id, "case_1", ("curves",), Unwatched())
        assert asked[-2:] == [("case_1", "curves")] * 2
        assert tasks.trust_of_case(project, recipe_of('["black"]'), None, "case_1") == (found,)
        assert tasks.trust_of_case(project, recipe_of('["white"]'), None, "case_1") == ()


def test_a_project_open_for_reading_keeps_nothing(path: Path, asked: Asked) -> None:
    with tasks.open_project(path) as project:
        scored(project, recipe_of('["black"]'))
    with tasks.open_project(path, read_only=True) as project:
        (found,) = tasks.check_case_trust(project, None, "case_1", ("curves",), Unwatched())
        assert [finding.check for finding in found.findings] == ["curves"]
        assert tasks.trust_of_run(project) == ()


def test_other_references_make_other_maps_of_which_nothing_was_found_yet(path: Path, asked: Asked) -> None:
    recipe = recipe_of('["black", "references"]', more=', "samples": 4')
    with tasks.open_project(path) as project:
        scored(project, recipe)
        tasks.check_trust(project, checks=("curves",))
        kept = tasks.stored_explanation(project, "case_1", recipe, None)
        computed = tasks.explain_case(project, "case_1", recipe, None, Unwatched(), lambda _: None)
        assert kept is not None
        for one, other in zip(kept.photos["photo_10"], computed.photos["photo_10"], strict=True):
            assert one.attributed.key == other.attributed.key
        assert len(tasks.trust_of_case(project, recipe, None, "case_1")) == 2
        project.exclude_case("case_0", "someone else").result()
        assert tasks.stored_explanation(project, "case_1", recipe, None) is None
        (left,) = tasks.trust_of_case(project, recipe, None, "case_1")
        assert left.baseline == "black"
        again = tasks.explain_case(project, "case_1", recipe, None, Unwatched(), lambda _: None)
        for one, other in zip(again.photos["photo_10"], computed.photos["photo_10"], strict=True):
            assert (one.attributed.key == other.attributed.key) == (one.baseline == "black")


def test_maps_of_an_older_engine_are_not_checked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with tasks.open_project(path) as project:
        with monkeypatch.context() as older:
            older.setattr("engine.versions.ENGINE_VERSION", 1)
            scored(project, recipe_of())
        with pytest.raises(ProjectError, match="older Spotcheck; score again"):
            tasks.check_trust(project)
        with pytest.raises(ProjectError, match="older Spotcheck; score again"):
            tasks.check_case_trust(project, None, "case_0", ("causal",), Unwatched())


def test_without_a_run_or_a_scored_case_the_sentence_says_what_to_do(path: Path) -> None:
    with tasks.open_project(path) as project:
        with pytest.raises(ProjectError, match="score it first"):
            tasks.check_trust(project)
        with pytest.raises(ProjectError, match="score it first"):
            tasks.check_case_trust(project, None, "case_0", CHECKS, Unwatched())
        assert tasks.trust_summary(project) is None
        for case in project.cases():
            project.exclude_case(case.case_id, "blurred").result()
        scored(project, recipe_of())
        with pytest.raises(ProjectError, match="no scored case"):
            tasks.check_trust(project)
