"""A table of counts whose cells are the darker the more they hold: a confusion matrix."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.report.document.charts.drawing import WIDTH, Drawing, cut

LABELS, TOP, CELL = 190.0, 58.0, 28.0
DARK_FROM = 0.75
"""Share from which white is easier to read on a cell than ink."""
_LIGHT, _DARK = (241, 246, 251), (24, 92, 148)


def draw_heat_table(
    rows: Sequence[str], columns: Sequence[tuple[str, str]], counts: Mapping[tuple[str, str], int]
) -> Drawing:
    """Each row's counts shaded by their share of the row.

    Args:
        rows: titles.
        columns: short titles (above the cells) with the titles that `counts` names them by.
        counts: by row and column; what is not there is 0.
    """
    wide = min(64.0, (WIDTH - LABELS - 60) / max(1, len(columns)))
    drawing = Drawing(TOP + CELL * len(rows) + 12)
    drawing.text((LABELS - 10, TOP - 10), "Reference", "soft", anchor="end", size=11)
    drawing.text((LABELS, 14), "Called by the model", "soft", size=11)
    drawing.text((LABELS + wide * len(columns) + 52, TOP - 10), "cases", "soft", anchor="end", size=11)
    for place, (short, _) in enumerate(columns):
        drawing.text((LABELS + wide * (place + 0.5), TOP - 10), short, anchor="middle", size=11)
    for line, row in enumerate(rows):
        total = sum(counts.get((row, name), 0) for _, name in columns)
        y = TOP + CELL * line
        drawing.text((LABELS - 10, y + CELL / 2 + 4), cut(row, LABELS - 12), anchor="end")
        drawing.text((LABELS + wide * len(columns) + 52, y + CELL / 2 + 4), str(total), "soft", anchor="end", size=11)
        for place, (_, name) in enumerate(columns):
            count = counts.get((row, name), 0)
            _cell(drawing, LABELS + wide * place, y, wide, count, count / total if total else 0.0)
    return drawing


def _cell(drawing: Drawing, x: float, y: float, wide: float, count: int, share: float) -> None:
    colour = "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(_LIGHT, _DARK, strict=True))
    drawing.box((x + 1, y + 1), wide - 2, CELL - 2, fill=colour)
    if count:
        look = "on-heat-dark" if share > DARK_FROM else "on-heat"
        drawing.text((x + wide / 2, y + CELL / 2 + 4), str(count), look, anchor="middle")
