"""Days and times as people read them: their own time, without seconds."""

from __future__ import annotations

from datetime import datetime


def day(time: str) -> str:
    """The day of a moment in UTC (ISO 8601), as it was here."""
    return _local(time).strftime("%Y-%m-%d")


def moment(time: str) -> str:
    """Day, hour and minute of a moment in UTC (ISO 8601), as it was here."""
    return _local(time).strftime("%Y-%m-%d %H:%M")


def _local(time: str) -> datetime:
    return datetime.fromisoformat(time).astimezone()
