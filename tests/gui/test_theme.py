"""Figures in words, and colours by role."""

from __future__ import annotations

import pytest

from gui import theme


@pytest.mark.parametrize(
    ("share", "words"), [(0.0, "0 %"), (0.0004, "< 0.1 %"), (0.5, "50 %"), (0.9996, "> 99.9 %"), (1.0, "100 %")]
)
def test_shares_are_never_rounded_to_certainty(share: float, words: str) -> None:
    assert theme.percent(share) == words


def test_a_colour_is_a_role_or_itself() -> None:
    assert theme.color("accent").name() == theme.palette().accent
    assert theme.color("#c9a6f2").name() == "#c9a6f2"
