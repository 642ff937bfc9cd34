"""A frame on 12 and 48 megapixels with 200 regions, the next photo, memory over many photos, and 100,000 photos."""

from __future__ import annotations

import gc
import os
import tempfile
from pathlib import Path
from time import thread_time
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.memory import keep_freed_memory
from tests.benchmarks.canvas import Bench, percentiles, zigzag

if TYPE_CHECKING:
    from engine.regions import Region

SIZES = {"12mp": (4000, 3000), "48mp": (8000, 6000)}
REGIONS, PAINTED = 200, 50
PHOTOS = 12
MANY = 100_000


def run(device: str, quick: bool) -> dict[str, float]:
    """Milliseconds of whole frames (event and painting), p50 and p99, for each size; `device` plays no part.

    Frames are measured in processor time of the window's thread, which alone draws: on a calm machine that is the time
    by the wall, and other work does not count.

    Returns:
        SIZE_pan, _zoom, _sharp (the frame after a zoom has ended), _brush, _vertex, each with _p50_ms and _p99_ms, the
        heat map shown; _display_ms: a change of brightness until it is painted; next_photo_ms: from the key to the
        painted photo, decoded ahead; memory_mb: how much a second round over 12 photos of 12 megapixels adds to the
        first; many_*: a project of 100,000 photos.
    """
    keep_freed_memory()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    moves = 120 if quick else 600
    figures: dict[str, float] = {}
    for name, (width, height) in SIZES.items():
        figures |= {f"{name}_{figure}": value for figure, value in _frames(width, height, moves).items()}
        gc.collect()
    with tempfile.TemporaryDirectory() as folder:
        from tests.benchmarks.many_photos import many_photos, next_photos

        figures |= next_photos(Path(folder) / "next", 8 if quick else PHOTOS)
        figures |= many_photos(Path(folder) / "many", 20_000 if quick else MANY)
    return figures


def _frames(width: int, height: int, moves: int) -> dict[str, float]:
    from gui.canvas.display import Display
    from gui.canvas.overlay import Overlay

    bench = Bench(width, height, thread_time)
    bench.add_regions(_regions(width, height))
    saliency = _saliency(512 * height // width, 512)
    bench.canvas.set_overlay(Overlay(saliency, saliency > np.quantile(saliency, 0.9), show_agreement=True))
    bench.paint()
    frames: dict[str, list[float]] = {}
    for name, path in (("vertex", zigzag(moves, 0.75 * width, 0.5 * height)), ("brush", zigzag(moves, 1200, 900))):
        bench.canvas.fit()
        frames[name] = [sum(both) for both in zip(*bench.gesture(name, path), strict=True)]
    frames["pan"] = bench.pan(moves)
    frames["sharp"] = bench.sharpen(8)
    frames["zoom"] = bench.zoom(moves)
    bench.canvas.fit()
    bench.paint()
    frames["display"] = [
        bench.seconds_of(lambda step=step: (bench.canvas.set_display(Display(0.01 * (step % 60))), bench.paint()))
        for step in range(1, moves)
    ]
    bench.canvas.set_local_contrast(np.zeros((768, 1024), dtype=np.int16))
    frames["local"] = [
        bench.seconds_of(
            lambda step=step: (bench.canvas.set_display(Display(0.01 * (step % 60), 0, 1, 0.5)), bench.paint())
        )
        for step in range(1, moves)
    ]
    bench.close()
    found: dict[str, float] = {}
    for name, times in frames.items():
        found[f"{name}_p50_ms"], found[f"{name}_p99_ms"] = percentiles(times)
    return found


def _saliency(rows: int, columns: int) -> NDArray[np.float32]:
    """A map with a dozen of spots, as smooth as those of Integrated Gradients after their filter."""
    from scipy.ndimage import gaussian_filter

    noise = gaussian_filter(np.random.default_rng(5).normal(size=(rows, columns)), 12.0)
    return np.maximum(noise, 0.0).astype(np.float32)


def _regions(width: int, height: int) -> tuple[Region, ...]:
    """Outlines of 60 vertices and painted regions with ragged edges, spread over the photo."""
    from engine.regions import Polygon, Region, mask_from_pixels

    generator = np.random.default_rng(7)
    made: list[Region] = []
    for number in range(REGIONS - 2):
        x, y = generator.uniform(0.05, 0.9, 2) * (width, height)
        reach = 0.02 * width
        if number < PAINTED:
            mask = mask_from_pixels(_blob(generator, 2 * round(reach)), round(x), round(y))
            assert mask is not None
            made.append(Region(f"m{number}", "hair", mask))
        else:
            angles = np.linspace(0, 2 * np.pi, 60, endpoint=False)
            radius = reach * generator.uniform(0.6, 1.0, 60)
            corners = np.stack([x + radius * np.cos(angles), y + radius * np.sin(angles)], axis=1)
            outline = [(float(across), float(down)) for across, down in corners]
            made.append(Region(f"p{number}", "hair", (Polygon(tuple(outline)),)))
    return tuple(made)


def _blob(generator: np.random.Generator, side: int) -> NDArray[np.bool_]:
    rows, columns = np.mgrid[:side, :side] / side - 0.5
    return np.hypot(rows, columns) + 0.03 * np.sin(9 * np.arctan2(rows, columns) + generator.uniform(0, 6)) < 0.42
