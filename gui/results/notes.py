"""The line below the chips: on how many cases the figures rest, what is open, and which plan is frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.language import several, tr
from gui.results.loading import Loaded
from gui.words.moments import day
from gui.words.numbers import cases, photos

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

    return "\n".join(plan_lines(summary.plan, in_words=True))


def _basis(loaded: Loaded) -> str:
    if loaded.completed is None:
        excluded = (tr("{n:,} excluded", n=loaded.excluded),) if loaded.excluded else ()
        return " · ".join((cases(loaded.total), photos(loaded.photos), *excluded))
    completed = several(
        "Based on {completed:,} of {n:,} case that you have completed.",
        "Based on {completed:,} of {n:,} cases that you have completed.",
        loaded.total,
        completed=loaded.completed,
    )
    if loaded.completed == loaded.total:
        return completed
    hidden = tr("The others stay hidden until you have completed them.")
    return f"{completed} {hidden}"


def _open_ends(summary: RunSummary | None) -> str:
    """What keeps the figures from being the last word; nothing where all is scored and current."""
    if summary is None:
        return ""
    flow = summary.flow
    told = (
        flow.failed and several("{n:,} photo failed", "{n:,} photos failed", flow.failed),
        flow.unscored and several("{n:,} photo not scored yet", "{n:,} photos not scored yet", flow.unscored),
        flow.stale
        and several(
            "{n:,} photo changed since it was scored", "{n:,} photos changed since they were scored", flow.stale
        ),
    )
    return "".join(f" · {part}" for part in told if part)


def _plan(summary: RunSummary | None) -> str:
    """Which plan is frozen, and whether the run is the planned one; empty where there is no plan."""
    if summary is None or summary.plan is None:
        return ""
    frozen = summary.plan.frozen
    plan = tr("Plan {hash} of {day}", hash=frozen.hash[:8], day=day(frozen.act.time))
    other = (tr("this run is not the planned one"),) if summary.plan.deviations else ()
    return "".join(f" · {part}" for part in (plan, *other))
