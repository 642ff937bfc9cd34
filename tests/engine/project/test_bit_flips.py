"""Single flipped bits anywhere in a closed file: an error, or everything as it was; never a silent change."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from engine.cases import Case
from engine.errors import ProjectError
from engine.findings import Finding
from engine.project.places import beside
from engine.project.project import Project
from engine.project.values import ADJUDICATED, Act, Diagnoses, FrozenPlan, KeptFinding, Protocol, Reading, Role
from engine.regions import Region
from tests.engine.project.making import draw, make_project, move, painted, polygon

FLIPS = 200
READERS = ("Ann", "Bob")


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything of people that a project shows."""

    blinded: bool
    cases: tuple[Case, ...]
    regions: dict[tuple[str, str], tuple[Region, ...]]
    readings: dict[tuple[str, str], Reading | None]
    roles: dict[str, Role]
    acts: tuple[Act | None, tuple[Protocol, ...], tuple[FrozenPlan, ...]]
    differentials: dict[tuple[str, str], Diagnoses | None]
    findings: tuple[KeptFinding, ...]


def test_no_flipped_bit_changes_a_region_silently(tmp_path: Path) -> None:
    path = _written(tmp_path)
    numbers = random.Random(20200615)
    positions = [numbers.randrange(path.stat().st_size * 8) for _ in range(FLIPS)]
    assert _refusals(path, positions) > FLIPS // 10


def test_no_flipped_bit_of_the_schema_brings_another_error(tmp_path: Path) -> None:
    path = _written(tmp_path)
    assert _refusals(path, list(range(0, 4096 * 8, 131))) > 0


def _refusals(path: Path, positions: list[int]) -> int:
    """How many of the flips are refused; the others must leave everything as it was."""
    sound, whole = _look(path), path.read_bytes()
    refused = 0
    for position in positions:
        flipped = bytearray(whole)
        flipped[position // 8] ^= 1 << position % 8
        path.write_bytes(flipped)
        _forget(path)
        try:
            assert _look(path) == sound, f"bit {position} changed something silently"
        except ProjectError as error:
            assert "\n" not in str(error)
            refused += 1
    return refused


def _written(folder: Path) -> Path:
    with make_project(folder) as project:
        for number in range(12):
            for reader in READERS:
                region = polygon(f"r{number}", number) if number % 3 else painted(f"r{number}", number)
                project.edit("abcd"[number % 4], reader, draw(region)).result()
        project.complete_case("c1", "Ann").result()
        project.edit("b", "Ann", move(polygon("r1", 1), polygon("r1", 99))).result()
        project.set_role("Ann", "coordinator", "Bob").result()
        project.set_protocol("Outline every lesion.", "Ann").result()
        project.set_differential("c2", "Bob", [("Melanoma", 4), ("a rare mole", 2)]).result()
        project.edit("c", ADJUDICATED, draw(polygon("s", 7)), "Ann").result()
        project.complete_case("c2", ADJUDICATED, "Ann").result()
        project.freeze_plan('{"primary": "iou"}', "Ann").result()
        for text in ("Rulers draw saliency.", "Rulers draw saliency in melanoma."):
            project.save_finding(Finding("f1", text, photos=("a",)), "Ann").result()
        project.unblind("Ann", "all cases are read").result()
        return project.path


def _look(path: Path) -> Seen:
    with Project.open(path, read_only=True) as project:
        cases = project.cases()
        return Seen(
            project.blinded,
            cases,
            {(photo, reader): project.regions(photo, reader) for photo in "abcd" for reader in READERS},
            {
                (case.case_id, reader): project.reading(case.case_id, reader)
                for case in cases
                for reader in (*READERS, ADJUDICATED)
            },
            dict(project.roles()),
            (project.unblinded(), project.protocols(), project.analysis_plans()),
            {
                (case.case_id, reader): project.differential(case.case_id, reader)
                for case in cases
                for reader in READERS
            },
            project.finding_history("f1"),
        )


def _forget(path: Path) -> None:
    for suffix in ("wal", "shm"):
        beside(path, suffix).unlink(missing_ok=True)
