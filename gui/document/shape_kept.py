"""Chance that keeps the saliency's shape, beside the live scores: computed once the hand rests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui.engine_thread import EngineThread, Request, Watch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.explanation import PhotoExplanation

    Booleans = NDArray[np.bool_]

REST = 250
"""Milliseconds without a change after which the hand rests."""


class ShapeKept(QObject):
    """Holds the levels of what was asked last; nothing while the hand moves."""

    changed = Signal()

    def __init__(self, helper: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._helper = helper
        self._work: _Levels | None = None
        self._request: Request | None = None
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self._compute)
        self.levels: Mapping[str, float] | None = None

    def ask(self, shown: PhotoExplanation, region: Booleans, roi: Booleans) -> None:
        """For this map, region and ROI, unless something else is asked for before the hand rests."""
        self.forget()
        self._work = _Levels(shown, region, roi)
        self._timer.start()

    def forget(self) -> None:
        """What was asked for no longer holds."""
        self._timer.stop()
        self._work = None
        if self._request is not None:
            self._request.cancel()
            self._request = None
        if self.levels is not None:
            self.levels = None
            self.changed.emit()

    def _compute(self) -> None:
        if self._work is not None:
            self._request = self._helper.run(self._work, self._on_levels, kind="shape kept")

    def _on_levels(self, levels: Mapping[str, float]) -> None:
        self.levels, self._request = levels, None
        self.changed.emit()


@dataclass(frozen=True, slots=True)
class _Levels:
    shown: PhotoExplanation
    region: Booleans
    roi: Booleans

    def __call__(self, _: Watch) -> Mapping[str, float]:
        from engine.agreement.nulls import null_numbers

        return null_numbers(self.shown.saliency_map, self.region, self.roi, self.shown.unseen)
