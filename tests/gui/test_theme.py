"""Colours by role."""

from __future__ import annotations

from gui import theme


def test_a_colour_is_a_role_or_itself() -> None:
    assert theme.color("accent").name() == theme.palette().accent
    assert theme.color("#c9a6f2").name() == "#c9a6f2"
