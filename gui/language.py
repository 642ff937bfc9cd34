"""The language of the window: sentences compiled by Qt's lrelease, taken before anything that shows words is imported.

Tables of words are made when their module is imported; a language chosen later holds from the next start.
"""

from __future__ import annotations

import functools
from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from engine import language
from engine.errors import SpotcheckError

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Codes of ISO 639-1 and what each language calls itself."""
NOT_THERE = "The sentences of {language} are missing in {path}: install Spotcheck again, or choose English."


def language_of(chosen: str, system: QLocale) -> str:
    """The language to speak: the chosen one, else the system's where it is there, else English."""
    code = chosen or QLocale.languageToCode(system.language())
    return code if code in LANGUAGES else "en"


def speak(app: QCoreApplication, code: str) -> None:
    """Speak a language in the window, its standard buttons and the engine's sentences.

    Raises:
        SpotcheckError: The sentences of that language are not where the program is installed.
    """
    if code == "en":
        return
    with as_file(files("resources").joinpath("translations", f"spotcheck_{code}.qm")) as path:
        ours = _read(app, code, path)
    qts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{code}.qm")
    app.installTranslator(_read(app, code, qts))
    language.speak(functools.partial(_look_up, ours))


def _read(app: QCoreApplication, code: str, path: Path) -> QTranslator:
    translator = QTranslator(app)
    if not translator.load(str(path)):
        raise SpotcheckError(NOT_THERE.format(language=code, path=path))
    return translator


def _look_up(translator: QTranslator, text: str, about: str, count: int) -> str:
    return translator.translate("", text, about, count) or ""
