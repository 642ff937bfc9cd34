"""The commands about the study itself: what they print, and what they refuse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from engine import tasks
from engine.command_line import run_command
from tests.engine.project.making import READER, make_project

Say = Callable[..., tuple[int, list[str], list[str]]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A blinded project of three cases, one of which Ann has completed."""
    with make_project(tmp_path) as project:
        project.complete_case("c1", READER).result()
        return project.path


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Say:
    """Run a command; its exit status, and the lines on standard output and on standard error."""
    monkeypatch.setattr("sys.excepthook", lambda *_: None)

    def run(*words: object) -> tuple[int, list[str], list[str]]:
        status = run_command([str(word) for word in words]).status
        printed = capsys.readouterr()
        return status, printed.out.splitlines(), printed.err.splitlines()

    return run


def test_readers_are_listed_and_a_coordinator_named(say: Say, path: Path) -> None:
    assert say("readers", path) == (0, ["Ann: reader, 1 of 3 cases completed"], [])
    listed = ["Ann: reader, 1 of 3 cases completed", "Cora: coordinator, 0 of 3 cases completed"]
    assert say("readers", path, "--coordinator", "Cora") == (0, listed, [])
    assert say("readers", path, "--coordinator", "Cora") == (0, listed, [])
    status, out, err = say("readers", path, "--coordinator", "Ann")
    assert (status, out) == (1, [])
    assert err == [
        "“Ann” does not coordinate this project: only “Cora” may give roles; "
        "ask them to do it, or to make you a coordinator."
    ]
    assert say("readers", path, "--coordinator", "Ann", "--by", "Cora")[:2] == (
        0,
        ["Ann: coordinator, 1 of 3 cases completed", listed[1]],
    )


def test_a_project_without_readers_says_so(say: Say, tmp_path: Path) -> None:
    tasks.create_project(tmp_path / "new.spotcheck").close()
    assert say("readers", tmp_path / "new.spotcheck") == (0, ["Project new.spotcheck has no reader yet."], [])


def test_a_protocol_is_set_and_printed(say: Say, path: Path, tmp_path: Path) -> None:
    assert say("protocol", path) == (0, ["Project study.spotcheck has no protocol yet; set one with --set FILE."], [])
    file = tmp_path / "instructions.txt"
    file.write_text("Outline every lesion.\nÄußerste Sorgfalt.\n", encoding="utf-8")
    status, out, err = say("protocol", path, "--set", file, "--by", "Cora")
    assert (status, out[:2], err) == (0, ["Outline every lesion.", "Äußerste Sorgfalt."], [])
    assert out[2].startswith("Version 1, set 20")
    assert " UTC by Cora, SHA-256 " in out[2]
    assert say("protocol", path) == (0, out, [])


def test_a_protocol_that_is_no_text_is_refused(say: Say, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "instructions.pdf"
    status, _, (line,) = say("protocol", path, "--set", file)
    assert (status, "cannot be read" in line) == (1, True)
    file.write_bytes(b"\xff\xfe\x00")
    assert "is not text in UTF-8" in say("protocol", path, "--set", file)[2][0]
    file.write_bytes(b" " * 1_000_001)
    assert "larger than 1 MB" in say("protocol", path, "--set", file)[2][0]
    file.write_bytes(b" \n")
    assert "cannot be blank" in say("protocol", path, "--set", file)[2][0]


def test_unblinding_needs_the_right_person(say: Say, path: Path) -> None:
    say("readers", path, "--coordinator", "Cora")
    status, _, (line,) = say("unblind", path, "--by", "Ann", "--reason", "curious")
    assert (status, "only “Cora” may unblind it" in line) == (1, True)
    done = ["Unblinded: from now on no reading is blind."]
    assert say("unblind", path, "--by", "Cora", "--reason", "all cases are read") == (0, done, [])
    assert say("unblind", path, "--by", "Cora", "--reason", "again") == (0, ["The project is not blinded."], [])
    with tasks.open_project(path) as project:
        assert not project.blinded
