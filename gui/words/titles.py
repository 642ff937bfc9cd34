"""Names of measures, baselines and runs as people read them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from engine.agreement import MEASURES
from gui.words.moments import day

if TYPE_CHECKING:
    from engine.project import Run


def measure_titles(names: Iterable[str]) -> dict[str, str]:
    """Titles by the names that tables use, in the order of the design."""
    titles = {info.name: info.title for info in MEASURES}
    given = list(names)
    known = [name for name in titles if name in given]
    return {name: titles.get(name, name) for name in known + [name for name in given if name not in titles]}


def measure_tooltips() -> dict[str, str]:
    """What each measure says, by name."""
    return {info.name: info.tooltip for info in MEASURES}


def run_title(run: Run) -> str:
    """The run by its model and the day it was made."""
    return f"{run.model_name} · {day(run.started_at)}"
