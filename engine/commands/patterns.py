"""patterns: photos by where saliency lies relative to the ROI, and by what the model makes of them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from engine import tasks
from engine.commands.command import Command, Outcome, done_unless, print_failures, print_lines
from engine.errors import ProjectError
from engine.tasks.patterns import find_patterns
from engine.tasks.patterns_embedding import embed
from engine.tasks.patterns_lines import map_line, pattern_lines
from engine.watch import Watch


def _add_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--run", metavar="ID", help="the latest run where it is left out")
    parser.add_argument("--groups", type=int, choices=range(2, 9), help="divide into so many, whatever they are worth")
    parser.add_argument("--map", action="store_true", help="also ask the model for its features of each photo")


def _run(words: Namespace, watch: Watch) -> Outcome:
    with tasks.open_to_write(words.project) as project:
        summary = tasks.run_summary(project, words.run, only=())
        if summary is None:
            raise ProjectError(f"Project {project.path.name} has no run to look for patterns in; score it first.")
        for baseline in summary.run.recipe.attribution.map_names:
            found = find_patterns(project, summary, baseline, groups=words.groups, watch=watch)
            print_lines(pattern_lines(found) if found else [f"Baseline {baseline}: too few photos with an ROI."])
        mapped = embed(project, summary, watch) if words.map else None
    failures = mapped.failures if mapped else ()
    print_failures(failures)
    if words.map:
        print(map_line(mapped))
    return done_unless(failures)


PATTERNS = Command(
    "patterns", "Cluster photos by where saliency lies relative to the ROI; map them by the model.", _add_words, _run
)
