"""The line below the chips: on how many cases the figures rest, what is open, and which plan is frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.results.loading import Loaded
from gui.results.numbers import counted, whole

if TYPE_CHECKING:
    from engine.tasks import RunSummary


def note(loaded: Loaded) -> str:
    """All of it, in one line."""
    return _basis(loaded) + _open_ends(loaded.summary) + _plan(loaded.summary)


def plan_tip(summary: RunSummary | None) -> str:
    """What the frozen plan says; empty where there is none."""
    if summary is None or summary.plan is None:
        return ""
    from engine.tasks.analysis_plans import plan_lines

    return "\n".join(plan_lines(summary.plan))


def _basis(loaded: Loaded) -> str:
    if loaded.completed is None:
        excluded = f" · {whole(loaded.excluded)} excluded" if loaded.excluded else ""
        return f"{counted(loaded.total, 'case')} · {counted(loaded.photos, 'photo')}{excluded}"
    rest = "" if loaded.completed == loaded.total else " The others stay hidden until you have completed them."
    return f"Based on {whole(loaded.completed)} of {counted(loaded.total, 'case')} that you have completed.{rest}"


def _open_ends(summary: RunSummary | None) -> str:
    """What keeps the figures from being the last word; nothing where all is scored and current."""
    if summary is None:
        return ""
    flow = summary.flow
    parts = {
        "failed": flow.failed,
        "not scored yet": flow.unscored,
        "changed since they were scored": flow.stale,
    }
    told = [f"{counted(number, 'photo')} {what}" for what, number in parts.items() if number]
    return "".join(f" · {part}" for part in told)


def _plan(summary: RunSummary | None) -> str:
    """Which plan is frozen, and whether the run is the planned one; empty where there is no plan."""
    if summary is None or summary.plan is None:
        return ""
    frozen = summary.plan.frozen
    other = " · this run is not the planned one" if summary.plan.deviations else ""
    return f" · Plan {frozen.hash[:8]} of {frozen.act.time[:10]}{other}"
