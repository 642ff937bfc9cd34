"""score: every photo that is unscored or stale."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from engine import tasks
from engine.commands.command import Command, Outcome, done_unless, print_failures
from engine.recipe import load_recipe
from engine.watch import Watch


def _add_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--recipe", default="default", metavar="FILE|PRESET", help="paper, default, or a recipe file")
    parser.add_argument("--model", metavar="NAME", help="needed only where the project has several")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), default="auto")


def _run(words: Namespace, watch: Watch) -> Outcome:
    with tasks.open_project(words.project) as project:
        outcome = tasks.score(project, load_recipe(words.recipe), words.model, words.device, watch, spare_cores=0)
    print_failures(outcome.failures)
    print(f"Run {outcome.run_id}: {outcome.scored} photos scored now, {len(outcome.failures)} failed.")
    return done_unless(outcome.failures)


SCORE = Command("score", "Score every photo that is unscored or stale; goes on where it stopped.", _add_words, _run)
