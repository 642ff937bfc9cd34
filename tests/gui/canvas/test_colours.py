"""The labels' colours for any colour vision, by a published simulation, and never by colour alone."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from skimage.color import deltaE_ciede2000, rgb2lab

from engine.regions import LABELS, LESION
from gui.canvas.canvas import PhotoCanvas
from gui.canvas.colours import CASING, MODEL, label_colour
from tests.gui.canvas.conftest import square

Floats = NDArray[np.float64]
SEEN: dict[str, Floats] = {
    "normally": np.eye(3),
    "with protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "with deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
}
"""Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB."""
APART = 13.0
CONTRAST = 3.0
"""WCAG 2.2, 1.4.11: graphical objects against what is beside them."""


def linear(colour: str) -> Floats:
    value = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def lab(colour: str, seen: Floats) -> Floats:
    light = np.clip(seen @ linear(colour), 0, 1)
    encoded = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return rgb2lab(encoded[None, None])[0, 0]


@pytest.mark.parametrize("seen", SEEN)
def test_any_two_labels_and_the_models_outline_are_told_apart(seen: str) -> None:
    colours = {**{label: lab(label_colour(label), SEEN[seen]) for label in LABELS}, "model": lab(MODEL, SEEN[seen])}
    close = {
        (first, second): float(deltaE_ciede2000(colours[first], colours[second]))
        for first, second in combinations(colours, 2)
    }
    assert min(close.values()) >= APART, min(close, key=lambda pair: close[pair])


@pytest.mark.parametrize("label", LABELS)
def test_every_line_stands_out_from_its_casing(label: str) -> None:
    weights = np.array([0.2126, 0.7152, 0.0722])
    line, casing = (float(weights @ linear(colour)) for colour in (label_colour(label), CASING))
    assert (line + 0.05) / (casing + 0.05) >= CONTRAST


def test_anatomy_and_artefacts_bear_their_name_on_the_photo(canvas: PhotoCanvas) -> None:
    """The same outline with another label is another picture, beside the outline too."""

    def above(label: str) -> bytes:
        canvas.set_regions((square("1", 100, 100, 80, label),))
        shown = QImage(canvas.viewport().size(), QImage.Format.Format_RGB32)
        painter = QPainter(shown)
        canvas.render(painter)
        painter.end()
        top = canvas.viewportTransform().map(QPointF(140, 100)).toPoint()
        return bytes(shown.copy(top.x(), top.y() - 14, 40, 10).constBits())

    assert len({above(label) for label in LABELS}) == len(LABELS)
    assert above(LESION) == above(LESION)
