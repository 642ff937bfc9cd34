"""A network that breaks on some cases: a row with the reason for these, scores for the others."""

from __future__ import annotations

from pathlib import Path

from engine import tasks
from engine.recipe import load_recipe
from tests.small import ARCHITECTURE, ready_project, write_small_study

BREAKS_ON_TWO_PHOTOS = ARCHITECTURE.replace(
    "    def forward(self, photos):\n",
    "    def forward(self, photos):\n        if len(photos) == 2 and photos.requires_grad is False:\n"
    "            raise RuntimeError('out of memory')\n",
)


def test_a_model_that_breaks_on_one_case_is_a_row_with_the_reason(tmp_path: Path) -> None:
    study = write_small_study(tmp_path)
    (study.card.parent / "architecture.py").write_text(BREAKS_ON_TWO_PHOTOS, encoding="utf-8")
    with ready_project(study, tmp_path / "study.spotcheck") as project:
        outcome = tasks.score(project, load_recipe("default"))
    failed = {failure.photo_id for failure in outcome.failures}
    assert {"photo_00", "photo_01"} <= failed
    assert all("out of memory" in failure.message for failure in outcome.failures)
