"""How far each reader is, and who is only known from an import."""

from __future__ import annotations

from engine.project.progress import ReaderProgress
from engine.project.project import Project
from tests.engine.project.making import Brought, draw, make_cases, polygon

ONE = polygon("r", 1)


def test_progress_counts_cases_and_tells_imported_readers_from_people(project: Project) -> None:
    cases = make_cases(project.folder)
    project.add_data_set(cases, (Brought("a", "masks", ONE), Brought("c", "both", ONE)), completed=True).result()
    project.edit("a", "ann", draw(ONE)).result()
    project.complete_case("c1", "ann").result()
    project.flag_case("c1", "ann", True).result()
    project.flag_case("c2", "ann", True).result()
    project.flag_case("c2", "ann", False).result()
    project.set_role("bob", "coordinator", None).result()
    project.edit("d", "both", draw(ONE)).result()
    project.add_reader("new").result()
    assert {one.reader: one for one in project.reader_progress()} == {
        "masks": ReaderProgress("masks", "reader", 1, 0, True, 2),
        "both": ReaderProgress("both", "reader", 1, 0, False, 2),
        "ann": ReaderProgress("ann", "reader", 1, 1, False, 2),
        "bob": ReaderProgress("bob", "coordinator", 0, 0, False, 3),
        "new": ReaderProgress("new", "reader", 0, 0, False, 3),
    }
