"""One function for each command: words in, a task called, lines out."""

from __future__ import annotations

import dataclasses
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping

from engine import study_commands, tasks
from engine.command_line import DONE, PARTLY_FAILED, Outcome
from engine.datasets import ImportRequest
from engine.errors import TableError
from engine.recipe import load_recipe
from engine.watch import Watch


def demo(words: Namespace, watch: Watch) -> Outcome:
    """Make and score the demo, then open it or print its summary."""
    path = (words.project or tasks.demo_path()).resolve()
    with tasks.make_demo(path, watch) as project:
        summary = tasks.run_summary(project) if words.headless else None
    if summary is None:
        return Outcome(DONE, open_window=path)
    _print_all([f"Demo project: {path}", *tasks.summary_lines(summary)])
    return Outcome(DONE)


def import_photos(words: Namespace, watch: Watch) -> Outcome:
    """Import a data set into a new or existing project."""
    request = ImportRequest(
        photos=words.photos,
        masks=words.masks,
        table=words.table,
        layout=words.layout,
        reader=words.reader,
        mapping=_mapping(words.column),
    )
    data_set = tasks.read_data(request, watch)
    if not words.dry_run:
        with tasks.open_or_create_project(words.project, blinded=not words.unblinded) as project:
            tasks.add_data(project, data_set)
    report = data_set.report
    _print_all(dataclasses.replace(report, skipped=()).lines())
    for skipped in report.skipped:
        print(f"{skipped.path}: {skipped.reason}", file=sys.stderr)
    return Outcome(_status(report.skipped))


def add_model(words: Namespace, watch: Watch) -> Outcome:
    """Add a classifier and print its first predictions."""
    source = tasks.card_of(words.model, words.card, words.project)
    if words.trust:
        tasks.trust_model(source)
    with tasks.open_project(words.project) as project:
        preview = tasks.preview_model(source, project)
        stored = tasks.add_model(project, source)
    _print_all([f"Added “{stored.name}”.", *preview.lines()])
    return Outcome(DONE)


def score(words: Namespace, watch: Watch) -> Outcome:
    """Score what is unscored or stale."""
    with tasks.open_project(words.project) as project:
        outcome = tasks.score(project, load_recipe(words.recipe), words.model, words.device, watch, spare_cores=0)
    _print_failures(outcome.failures)
    print(f"Run {outcome.run_id}: {outcome.scored} photos scored now, {len(outcome.failures)} failed.")
    return Outcome(_status(outcome.failures))


def trust(words: Namespace, watch: Watch) -> Outcome:
    """Check the maps of a run and print what was found."""
    with tasks.open_to_write(words.project) as project:
        outcome = tasks.check_trust(project, words.run, words.checks, words.cases, watch)
        summary = tasks.trust_summary(project, outcome.run_id)
    _print_failures(outcome.failures)
    _print_all(summary.lines() if summary else ())
    print(f"Run {outcome.run_id}: {outcome.checked} cases checked now, {len(outcome.failures)} photos failed.")
    return Outcome(_status(outcome.failures))


def export(words: Namespace, watch: Watch) -> Outcome:
    """Write tables, masks or maps."""
    with tasks.open_project(words.project, read_only=True) as project:
        written = tasks.export(project, words.to, words.run, words.format, watch)
    print(f"Wrote {len(written)} files to {words.to}.")
    return Outcome(DONE)


def package(words: Namespace, watch: Watch) -> Outcome:
    """Write one reader's work as a package."""
    with tasks.open_project(words.project, read_only=True) as project:
        outcome = tasks.write_package(project, words.reader, words.to)
    _print_all(outcome.lines())
    return Outcome(DONE)


def merge(words: Namespace, watch: Watch) -> Outcome:
    """Bring readers' packages into a project; what was left out goes to standard error."""
    with tasks.open_to_write(words.project) as project:
        reports = tasks.merge_packages(project, words.packages, watch)
    for report in reports:
        problems = report.problems()
        _print_all(line for line in report.lines() if line not in problems)
        for problem in problems:
            print(problem, file=sys.stderr)
    return Outcome(_status([report for report in reports if not report.whole]))


def plan(words: Namespace, watch: Watch) -> Outcome:
    """Freeze an analysis plan where one is given, and print the one that is frozen."""
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
    _print_all(lines or [f"Project {words.project.name} has no analysis plan yet; name strata, measures or a recipe."])
    return Outcome(DONE)


def check(words: Namespace, watch: Watch) -> Outcome:
    """Check a project, and mend it where asked."""
    report = tasks.check(words.project, words.repair)
    for problem in report.problems:
        print(problem, file=sys.stderr)
    _print_all(line for line in report.lines() if line not in report.problems)
    return Outcome(_status(report.problems))


COMMANDS: Mapping[str, Callable[[Namespace, Watch], Outcome]] = {
    "demo": demo,
    "import": import_photos,
    "model": add_model,
    "score": score,
    "trust": trust,
    "export": export,
    "plan": plan,
    "package": package,
    "merge": merge,
    "readers": study_commands.readers,
    "protocol": study_commands.protocol,
    "unblind": study_commands.unblind,
    "check": check,
}


def _mapping(pairs: Iterable[str]) -> dict[str, str] | None:
    mapping: dict[str, str] = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        if not equals:
            raise TableError(f"“{pair}” is not of the form FIELD=COLUMN, for example photo_id=filename.")
        mapping[field] = column
    return mapping or None


def _print_failures(failures: Iterable[tasks.Failure]) -> None:
    for failure in failures:
        print(f"{failure.photo_id}: {failure.message}", file=sys.stderr)


def _print_all(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _status(problems: object) -> int:
    return PARTLY_FAILED if problems else DONE
