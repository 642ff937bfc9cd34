"""The command line as a person meets it: what it prints, where, and the exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from engine import tasks
from main import main
from tests.small import SmallStudy, write_small_study

ROOT = Path(__file__).resolve().parents[2]
Say = Callable[..., tuple[int, list[str]]]


@pytest.fixture
def study(tmp_path: Path) -> SmallStudy:
    return write_small_study(tmp_path)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "study.spotcheck"


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Say:
    """Run a command; its exit status and what it printed on standard error, progress apart."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def run(*words: object) -> tuple[int, list[str]]:
        status = main([str(word) for word in words])
        printed = capsys.readouterr().err.splitlines()
        return status, [
            line
            for line in printed
            if not line.startswith(("Reading photos", "Scoring", "Comparing", "Writing", "Checking", "Placing"))
        ]

    return run


def import_all(study: SmallStudy, project: Path) -> tuple[object, ...]:
    return ("import", project, "--photos", study.photos, "--masks", study.masks, "--table", study.table)


def test_the_whole_path(say: Say, study: SmallStudy, project: Path, tmp_path: Path) -> None:
    assert say(*import_all(study, project)) == (0, [])
    assert say("model", project, study.card, "--trust") == (0, [])
    assert say("score", project, "--recipe", "paper") == (0, [])
    assert say("export", project, "--to", tmp_path / "out") == (0, [])
    assert say("check", project) == (0, [])
    written = {path.name for path in (tmp_path / "out").iterdir()}
    tables = {"photos.csv", "cases.csv", "strata.csv", "thresholds.csv", "lesions.csv", "failures.csv"}
    evaluated = {"classifier.csv", "confusion.csv", "calibration.csv", "worklist.csv", "patterns.csv"}
    told = {"readings.csv", "regions.csv"}
    assert written == tables | evaluated | told | {"recipe.json", "plan.json", "manifest.json"}
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["flow"] == {
        "cases": 4,
        "photos": 5,
        "excluded": {},
        "failed": 0,
        "unread": 0,
        "stale": 0,
        "unscored": 0,
    }


def test_checking_maps(say: Say, study: SmallStudy, project: Path, tmp_path: Path) -> None:
    say(*import_all(study, project))
    say("model", project, study.card, "--trust")
    status, lines = say("trust", project)
    assert (status, len(lines)) == (1, 1)
    assert "score it first" in lines[0]
    say("score", project, "--recipe", "paper")
    assert say("trust", project, "--checks", "causal,curves", "--cases", 2) == (0, [])
    assert say("export", project, "--to", tmp_path / "out") == (0, [])
    assert (tmp_path / "out" / "trust.csv").exists()
    status, lines = say("trust", project, "--run", "nope")
    assert (status, len(lines)) == (1, 1)
    assert "has no run “nope”" in lines[0]
    for photo in study.photos.iterdir():
        photo.unlink()
    status, lines = say("trust", project, "--checks", "causal")
    assert status == 1
    assert [line for line in lines if ".png is missing" in line] == lines


