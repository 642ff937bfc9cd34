"""model: a classifier for a project."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from engine import tasks
from engine.commands.command import DONE, Command, Outcome, print_lines
from engine.watch import Watch


def _add_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("model", type=Path, metavar="MODEL", help="model card (JSON), or a weights file with --card")
    parser.add_argument("--card", type=Path, metavar="FILE", help="the card of a weights file")
    parser.add_argument("--trust", action="store_true", help="allow exactly these files to run code on this machine")


def _run(words: Namespace, watch: Watch) -> Outcome:
    """Prints the classifier's first predictions."""
    source = tasks.card_of(words.model, words.card, words.project)
    if words.trust:
        tasks.trust_model(source)
    with tasks.open_project(words.project) as project:
        preview = tasks.preview_model(source, project)
        stored = tasks.add_model(project, source)
    print_lines([f"Added “{stored.name}”.", *preview.lines()])
    return Outcome(DONE)


MODEL = Command("model", "Add a classifier to a project.", _add_words, _run)
