"""What became of the cases: boxes below each other, and beside them what was left out on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.report.document.charts.drawing import WIDTH, Drawing, cut

MAIN, BESIDE = 290.0, 300.0
LINE, PAD, GAP = 17.0, 10.0, 22.0


@dataclass(frozen=True, slots=True)
class Stage:
    """A box: its first line bold; `left_out` is what did not come from here to the next one."""

    lines: tuple[str, ...]
    left_out: tuple[str, ...] = ()


def draw_flow(stages: Sequence[Stage]) -> Drawing:
    """Arrows run down; what was left out stands to the right of its arrow."""
    heights = [PAD * 2 + LINE * len(stage.lines) for stage in stages]
    gaps = [_gap(stage) for stage in stages[:-1]]
    drawing = Drawing(sum(heights) + sum(gaps) + 2)
    y = 1.0
    for place, stage in enumerate(stages):
        _box(drawing, (1.0, y), MAIN, stage.lines)
        y += heights[place]
        if place < len(gaps):
            _arrow(drawing, y, gaps[place], stage.left_out)
            y += gaps[place]
    return drawing


def _gap(stage: Stage) -> float:
    return GAP + (2 * PAD + LINE * len(stage.left_out) if stage.left_out else 0.0)


def _box(drawing: Drawing, corner: tuple[float, float], width: float, lines: Sequence[str]) -> None:
    drawing.box(corner, width, 2 * PAD + LINE * len(lines), "box", round_=4)
    for place, words in enumerate(lines):
        at = (corner[0] + PAD, corner[1] + PAD + LINE * place + 12)
        drawing.text(at, cut(words, width - 2 * PAD), "ink" if place == 0 else "soft", bold=place == 0)


def _arrow(drawing: Drawing, top: float, height: float, left_out: Sequence[str]) -> None:
    x, bottom = MAIN / 2, top + height
    drawing.line((x, top), (x, bottom - 5), "axis")
    drawing.polygon([(x - 4, bottom - 7), (x + 4, bottom - 7), (x, bottom)], "all")
    if left_out:
        middle = top + height / 2
        drawing.line((x, middle), (WIDTH - BESIDE - 2, middle), "axis")
        _box(drawing, (WIDTH - BESIDE - 1, middle - PAD - LINE * len(left_out) / 2), BESIDE, left_out)
