"""The disk fills up while people edit: a visible error each time, nothing saved is lost, and later all is saved."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from engine.errors import ProjectError
from engine.project.edits import Edit
from engine.project.places import beside
from engine.project.project import Project
from tests.engine.project.making import READER, draw, make_project, painted

_EDITS = 150
_DISK_KILOBYTES = 16_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one disk.

    Attributes:
        saved, failed: edits while there was too little room.
        lost: saved edits that are not there afterwards.
        unsaved: failed edits that could not be saved once there was room.
        silent: failed edits whose error does not name the project.
    """

    saved: int
    failed: int
    lost: int
    unsaved: int
    silent: int

    @property
    def wrong(self) -> bool:
        """Whether anything is not as it must be."""
        return bool(self.lost or self.unsaved or self.silent or not self.failed)


def run(quick: bool) -> dict[str, float]:
    """20 sizes (8 where it is to be quick) by a limit on the size of files, then small disks if they can be mounted."""
    sizes = [500 * step**2 for step in range(1, 9 if quick else 21)]
    outcomes = {f"{size} bytes of room": limited(size) for size in sizes}
    outcomes |= _small_disks(2 if quick else 5)
    print(f"  {'disk':<24}{'saved':>8}{'refused':>9}{'lost':>6}{'unsaved':>9}{'silent':>8}")
    for name, outcome in outcomes.items():
        print(
            f"  {name:<24}{outcome.saved:>8}{outcome.failed:>9}{outcome.lost:>6}{outcome.unsaved:>9}{outcome.silent:>8}"
        )
    return {
        "tried": len(outcomes),
        "failed": sum(outcome.wrong for outcome in outcomes.values()),
        "refused": sum(outcome.failed for outcome in outcomes.values()),
        "lost": sum(outcome.lost for outcome in outcomes.values()),
        "unsaved": sum(outcome.unsaved for outcome in outcomes.values()),
        "silent": sum(outcome.silent for outcome in outcomes.values()),
    }


def limited(room: int) -> Outcome:
    """No file may grow by more than `room` bytes."""
    with tempfile.TemporaryDirectory() as folder, make_project(Path(folder) / "p") as project:
        largest = max(path.stat().st_size for path in project.folder.iterdir() if path.is_file())
        with _file_limit(max(largest, beside(project.path, "wal").stat().st_size) + room):
            failed = _edit_until_full(project)
        return _judge(project, failed)


def _small_disks(count: int) -> dict[str, Outcome]:
    """A disk in memory that another file fills, where this user may mount one."""
    outcomes: dict[str, Outcome] = {}
    for number in range(count):
        with tempfile.TemporaryDirectory() as folder:
            mount = ["mount", "-t", "tmpfs", "-o", f"size={_DISK_KILOBYTES + 37 * number}k", "tmpfs", folder]
            if not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
                print("  (no small disk can be mounted here)")
                break
            try:
                outcomes[f"disk in memory {number + 1}"] = _filled(Path(folder))
            finally:
                subprocess.run(["umount", "-l", folder], check=True)
    return outcomes


def _filled(disk: Path) -> Outcome:
    with make_project(disk / "p") as project:
        filling = disk / "filling"
        free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_bsize
        filling.write_bytes(bytes(max(0, free - 60_000)))
        failed = _edit_until_full(project)
        filling.unlink()
        return _judge(project, failed)


def _edit_until_full(project: Project) -> list[tuple[Edit, str]]:
    """Draw and draw; the edits that were refused, with what was said."""
    edits = [draw(painted(f"r{number}", number)) for number in range(_EDITS)]
    futures = [project.edit("a", READER, edit) for edit in edits]
    errors = [future.exception() for future in futures]
    return [(edit, str(error)) for edit, error in zip(edits, errors, strict=True) if error is not None]


def _judge(project: Project, failed: list[tuple[Edit, str]]) -> Outcome:
    """With room again, save what failed, close, and look at everything afresh."""
    refused = {change.after for edit, _ in failed for change in edit.changes}
    saved = {painted(f"r{number}", number) for number in range(_EDITS)} - refused
    lost = len(saved - set(project.regions("a", READER)))
    unsaved = sum(_refused(project, edit) for edit, _ in failed)
    path = project.path
    project.close()
    with Project.open(path) as again:
        again.verify_chain()
        lost += len(saved - set(again.regions("a", READER)))
        unsaved += len(refused - set(again.regions("a", READER)))
    return Outcome(len(saved), len(failed), lost, unsaved, sum(path.name not in message for _, message in failed))


def _refused(project: Project, edit: Edit) -> bool:
    try:
        project.edit("a", READER, edit).result()
    except ProjectError:
        return True
    return False


@contextmanager
def _file_limit(size: int) -> Generator[None, None, None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
