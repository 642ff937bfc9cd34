"""How everything looks: measures, the style sheet and tinted icons; the colours themselves are in `gui.palette`."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from gui.icons import tinted_icon
from gui.palette import DARK as DARK
from gui.palette import LIGHT as LIGHT
from gui.palette import PALETTES as PALETTES
from gui.palette import Palette as Palette
from gui.palette import PaletteName as PaletteName
from gui.palette import color as color
from gui.palette import palette as palette
from gui.palette import use

GRID = 4
GAP_SMALL, GAP, GAP_LARGE, GAP_HUGE = 8, 12, 16, 24
CONTROL_HEIGHT = 28
RADIUS, CARD_RADIUS = 6, 8
SIZE_SMALL, SIZE_BODY, SIZE_TITLE, SIZE_START = 11, 13, 16, 20
ICON, ICON_LARGE = 16, 20
CASES_WIDTH, INSPECTOR_WIDTH, FOLDED_WIDTH, RAIL_WIDTH = 264, 320, 36, 64

TEXT_SIZES = (90, 100, 115, 130, 150)
"""Percent of the usual size."""
_USUAL = {
    "CONTROL_HEIGHT": CONTROL_HEIGHT,
    "SIZE_SMALL": SIZE_SMALL,
    "SIZE_BODY": SIZE_BODY,
    "SIZE_TITLE": SIZE_TITLE,
    "SIZE_START": SIZE_START,
    "ICON": ICON,
    "ICON_LARGE": ICON_LARGE,
    "FOLDED_WIDTH": FOLDED_WIDTH,
}
_HALF = {"RAIL_WIDTH": RAIL_WIDTH, "INSPECTOR_WIDTH": INSPECTOR_WIDTH}
"""Panels grow by half as much, so that the photo keeps its room."""
_IN_SHEET = re.compile(r"(?P<name>font-size|min-height|max-height): (?P<pixels>\d+)px")
_text_size = 100

STYLE_SHEET = Path(__file__).resolve().parent / "style" / "spotcheck.qss"


def text_size() -> int:
    """Size of text and controls in percent of the usual one."""
    return _text_size


def use_text_size(percent: int) -> None:
    """Take another size for all that is made from now on: type, heights of controls and icons grow with it."""
    global _text_size
    _text_size = percent
    globals().update({name: scaled(pixels) for name, pixels in _USUAL.items()})
    globals().update({name: half_scaled(pixels) for name, pixels in _HALF.items()})


def nearest_text_size(percent: int) -> int:
    """The size on offer that is nearest."""
    return min(TEXT_SIZES, key=lambda size: abs(size - percent))


def scaled(pixels: int) -> int:
    """A measure that grows with the text, such as the height of a row."""
    return round(pixels * _text_size / 100)


def half_scaled(pixels: int) -> int:
    """A width that grows by half as much as the text."""
    return round((pixels + scaled(pixels)) / 2)


def apply(app: QApplication, name: PaletteName) -> None:
    """Dress the whole application; the platform's own colour scheme is never asked, so every machine looks the same."""
    colors = use(name)
    app.setStyle("Fusion")
    app.setFont(_font(app))
    app.setPalette(_qt_palette(colors))
    app.setStyleSheet(style_sheet(colors))


def style_sheet(colors: Palette) -> str:
    """The sheet of the whole window in the given colours."""
    template = Template(STYLE_SHEET.read_text(encoding="utf-8"))
    return _IN_SHEET.sub(_scaled_rule, template.substitute(asdict(colors), style=STYLE_SHEET.parent.as_posix()))


def _scaled_rule(rule: re.Match[str]) -> str:
    pixels = int(rule["pixels"])
    return f"{rule['name']}: {scaled(pixels) if pixels > 1 else pixels}px"


def icon(name: str, role: str = "text") -> QIcon:
    """An icon of the one family ("ph.polygon"), drawn in the palette's colour at the moment it is painted."""
    return tinted_icon(name, role)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for, and restyle the widget."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def set_role(widget: QWidget, role: str) -> None:
    """Give a label one of the sheet's roles: title, start, secondary, small, heading, strong, warning, error, …"""
    set_property(widget, "role", role)


def _font(app: QApplication) -> QFont:
    font = QFont(app.font())
    font.setPixelSize(SIZE_BODY)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _qt_palette(colors: Palette) -> QPalette:
    roles = QPalette.ColorRole
    qt = QPalette()
    for role, value in (
        (roles.Window, colors.window),
        (roles.WindowText, colors.text),
        (roles.Base, colors.panel),
        (roles.AlternateBase, colors.raised),
        (roles.Text, colors.text),
        (roles.PlaceholderText, colors.secondary),
        (roles.Button, colors.raised),
        (roles.ButtonText, colors.text),
        (roles.BrightText, colors.error),
        (roles.Highlight, colors.accent),
        (roles.HighlightedText, colors.on_accent),
        (roles.ToolTipBase, colors.raised),
        (roles.ToolTipText, colors.text),
        (roles.Link, colors.accent),
        (roles.LinkVisited, colors.accent),
        (roles.Accent, colors.accent),
        (roles.Light, colors.line),
        (roles.Mid, colors.line),
        (roles.Dark, colors.line),
    ):
        qt.setColor(role, QColor(value))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        qt.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.disabled))
    return qt
