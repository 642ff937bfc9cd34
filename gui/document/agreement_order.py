"""Mean agreement a case, of the cases of which the reader may see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from gui.document.open_project import ProjectHolder
from gui.document.reading import may_show_model
from gui.engine_thread import Watch

if TYPE_CHECKING:
    from engine.project import Project


class AgreementOrder(QObject):
    """Reads the scores of the latest run beside the window."""

    ready = Signal(object)

    def __init__(self, document: ProjectHolder) -> None:
        super().__init__(document)
        self._document = document

    def ask(self) -> None:
        """`ready` follows with the mean IoU by case id."""
        project, run_id = self._document.project, self._document.run_id
        if project is None or run_id is None:
            self.ready.emit({})
            return
        self._document.helper.run(
            _Agreement(project, run_id, self._document.reader, self._document.whose_of(None)),
            self.ready.emit,
            kind="agreement",
        )


@dataclass(frozen=True, slots=True)
class _Agreement:
    project: Project
    run_id: str
    reader: str
    whose: str

    def __call__(self, _: Watch) -> Mapping[str, float]:
        case_of = {photo.photo_id: case.case_id for case in self.project.cases() for photo in case.photos}
        values: dict[str, list[float]] = {}
        for score in self.project.scores(self.run_id):
            if score.reader == self.reader and not np.isnan(score.measures["iou"]):
                values.setdefault(case_of[score.photo_id], []).append(score.measures["iou"])
        return {
            case_id: float(np.mean(found))
            for case_id, found in values.items()
            if may_show_model(self.project, case_id, self.whose)
        }
