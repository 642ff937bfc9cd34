"""plan: the analysis plan of a study, frozen, hashed and dated."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from engine import tasks
from engine.commands.command import DONE, Command, Outcome, names, print_lines
from engine.recipe import load_recipe
from engine.watch import Watch


def _add_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--strata", type=names, metavar="NAME,NAME", help="such as condition,sex,condition & sex")
    parser.add_argument("--measures", type=names, metavar="NAME,NAME", help="as in the tables, such as iou,dice")
    parser.add_argument("--outcomes", type=names, metavar="NAME,NAME", help="all, correct, incorrect")
    parser.add_argument("--recipe", metavar="FILE|PRESET", help="paper, default, or a recipe file")
    parser.add_argument("--model", metavar="NAME", help="one of the project's")
    parser.add_argument("--by", metavar="NAME", help="who freezes it")
    parser.add_argument("--note", metavar="TEXT", help="what else was decided")


def _run(words: Namespace, watch: Watch) -> Outcome:
    """Freezes a plan where one is given, and prints the one that is frozen."""
    given = (words.strata, words.measures, words.outcomes, words.recipe, words.model, words.note)
    freezes = any(one is not None for one in given)
    opened = tasks.open_to_write(words.project) if freezes else tasks.open_project(words.project, read_only=True)
    with opened as project:
        if freezes:
            tasks.freeze_plan(
                project,
                words.strata or ("condition",),
                words.measures or ("iou",),
                load_recipe(words.recipe or "default"),
                words.outcomes or ("all",),
                words.model,
                words.by,
                words.note or "",
            )
        lines = list(tasks.plan_lines(tasks.plan_of_run(project, None)))
    print_lines(lines or [f"Project {words.project.name} has no analysis plan yet; name strata, measures or a recipe."])
    return Outcome(DONE)


PLAN = Command(
    "plan",
    "Freeze, date and hash an analysis plan; without options, print the one that is frozen. "
    "What is left out: strata condition, measure iou, all outcomes together, recipe default, any model.",
    _add_words,
    _run,
)
