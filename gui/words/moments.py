"""Days and times as people read them: their own time, without seconds, written as their language writes a day."""

from __future__ import annotations

from datetime import UTC, datetime

from engine.language import tr

_DAY = tr("%Y-%m-%d", "how a day is written")
_MOMENT = tr("%Y-%m-%d %H:%M", "how a moment is written")


def day(time: str) -> str:
    """The day of a moment in UTC (ISO 8601), as it was here."""
    return _local(time).strftime(_DAY)


def moment(time: str) -> str:
    """Day, hour and minute of a moment in UTC (ISO 8601), as it was here."""
    return _local(time).strftime(_MOMENT)


def utc_moment(time: str) -> str:
    """Day, hour and minute of a moment in UTC (ISO 8601), in UTC."""
    return datetime.fromisoformat(time).astimezone(UTC).strftime(_MOMENT)


def _local(time: str) -> datetime:
    return datetime.fromisoformat(time).astimezone()
