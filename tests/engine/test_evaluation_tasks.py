"""The classifier's figures in the export against the exported cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import tasks
from engine.recipe import recipe_from_json
from tests.small import csv_rows, ready_project, write_small_study

RECIPE = '{"attribution": {"rule": "right", "steps": 2, "baselines": ["black", "blurred"]}, "agreement": {"grid": 64}}'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    study = write_small_study(tmp_path)
    with ready_project(study, tmp_path / "study.spotcheck") as project:
        tasks.score(project, recipe_from_json(RECIPE))
        tasks.export(project, tmp_path / "out")
    return tmp_path / "out"


def test_accuracy_and_confusions_follow_from_cases_csv(folder: Path) -> None:
    cases = {row["case_id"]: row for row in csv_rows(folder / "cases.csv")}
    judged = [row for row in cases.values() if row["correct"]]
    right = sum(row["correct"] == "true" for row in judged)
    figures = {(row["name"], row["condition"]): row for row in csv_rows(folder / "classifier.csv")}
    assert float(figures["top1", ""]["value"]) == right / len(judged)
    assert int(figures["top1", ""]["n_cases"]) == len(judged)
    called = {(row["reference"], row["predicted"]): int(row["n_cases"]) for row in csv_rows(folder / "confusion.csv")}
    pairs = [(row["condition"], row["predicted"]) for row in judged]
    assert called == {pair: pairs.count(pair) for pair in set(pairs)}
