"""Truth tables with a column of 0 and 1 for each diagnosis, as in the ISIC challenges."""

from __future__ import annotations

import dataclasses

from engine.conditions import is_known
from engine.datasets.tables import Table

COLUMN = "diagnosis_in_columns"
NEITHER = {frozenset({"melanoma", "seborrheic_keratosis"}): "nevus"}
"""What a row of zeros means, where the data set says so: ISIC 2017 holds melanomas, seborrheic keratoses and nevi."""

_BITS = {"0": False, "0.0": False, "": False, "1": True, "1.0": True}


def with_diagnosis(table: Table) -> Table:
    """The table with a column `COLUMN` that names the diagnosis each row marks; the same table where there are none.

    A row that marks several, or none where that has no meaning, is left blank.
    """
    places = [
        place
        for place, name in enumerate(table.columns)
        if is_known(name) and all(row[place].strip() in _BITS for row in table.rows)
    ]
    if len(places) < 2 or not table.rows:
        return table
    names = [table.columns[place] for place in places]
    neither = NEITHER.get(frozenset(name.casefold() for name in names), "")
    rows = tuple((*row, _marked([row[place] for place in places], names, neither)) for row in table.rows)
    return dataclasses.replace(table, columns=(*table.columns, COLUMN), rows=rows)


def _marked(cells: list[str], names: list[str], neither: str) -> str:
    marked = [name for name, cell in zip(names, cells, strict=True) if _BITS[cell.strip()]]
    if len(marked) == 1:
        return marked[0]
    return "" if marked else neither
