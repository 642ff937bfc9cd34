"""The photos of a finding with the model's heat map and the outlines, made in the helper's thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainterPath, QPolygonF

from engine.errors import SpotcheckError
from engine.language import tr
from gui.canvas.contours import contours
from gui.canvas.heat_map import heat_colours

if TYPE_CHECKING:
    from engine.explanation import CaseExplanation
    from engine.project import Project, Run
    from gui.engine_thread import Watch

LONGER_SIDE = 400
NO_MAP = tr("The map of this photo is no longer kept; score the case again to see it.")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which photos, under which run and baseline, and which label is outlined beside the ROI; "" is none."""

    project: Project
    photos: tuple[tuple[str, str], ...]
    run: Run | None
    baseline: str
    label: str


@dataclass(frozen=True, slots=True)
class Picture:
    """One photo; outlines in shares of its width and height, `None` where there is none.

    Attributes:
        problem: why something is missing, in a sentence.
    """

    photo_id: str
    case_id: str
    image: QImage | None
    heat: QImage | None = None
    roi: QPainterPath | None = None
    label: QPainterPath | None = None
    problem: str = ""


@dataclass(slots=True)
class MakePictures:
    """Sends each picture as it is done; the maps of a case are read once."""

    asked: Asked
    _known: dict[str, CaseExplanation | None] = field(default_factory=dict)

    def __call__(self, watch: Watch) -> None:
        for case_id, photo_id in self.asked.photos:
            if watch.cancelled():
                return
            watch.send(self._picture(case_id, photo_id))

    def _picture(self, case_id: str, photo_id: str) -> Picture:
        from engine.photos import read_thumbnail

        try:
            pixels = read_thumbnail(self.asked.project.photo_path(photo_id), LONGER_SIDE)
        except SpotcheckError as error:
            return Picture(photo_id, case_id, None, problem=str(error))
        image = _image(pixels)
        if self.asked.run is None:
            return Picture(photo_id, case_id, image)
        try:
            return self._explained(case_id, photo_id, image, self.asked.run)
        except SpotcheckError as error:
            return Picture(photo_id, case_id, image, problem=str(error))

    def _explained(self, case_id: str, photo_id: str, image: QImage, run: Run) -> Picture:
        from engine.batch.evidence import evidence_of

        explanation = self._explanation(case_id, run)
        of_photo = explanation.photos.get(photo_id, ()) if explanation else ()
        shown = next((one for one in of_photo if one.baseline == self.asked.baseline), None)
        if shown is None:
            return Picture(photo_id, case_id, image, problem=NO_MAP)
        readings = self.asked.project.readings(case_id, run.recipe.agreement.reading)
        found = evidence_of(shown, readings, run.recipe)
        heat = _heat(shown.saliency_map)
        return Picture(photo_id, case_id, image, heat, _path(found.roi), _path(found.labels.get(self.asked.label)))

    def _explanation(self, case_id: str, run: Run) -> CaseExplanation | None:
        from engine.tasks.kept_maps import kept_explanation

        if case_id not in self._known:
            self._known[case_id] = kept_explanation(self.asked.project, run, case_id)
        return self._known[case_id]


def _image(pixels: NDArray[np.uint8]) -> QImage:
    height, width = pixels.shape[:2]
    image = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _heat(saliency_map: NDArray[np.float32]) -> QImage:
    colours = np.ascontiguousarray(heat_colours(saliency_map))
    height, width = colours.shape[:2]
    return QImage(colours.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888_Premultiplied).copy()


def _path(cells: NDArray[np.bool_] | None) -> QPainterPath | None:
    """The outline of cells in shares of the photo."""
    from engine.spans import spans_of_mask

    if cells is None or not cells.any():
        return None
    height, width = cells.shape
    path = QPainterPath()
    for ring in contours(spans_of_mask(cells, width, height)):
        points = [QPointF(x / width, y / height) for x, y in ring.tolist()]
        path.addPolygon(QPolygonF([*points, points[0]]))
    return path
