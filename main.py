"""The one door: opens the window, or runs a command without one."""

from __future__ import annotations

import sys
from pathlib import Path

PROJECT_SUFFIX = ".spotcheck"


def main(words: list[str] | None = None) -> int:
    """Run the window (no words, or one project file) or a command; return the exit status."""
    given = sys.argv[1:] if words is None else words
    if not given or (len(given) == 1 and given[0].endswith(PROJECT_SUFFIX)):
        return _open_window(Path(given[0]) if given else None)
    from engine.command_line import run_command

    outcome = run_command(_without_screen(given))
    return outcome.status if outcome.open_window is None else _open_window(outcome.open_window)


def _open_window(project: Path | None) -> int:
    from gui.app import run

    return run(project)


def _without_screen(words: list[str]) -> list[str]:
    """Where the demo has no screen to open its window on, say so and print its summary instead."""
    from gui.screen import has_screen

    if words[0] != "demo" or "--headless" in words or {"-h", "--help"} & set(words) or has_screen():
        return words
    print("There is no screen here: the demo prints its summary instead of opening a window.", file=sys.stderr)
    return [*words, "--headless"]


if __name__ == "__main__":
    sys.exit(main())
