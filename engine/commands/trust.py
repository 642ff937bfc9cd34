"""trust: whether the maps of a run can be trusted."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from engine import tasks
from engine.commands.command import Command, Outcome, done_unless, names, print_failures, print_lines
from engine.trust.values import CHECKS
from engine.watch import Watch


def _add_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--run", metavar="ID", help="the latest run where it is left out")
    parser.add_argument("--cases", type=_count, metavar="N", help="only so many cases, drawn by the recipe's seed")
    parser.add_argument(
        "--checks",
        type=_checks,
        metavar="NAME,NAME",
        help="causal, curves, baselines, repeatability, randomisation; all where it is left out, "
        "the last one on 10 of the cases at most: it tells of the model, not of the photos",
    )


def _run(words: Namespace, watch: Watch) -> Outcome:
    with tasks.open_to_write(words.project) as project:
        outcome = tasks.check_trust(project, words.run, words.checks, words.cases, watch)
        summary = tasks.trust_summary(project, outcome.run_id)
    print_failures(outcome.failures)
    print_lines(summary.lines() if summary else ())
    print(f"Run {outcome.run_id}: {outcome.checked} cases checked now, {len(outcome.failures)} photos failed.")
    return done_unless(outcome.failures)


def _count(word: str) -> int:
    if not word.isdecimal() or int(word) < 1:
        raise ArgumentTypeError(f"“{word}” is not a number of cases")
    return int(word)


def _checks(words: str) -> tuple[str, ...]:
    found = names(words)
    for name in found:
        if name not in CHECKS:
            raise ArgumentTypeError(f"“{name}” is none of the checks {', '.join(CHECKS)}")
    return found


TRUST = Command(
    "trust",
    "Check whether the maps of a run can be trusted; what was checked before is not repeated.",
    _add_words,
    _run,
)
