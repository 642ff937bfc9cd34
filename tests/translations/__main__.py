"""Catalogues of other languages: `python -m tests.translations update`, `python -m tests.translations bare FOLDER`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

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


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.translations", description=__doc__)
    parser.add_argument("what", choices=("update", "bare"))
    parser.add_argument("folder", nargs="?", type=Path, default=Path("gui"))
    words = parser.parse_args()
    if words.what == "update":
        return update()
    found = list(bare_words(words.folder))
    print(*found, f"{len(found)} words that no translation reaches", sep="\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
