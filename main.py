"""The one door: opens the window, or runs a command without one."""

from __future__ import annotations

import sys
from pathlib import Path

PROJECT_SUFFIX = ".spotcheck"


def main(words: list[str] | None = None) -> int:
    """Run the window (no words, or one project file) or a command; return the exit status."""
    given = sys.argv[1:] if words is None else words
    if not given or (len(given) == 1 and given[0].endswith(PROJECT_SUFFIX)):
        from gui.app import run

        return run(Path(given[0]) if given else None)
    from engine.command_line import run_command

    outcome = run_command(given)
    if outcome.open_window is None:
        return outcome.status
    from gui.app import run

    return run(outcome.open_window)


if __name__ == "__main__":
    sys.exit(main())
