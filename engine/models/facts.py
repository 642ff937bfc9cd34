"""Which of a patient's facts a network reads; needs no network."""

from __future__ import annotations

from engine.cases import Facts
from engine.models.card import MetadataCard

FACT_FIELDS = ("age", "sex", "skin_type", "site")


def facts_read(card: MetadataCard | None, facts: Facts) -> dict[str, str | float | None]:
    """What a network is told of a case, before encoding; empty where it reads no facts."""
    return {field: look_up(facts, field, column) for field, column in card.fields.items()} if card else {}


def look_up(facts: Facts, field: str, column: str) -> str | float | None:
    """The table's column, else the fact that has the column's or the field's name; `None` where unknown."""
    if facts.columns.get(column, "").strip():
        return facts.columns[column]
    for name in (column, field):
        if name in FACT_FIELDS:
            return getattr(facts, name)
    return None
