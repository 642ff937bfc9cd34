"""Isolation for every test: a home of its own, no screen, real data only where it is named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.made_once import MadeOnce

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("MPLBACKEND", "Agg")


@pytest.fixture(scope="session", autouse=True)
def freed_memory_goes_back() -> Iterator[None]:
    """Hundreds of programs' worth of work share a process here; kept, the largest photo's room would never be free."""
    with patch("engine.memory._glibc", return_value=None):
        yield


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh home folder, so that no test sees or leaves settings or trust."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))
    return folder


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """For what takes long to build."""
    return MadeOnce(tmp_path_factory)


@pytest.fixture(scope="session")
def test_data() -> Path:
    """The folder that holds data/ and models/ of real photos and a real model."""
    folder = os.environ.get("SPOTCHECK_TEST_DATA")
    if not folder or not Path(folder).is_dir():
        pytest.skip("SPOTCHECK_TEST_DATA does not name a folder with data/ and models/")
    return Path(folder)
