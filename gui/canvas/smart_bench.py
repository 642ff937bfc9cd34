"""What the tools share that look at the photo: its working copies, the thread that answers, their options."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from gui.canvas.region_methods import RegionMethods

if TYPE_CHECKING:
    from engine.smart.copies import Copies

T = TypeVar("T")

TOLERANCES = (1, 60)
"""The wand's, CIELAB."""


class Worker(Protocol):
    """Where questions are answered (see `EngineThread`)."""

    def run(self, function: Callable[..., T], done: Callable[[T], None], *, kind: str) -> object: ...


class SmartBench(QObject):
    """Asks about the photo that is shown; what is answered about another one is dropped.

    Without a worker, as on a canvas by itself, questions are answered at once.
    """

    tolerance_changed = Signal(float)
    boxes_changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker: Worker | None = None
        self._pixels: NDArray[np.uint8] | None = None
        self._copies: Copies | None = None
        self._tolerance = 12.0
        self._boxes = False
        self.methods = RegionMethods(self, self)

    @property
    def tolerance(self) -> float:
        """How far colours may differ for the wand, CIELAB."""
        return self._tolerance

    @tolerance.setter
    def tolerance(self, tolerance: float) -> None:
        tolerance = min(max(tolerance, float(TOLERANCES[0])), float(TOLERANCES[1]))
        if tolerance != self._tolerance:
            self._tolerance = tolerance
            self.tolerance_changed.emit(tolerance)

    @property
    def boxes(self) -> bool:
        """Whether a drag of the smart region draws a box; otherwise it scribbles."""
        return self._boxes

    @boxes.setter
    def boxes(self, boxes: bool) -> None:
        if boxes != self._boxes:
            self._boxes = boxes
            self.boxes_changed.emit(boxes)

    def set_worker(self, worker: Worker) -> None:
        """The thread that answers from now on."""
        self._worker = worker

    @property
    def pixels(self) -> NDArray[np.uint8] | None:
        """Of the photo that is shown."""
        return self._pixels

    def set_photo(self, pixels: NDArray[np.uint8] | None) -> None:
        """Another photo: what was asked about the last one is no longer wanted."""
        self.methods.leave()
        self._pixels, self._copies = pixels, None

    def warm(self) -> None:
        """Looks at the photo before anything is asked, so that the first answer is quick."""
        self.ask("smart copy", _look, _nothing)

    def ask(self, kind: str, question: Callable[[Copies], T], answered: Callable[[T], None]) -> None:
        """Puts a question about the photo; `answered` is called in the window's thread, unless a newer question of
        this kind, or another photo, has come in between."""
        copies = self._of_photo()
        if copies is None:
            return
        if self._worker is None:
            answered(question(copies))
            return

        def work(_: object) -> T:
            return question(copies)

        def done(answer: T) -> None:
            if copies is self._copies:
                answered(answer)

        self._worker.run(work, done, kind=kind)

    def _of_photo(self) -> Copies | None:
        from engine.smart.copies import Copies

        if self._copies is None and self._pixels is not None:
            self._copies = Copies(self._pixels)
        return self._copies


def _look(copies: Copies) -> None:
    copies.whole()


def _nothing(_: object) -> None:
    """There is nothing to be done with a look."""
