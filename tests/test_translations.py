"""What is said in another language is all of it, with the same values in it, and what was compiled."""

from __future__ import annotations

import ast
import functools
import re
import string
import subprocess
import sys
from pathlib import Path
from typing import TypeGuard

import pytest
from PySide6.QtCore import QLocale, QTranslator

from engine import language
from engine.language import grouped, in_english, several, speak, tr
from gui.language import LANGUAGES, language_of
from tests.translations import catalogue
from tests.translations.bare import bare_words
from tests.translations.catalogue import ROOT

NOT_GERMAN = re.compile(
    r"\b(?:Gesten?|Wärmekarten?|Tinte|(?:ge)?sicher[nt]|labeln|Leser|Grundlinie|niedrige Übereinst|[Mm]an)\b"
)
ONE_SENTENCE = """<TS version="2.1" language="de_DE"><context><name></name>
<message><source>Cat</source><translation>Katze</translation></message></context></TS>
"""
PLANTED = """row.addWidget(QLabel("is"))
view.set_note(" · ".join((turned, f"grid {distance}")))
proposed = f"{project} copy.spotcheck"
length.setText(f"{pixels:,.0f} px")
title.setText(tr("Practice"))
"""
OTHERS = catalogue.languages()
OPENED = """
import sys
from pathlib import Path
from typing import TypeGuard
from PySide6.QtWidgets import QApplication
from gui.language import speak
app = QApplication([])
speak(app, sys.argv[1])
from gui.actions.table import MENUS
from gui.dialogs.settings import SettingsDialog
from gui.document.document import Document
from gui.actions.key_rules import defaults
from gui.settings import Settings
from gui.window import Window
dialog = SettingsDialog(defaults(), "dark", 100)
window = Window(Document(Settings(Path(sys.argv[2]))))
print(dialog.windowTitle(), dialog.close_button.text(), window.actions_table["undo"].text(), MENUS["draw"], sep="\\n")
window.close()
"""


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


def test_thousands_are_parted_by_a_space_where_a_comma_is_a_decimal_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_catalogue", language.no_catalogue)
    speak(lambda text, about, count: text)
    assert several("{n:,} photo", "{n:,} photos", 1204) == "1\u202f204 photo"
    assert tr("{pixels:,.1f} px, {name}", pixels=12345.6, name="a, b") == "12\u202f345.6 px, a, b"
    assert (grouped(1204), grouped(12345.6, 1)) == ("1\u202f204", "12\u202f345.6")
    with in_english():
        assert several("{n:,} photo", "{n:,} photos", 1204) == "1,204 photos" and grouped(1204) == "1,204"


@pytest.mark.usefixtures("spoken_twice")
def test_another_language_is_looked_up_and_what_it_lacks_stays_english() -> None:
    assert tr("cat {name}", name="Tom") == "cat cat Tom"
    assert several("{n} cat", "{n} cats", 2) == "2 cat cats"
    assert tr("dog") == "dog"
    with in_english():
        assert tr("cat {name}", name="Tom") == "cat Tom" and several("{n} cat", "{n} cats", 2) == "2 cats"
    assert tr("cat {name}", name="Tom") == "cat cat Tom"


def test_every_catalogue_is_on_offer() -> None:
    assert set(LANGUAGES) == {"en", *OTHERS}


def test_the_language_is_the_chosen_one_else_the_systems_else_english() -> None:
    austria, france = QLocale("de_AT"), QLocale("fr_FR")
    assert language_of("", austria) == "de" and language_of("", france) == "en" and language_of("en", austria) == "en"


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


def test_a_window_that_is_open_keeps_its_words_when_they_are_compiled_again(tmp_path: Path) -> None:
    path = tmp_path / "compiled.qm"
    catalogue.compile_to(catalogue.source("de"), path)
    translator = QTranslator()
    assert translator.load(str(path))
    catalogue.compile_to(_of_one_sentence(tmp_path / "spotcheck_de.ts"), path)
    assert translator.translate("", "Undo", "") == "Rückgängig"


def test_german_calls_one_thing_by_one_word() -> None:
    """The table in docs/decisions/0019."""
    said = (text for message in catalogue.messages(catalogue.source("de")) for text in message.said)
    assert [text for text in said if NOT_GERMAN.search(text)] == []


def test_no_words_of_the_window_are_left_out() -> None:
    assert [str(bare) for bare in bare_words(ROOT / "gui")] == []


def test_no_number_of_the_window_is_grouped_by_english_commas() -> None:
    """An f-string does so in every language; `grouped`, `tr` and `several` do not."""
    commas = []
    for path in sorted((ROOT / "gui").rglob("*.py")):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        forms = [node for node in nodes if isinstance(node, ast.FormattedValue) and node.format_spec]
        commas += [f"{path}:{node.lineno}" for node in forms if "," in ast.unparse(node.format_spec or node)]
    assert commas == []


def test_words_beside_values_and_single_small_words_are_found(tmp_path: Path) -> None:
    (tmp_path / "planted.py").write_text(PLANTED, encoding="utf-8")
    found = sorted((bare.line, bare.text) for bare in bare_words(tmp_path))
    assert found == [(1, "is"), (2, "grid {}"), (3, "{} copy.spotcheck")]


def test_no_refusal_of_the_engine_is_left_out() -> None:
    """Commands are English; what they say of themselves does not reach the window."""
    found = [bare for bare in bare_words(ROOT / "engine") if "commands" not in bare.path.parts]
    left_out = [str(bare) for bare in found if bare.line in _raised(bare.path)]
    assert left_out == []


def test_lupdate_sees_every_sentence() -> None:
    """It reads literals; of a literal with values in braces nothing."""
    unseen = []
    for path in sorted(path for room in catalogue.ROOMS for path in (ROOT / room).rglob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        within = {id(node) for part in ast.walk(module) if isinstance(part, ast.JoinedStr) for node in ast.walk(part)}
        for node in ast.walk(module):
            if _speaks(node) and path.name != "language.py":
                literal = all(isinstance(word, ast.Constant) for word in node.args[:1])
                unseen += [] if literal and id(node) not in within else [f"{path}:{node.lineno}"]
    assert unseen == []


def test_the_engine_speaks_when_it_is_asked_not_when_it_is_imported() -> None:
    """A sentence of the engine may go into a file, which is English whatever the window speaks."""
    early = []
    for path in sorted((ROOT / "engine").rglob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        within = {id(node) for part in ast.walk(module) if isinstance(part, ast.FunctionDef) for node in ast.walk(part)}
        early += [f"{path}:{node.lineno}" for node in ast.walk(module) if _speaks(node) and id(node) not in within]
    assert early == []


@pytest.mark.parametrize("code", OTHERS)
def test_the_window_opens_in_the_chosen_language(code: str, tmp_path: Path) -> None:
    """In a process of its own, since tables of words are made when their module is imported."""
    said = {message.text: message.said[0] for message in catalogue.messages(catalogue.source(code))}
    words = [sys.executable, "-c", OPENED, code, str(tmp_path / "window.ini")]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=True, cwd=ROOT)
    assert done.stdout.splitlines() == [said["Settings"], said["Close"], said["Undo"], said["Draw"]]


@functools.cache
def _raised(path: Path) -> frozenset[int]:
    """Lines on which a refusal is raised."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    raised = (node for node in ast.walk(module) if isinstance(node, ast.Raise))
    return frozenset(line for node in raised for line in range(node.lineno, (node.end_lineno or node.lineno) + 1))


def _of_one_sentence(path: Path) -> Path:
    path.write_text(ONE_SENTENCE, encoding="utf-8")
    return path


def _speaks(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "several")


def _values(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
