"""package and merge: readers' work on its way from one project to another."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from engine import tasks
from engine.commands.command import DONE, Command, Outcome, done_unless, print_lines
from engine.watch import Watch


def _add_package_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--reader", required=True, metavar="NAME")
    parser.add_argument("--to", type=Path, required=True, metavar="FILE", help="ends in .spotcheck-package")


def _package(words: Namespace, watch: Watch) -> Outcome:
    with tasks.open_project(words.project, read_only=True) as project:
        outcome = tasks.write_package(project, words.reader, words.to)
    print_lines(outcome.lines())
    return Outcome(DONE)


def _add_merge_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("packages", type=Path, nargs="+", metavar="FILE")


def _merge(words: Namespace, watch: Watch) -> Outcome:
    with tasks.open_to_write(words.project) as project:
        reports = tasks.merge_packages(project, words.packages, watch)
    for report in reports:
        problems = report.problems()
        print_lines(line for line in report.lines() if line not in problems)
        for problem in problems:
            print(problem, file=sys.stderr)
    return done_unless([report for report in reports if not report.whole])


PACKAGE = Command(
    "package", "Write everything that one reader did, to be merged into another project.", _add_package_words, _package
)
MERGE = Command(
    "merge", "Bring readers' packages into a project; merging one again changes nothing.", _add_merge_words, _merge
)
