"""What decides numbers: versions of the program and of the libraries that compute."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version

ENGINE_VERSION = 2
"""Raised whenever the same recipe gives other numbers: older maps are then not found and older scores are stale."""

LIBRARIES = ("numpy", "pillow", "scikit-image", "scipy", "torch")


def versions() -> dict[str, str]:
    """By name; "unknown" for a library that was not installed as a package."""
    return {
        "engine": str(ENGINE_VERSION),
        "python": platform.python_version(),
        **{name: _version(name) for name in ("spotcheck", *LIBRARIES)},
    }


def is_of_this_engine(recorded: Mapping[str, str]) -> bool:
    """Whether the numbers that were made under these versions are those that this engine gives."""
    return recorded.get("engine", str(ENGINE_VERSION)) == str(ENGINE_VERSION)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"
