"""How wide the columns of a table are."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QTableView


def contents_widths(table: QTableView) -> dict[int, int]:
    """What headings and cells need, in pixels by column."""
    table.resizeColumnsToContents()
    return {column: table.columnWidth(column) for column in range(table.model().columnCount())}


def share_room(table: QTableView, needed: Mapping[int, int], least_name: int | None = None, names: int = 0) -> None:
    """Columns share the room that is left over, so that the table fills its card.

    Args:
        needed: pixels by column; hidden columns are passed over.
        least_name: where there is too little room, a column is cut, to no less than this many pixels.
        names: the column that is cut.
    """
    shown = {column: width for column, width in needed.items() if not table.isColumnHidden(column)}
    rest = table.viewport().width() - sum(shown.values())
    if rest < 0 and least_name is not None:
        shown[names] = max(least_name, shown[names] + rest)
    for column, width in shown.items():
        table.setColumnWidth(column, width + max(0, rest) // len(shown))
