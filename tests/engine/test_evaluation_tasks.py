"""The classifier's figures in the export against the exported cases."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from engine import tasks
from engine.datasets import ImportRequest
from engine.recipe import recipe_from_json
from tests.small import write_small_study

RECIPE = '{"attribution": {"rule": "right", "steps": 2, "baselines": ["black", "blurred"]}, "agreement": {"grid": 64}}'


def read(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    study = write_small_study(tmp_path)
    with tasks.create_project(tmp_path / "study.spotcheck") as project:
        tasks.import_data(project, ImportRequest(study.photos, study.masks, study.table))
        tasks.trust_model(study.card)
        tasks.add_model(project, study.card)
        tasks.score(project, recipe_from_json(RECIPE))
        tasks.export(project, tmp_path / "out")
    return tmp_path / "out"


def test_accuracy_and_confusions_follow_from_cases_csv(folder: Path) -> None:
    cases = {row["case_id"]: row for row in read(folder / "cases.csv")}
    judged = [row for row in cases.values() if row["correct"]]
    right = sum(row["correct"] == "true" for row in judged)
    figures = {(row["name"], row["condition"]): row for row in read(folder / "classifier.csv")}
    assert float(figures["top1", ""]["value"]) == right / len(judged)
    assert int(figures["top1", ""]["n_cases"]) == len(judged)
    called = {(row["reference"], row["predicted"]): int(row["n_cases"]) for row in read(folder / "confusion.csv")}
    pairs = [(row["condition"], row["predicted"]) for row in judged]
    assert called == {pair: pairs.count(pair) for pair in set(pairs)}
