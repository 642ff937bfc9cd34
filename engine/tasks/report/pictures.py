"""Pictures for a report: a photo or an empty ground, the heat map, both outlines; small, without names."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.batch.evidence import rois_of
from engine.errors import SpotcheckError
from engine.explanation import PhotoExplanation
from engine.photos import read_known_photo
from engine.project import CONSENSUS, Project, Run
from engine.scoring import region_of
from engine.tasks.kept_maps import kept_explanation
from engine.viridis import viridis

if TYPE_CHECKING:
    from PIL import Image

Colours = NDArray[np.uint8]
Cells = NDArray[np.bool_]

LONGER_SIDE = 360
"""Pixels of one panel: no more than is needed to see where lesion and saliency lie."""
GROUND = (217, 218, 220)
HUMAN, MODEL, CASING = (79, 195, 247), (240, 228, 66), (20, 20, 20)
DASH, SPACE = 9.0, 7.0
FINER = 2
"""Outlines are drawn so many times larger and brought down, so that they are smooth."""


class Pictures:
    """Makes pictures of a run's photos under the recipe's first baseline; each case is read once."""

    def __init__(self, project: Project, run: Run, photos: bool) -> None:
        self._project, self._run, self._photos = project, run, photos
        self.missing = 0
        self._explained = cache(lambda case_id: kept_explanation(project, run, case_id))

    def of(self, case_id: str, photo_id: str) -> bytes | None:
        """JPEG; `None`, and counted, where the map or the photo is no longer there."""
        try:
            made = self._jpeg(case_id, photo_id)
        except SpotcheckError:
            made = None
        self.missing += made is None
        return made

    def _jpeg(self, case_id: str, photo_id: str) -> bytes | None:
        explained = self._explained(case_id)
        if explained is None or photo_id not in explained.photos:
            return None
        shown = explained.photos[photo_id][0]
        recipe = self._run.recipe
        rois = rois_of(shown, self._project.readings(case_id, recipe.agreement.reading), recipe)
        roi = rois.get(CONSENSUS, next(iter(rois.values()), None))
        outlines = {"human": roi, "model": region_of(shown, roi, recipe)}
        if not self._photos:
            return _encoded([_outlined(_heated(_ground(shown), shown.saliency_map), outlines)])
        photo = _scaled(self._pixels(case_id, photo_id), shown)
        return _encoded([_outlined(photo, outlines), _heated(photo, shown.saliency_map)])

    def _pixels(self, case_id: str, photo_id: str) -> Colours:
        photo = next(one for one in self._project.case(case_id).photos if one.photo_id == photo_id)
        return read_known_photo(self._project.photo_path(photo_id), photo.sha256)


def _size(shown: PhotoExplanation) -> tuple[int, int]:
    """Width and height of a panel."""
    scale = LONGER_SIDE / max(shown.grid.photo_width, shown.grid.photo_height)
    return max(1, round(shown.grid.photo_width * scale)), max(1, round(shown.grid.photo_height * scale))


def _ground(shown: PhotoExplanation) -> Colours:
    width, height = _size(shown)
    return np.full((height, width, 3), GROUND, dtype=np.uint8)


def _scaled(pixels: Colours, shown: PhotoExplanation) -> Colours:
    from PIL import Image

    return np.asarray(Image.fromarray(pixels).resize(_size(shown), Image.Resampling.LANCZOS))


def _heated(photo: Colours, saliency_map: NDArray[np.float32]) -> Colours:
    """The map over the photo: viridis, its opacity rising with the value."""
    from PIL import Image

    height, width = photo.shape[:2]
    known = np.nan_to_num(saliency_map.astype(np.float32), nan=0.0)
    fitted = np.asarray(Image.fromarray(known).resize((width, height), Image.Resampling.BILINEAR))
    greatest = float(fitted.max())
    share = np.clip(fitted / greatest, 0.0, 1.0) if greatest > 0 else np.zeros_like(fitted)
    colours = viridis()[(share * 255).astype(np.uint8)].astype(np.float32)
    return np.rint(photo + (colours - photo) * share[..., None]).astype(np.uint8)


def _outlined(photo: Colours, outlines: Mapping[str, Cells | None]) -> Colours:
    """The readers' outline solid blue, the model's dashed yellow, each on a dark casing."""
    from PIL import Image, ImageDraw

    height, width = photo.shape[:2]
    large = Image.fromarray(photo).resize((FINER * width, FINER * height), Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(large)
    for name, mask in outlines.items():
        if mask is None or not mask.any():
            continue
        for line in _contours(mask, FINER * width, FINER * height):
            pieces = [line] if name == "human" else _dashed(line)
            for colour, thickness in ((CASING, 4 * FINER), (HUMAN if name == "human" else MODEL, 2 * FINER)):
                for piece in pieces:
                    pen.line(piece, fill=colour, width=thickness, joint="curve")
    return np.asarray(large.resize((width, height), Image.Resampling.BOX))


def _contours(mask: Cells, width: int, height: int) -> list[list[tuple[float, float]]]:
    from skimage.measure import find_contours

    rows, columns = mask.shape
    lines = find_contours(np.pad(mask, 1).astype(np.float32), 0.5)
    return [
        [((x - 0.5) * width / columns, (y - 0.5) * height / rows) for y, x in line.tolist()]
        for line in lines
        if len(line) > 2
    ]


def _dashed(line: list[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    """Parts of a line, `DASH` long with `SPACE` between, at the finer scale."""
    points = np.array(line)
    lengths = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    place = np.mod(lengths, FINER * (DASH + SPACE)) < FINER * DASH
    pieces: list[list[tuple[float, float]]] = []
    for index, drawn in enumerate(place):
        if not drawn:
            continue
        if index == 0 or not place[index - 1]:
            pieces.append([])
        pieces[-1].append((float(points[index, 0]), float(points[index, 1])))
    return [piece for piece in pieces if len(piece) > 1]


def _encoded(panels: list[Colours]) -> bytes:
    """Panels beside each other as JPEG without metadata."""
    from PIL import Image

    gap = np.full((panels[0].shape[0], 6, 3), 255, dtype=np.uint8)
    parts = [part for panel in panels for part in (gap, panel)][1:]
    image: Image.Image = Image.fromarray(np.concatenate(parts, axis=1))
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=85, optimize=True)
    return stream.getvalue()
