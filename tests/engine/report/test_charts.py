"""Charts of the report: what the axis must hold."""

from __future__ import annotations

import math

from engine.report.document.charts.dots import DotChart, Mark, Row, draw_dots


def _places(svg: str, look: str) -> list[float]:
    """Where the lines of a kind begin and end across."""
    lines = [part for part in svg.split("<line ")[1:] if f'class="{look}"' in part]
    return [float(part.split(f'{name}="')[1].split('"')[0]) for part in lines for name in ("x1", "x2")]


def test_the_interval_of_few_cases_is_cut_and_squeezes_no_other() -> None:
    sure, few = Mark("correct", 0.1, 0.0, 0.2), Mark("correct", 0.05, -5.0, 5.0, small=True)
    alone = draw_dots(DotChart((Row("A", (sure,)),), "share", ())).svg("t", "a")
    both = draw_dots(DotChart((Row("A", (sure,)), Row("B", (few,))), "share", ())).svg("t", "a")
    assert _places(both, "correct-line") == _places(alone, "correct-line")
    ends = _places(both, "small-line")
    assert len(ends) == 2 and all(math.isfinite(end) for end in ends) and ends[0] < ends[1]
    assert ends[0] <= min(_places(both, "correct-line")) and ends[1] >= max(_places(both, "correct-line"))
