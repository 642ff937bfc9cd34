"""Catalogues of other languages: `python -m tests.translations update`, `... bare FOLDER`, `... pictures CODE ...`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from gui.language import speak
from tests.translations.bare import bare_words
from tests.translations.catalogue import collect, compile_to, compiled, languages, messages, source


def update() -> int:
    """Collect the sentences of the code and compile every catalogue; count what awaits a translator."""
    waiting = 0
    for language in languages():
        collect(source(language))
        compile_to(source(language), compiled(language))
        new = [message.text for message in messages(source(language)) if not message.said]
        waiting += len(new)
        print(*new, f"{language}: {len(new)} to be translated", sep="\n")
    return int(waiting > 0)


def bare(folder: Path) -> int:
    """List the words below a folder that no translation reaches."""
    found = list(bare_words(folder))
    print(*found, f"{len(found)} words that no translation reaches", sep="\n")
    return int(bool(found))


def pictures(code: str, words: list[str]) -> int:
    """Picture screens in a language: it is spoken before the modules of the window are imported."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    speak(QApplication([]), code)
    from tests.screens import main as picture

    return picture(words)


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.translations", description=__doc__)
    asked = parser.add_subparsers(dest="what", required=True)
    asked.add_parser("update", help="collect, compile, list what is to be translated")
    asked.add_parser("bare", help="list words in the code that no translation reaches").add_argument(
        "folder", nargs="?", type=Path, default=Path("gui")
    )
    asked.add_parser(
        "pictures", help="the screens in a language; further words are those of tests.screens"
    ).add_argument("code")
    words, further = parser.parse_known_args()
    match words.what:
        case "update":
            return update()
        case "bare":
            return bare(words.folder)
        case _:
            return pictures(words.code, further)


if __name__ == "__main__":
    sys.exit(main())
