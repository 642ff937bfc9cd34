"""Days inside sentences of the engine."""

from __future__ import annotations

from datetime import datetime

from engine.language import tr


def day_words(time: str) -> str:
    """The day of a moment in UTC (ISO 8601), written as the language writes a day.

    >>> day_words("2026-10-30T09:00:00Z")
    '2026-10-30'
    """
    return datetime.fromisoformat(time).strftime(tr("%Y-%m-%d", "how a day is written"))
