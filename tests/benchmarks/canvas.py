"""The canvas on 12 megapixels: from a move of the hand to the new ROI, and painting."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from engine.memory import keep_freed_memory

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from engine.regions import Region

WIDTH, HEIGHT = 4000, 3000


def run(device: str, quick: bool) -> dict[str, float]:
    """Milliseconds: p50 and p99 from vertex drag and brush move to the ROI grid, and p99 of painting after each.

    `device` plays no part; `quick` measures fewer moves. Events go through the canvas as a mouse would send them.
    """
    keep_freed_memory()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    moves = 150 if quick else 1000
    bench = Bench(WIDTH, HEIGHT)
    figures: dict[str, float] = {}
    for name, path in (("vertex", zigzag(moves, 3000, 1500)), ("brush", zigzag(moves, 1200, 900))):
        live, paint = bench.gesture(name, path)
        figures[f"{name}_roi_p50_ms"], figures[f"{name}_roi_p99_ms"] = percentiles(live)
        figures[f"{name}_paint_p99_ms"] = percentiles(paint)[1]
    figures["paint_p99_ms"] = max(figures["vertex_paint_p99_ms"], figures["brush_paint_p99_ms"])
    figures["pan_paint_p99_ms"] = percentiles(bench.pan(moves))[1]
    bench.close()
    return figures


class Bench:
    """A shown canvas with a noisy photo, a lesion of 200 vertices, another, and someone who asks for the ROI."""

    def __init__(self, width: int, height: int, clock: Callable[[], float] = perf_counter) -> None:
        self._clock = clock
        from PySide6.QtWidgets import QApplication

        from engine.grid import score_grid
        from engine.regions import LESION, Polygon, Region
        from gui.canvas.canvas import PhotoCanvas

        self.application = QApplication.instance() or QApplication([])
        self.grid = score_grid(width, height, 512)
        self.canvas = PhotoCanvas()
        self.canvas.resize(1280, 800)
        self.canvas.show()
        self.canvas.show_photo(np.random.default_rng(0).integers(0, 255, (height, width, 3), dtype=np.uint8))
        angles = np.linspace(0, 2 * np.pi, 200, endpoint=False)
        wavy = 1 + 0.05 * np.sin(7 * angles)
        across, down = 0.25 * wavy * np.cos(angles), 0.3 * wavy * np.sin(angles)
        outline = np.stack([width * (0.5 + across), height * (0.5 + down)], axis=1)
        other = ((300.0, 300.0), (900.0, 320.0), (1200.0, 1300.0), (280.0, 700.0))
        self.outline: list[tuple[float, float]] = [(float(x), float(y)) for x, y in outline]
        self.regions = (
            Region("a", LESION, (Polygon(tuple(self.outline)),)),
            Region("b", LESION, (Polygon(other),)),
        )
        self.canvas.set_regions(self.regions)
        self.canvas.shape_moved.connect(self.ask)
        self.fitting = self.canvas.zoom

    def add_regions(self, regions: tuple[Region, ...]) -> None:
        """Further regions below the two that are drawn on."""
        self.canvas.set_regions((*regions, *self.regions))

    def zoom(self, moves: int) -> list[float]:
        """Seconds of each notch of the wheel with its painting, from the whole photo to 400 % and back."""
        from PySide6.QtCore import QPoint

        self.canvas.fit()
        times: list[float] = []
        factor = 1.25
        for _ in range(moves):
            if not 0.8 * self.fitting < self.canvas.zoom * factor < 4.0:
                factor = 1 / factor
            scale = self.canvas.zoom * factor
            times.append(
                self.seconds_of(lambda scale=scale: (self.canvas.zoom_about(scale, QPoint(500, 300)), self.paint()))
            )
        return times

    def sharpen(self, times: int) -> list[float]:
        """Seconds of the sharp frame after a zoom."""
        found: list[float] = []
        for step in range(times):
            self.canvas.zoom_to(self.fitting * (1.25 if step % 2 else 1.0))
            end = perf_counter() + 0.3
            turns = [0.0]
            while perf_counter() < end:
                turns.append(self.seconds_of(self.paint))
            found.append(max(turns[1:]))
        return found

    def seconds_of(self, work: Callable[[], object]) -> float:
        """How long it takes by the bench's clock."""
        begun = self._clock()
        work()
        return self._clock() - begun

    def ask(self, shape: object) -> None:
        """What the scores do at each move."""
        from gui.canvas.live import MovedShape, StrokeShape

        if isinstance(shape, MovedShape | StrokeShape):
            shape.roi(self.grid)

    def gesture(self, name: str, path: list[tuple[float, float]]) -> tuple[list[float], list[float]]:
        """One long gesture; seconds of each move and of painting after it."""
        from PySide6.QtCore import QEvent

        self.canvas.set_tool("brush" if name == "brush" else "select")
        self.canvas.select(() if name == "brush" else ("a",))
        start = path[0] if name == "brush" else self.outline[0]
        self.send(QEvent.Type.MouseButtonPress, start)
        timed = [
            (self.seconds_of(lambda place=place: self.send(QEvent.Type.MouseMove, place)), self.seconds_of(self.paint))
            for place in path
        ]
        self.send(QEvent.Type.MouseButtonRelease, path[-1])
        live, paint = zip(*timed[5:], strict=True)
        return list(live), list(paint)

    def pan(self, moves: int) -> list[float]:
        """Seconds of painting after each move of the photo at 100 %."""
        self.canvas.zoom_to(1.0)
        self.paint()
        bar, times = self.canvas.horizontalScrollBar(), list[float]()
        for step in range(moves):
            value = bar.value() + (7 if step % 40 < 20 else -7)
            times.append(self.seconds_of(lambda value=value: (bar.setValue(value), self.paint())))
        return times

    def send(self, kind: QEvent.Type, place: tuple[float, float]) -> None:
        """A mouse event with the left button at a place of the photo."""
        from PySide6.QtCore import QEvent, QPointF, Qt
        from PySide6.QtGui import QMouseEvent

        at = self.canvas.viewportTransform().map(QPointF(*place))
        moving, released = kind == QEvent.Type.MouseMove, kind == QEvent.Type.MouseButtonRelease
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        keys = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, at, none if moving else left, none if released else left, keys)
        self.application.sendEvent(self.canvas.viewport(), event)

    def paint(self) -> None:
        """Draws what has changed."""
        self.application.processEvents()

    def close(self) -> None:
        """Takes the canvas away."""
        self.canvas.close()
        self.canvas.deleteLater()
        self.application.processEvents()


def zigzag(moves: int, x: float, y: float) -> list[tuple[float, float]]:
    steps: Iterator[int] = iter(range(moves))
    return [(x + step % 60 * 9, y + (step // 60 * 23 + step % 60 * 5) % 1200) for step in steps]


def percentiles(seconds: list[float]) -> tuple[float, float]:
    p50, p99 = np.percentile(np.array(seconds) * 1000, [50, 99]).tolist()
    return p50, p99
