"""Icons drawn from the fonts that qtawesome ships, without importing it (its import alone takes 0.2 s)."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from gui.palette import color

_FILES = {"ph": ("phosphor", "ttf"), "mdi6": ("materialdesignicons6-webfont", "ttf")}


@cache
def _folder() -> Path:
    spec = importlib.util.find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("qtawesome is missing; install the project with its dependencies.")
    return Path(spec.origin).parent / "fonts"


@cache
def _family(prefix: str) -> str:
    name, suffix = _FILES[prefix]
    file = next(path for path in sorted(_folder().glob(f"{name}-*.{suffix}")) if "charmap" not in path.name)
    number = QFontDatabase.addApplicationFontFromData(file.read_bytes())
    return QFontDatabase.applicationFontFamilies(number)[0]


@cache
def _characters(prefix: str) -> dict[str, str]:
    file = next(iter(_folder().glob(f"{_FILES[prefix][0]}-charmap-*.json")))
    return json.loads(file.read_text(encoding="utf-8"))


class _GlyphEngine(QIconEngine):
    """Asks the palette for its colour each time it paints, so that a change of palette needs no new icons."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._name, self._role)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        draw_glyph(painter, rect, self._name, self._ink(mode, state))

    def _ink(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode == QIcon.Mode.Disabled:
            return color("disabled")
        checked = state == QIcon.State.On and self._role in ("text", "secondary")
        return color("accent" if checked else self._role)


def draw_glyph(painter: QPainter, rect: QRect, name: str, ink: QColor) -> None:
    """Paint one icon centred in `rect`."""
    prefix, _, glyph = name.partition(".")
    font = QFont(_family(prefix))
    font.setPixelSize(min(rect.width(), rect.height()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, chr(int(_characters(prefix)[glyph], 16)))
    painter.restore()


def tinted_icon(name: str, role: str) -> QIcon:
    """See `theme.icon`; an unknown name fails here, not when it is first painted."""
    prefix, _, glyph = name.partition(".")
    if glyph not in _characters(prefix):
        raise KeyError(f"no icon “{name}”")
    return QIcon(_GlyphEngine(name, role))
