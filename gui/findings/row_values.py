"""What a row of a list of findings or candidates says."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

ROW_HEIGHT = 52
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        key: what it is about.
        title, line: its two lines.
        mark: icon and colour.
        more: rows that fold below it; 0 where it has none.
        inset: whether it stands below such a row.
    """

    key: str
    title: str
    line: str
    mark: tuple[str, str]
    grey: bool = False
    more: int = 0
    unfolded: bool = False
    inset: bool = False
