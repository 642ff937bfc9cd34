"""What a command is, and what it comes to."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from engine.project import Failure
from engine.watch import Watch

DONE, PARTLY_FAILED = 0, 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command came to.

    Attributes:
        status: 0 done, 1 refused or partly failed, 2 a wrong call.
        open_window: the project to show in the window afterwards.
    """

    status: int
    open_window: Path | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        text: what it does, for the help.
        add_words: its arguments and options.
        run: calls a task and prints its lines; what was left out or failed goes to standard error.
    """

    name: str
    text: str
    add_words: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Watch], Outcome]


def print_lines(lines: Iterable[str]) -> None:
    """To standard output."""
    for line in lines:
        print(line)


def print_failures(failures: Iterable[Failure]) -> None:
    """One line a photo, to standard error."""
    for failure in failures:
        print(f"{failure.photo_id}: {failure.message}", file=sys.stderr)


def names(words: str) -> tuple[str, ...]:
    """An option's "a,b" as names."""
    return tuple(word.strip() for word in words.split(",") if word.strip())


def done_unless(problems: object) -> Outcome:
    """Partly failed where there are problems."""
    return Outcome(PARTLY_FAILED if problems else DONE)
