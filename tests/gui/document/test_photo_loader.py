"""Photos are decoded ahead, each once, and what is kept stays within a budget."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from pytestqt.qtbot import QtBot

from engine import photos
from gui.document import photo_loader
from gui.document.photo_loader import PhotoLoader
from gui.engine_thread import EngineThread

SIDE = 64
SIZE = 3 * SIDE * SIDE


@pytest.fixture
def thread(qtbot: QtBot) -> Iterator[EngineThread]:
    made = EngineThread("photos")
    yield made
    made.close()


@pytest.fixture
def loader(thread: EngineThread) -> PhotoLoader:
    return PhotoLoader(thread)


@pytest.fixture
def files(tmp_path: Path) -> list[tuple[str, Path]]:
    made: list[tuple[str, Path]] = []
    for number in range(6):
        path = tmp_path / f"{number}.png"
        Image.fromarray(np.full((SIDE, SIDE, 3), 40 * number, dtype=np.uint8)).save(path)
        made.append((str(number), path))
    return made


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files in the order in which they were decoded."""
    seen: list[str] = []
    read = photos.read_photo

    def counted(path: Path) -> NDArray[np.uint8]:
        seen.append(path.stem)
        return read(path)

    monkeypatch.setattr(photos, "read_photo", counted)
    return seen


def shown(qtbot: QtBot, loader: PhotoLoader, file: tuple[str, Path]) -> NDArray[np.uint8]:
    with qtbot.waitSignal(loader.loaded) as blocker:
        loader.show(*file)
    assert blocker.args is not None
    assert blocker.args[0] == file[0]
    return blocker.args[1]


def test_a_prepared_photo_is_there_at_once_with_its_halvings(
    qtbot: QtBot, loader: PhotoLoader, files: list[tuple[str, Path]], reads: list[str]
) -> None:
    shown(qtbot, loader, files[0])
    with qtbot.waitSignals([loader.prepared, loader.prepared]):
        loader.prepare(files[1:3])
    arrived: list[str] = []
    loader.loaded.connect(lambda photo_id, _: arrived.append(photo_id))
    loader.show(*files[1])
    assert arrived == ["1"]
    assert reads == ["0", "1", "2"]
    kept = loader.kept("1")
    assert kept is not None
    assert loader.levels_of(kept.pixels) is kept.levels
    assert not kept.pixels.flags.writeable


def test_a_photo_that_is_being_prepared_is_not_read_twice(
    qtbot: QtBot, loader: PhotoLoader, files: list[tuple[str, Path]], reads: list[str]
) -> None:
    shown(qtbot, loader, files[0])
    loader.prepare(files[1:2])
    shown(qtbot, loader, files[1])
    assert reads == ["0", "1"]


def test_a_photo_that_fails_while_prepared_fails_when_it_is_shown(
    qtbot: QtBot, loader: PhotoLoader, files: list[tuple[str, Path]], tmp_path: Path
) -> None:
    shown(qtbot, loader, files[0])
    missing = ("missing", tmp_path / "missing.png")
    loader.prepare([missing, files[1]])
    with qtbot.waitSignal(loader.failed) as blocker:
        loader.show(*missing)
    assert blocker.args is not None
    assert blocker.args[0] == "missing"


def test_what_is_kept_stays_within_the_budget_and_never_loses_the_next_photo(
    qtbot: QtBot, loader: PhotoLoader, files: list[tuple[str, Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photo_loader, "BUDGET", int(2.5 * SIZE))
    for number in range(5):
        shown(qtbot, loader, files[number])
        loader.prepare(files[number + 1 :])
        if loader.kept(files[number + 1][0]) is None:
            qtbot.waitUntil(lambda number=number: loader.kept(files[number + 1][0]) is not None)
        qtbot.wait(30)
        kept = [one for one, _ in files if loader.kept(one)]
        assert set(kept) >= {str(number), str(number + 1)}
        assert len(kept) <= 2


def test_forgetting_lets_everything_go(qtbot: QtBot, loader: PhotoLoader, files: list[tuple[str, Path]]) -> None:
    pixels = shown(qtbot, loader, files[0])
    loader.forget()
    assert loader.kept("0") is None
    assert loader.levels_of(pixels) is None
    assert np.array_equal(shown(qtbot, loader, files[0]), pixels)
