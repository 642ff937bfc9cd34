"""import: photos, masks and a table into a new or existing project."""

from __future__ import annotations

import dataclasses
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from engine import tasks
from engine.commands.command import Command, Outcome, done_unless, print_lines
from engine.datasets import ImportRequest
from engine.errors import TableError
from engine.watch import Watch


def _add_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--photos", type=Path, required=True, metavar="DIR")
    parser.add_argument("--masks", type=Path, metavar="DIR|FILE", help="masks that readers drew elsewhere")
    parser.add_argument("--table", type=Path, metavar="FILE", help="a row for each photo")
    parser.add_argument("--layout", default="auto", metavar="NAME", help="auto, or the name of a layout")
    parser.add_argument("--reader", default="reader", metavar="NAME", help="who drew the masks")
    parser.add_argument(
        "--column", action="append", default=[], metavar="FIELD=COLUMN", help="correct the proposed mapping"
    )
    parser.add_argument("--unblinded", action="store_true", help="make the new project without blind first reading")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be imported")


def _run(words: Namespace, watch: Watch) -> Outcome:
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
    print_lines(dataclasses.replace(report, skipped=()).lines())
    for skipped in report.skipped:
        print(f"{skipped.path}: {skipped.reason}", file=sys.stderr)
    return done_unless(report.skipped)


def _mapping(pairs: Iterable[str]) -> dict[str, str] | None:
    mapping: dict[str, str] = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        if not equals:
            raise TableError(f"“{pair}” is not of the form FIELD=COLUMN, for example photo_id=filename.")
        mapping[field] = column
    return mapping or None


IMPORT = Command(
    "import", "Add photos, masks and a table; the project is made where it is not there.", _add_words, _run
)
