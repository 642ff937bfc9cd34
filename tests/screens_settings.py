"""The settings, with a key asked for that is taken."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui import keymap, theme
from gui.dialogs.settings import SettingsDialog
from gui.dialogs.tour import STEPS, TourDialog
from gui.key_rules import defaults, given


def settings() -> QWidget:
    """Nothing is chosen yet."""
    return _settings()


def settings_conflict() -> QWidget:
    """The brush is to have a key that the lasso has; one key is another than it comes with."""
    dialog = _settings()
    dialog.keys.search.setText("draw")
    dialog.keys.table.choose("brush")
    dialog.keys.press("L")
    return dialog


def _settings() -> SettingsDialog:
    return SettingsDialog(given("Q", "eraser", defaults()), theme.palette().name, 100)


def tour() -> QWidget:
    """The first of three steps."""
    keymap.use(defaults())
    return TourDialog()


def tour_end() -> QWidget:
    """The last one."""
    keymap.use(defaults())
    dialog = TourDialog()
    for _ in STEPS[1:]:
        dialog.onward.click()
    return dialog


SETTINGS_SCREENS: dict[str, Callable[[], QWidget]] = {
    "settings": settings,
    "settings_conflict": settings_conflict,
    "tour": tour,
    "tour_end": tour_end,
}
