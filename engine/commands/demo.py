"""demo: the built-in demo."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from engine import tasks
from engine.commands.command import DONE, Command, Outcome, print_lines
from engine.watch import Watch


def _add_words(parser: ArgumentParser) -> None:
    parser.add_argument("--project", type=Path, metavar="FILE", help="where the demo project is, or is made")
    parser.add_argument("--headless", action="store_true", help="no window: print the summary table")


def _run(words: Namespace, watch: Watch) -> Outcome:
    path = (words.project or tasks.demo_path()).resolve()
    with tasks.make_demo(path, watch) as project:
        summary = tasks.run_summary(project, only=tasks.TOLD) if words.headless else None
    if summary is None:
        return Outcome(DONE, open_window=path)
    print_lines([f"Demo project: {path}", *tasks.summary_lines(summary)])
    return Outcome(DONE)


DEMO = Command("demo", "Make the built-in demo (on first use), score it and open it.", _add_words, _run)
