"""From one photo to the next, memory over many, and a project of very many photos."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time

import numpy as np
from PIL import Image

from engine.cases import Case, Photo

WIDTH, HEIGHT = 4000, 3000
PHOTOS_A_CASE = 2
LONGEST = 120.0


def next_photos(folder: Path, photos: int) -> dict[str, float]:
    """Milliseconds from asking for a photo that was decoded ahead to its painting; megabytes that a second round adds.

    The photos are those of `isic_12mp` where SPOTCHECK_TEST_DATA names a folder that holds them, else made of noise.
    """
    folder.mkdir(parents=True)
    files = _photo_files(folder, photos)
    cases = [
        Case(f"c{number}", (Photo(f"p{number}", path.as_posix(), f"{number:064x}", *size),))
        for number, (path, size) in enumerate(files)
    ]
    with _Window(folder, cases) as window:
        times, memory = window.visit(len(cases)), [window.memory()]
        for _ in range(2):
            window.visit(len(cases))
            memory.append(window.memory())
    p50, p99 = (float(value) for value in np.percentile(np.array(times) * 1000, [50, 99]))
    return {
        "next_photo_p50_ms": p50,
        "next_photo_p99_ms": p99,
        "memory_mb": memory[0],
        "more_mb": memory[2] - memory[1],
    }


def many_photos(folder: Path, photos: int) -> dict[str, float]:
    """Opening a project of so many photos until the first is painted, finding cases, scrolling, and thumbnails.

    The longest gap and what finds cases are processor time of the window's thread. The place for labelling begins to be
    made as the project begins to be read, as where the window is started on a project.
    """
    folder.mkdir(parents=True)
    path = folder / "photo.jpg"
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (480, 640, 3), dtype=np.uint8)).save(path)
    cases = [
        Case(
            f"{first:06d}",
            tuple(Photo(f"p{first + k}", path.as_posix(), f"{first + k:064x}", 640, 480) for k in range(PHOTOS_A_CASE)),
        )
        for first in range(0, photos, PHOTOS_A_CASE)
    ]
    with _Window(folder, cases) as window:
        opened = {"many_open_ms": 1000 * window.opened, "many_longest_gap_ms": 1000 * window.gap}
        return opened | window.find() | window.scroll()


class _Window:
    """The real window on a project with these cases."""

    def __init__(self, folder: Path, cases: list[Case]) -> None:
        os.environ["XDG_DATA_HOME"] = str(folder)
        from PySide6.QtWidgets import QApplication

        from engine.project import Project
        from gui import theme
        from gui.document.document import Document
        from gui.settings import Settings
        from gui.window import Window

        path = folder / "study.spotcheck"
        with Project.create(path, blinded=True) as project:
            project.add_data_set(cases).result()
        self.application = QApplication.instance() or QApplication([])
        assert isinstance(self.application, QApplication)
        theme.apply(self.application, "dark")
        settings = Settings(folder / "window.ini")
        settings.reader = "Reader"
        self.document = Document(settings)
        self.window = Window(self.document)
        self.window.resize(1280, 800)
        self.window.show()
        begun = perf_counter()
        self.window.place_maker.begin()
        self.document.open(path)
        self.gap = self.turn(lambda: self.document.pixels is not None)
        self.opened = perf_counter() - begun

    def __enter__(self) -> _Window:
        return self

    def __exit__(self, *_: object) -> None:
        self.window.close()

    def turn(self, done: Callable[[], bool], seconds: float = LONGEST) -> float:
        """Turns the event loop until `done`; the longest turn, seconds of the processor."""
        begun, longest = perf_counter(), 0.0
        while not done() and perf_counter() - begun < seconds:
            before = thread_time()
            self.application.processEvents()
            longest = max(longest, thread_time() - before)
        return longest

    def visit(self, photos: int) -> list[float]:
        """Goes through all cases; seconds from asking to the painted photo, where it was decoded ahead."""
        document, times = self.document, list[float]()
        document.show_case(document.cases[0].case_id)
        self.turn(lambda: document.pixels is not None)
        for _ in range(photos - 1):
            self.turn(lambda: not document.decoder.busy)
            begun = perf_counter()
            document.next_case(1)
            self.turn(lambda: document.pixels is not None)
            self.application.processEvents()
            times.append(perf_counter() - begun)
        return times

    def find(self) -> dict[str, float]:
        """Milliseconds until the list shows what was searched or filtered, and of the way to the next case to label."""
        place, document = self.window.label_place, self.document
        assert place is not None
        cases = place.cases.list

        def narrow(text: str, state: str | None) -> None:
            cases.text, cases.state = text, state
            cases.refresh()

        return {
            "many_search_ms": self._milliseconds(lambda: narrow("99", None)),
            "many_filter_ms": self._milliseconds(lambda: narrow("", "not_started")),
            "many_all_again_ms": self._milliseconds(lambda: narrow("", None)),
            "many_next_unlabelled_ms": self._milliseconds(document.next_unlabelled),
            "many_states_ms": self._milliseconds(document.read_anew),
        }

    def _milliseconds(self, work: Callable[[], object]) -> float:
        begun = thread_time()
        work()
        for _ in range(3):
            self.application.processEvents()
        return 1000 * (thread_time() - begun)

    def scroll(self) -> dict[str, float]:
        """Milliseconds of each page of the case list, and of a thumbnail from asking to its painting."""
        place = self.window.label_place
        assert place is not None
        bar, times = place.cases.view.verticalScrollBar(), list[float]()
        for step in range(100):
            begun = perf_counter()
            bar.setValue(step * bar.maximum() // 100)
            self.application.processEvents()
            times.append(perf_counter() - begun)
        begun = perf_counter()
        self.turn(lambda: not self.document.decoder.busy)
        p50, p99 = (float(value) for value in np.percentile(np.array(times) * 1000, [50, 99]))
        settled = 1000 * (perf_counter() - begun)
        return {"many_scroll_p50_ms": p50, "many_scroll_p99_ms": p99, "many_thumbnails_settled_ms": settled}

    def memory(self) -> float:
        """Resident megabytes."""
        import psutil

        return psutil.Process().memory_info().rss / 2**20


def _photo_files(folder: Path, photos: int) -> list[tuple[Path, tuple[int, int]]]:
    source = Path(os.environ.get("SPOTCHECK_TEST_DATA", "")) / "data" / "isic_12mp" / "images"
    found = sorted(source.glob("*.jpg")) if source.is_dir() else []
    large: list[tuple[Path, tuple[int, int]]] = []
    for path in found:
        with Image.open(path) as image:
            if image.width * image.height > 10_000_000:
                large.append((path, image.size))
    made = [_copied(folder, number, *large[number % len(large)]) for number in range(photos)] if large else []
    return made or [_made(folder, number) for number in range(photos)]


def _copied(folder: Path, number: int, path: Path, size: tuple[int, int]) -> tuple[Path, tuple[int, int]]:
    target = folder / f"{number}.jpg"
    shutil.copy(path, target)
    return target, size


def _made(folder: Path, number: int) -> tuple[Path, tuple[int, int]]:
    small = np.random.default_rng(number).integers(0, 255, (HEIGHT // 20, WIDTH // 20, 3), dtype=np.uint8)
    target = folder / f"{number}.jpg"
    Image.fromarray(small).resize((WIDTH, HEIGHT)).save(target, quality=90)
    return target, (WIDTH, HEIGHT)
