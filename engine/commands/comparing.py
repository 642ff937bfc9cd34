"""compare: two runs side by side."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from contextlib import nullcontext
from pathlib import Path

from engine import tasks
from engine.commands.command import DONE, Command, Outcome, print_lines
from engine.watch import Watch


def _add_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--runs", nargs=2, metavar=("OLD", "NEW"), required=True, help="identifiers of two runs")
    parser.add_argument(
        "--other", type=Path, metavar="PROJECT", help="the project file of OLD, where it is another one"
    )
    parser.add_argument("--to", type=Path, metavar="DIR", help="write the tables there, too")


def _run(words: Namespace, _watch: Watch) -> Outcome:
    other = tasks.open_project(words.other, read_only=True) if words.other else nullcontext()
    with tasks.open_project(words.project, read_only=True) as project, other as earlier:
        comparison = tasks.compare(project, *words.runs, other=earlier)
    print_lines(tasks.comparison_lines(comparison))
    if words.to:
        written = tasks.write_comparison(comparison, words.to)
        print(f"Wrote {', '.join(path.name for path in written)} to {words.to}.")
    return Outcome(DONE)


COMPARE = Command("compare", "Hold two runs against each other, photo by photo.", _add_words, _run)
