"""export: tables, masks, masks for augmentation or maps as files."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from engine import tasks
from engine.commands.command import DONE, Command, Outcome
from engine.watch import Watch


def _add_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--to", type=Path, required=True, metavar="DIR")
    parser.add_argument("--run", metavar="ID", help="the latest run where it is left out")
    parser.add_argument("--format", choices=("csv", "masks", "maps", "augmentation"), default="csv")


def _run(words: Namespace, watch: Watch) -> Outcome:
    with tasks.open_project(words.project, read_only=True) as project:
        written = tasks.export(project, words.to, words.run, words.format, watch)
    print(f"Wrote {len(written)} files to {words.to}.")
    return Outcome(DONE)


EXPORT = Command("export", "Write tables, masks or maps to a folder.", _add_words, _run)
