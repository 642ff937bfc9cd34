"""Catalogues of other languages: `python -m tests.translations update`, `... bare FOLDER`, `... pictures CODE ...`.

What holds words of the window is imported only after a language is spoken.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from engine import language
from gui.language import speak
from tests.translations.catalogue import collect, compile_to, compiled, languages, messages, source
from tests.translations.escapes import bracketed, drawn_words, escaped, left_out


def update() -> int:
    """Collect the sentences of the code and compile every catalogue; count what awaits a translator."""
    waiting = 0
    for code in languages():
        collect(source(code))
        compile_to(source(code), compiled(code))
        new = [message.text for message in messages(source(code)) if not message.said]
        waiting += len(new)
        print(*new, f"{code}: {len(new)} to be translated", sep="\n")
    return int(waiting > 0)


def bare(folder: Path) -> int:
    """List the words below a folder that no translation reaches."""
    from tests.translations.bare import bare_words

    found = list(bare_words(folder))
    print(*found, f"{len(found)} words that no translation reaches", sep="\n")
    return int(bool(found))


def pictures(code: str, words: list[str]) -> int:
    """Picture screens in a language: it is spoken before the modules of the window are imported."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    speak(QApplication([]), code)
    from tests.screens import main as picture

    return picture(words)


def escapes(words: list[str]) -> int:
    """List the words on the screens that no translation reached, and where each is first met."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    language.speak(bracketed)
    from tests.screens import asked, everything_shown

    met: set[str] = set()
    drawn = drawn_words()
    for name, shown in everything_shown(asked(["--to", ".", "--size", "1280x800", "--palette", "light", *words])):
        shown.grab()
        for text in (*escaped(shown), *filter(None, map(left_out, drawn))):
            if text not in met:
                met.add(text)
                print(f"{name}: {text!r}", flush=True)
        drawn.clear()
    print(f"{len(met)} escaped")
    return int(bool(met))


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.translations", description=__doc__)
    asked = parser.add_subparsers(dest="what", required=True)
    asked.add_parser("update", help="collect, compile, list what is to be translated")
    folder = asked.add_parser("bare", help="list words in the code that no translation reaches")
    folder.add_argument("folder", nargs="?", type=Path, default=Path("gui"))
    asked.add_parser("escapes", help="list words on the screens that no translation reached; options of tests.screens")
    code = asked.add_parser("pictures", help="the screens in a language; further options are those of tests.screens")
    code.add_argument("code")
    words, further = parser.parse_known_args()
    match words.what:
        case "update":
            return update()
        case "bare":
            return bare(words.folder)
        case "escapes":
            return escapes(further)
        case _:
            return pictures(words.code, further)


if __name__ == "__main__":
    sys.exit(main())
