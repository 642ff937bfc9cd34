"""SIGKILL at any moment: what was reported as saved must be there, and the file must open at once."""

from __future__ import annotations

import multiprocessing
import random
import statistics
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from engine.errors import ProjectError
from engine.project import migrations
from engine.project.project import Project
from tests.engine.project.making import READER, make_project
from tests.faults.victims import LATER, STEP, VICTIMS, Report, fingerprint

_LONGEST_LIFE_SECONDS = 0.25
_PATIENCE_SECONDS = 60.0
_KILLS_A_PROJECT = 25


@dataclass(slots=True)
class Tally:
    """What came of the kills of one kind."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    broken: int = 0
    reopening: list[float] = field(default_factory=list[float])


def run(quick: bool) -> dict[str, float]:
    """Kill 1,000 times, 120 times where it is to be quick."""
    shares = {"edit": 0.5, "add": 0.2, "score": 0.2, "upgrade": 0.1}
    tallies = {kind: kill(kind, round((120 if quick else 1000) * share)) for kind, share in shares.items()}
    print(f"  {'while':<10}{'kills':>8}{'saved':>10}{'lost':>8}{'broken':>8}{'reopened, p95 ms':>20}")
    for kind, tally in tallies.items():
        slow = _percentile(tally.reopening) * 1e3
        print(f"  {kind:<10}{tally.kills:>8}{tally.acknowledged:>10}{tally.lost:>8}{tally.broken:>8}{slow:>20.1f}")
    return {
        "tried": sum(tally.kills for tally in tallies.values()),
        "failed": sum(tally.lost + tally.broken for tally in tallies.values()),
        "acknowledged": sum(tally.acknowledged for tally in tallies.values()),
        "lost": sum(tally.lost for tally in tallies.values()),
        "broken": sum(tally.broken for tally in tallies.values()),
        "reopen_p95_seconds": _percentile([seconds for tally in tallies.values() for seconds in tally.reopening]),
    }


def kill(kind: str, kills: int, seed: int = 1) -> Tally:
    """Kill processes that do `kind` (see `VICTIMS`) in a project that lives on from kill to kill."""
    tally = Tally()
    numbers = random.Random(f"{kind} {seed}")
    known = migrations.MIGRATIONS
    with tempfile.TemporaryDirectory() as folder:
        for number in range(kills):
            place = Path(folder) / str(number if kind == "upgrade" else number // _KILLS_A_PROJECT)
            if not place.exists():
                make_project(place).close()
            migrations.MIGRATIONS = known
            reports = _killed(kind, place / "study.spotcheck", numbers.randrange(2**40), numbers)
            migrations.MIGRATIONS = (*known, LATER) if kind == "upgrade" else known
            _judge(tally, kind, place / "study.spotcheck", reports)
            migrations.MIGRATIONS = known
    return tally


def _killed(kind: str, path: Path, seed: int, numbers: random.Random) -> list[Report]:
    """Start a process, kill it some time after it begins, and give what it reported as saved."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.faults.victims"])
    receiving, sending = context.Pipe(duplex=False)
    victim = context.Process(target=VICTIMS[kind], args=(path, sending, seed))
    victim.start()
    sending.close()
    if not receiving.poll(_PATIENCE_SECONDS):
        raise TimeoutError("the process to be killed never began")
    time.sleep(numbers.uniform(0, _LONGEST_LIFE_SECONDS))
    victim.kill()
    victim.join()
    reports: list[Report] = []
    try:
        while True:
            reports.append(receiving.recv())
    except (EOFError, OSError):
        receiving.close()
    return reports[1:]


def _judge(tally: Tally, kind: str, path: Path, reports: list[Report]) -> None:
    tally.kills += 1
    tally.acknowledged += len(reports)
    began = time.perf_counter()
    try:
        with Project.open(path) as project:
            project.regions("a", READER)
            tally.reopening.append(time.perf_counter() - began)
            project.verify_chain()
            tally.broken += project.read_only
            tally.lost += _lost(project, kind, reports)
    except ProjectError as error:
        print(f"  broken: {error}")
        tally.broken += 1


def _lost(project: Project, kind: str, reports: list[Report]) -> int:
    """How many of the reported pieces of work are not there."""
    if kind == "add":
        ids = [case.case_id for case in project.cases()]
        return sum(sum(case_id.startswith(prefix) for case_id in ids) != count for count, prefix in reports)
    if kind == "score":
        return sum(_count(project, run_id) < count for count, run_id in reports[-1:])
    ends = {operation.gesture: operation.sequence for operation in project.history("a", READER)}
    states = {gesture: project.state_at("a", READER, ends.get(gesture, 0)) for gesture, _ in reports}
    return sum(fingerprint(states[gesture]) != regions for gesture, regions in reports)


def _count(project: Project, run_id: str) -> int:
    """How many predictions the run has seen."""
    prediction = project.prediction(run_id, "c1")
    return 0 if prediction is None else round(prediction.probabilities[0] / STEP)


def _percentile(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1] if len(values) > 1 else max(values, default=0.0)
