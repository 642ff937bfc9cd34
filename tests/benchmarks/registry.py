"""The one table of benchmarks: each is a module with `run(device: str, quick: bool) -> dict[str, float]`."""

from __future__ import annotations

from collections.abc import Mapping

BENCHMARKS: Mapping[str, tuple[str, str]] = {
    "attribution": ("tests.benchmarks.attribution", "Integrated Gradients over the bare passes and over captum"),
    "canvas": ("tests.benchmarks.canvas", "Dragging, painting and panning on 12 megapixels"),
    "looking": (
        "tests.benchmarks.looking",
        "Frames on 12 and 48 megapixels, 200 regions; next photo; 100,000 photos",
    ),
    "measures": ("tests.benchmarks.measures", "Scores of pairs a second, and live"),
    "nulls": ("tests.benchmarks.nulls", "Chance that is no formula: beside the measures, and over a whole run"),
    "results": ("tests.benchmarks.results", "Views of the results place: to open, to select in, to scroll"),
    "smart_tools": (
        "tests.benchmarks.smart_tools",
        "Wand, edge lasso and smart region on real lesions; on 12 megapixels",
    ),
    "statistics": (
        "tests.benchmarks.statistics",
        "Seconds of the strata; coverage and false discoveries by simulation",
    ),
    "planted": ("tests.benchmarks.planted", "Shortcuts taught to networks, end to end; null sets of moved maps"),
    "surprises": ("tests.benchmarks.surprises", "Planted and missing associations by simulation"),
    "shaping": ("tests.benchmarks.shaping", "Growing, smoothing, cutting, outlining regions of 12 and 48 megapixels"),
    "window": ("tests.benchmarks.window", "Start to first window, the event loop's longest gap while scoring"),
}
"""Name to module and one line of what it measures."""
