"""The settings, with a key asked for that is taken."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from engine.promptable.runtime import not_installed
from engine.promptable.values import ModelFile, PromptablePair
from gui import keymap, theme
from gui.actions.key_rules import defaults, given
from gui.dialogs.settings import SettingsDialog
from gui.dialogs.tour import STEPS, TourDialog
from gui.document.prompting import Prompting
from gui.settings import Settings


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


def settings_model() -> QWidget:
    """A promptable model is ready; nothing is read from its files for the picture."""
    return _settings(_prompting("sam_vit_b"))


def settings_model_refused() -> QWidget:
    """One file is no decoder."""
    prompting = _prompting("sam_vit_b")
    prompting.sentence = (
        "“sam2_hiera_tiny.decoder.onnx” is no Segment Anything decoder of the published signature: "
        "it asks for “high_res_feats_0”."
    )
    return _settings(prompting)


def settings_without_runtime() -> QWidget:
    """ONNX Runtime is not installed."""
    prompting = _prompting("")
    prompting.state, prompting.sentence = "uninstalled", not_installed()
    return _settings(prompting)


def _prompting(name: str) -> Prompting:
    settings = Settings(Path(tempfile.mkdtemp(prefix="settings-")) / "window.ini")
    if name:
        folder = Path("/home/reader/models")
        encoder = ModelFile(folder / f"{name}_encoder.onnx", "1a2b3c4d5e6f7081" * 4, 358_987_321)
        decoder = ModelFile(folder / f"{name}_decoder.onnx", "90ab12cd34ef5678" * 4, 16_503_112)
        settings.promptable = PromptablePair(encoder, decoder).to_json()
    return Prompting(settings)


def _settings(prompting: Prompting | None = None) -> SettingsDialog:
    keys = given("Q", "eraser", defaults())
    return SettingsDialog(keys, theme.palette().name, 100, "", prompting or _prompting(""))


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
    "settings_model": settings_model,
    "settings_model_refused": settings_model_refused,
    "settings_without_runtime": settings_without_runtime,
    "tour": tour,
    "tour_end": tour_end,
}
