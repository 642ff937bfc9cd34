"""Strata of two kinds crossed, asked of the helper's thread where the run's summary has none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from engine.language import tr
from engine.recipe.strata_names import PAIR, with_scale
from gui.results.frame import PhotoFrame
from gui.results.plots.pair_cells import PairTable, pair_cells
from gui.results.strata import UNKNOWN, Choice, available
from gui.words.map_names import baseline_name
from gui.words.trust_facts import BASELINES

if TYPE_CHECKING:
    from engine.statistics import Stratum
    from engine.tasks.summaries import RunSummary
    from gui.document.document import Document
    from gui.engine_thread import Watch

REQUEST = "results_pairs"
SKIN = ("skin_type", "skin_type_pair", "monk_skin_tone")
"""What black on dark skin hides, another baseline shows: with these, every baseline is shown."""
FIRST_CHOICES = ("skin_type", "sex", "age_band", "site", "condition")


@dataclass(frozen=True, slots=True)
class Asked:
    """Strata and what they are of."""

    kind: str
    choice: Choice
    strata: tuple[Stratum, ...]


def baselines_of(frame: PhotoFrame, kinds: tuple[str, str]) -> list[str]:
    """The baselines whose tables are shown side by side, the chosen one first."""
    others = available(frame.summary.strata, "baseline") if set(kinds) & set(SKIN) else []
    return [frame.baseline, *(name for name in others if name != frame.baseline)]


def first_pair(frame: PhotoFrame, offered: list[str]) -> tuple[str, str]:
    """The first two kinds that part these photos."""
    parting = [kind for kind in (*FIRST_CHOICES, *offered) if kind in offered and len(groups_of(frame, kind)) > 1]
    kinds = [*dict.fromkeys([*parting, *offered]), "", ""]
    return kinds[0], kinds[1]


def groups_of(frame: PhotoFrame, kind: str) -> dict[str, str]:
    """The strata of a kind as people call them, unknown last."""
    names = sorted((name for name in frame.strata(kind).names if name), key=lambda name: (name == UNKNOWN, name))
    return {name: tr("Unknown") if name == UNKNOWN else with_scale(kind, name) for name in names}


def tables_of(
    frame: PhotoFrame, kinds: tuple[str, str], choice: Choice, strata: tuple[Stratum, ...]
) -> list[PairTable]:
    """One table a baseline; groups without any case are left out."""
    down, across = (groups_of(frame, kind) for kind in kinds)
    baselines = baselines_of(frame, kinds)
    tables = [
        pair_cells(strata, PAIR.join(kinds), (list(down), list(across)), (choice.measure, choice.outcome, baseline))
        for baseline in baselines
    ]
    used = [{cell[side] for cells in tables for cell in cells} for side in (0, 1)]
    rows, columns = (
        {name: title for name, title in titles.items() if name in some}
        for titles, some in zip((down, across), used, strict=True)
    )
    titles = [BASELINES.get(name, baseline_name(name)) if len(baselines) > 1 else "" for name in baselines]
    return [PairTable(title, rows, columns, cells) for title, cells in zip(titles, tables, strict=True)]


class PairStrata:
    """Finds the strata of a pair: in the summary, else by working them out beside the window."""

    def __init__(self, document: Document, found: Callable[[Asked], None], failed: Callable[[str], None]) -> None:
        self._document, self._found, self._failed = document, found, failed

    def ask(self, frame: PhotoFrame, kinds: tuple[str, str], choice: Choice) -> bool:
        """Whether the answer came at once; else it comes later, through `found` or `failed`, bound methods both."""
        kind, summary = PAIR.join(kinds), frame.summary
        if not choice.condition and any(row.stratum_kind == kind for row in summary.strata):
            self._found(Asked(kind, choice, summary.strata))
            return True

        def work(_watch: Watch) -> Asked:
            return Asked(kind, choice, pair_strata(summary, kind, choice))

        self._document.helper.run(work, self._found, self._failed, title=tr("Pairs of groups"), kind=REQUEST)
        return False


def pair_strata(summary: RunSummary, kind: str, choice: Choice) -> tuple[Stratum, ...]:
    """The strata of one pair and the chosen measure, of one condition's cases where one is chosen."""
    from engine.statistics import summarise
    from engine.tasks.summaries import statistics_rows

    name = choice.measure
    rows = (
        replace(row, measures=_only(row.measures, name), chance=_only(row.chance, name), levels={})
        for row in statistics_rows(summary.results)
        if not choice.condition or row.condition == choice.condition
    )
    return summarise(rows, summary.run.recipe.analysis, (kind,))


def _only(figures: Mapping[str, float], name: str) -> dict[str, float]:
    return {name: figures[name]} if name in figures else {}
