"""Writing a report on the engine's thread, of the cases that the reader may see."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.language import tr
from gui.document.reading import visible_cases

if TYPE_CHECKING:
    from engine.project import Project
    from gui.engine_thread import Watch


@dataclass(frozen=True, slots=True)
class Reported:
    """What was written."""

    summary: str
    path: Path


@dataclass(frozen=True, slots=True)
class ReportWork:
    """What was chosen; `figures` is the folder for CSV and SVG, if they are wanted."""

    project: Project
    reader: str
    path: Path
    run_id: str | None
    photos: bool
    figures: Path | None
    title: str

    def __call__(self, watch: Watch) -> Reported:
        from engine import tasks

        cases = visible_cases(self.project, self.reader)
        tasks.write_report(
            self.project, self.path, self.run_id, self.photos, watch, self.figures, self.title, cases=cases
        )
        if self.figures is None:
            return Reported(tr("Wrote {path}.", path=self.path), self.path)
        wrote = tr("Wrote {path}, its figures to {folder}.", path=self.path, folder=self.figures)
        return Reported(wrote, self.path)
