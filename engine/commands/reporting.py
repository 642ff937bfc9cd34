"""report: one file that says what a run found."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from engine import tasks
from engine.commands.command import DONE, Command, Outcome
from engine.watch import Watch


def _add_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--to", type=Path, required=True, metavar="FILE", help="ends in .html or .pdf")
    parser.add_argument("--run", metavar="ID", help="the latest run where it is left out")
    parser.add_argument("--photos", action="store_true", help="show photos, small and without their names; else none")
    parser.add_argument("--figures", type=Path, metavar="DIR", help="also write every figure as CSV and SVG")
    parser.add_argument("--title", default="", metavar="TEXT")


def _run(words: Namespace, watch: Watch) -> Outcome:
    with tasks.open_project(words.project, read_only=True) as project:
        written = tasks.write_report(
            project, words.to, words.run, words.photos, watch, figures=words.figures, title=words.title
        )
    more = f" and {len(written) - 1} files to {words.figures}" if words.figures else ""
    print(f"Wrote {words.to}{more}.")
    return Outcome(DONE)


REPORT = Command("report", "Write a report of a run as one HTML or PDF file.", _add_words, _run)
