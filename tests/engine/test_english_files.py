"""Reports, exports and what findings begin with are English, byte for byte, whatever the window speaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine import language, tasks
from engine.datasets import ImportRequest
from engine.errors import SpotcheckError
from engine.findings import Finding, new_finding_id
from engine.language import speak
from engine.project import Project
from engine.recipe import recipe_from_json
from engine.tasks.finding_evidence import finding_from, finding_from_group, run_evidence
from tests.small import add_bob_and_rulers, write_small_study

SAID = "⟦"
PLANNED = """{"attribution": {"rule": "right", "steps": 2, "baselines": ["blurred", "black"]},
              "agreement": {"grid": 64}, "analysis": {"bootstrap": 100, "smallest_stratum": 2}}"""
DAY = "2026-03-14"


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two runs of six cases that are not as planned, read by two readers, a ruler on some, checked maps, a finding."""
    folder = tmp_path_factory.mktemp("english")
    small = write_small_study(folder, cases=6)
    add_bob_and_rulers(small)
    path = folder / "study.spotcheck"
    with tasks.create_project(path) as project:
        tasks.import_data(project, ImportRequest(small.photos, small.masks, small.table))
        tasks.trust_model(small.card)
        tasks.add_model(project, small.card)
        tasks.freeze_plan(project, ("condition", "sex & site"), ("iou", "kappa"), recipe_from_json(PLANNED))
        for grid in (48, 32):
            tasks.score(project, recipe_from_json(PLANNED.replace("64", str(grid))))
        tasks.check_trust(project, checks=("causal", "repeatability"), cases=2)
        project.save_finding(
            Finding(new_finding_id(), "A ruler\nSeen on photo_10.", photos=("photo_10",)), "ann"
        ).result()
        project.photo_path("photo_20").write_bytes(b"no photo any more")
    return path


@pytest.fixture
def project(study: Path) -> Iterator[Project]:
    with tasks.open_project(study, read_only=True) as opened:
        yield opened


@pytest.fixture
def brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language that puts every sentence in brackets."""
    monkeypatch.setattr(language, "_catalogue", language.no_catalogue)


def bracketed(text: str, about: str, count: int) -> str:
    return f"{SAID}{text if count in (-1, 1) else about}⟧"


def written(project: Project, folder: Path) -> dict[str, bytes]:
    """Everything that can be written of the project, by its path below the folder."""
    for kind in tasks.EXPORTS:
        tasks.export(project, folder / kind, kind=kind)
    for name in ("report.html", "report.pdf"):
        tasks.write_report(project, folder / name, figures=folder / "figures", date=DAY)
    before, after = (run.run_id for run in sorted(project.runs(), key=lambda run: run.started_at))
    tasks.write_comparison(tasks.compare(project, before, after), folder / "comparison")
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.mark.usefixtures("brackets")
def test_files_are_the_same_in_every_language(project: Project, tmp_path: Path) -> None:
    english = written(project, tmp_path / "english")
    speak(bracketed)
    spoken = written(project, tmp_path / "spoken")
    assert spoken.keys() == english.keys()
    assert [name for name, content in english.items() if spoken[name] != content] == []
    assert b"another agreement.grid" in english["csv/analysis_plan.json"]
    assert (
        b"cannot be" in english["augmentation/augmentation.csv"]
        or b"changed" in english["augmentation/augmentation.csv"]
    )


@pytest.mark.usefixtures("brackets")
def test_a_finding_begins_in_english(project: Project) -> None:
    evidence = run_evidence(project)
    assert evidence is not None and evidence.surprises and evidence.groups
    speak(bracketed)
    made = [*(finding_from(one, evidence.run) for one in evidence.surprises)]
    made += [finding_from_group(one, evidence.run) for one in evidence.groups]
    assert not any(SAID in finding.text for finding in made)


@pytest.mark.usefixtures("brackets")
def test_why_a_report_cannot_be_written_is_said_to_the_person(project: Project, tmp_path: Path) -> None:
    speak(bracketed)
    (tmp_path / "figures").write_bytes(b"no folder")
    with pytest.raises(SpotcheckError, match=f"^{SAID}Folder .* cannot be made"):
        tasks.write_report(project, tmp_path / "report.html", figures=tmp_path / "figures", date=DAY)
