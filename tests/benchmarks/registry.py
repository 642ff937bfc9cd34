"""The one table of benchmarks: each is a module with `run(device: str, quick: bool) -> dict[str, float]`."""

from __future__ import annotations

from collections.abc import Mapping

BENCHMARKS: Mapping[str, tuple[str, str]] = {
    "attribution": ("tests.benchmarks.attribution", "Integrated Gradients over the bare passes and over captum"),
    "measures": ("tests.benchmarks.measures", "Scores of pairs a second, and live"),
}
"""Name to module and one line of what it measures."""
