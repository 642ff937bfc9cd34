"""Pictures of every screen and dialog, in both palettes and two sizes: `python -m tests.screens --to DIR`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtWidgets import QApplication, QWidget

from gui import theme
from gui.document.document import Document
from gui.settings import Settings
from gui.window import Window
from tests.screens_adjudication import SCENES as ADJUDICATION_SCENES
from tests.screens_compare import SCENES as COMPARE_SCENES
from tests.screens_diagnosis import SCENES as DIAGNOSIS_SCENES
from tests.screens_dialogs import SCREENS as DIALOGS
from tests.screens_drafts import SCENES as DRAFT_SCENES
from tests.screens_findings import SCENES as FINDING_SCENES
from tests.screens_guide import GUIDE_SCENES
from tests.screens_labelling import LABELLING_SCENES
from tests.screens_looking import SCENES as LOOKING_SCENES
from tests.screens_patterns import SCENES as PATTERN_SCENES
from tests.screens_plots import SCENES as PLOT_SCENES
from tests.screens_practice import SCENES as PRACTICE_SCENES
from tests.screens_projects import make_blind, make_empty, make_photos, make_scored
from tests.screens_report import SCENES as REPORT_SCENES
from tests.screens_results import RESULTS_SCENES
from tests.screens_shaping import SCENES as SHAPING_SCENES
from tests.screens_smart import SMART_SCENES
from tests.screens_stage import Stage, settle
from tests.screens_trust import TRUST_SCENES
from tests.screens_window import SCENES, staged

SIZES = ("1280x800", "1920x1200")
EXTREMES = ("1280x800", "2560x1440")
"""The smallest window that must hold everything, and a large one that must not fall apart."""
ALL_SCENES = {
    **SCENES,
    **RESULTS_SCENES,
    **PLOT_SCENES,
    **PATTERN_SCENES,
    **TRUST_SCENES,
    **SHAPING_SCENES,
    **SMART_SCENES,
    **DRAFT_SCENES,
    **DIAGNOSIS_SCENES,
    **ADJUDICATION_SCENES,
    **FINDING_SCENES,
    **LOOKING_SCENES,
    **LABELLING_SCENES,
    **GUIDE_SCENES,
    **COMPARE_SCENES,
    **REPORT_SCENES,
    **PRACTICE_SCENES,
}
PALETTES: tuple[theme.PaletteName, ...] = ("dark", "light")
RECENT = tuple(Path("Studies", f"{name}.spotcheck") for name in ("Naevus study", "Acne, second reading", "Demo"))
QUICK = 85
"""Hardly pressed, since that takes longest; `--small` presses again."""
AROUND_A_PLACE = (64, 60)
"""What the rail, the menu bar and the status strip take of a window, in pixels across and down."""


class PicturedSettings(Settings):
    """Settings whose recent projects are the same on every machine."""

    @property
    def recent(self) -> tuple[Path, ...]:
        return RECENT

    def has_read(self, reader: str, protocol: str) -> bool:
        """Always, so that a project with a protocol opens without asking who sits there."""
        return True


def scenes_shown(stage: Stage, words: argparse.Namespace) -> Iterator[tuple[str, QWidget]]:
    """Bring the window into every scene; yields what is shown and its name."""
    for name in _wanted(ALL_SCENES, words.only):
        with staged(stage, ALL_SCENES[name]) as shown:
            for size in words.size if shown is stage.window else ("",):
                if size:
                    stage.window.resize(*_figures(size))
                    settle()
                    for step in stage.resized:
                        step()
                for palette in words.palette:
                    stage.window.actions_table[palette].trigger()
                    settle(0.1)
                    yield "-".join(filter(None, (name, palette, size))), shown


def dialogs_shown(app: QApplication, words: argparse.Namespace) -> Iterator[tuple[str, QWidget]]:
    """Show every dialog with made-up data; yields it and its name."""
    for name, make in DIALOGS.items():
        shown_as = f"dialog-{name.replace('_', '-')}"
        if not _wanted((shown_as,), words.only):
            continue
        for size in words.size if name.startswith("results") else ("",):
            for palette in words.palette:
                theme.apply(app, palette)
                shown = make()
                if size:
                    across, down = (
                        figure - taken for figure, taken in zip(_figures(size), AROUND_A_PLACE, strict=True)
                    )
                    shown.resize(across, down)
                shown.show()
                settle(0.2)
                yield "-".join(filter(None, (shown_as, palette, size))), shown
                shown.close()


def _figures(size: str) -> tuple[int, int]:
    across, down = size.split("x")
    return int(across), int(down)


def _wanted(names: Iterable[str], only: list[str] | None) -> list[str]:
    """Those whose name holds one of `only`; "=name=" asks for exactly that one."""
    spoken = {name: f"={name.replace('_', '-')}=" for name in names}
    return [name for name, text in spoken.items() if not only or any(part in text for part in only)]


def _save(shown: QWidget, file: Path, small: bool) -> Path:
    shown.grab().save(str(file), None, QUICK)
    if small:
        with Image.open(file) as picture:
            picture.convert("RGB").save(file, optimize=True)
    return file


def make_stage(home: Path, scored: Path | None) -> Stage:
    """The window over projects in `home`; a scored one is made where none is given."""
    source = scored.parent if scored else make_photos(home / "demo")
    settings = PicturedSettings(home / "screens.ini")
    window = Window(Document(settings))
    return Stage(window, make_blind(source, home), scored or make_scored(source, source), make_empty(home))


def everything_shown(words: argparse.Namespace) -> Iterator[tuple[str, QWidget]]:
    """Show every dialog and scene that is asked for, over projects made in a temporary folder."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.use_text_size(words.text)
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_DATA_HOME"] = home
        theme.apply(app, "dark")
        yield from dialogs_shown(app, words)
        if _wanted(ALL_SCENES, words.only):
            stage = make_stage(Path(home), words.project)
            stage.window.show()
            yield from scenes_shown(stage, words)
            stage.window.close()


def asked(given: list[str] | None = None) -> argparse.Namespace:
    """Read which screens are asked for, in which forms."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens", description=__doc__)
    parser.add_argument("--to", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--only", nargs="*", help="only screens whose name holds one of these")
    parser.add_argument("--size", nargs="*", default=SIZES, help="sizes of the window, such as 1280x800")
    parser.add_argument(
        "--extremes", dest="size", action="store_const", const=EXTREMES, help="the smallest and a large"
    )
    parser.add_argument("--palette", nargs="*", default=PALETTES, choices=PALETTES)
    parser.add_argument("--text", type=int, default=100, choices=theme.TEXT_SIZES, help="percent of the usual text")
    parser.add_argument("--project", type=Path, help="a scored project beside its photos, masks and metadata.csv")
    parser.add_argument("--small", action="store_true", help="press the files as far as they go, for the documents")
    words = parser.parse_args(given)
    words.to, words.project = words.to.resolve(), words.project.resolve() if words.project else None
    return words


def main(given: list[str] | None = None) -> int:
    """Picture every screen that is asked for."""
    words = asked(given)
    words.to.mkdir(parents=True, exist_ok=True)
    for name, shown in everything_shown(words):
        print(_save(shown, words.to / f"{name}.png", words.small))
    return 0


if __name__ == "__main__":
    sys.exit(main())