def test_what_checking_prints(study: SmallStudy, project: Path, say: Say, capsys: pytest.CaptureFixture[str]) -> None:
    say(*import_all(study, project))
    say("model", project, study.card, "--trust")
    say("score", project, "--recipe", "paper")
    capsys.readouterr()
    assert main(["trust", str(project), "--checks", "causal,curves"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].split() == ["check", "subject", "measure", "mean", "95", "%", "interval", "photos", "cases"]
    table = [line.split() for line in lines[3 : lines.index("", 3)]]
    assert ["causal", "roi", "(blurred)", "probability_change"] in [words[:4] for words in table]
    assert {tuple(words[-2:]) for words in table} == {("5", "4")}
    assert not [words for words in table if ":" in words[1]]
    assert lines[-2].endswith(".")
    assert "4 cases checked now, 0 photos failed" in lines[-1]


def test_the_help_names_every_check(capsys: pytest.CaptureFixture[str]) -> None:
    from engine.trust.values import CHECKS

    assert main(["trust", "--help"]) == 0
    assert ", ".join(CHECKS) in " ".join(capsys.readouterr().out.split())


def test_a_wrong_call_is_status_two(say: Say) -> None:
    assert say("score")[0] == 2
    assert say("trust", "study.spotcheck", "--checks", "causal,luck")[0] == 2
    assert say("trust", "study.spotcheck", "--cases", "0")[0] == 2
    assert say("paint", "the", "fence")[0] == 2


def test_a_missing_photo(say: Say, study: SmallStudy, project: Path) -> None:
    say(*import_all(study, project))
    say("model", project, study.card, "--trust")
    (study.photos / "photo_20.png").unlink()
    status, lines = say("score", project)
    assert status == 1
    assert [line for line in lines if "photo_20.png is missing" in line] == lines
    assert opens(project)


def test_an_unreadable_image(say: Say, study: SmallStudy, project: Path) -> None:
    (study.photos / "photo_99.png").write_bytes((study.photos / "photo_10.png").read_bytes()[:300])
    status, lines = say(*import_all(study, project))
    assert (status, len(lines)) == (1, 1)
    assert lines[0].startswith("photo_99.png: It is incomplete")
    assert opens(project)


def test_a_table_without_the_needed_column(say: Say, study: SmallStudy, project: Path, tmp_path: Path) -> None:
    table = tmp_path / "bad.csv"
    table.write_text("height,weight\n1,2\n", encoding="utf-8")
    status, lines = say("import", project, "--photos", study.photos, "--table", table)
    assert (status, len(lines)) == (1, 1)
    assert "bad.csv has no column that names the photos" in lines[0]
    assert not project.exists()


def test_a_model_whose_classes_do_not_fit_its_card(say: Say, study: SmallStudy, project: Path) -> None:
    say(*import_all(study, project))
    card = json.loads(study.card.read_text(encoding="utf-8"))
    study.card.write_text(json.dumps({**card, "classes": ["mel", "nv"], "conditions": {}}), encoding="utf-8")
    status, lines = say("model", project, study.card, "--trust")
    assert (status, len(lines)) == (1, 1)
    assert "names 2 classes, but the model has 3 outputs" in lines[0]
    assert opens(project)


def test_a_mask_of_another_shape(say: Say, study: SmallStudy, project: Path) -> None:
    from PIL import Image

    Image.new("L", (50, 50), 255).save(study.masks / "photo_10_bob_lesion.png")
    status, lines = say(*import_all(study, project))
    assert (status, len(lines)) == (1, 1)
    assert "50 x 50 pixels and its photo 96 x 72" in lines[0]
    assert opens(project)


def test_an_untrusted_model(say: Say, study: SmallStudy, project: Path) -> None:
    say(*import_all(study, project))
    status, lines = say("model", project, study.card)
    assert (status, len(lines)) == (1, 1)
    assert "was not trusted" in lines[0]


def test_a_card_that_lies_elsewhere(say: Say, study: SmallStudy, project: Path, tmp_path: Path) -> None:
    say(*import_all(study, project))
    card = tmp_path / "elsewhere.json"
    study.card.rename(card)
    assert say("model", project, study.card.parent / "weights.safetensors", "--card", card, "--trust") == (0, [])
    assert say("score", project) == (0, [])


def test_a_dry_run_makes_no_project(say: Say, study: SmallStudy, project: Path) -> None:
    assert say(*import_all(study, project), "--dry-run") == (0, [])
    assert not project.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the limit on file sizes is POSIX")
def test_a_full_disk(study: SmallStudy, say: Say, project: Path) -> None:
    say(*import_all(study, project))
    say("model", project, study.card, "--trust")
    limited = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192)); from main import main; sys.exit(main(sys.argv[1:]))"
    )
    ran = subprocess.run([sys.executable, "-c", limited, "score", project], cwd=ROOT, capture_output=True, text=True)
    sentences = [line for line in ran.stderr.splitlines() if not line.startswith(("Scoring", "Comparing photos"))]
    assert (ran.returncode, len(sentences)) == (1, 1), ran.stderr
    assert "Traceback" not in ran.stderr
    assert say("score", project) == (0, [])


def test_no_command_imports_qt(study: SmallStudy, project: Path) -> None:
    words = [str(word) for word in import_all(study, project)]
    code = "import sys; from main import main; main(sys.argv[1:]); sys.exit('PySide6' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr


def test_importing_the_engine_imports_no_torch() -> None:
    code = "import engine, engine.tasks, sys; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0


def opens(project: Path) -> bool:
    with tasks.open_project(project) as opened:
        return len(opened.cases()) == 4
