"""check: the integrity of a project file and of what it points to."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from engine import tasks
from engine.commands.command import Command, Outcome, done_unless, print_lines
from engine.watch import Watch


def _add_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--repair", action="store_true", help="mend what can be mended without losing work")


def _run(words: Namespace, watch: Watch) -> Outcome:
    report = tasks.check(words.project, words.repair)
    for problem in report.problems:
        print(problem, file=sys.stderr)
    print_lines(line for line in report.lines() if line not in report.problems)
    return done_unless(report.problems)


CHECK = Command("check", "Check the project file and the photos that it points to.", _add_words, _run)
