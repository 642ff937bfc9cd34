"""Projects that are closed after each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.project.project import Project
from tests.engine.project.making import make_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A blinded project with three cases."""
    with make_project(tmp_path) as opened:
        yield opened


@pytest.fixture
def unblinded(tmp_path: Path) -> Iterator[Project]:
    """An unblinded project with three cases."""
    with make_project(tmp_path, blinded=False) as opened:
        yield opened
