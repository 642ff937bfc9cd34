"""Everything that one reader did in a project, as one file."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from engine.errors import PackageError
from engine.files import write_file
from engine.language import tr
from engine.packages.archive import CASES, HEADER, OPERATIONS, STATES, write_archive
from engine.packages.report import PackageOutcome
from engine.packages.values import FORMAT, PACKAGE_SUFFIX, VERSION, case_of_gesture, is_repeat, states_of
from engine.project import Project
from engine.project.hashes import now
from engine.project.values import ADJUDICATED
from engine.project.work import Gesture, gestures_of
from engine.versions import versions


def write_package(project: Project, reader: str, path: Path) -> PackageOutcome:
    """Write the reader's package, in the place of an earlier one; a name without the package's ending gets it.

    Raises:
        PackageError: the reader has no work here; `SpotcheckError` where it cannot be written.
    """
    path = path if path.suffix == PACKAGE_SUFFIX else path.with_name(path.name + PACKAGE_SUFFIX)
    project.saved().result()
    gestures = () if reader == ADJUDICATED else gestures_of(project.work(reader))
    if not gestures:
        known = ", ".join(project.readers()) or tr("nobody yet")
        raise PackageError(
            tr(
                "“{reader}” has no work in “{name}”; its readers: {known}.",
                reader=reader,
                name=project.path.name,
                known=known,
            )
        )
    case_of = {photo.photo_id: case.case_id for case in project.cases() for photo in case.photos}
    cases = list(dict.fromkeys(case_of_gesture(gesture, case_of) for gesture in gestures))
    states = list(dict.fromkeys(state for gesture in gestures for state in states_of(gesture)))
    outcome = PackageOutcome(
        path,
        reader,
        operations=sum(len(gesture.entries) for gesture in gestures),
        cases=len(cases),
        completed=sum(gesture.entries[0].kind == "complete" and not is_repeat(gesture) for gesture in gestures),
    )
    members = {
        HEADER: [_line(_header(project, outcome, len(states), VERSION if any(map(is_repeat, gestures)) else 1))],
        CASES: _case_lines(project, cases),
        OPERATIONS: _operation_lines(gestures),
    }
    texts = (_line({"hash": state, "json": project.state_text(state)}) for state in states)
    write_file(path, lambda temporary: write_archive(temporary, {**members, STATES: texts}))
    return outcome


def _header(project: Project, outcome: PackageOutcome, states: int, version: int) -> dict[str, object]:
    protocol = project.protocol()
    return {
        "format": FORMAT,
        "version": version,
        "program": versions()["spotcheck"],
        "project_id": project.project_id(),
        "project": project.name,
        "reader": outcome.reader,
        "protocol": None if protocol is None else protocol.hash,
        "blinded": project.blinded,
        "made_at": now(),
        "counts": {"cases": outcome.cases, "operations": outcome.operations, "states": states},
    }


def _case_lines(project: Project, cases: Sequence[str]) -> Iterator[str]:
    wanted = set(cases)
    copies = Counter(photo.sha256 for case in project.cases() for photo in case.photos)
    for case in project.cases():
        if case.case_id in wanted:
            photos = [
                {"photo": photo.photo_id, "sha256": photo.sha256, "alone": copies[photo.sha256] == 1}
                for photo in case.photos
            ]
            yield _line({"case": case.case_id, "photos": photos})


def _operation_lines(gestures: Iterable[Gesture]) -> Iterator[str]:
    numbers: dict[int, int] = {}
    for number, gesture in enumerate(gestures, 1):
        numbers[gesture.number] = number
        again = {"again": True} if is_repeat(gesture) else {}
        for entry in gesture.entries:
            yield _line(
                {
                    "gesture": number,
                    "refers": None if entry.refers is None else numbers[entry.refers],
                    "kind": entry.kind,
                    "name": entry.name,
                    "case": entry.case_id,
                    "photo": entry.photo_id,
                    "region": entry.region_id,
                    "before": entry.before,
                    "after": entry.after,
                    "blind": entry.blind,
                    "time": entry.time,
                    **again,
                }
            )


def _line(value: dict[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
