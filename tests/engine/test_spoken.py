"""What the engine says to a person is in that person's language; what it keeps is English whatever is spoken."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from engine import language, tasks
from engine.datasets import ImportRequest, read_data_set
from engine.errors import PhotoError, ProjectError, RecipeError
from engine.language import speak
from engine.photos import read_photo
from engine.project import Project
from engine.recipe import load_recipe, recipe_from_json
from tests.engine.test_failing_model import BREAKS_ON_TWO_PHOTOS
from tests.small import ready_project, write_small_study

SAID = "⟦"


@pytest.fixture
def brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language that puts every sentence in brackets."""
    monkeypatch.setattr(language, "_catalogue", language.no_catalogue)
    speak(lambda text, about, count: f"{SAID}{text if count in (-1, 1) else about}")


@pytest.mark.usefixtures("brackets")
def test_refusals_are_said_in_the_language_of_the_person(tmp_path: Path) -> None:
    with pytest.raises(PhotoError, match=f"^{SAID}a.png is missing"):
        read_photo(tmp_path / "a.png")
    with pytest.raises(ProjectError, match=f"^{SAID}There is no project"):
        Project.open(tmp_path / "a.spotcheck")
    with pytest.raises(RecipeError, match=f"^{SAID}the recipe: {SAID}map.smoothing must"):
        recipe_from_json('{"map": {"smoothing": 2}}')


@pytest.mark.usefixtures("brackets")
def test_failures_are_kept_in_english(tmp_path: Path) -> None:
    study = write_small_study(tmp_path)
    (study.card.parent / "architecture.py").write_text(BREAKS_ON_TWO_PHOTOS, encoding="utf-8")
    with ready_project(study, tmp_path / "study.spotcheck") as project:
        outcome = tasks.score(project, load_recipe("default"))
        kept = project.failures(outcome.run_id)
    assert kept and not any(SAID in failure.message for failure in kept)
    assert any("out of memory" in failure.message for failure in kept)


@pytest.mark.usefixtures("brackets")
def test_a_data_set_is_the_same_in_every_language(tmp_path: Path) -> None:
    for number in range(3):
        Image.new("RGB", (20, 20), (number, 0, 0)).save(tmp_path / f"p{number}.png")
    table = "image_id,lesion_id,patient_id,age\np0,L,A,old\np1,L,B,30\np2,L,,30\n"
    (tmp_path / "metadata.csv").write_text(table, encoding="utf-8")
    spoken = read_data_set(ImportRequest(tmp_path))
    with language.in_english():
        english = read_data_set(ImportRequest(tmp_path))
        english_lines = english.report.lines()
    assert spoken.cases == english.cases
    assert "L (no patient)" in {case.case_id for case in spoken.cases}
    assert all(SAID in line for line in spoken.report.lines())
    assert not any(SAID in line for line in english_lines)
