"""Text can be read on every ground it stands on, in both palettes: WCAG 2.1, success criteria 1.4.3 and 1.4.11."""

from __future__ import annotations

import itertools

import pytest

from gui import theme
from tests.gui.seeing import contrast

TEXT, SIGN = 4.5, 3.0
"""The least contrast of text, and of what shows the focus, at level AA."""
GROUNDS = ("window", "panel", "raised", "rail")
CASES = [
    *itertools.product(("text", "secondary"), (*GROUNDS, "hover")),
    *itertools.product(("warning", "error"), GROUNDS),
    *itertools.product(("accent",), ("window", "panel", "raised")),
    ("on_accent", "accent"),
]


@pytest.mark.parametrize("palette", theme.PALETTES.values(), ids=theme.PALETTES)
@pytest.mark.parametrize(("ink", "ground"), CASES)
def test_text_has_contrast(palette: theme.Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= TEXT


@pytest.mark.parametrize("palette", theme.PALETTES.values(), ids=theme.PALETTES)
@pytest.mark.parametrize("ground", [*GROUNDS, "hover", "around_photo"])
def test_the_frame_of_the_focus_has_contrast(palette: theme.Palette, ground: str) -> None:
    assert contrast(palette.accent, getattr(palette, ground)) >= SIGN


@pytest.mark.parametrize(("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.478)])
def test_the_formula_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.001)
