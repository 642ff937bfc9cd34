"""What is said in another language is all of it, with the same values in it, and what was compiled."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

from engine import language
from engine.language import in_english, several, speak, tr
from tests.translations import catalogue
from tests.translations.catalogue import ROOT

OTHERS = catalogue.languages()


@pytest.fixture
def spoken_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language that says every known sentence twice."""
    known = {("cat {name}", "", -1): "cat cat {name}", ("{n} cat", "{n} cats", 2): "{n} cat cats"}
    monkeypatch.setattr(language, "_catalogue", language.no_catalogue)
    speak(lambda text, about, count: known.get((text, about, count), ""))


def test_english_is_what_stands_in_the_code() -> None:
    assert tr("No {thing} at {place}.", thing="photo", place="home") == "No photo at home."
    assert tr("{braces} stay where nothing is put in them") == "{braces} stay where nothing is put in them"
    counts = [several("{n} photo of {who}", "{n} photos of {who}", n, who="A") for n in (0, 1, 2)]
    assert counts == ["0 photos of A", "1 photo of A", "2 photos of A"]


@pytest.mark.usefixtures("spoken_twice")
def test_another_language_is_looked_up_and_what_it_lacks_stays_english() -> None:
    assert tr("cat {name}", name="Tom") == "cat cat Tom"
    assert several("{n} cat", "{n} cats", 2) == "2 cat cats"
    assert tr("dog") == "dog"
    with in_english():
        assert tr("cat {name}", name="Tom") == "cat Tom" and several("{n} cat", "{n} cats", 2) == "2 cats"
    assert tr("cat {name}", name="Tom") == "cat cat Tom"


@pytest.mark.parametrize("code", OTHERS)
def test_the_catalogue_holds_every_sentence_and_each_is_translated(code: str, tmp_path: Path) -> None:
    fresh = tmp_path / f"spotcheck_{code}.ts"
    fresh.write_bytes(catalogue.source(code).read_bytes())
    catalogue.collect(fresh)
    assert set(catalogue.messages(fresh)) == set(catalogue.messages(catalogue.source(code))), "run the update command"
    assert [message.text for message in catalogue.messages(fresh) if not message.said] == []


@pytest.mark.parametrize("code", OTHERS)
def test_translations_hold_the_same_values_and_both_forms(code: str) -> None:
    for message in catalogue.messages(catalogue.source(code)):
        assert len(message.said) == 1 + message.counted, message
        for said in message.said:
            assert said.strip() and _values(said) == _values(message.text), message


@pytest.mark.parametrize("code", OTHERS)
def test_what_the_window_reads_is_compiled_from_it(code: str, tmp_path: Path) -> None:
    catalogue.compile_to(catalogue.source(code), tmp_path / "compiled.qm")
    assert (tmp_path / "compiled.qm").read_bytes() == catalogue.compiled(code).read_bytes(), "run the update command"


def test_the_engine_speaks_when_it_is_asked_not_when_it_is_imported() -> None:
    """A sentence of the engine may go into a file, which is English whatever the window speaks."""
    early = []
    for path in sorted((ROOT / "engine").rglob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        within = {id(node) for part in ast.walk(module) if isinstance(part, ast.FunctionDef) for node in ast.walk(part)}
        early += [f"{path}:{node.lineno}" for node in ast.walk(module) if _speaks(node) and id(node) not in within]
    assert early == []


def _speaks(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "several")


def _values(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
