"""What a process does until it is killed: it reports each piece of work once the project says that it is saved."""

from __future__ import annotations

import hashlib
import itertools
import random
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from engine.cases import Case, Photo
from engine.project import migrations
from engine.project.edits import Edit
from engine.project.migrations import Migration
from engine.project.project import Project
from engine.project.values import StoredPrediction
from engine.recipe import Recipe
from engine.regions import Region
from tests.engine.project.making import READER, Brought, draw, move, painted, polygon, remove

Report = tuple[int, str]
"""What was saved, so that the one who kills can look for it: a number and a text, of a meaning of each kind's own."""

STEP = 2.0**-30
"""By how much each prediction of `score` is likelier than the one before."""

LATER = Migration(
    migrations.newest_version() + 1,
    "CREATE TABLE notes (text TEXT NOT NULL) STRICT;\nCREATE INDEX by_time ON operations (time);\n",
)


def edit(path: Path, reports: Connection, seed: int) -> None:
    """Draw, move, remove, undo and redo without end; report the gesture and what is there after it."""
    numbers = random.Random(seed)
    reports.send((0, ""))
    with Project.open(path) as project:
        while True:
            kind = numbers.choice(("edit", "edit", "edit", "undo", "redo"))
            if kind == "edit":
                done = project.edit("a", READER, _next(project.regions("a", READER), numbers)).result()
            else:
                done = (project.undo if kind == "undo" else project.redo)("a", READER).result()
            if done is not None:
                reports.send((done.gesture, fingerprint(done.regions)))


def add(path: Path, reports: Connection, seed: int) -> None:
    """Add data sets without end; report the prefix of their identifiers."""
    reports.send((0, ""))
    with Project.open(path) as project:
        for number in itertools.count():
            prefix = f"{seed}-{number}-"
            cases = [_case(f"{prefix}{n}") for n in range(40)]
            regions = [Brought(case.case_id, READER, polygon("r", n)) for n, case in enumerate(cases)]
            project.add_data_set(cases, regions, completed=True).result()
            reports.send((40, prefix))


def score(path: Path, reports: Connection, _seed: int) -> None:
    """Keep predictions without end, each a little more likely; report how many, and the run."""
    reports.send((0, ""))
    with Project.open(path) as project:
        model = project.add_model("net", path.parent / "card.json", "d").result()
        run = project.start_run(Recipe(), model, "{}", {}).result()
        for count in itertools.count(1):
            prediction = StoredPrediction("c1", ("x",), (count * STEP,), "x", ())
            project.save_scores(run.run_id, prediction, []).result()
            reports.send((count, run.run_id))


def upgrade(path: Path, reports: Connection, seed: int) -> None:
    """Bring the file to a later format, once, and edit on."""
    migrations.MIGRATIONS = (*migrations.MIGRATIONS, LATER)
    edit(path, reports, seed)


VICTIMS: dict[str, Callable[[Path, Connection, int], None]] = {
    "edit": edit,
    "add": add,
    "score": score,
    "upgrade": upgrade,
}


def fingerprint(regions: tuple[Region, ...]) -> str:
    """A short text that differs where the regions differ in any bit."""
    return hashlib.sha256(repr(regions).encode()).hexdigest()


def _case(name: str) -> Case:
    return Case(name, (Photo(name, f"{name}.jpg", name.encode().hex().rjust(64, "0")[-64:], 120, 90),))


def _next(regions: tuple[Region, ...], numbers: random.Random) -> Edit:
    seed = numbers.randrange(2**40)
    if len(regions) < 3:
        return draw(numbers.choice((polygon, painted))(f"r{seed}", seed))
    region = numbers.choice(regions)
    return remove(region) if seed % 2 else move(region, polygon(region.region_id, seed))
