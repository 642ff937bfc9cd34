"""Days and times as people read them: their own time, without seconds, written as their language writes a day."""

from __future__ import annotations

from datetime import datetime

from engine.language import tr


def day(time: str) -> str:
    """The day of a moment in UTC (ISO 8601), as it was here."""
    return _local(time).strftime(tr("%Y-%m-%d", "how a day is written"))


def moment(time: str) -> str:
    """Day, hour and minute of a moment in UTC (ISO 8601), as it was here."""
    return _local(time).strftime(tr("%Y-%m-%d %H:%M", "how a moment is written"))


def _local(time: str) -> datetime:
    return datetime.fromisoformat(time).astimezone()
