"""A photo's scale: figures, text, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.scale import Scale, scale_of_text


def test_a_line_of_three_and_four_is_five() -> None:
    scale = Scale(10.0, 20.0, 310.0, 420.0, 25.0)
    assert scale.pixels == 500.0
    assert scale.millimetres_per_pixel == 0.05
    assert scale.text == "10.00 20.00 310.00 420.00 = 25.000 mm"


@given(st.tuples(*[st.floats(-100, 9000)] * 2), st.floats(2, 4000), st.floats(0.1, 1000))
def test_text_comes_back(start: tuple[float, float], length: float, millimetres: float) -> None:
    scale = Scale(*start, start[0] + length, start[1], millimetres)
    found = scale_of_text(scale.text)
    assert found.millimetres_per_pixel == pytest.approx(scale.millimetres_per_pixel, rel=0.02)
    assert scale_of_text(found.text) == found


@pytest.mark.parametrize(
    "text", ["", "1 2 3 4", "1 2 1 2 = 10 mm", "0 0 9 9 = 0 mm", "nan 0 1 1 = 1 mm", "0 0 9 9 = 1e9 mm"]
)
def test_what_is_no_scale_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"scale|cannot be"):
        scale_of_text(text)
