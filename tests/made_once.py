"""What several tests begin with, such as a scored project: built once in a process, and copied for each of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Hashable
from pathlib import Path

import pytest

Maker = Callable[..., Path]
"""Builds in an empty folder, and gives the file that is asked for; a project's photos lie beside it."""


class MadeOnce:
    """Copies what a maker builds into a test's own folder."""

    def __init__(self, folders: pytest.TempPathFactory) -> None:
        self._folders = folders
        self._made: dict[tuple[Hashable, ...], tuple[Path, Path]] = {}

    def __call__(self, maker: Maker, folder: Path, *given: Hashable) -> Path:
        """Give the copy of what the maker made of `given`; trust in a model is each test's own to give."""
        if (maker, *given) not in self._made:
            template = self._folders.mktemp(maker.__name__)
            self._made[maker, *given] = template, maker(template, *given).relative_to(template)
        template, made = self._made[maker, *given]
        shutil.copytree(template, folder, dirs_exist_ok=True)
        return folder / made
