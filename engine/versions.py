"""What decides numbers: versions of the program and of the libraries that compute."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version

ENGINE_VERSION = 2
"""Raised whenever the same recipe gives other numbers: older maps are then not found and older scores are stale."""

SCORES_VERSION = 3
"""Raised whenever the same map gives other scores, or more of them: older scores are stale, their maps are kept."""

LIBRARIES = ("numpy", "pillow", "scikit-image", "scipy", "SimpleITK", "torch")


def versions() -> dict[str, str]:
    """By name; "unknown" for a library that was not installed as a package."""
    return {
        "engine": str(ENGINE_VERSION),
        "scores": str(SCORES_VERSION),
        "python": platform.python_version(),
        **{name: _version(name) for name in ("spotcheck", *LIBRARIES)},
    }


def is_of_this_engine(recorded: Mapping[str, str]) -> bool:
    """Whether the numbers that were made under these versions are those that this engine gives."""
    if "engine" not in recorded:
        return True
    return (recorded["engine"], recorded.get("scores", "1")) == (str(ENGINE_VERSION), str(SCORES_VERSION))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"
