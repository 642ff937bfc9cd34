"""From a comparison to what the page draws: rows of the plot, lines of the tables, pairs of the frame."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.language import several, tr
from engine.run_comparison.moves import groups_of
from gui.results.compare.change_plot import ChangeRow
from gui.results.compare.count_table import CountCell, CountLine
from gui.results.compare.loading import Compared, shown_kind
from gui.results.compare.words import TRANSITIONS, UNKNOWN_DECISION, group_word
from gui.results.frame import PhotoFrame, Rows
from gui.results.strata import NUMBERS, ORDERED_KINDS, UNKNOWN
from gui.words.kinds import CONDITION, WHOLE
from gui.words.numbers import p_text, photos, whole

if TYPE_CHECKING:
    from engine.run_comparison import Change, DecisionChange, PhotoPair, RunComparison

DECISION_HEADS = (
    (tr("Group"), tr("The group of cases")),
    (tr("Stayed right"), tr("Cases whose first diagnosis is the reference in both runs")),
    (tr("Became right"), tr("Wrong in the run it is compared with, right in the run that is shown")),
    (tr("Became wrong"), tr("Right in the run it is compared with, wrong in the run that is shown")),
    (tr("Stayed wrong"), tr("Wrong in both runs")),
    (tr("Adjusted p"), tr("Exact McNemar test over patients, corrected for the number of groups")),
)
TRANSITION_KIND = "transition"


def maps_for(comparison: RunComparison, baseline: str) -> tuple[str, str]:
    """The maps that are shown: those of the chosen baseline, else the first."""
    return next((maps for maps in comparison.maps if maps[1] == baseline), comparison.maps[0])


def pairs_in(frame: PhotoFrame, pairs: Iterable[PhotoPair]) -> tuple[list[PhotoPair], list[int]]:
    """The pairs whose photo is in the frame, and its rows there."""
    found = [pair for pair in pairs if pair.photo_id in frame.places]
    return found, [frame.places[pair.photo_id] for pair in found]


def change_rows(frame: PhotoFrame, compared: Compared, maps: tuple[str, str], measure: str) -> list[ChangeRow]:
    """The whole, then the groups: in their own order, or those that fell most first."""
    kind = shown_kind(compared.kind)
    pairs = pairs_in(frame, compared.comparison.pairs_of(maps))
    changes = [
        change
        for change in compared.comparison.changes
        if (change.measure, change.map_before, change.map_after) == (measure, *maps) and change.n_cases
    ]
    groups = sorted((change for change in changes if change.stratum_kind == kind != WHOLE), key=_rank)
    every = [change for change in changes if change.stratum_kind == WHOLE]
    return [ChangeRow(_name(one), one, _photos(frame, pairs, one)) for one in (*every, *groups)]


def decision_lines(frame: PhotoFrame, compared: Compared) -> list[CountLine]:
    """What became of the decisions: the whole, then each group of the kind."""
    kind = shown_kind(compared.kind)
    rows = [row for row in compared.comparison.decisions if row.stratum_kind in (WHOLE, kind)]
    rows.sort(key=lambda row: (row.stratum_kind != WHOLE, -_known(row)))
    transitions = transition_masks(frame, compared.comparison)
    smallest = compared.comparison.after.recipe.analysis.smallest_stratum
    return [_decision_line(frame, row, transitions, smallest) for row in rows if _known(row)]


def move_table(
    frame: PhotoFrame, comparison: RunComparison, maps: tuple[str, str]
) -> tuple[list[tuple[str, str]], list[CountLine]]:
    """Shared Interest's groups, from (down) and to (across): those that occur, and undefined."""
    pairs, rows = pairs_in(frame, comparison.pairs_of(maps))
    high = comparison.after.recipe.agreement.high
    places: dict[tuple[str, str], list[int]] = {}
    for pair, row in zip(pairs, rows, strict=True):
        before, after = groups_of(pair, high)
        places.setdefault((group_word(before), group_word(after)), []).append(row)
    order = list(dict.fromkeys(word for words in sorted(places, key=lambda key: -len(places[key])) for word in words))
    before = [word for word in order if any(key[0] == word for key in places)]
    after = [word for word in order if any(key[1] == word for key in places)]
    heads = [
        (tr("From ↓ to →"), tr("Groups before, down, and after, across")),
        *((word, tr("To {group}", group=word)) for word in after),
    ]
    return heads, [CountLine(one, tuple(_move(frame, places, one, other) for other in after)) for one in before]


def transition_masks(frame: PhotoFrame, comparison: RunComparison) -> dict[str, Rows]:
    """The rows of the frame by what became of their case's decision."""
    pairs, rows = pairs_in(frame, comparison.pairs)
    return {
        name: _mask(frame, [row for pair, row in zip(pairs, rows, strict=True) if pair.transition == name])
        for name in TRANSITIONS
    }


def _decision_line(frame: PhotoFrame, row: DecisionChange, transitions: dict[str, Rows], smallest: int) -> CountLine:
    inside = frame.everything if row.stratum_kind == WHOLE else frame.strata(row.stratum_kind).are(row.stratum)
    cells = [CountCell(whole(getattr(row, name)), mask & inside) for name, mask in transitions.items()]
    tip = several(
        "{n:,} patient became right more, {wrong:,} wrong",
        "{n:,} patients became right more, {wrong:,} wrong",
        row.patients_right,
        wrong=row.patients_wrong,
    )
    cells.append(CountCell(p_text(row.p_adjusted), None, tip))
    return CountLine(_title(row.stratum_kind, row.stratum), tuple(cells), _known(row) < smallest)


def _move(frame: PhotoFrame, places: dict[tuple[str, str], list[int]], before: str, after: str) -> CountCell:
    rows = places.get((before, after), [])
    return CountCell(whole(len(rows)), _mask(frame, rows), f"{before} → {after}: {photos(len(rows))}")


def _photos(frame: PhotoFrame, pairs: tuple[Sequence[PhotoPair], Sequence[int]], change: Change) -> Rows:
    """The compared photos of a group."""
    matched = _mask(frame, pairs[1])
    if change.stratum_kind == TRANSITION_KIND:
        inside = [row for pair, row in zip(*pairs, strict=True) if pair.transition == change.stratum]
        return _mask(frame, inside)
    if change.stratum_kind == WHOLE:
        return matched
    return matched & frame.strata(change.stratum_kind).are(change.stratum)


def _mask(frame: PhotoFrame, rows: Sequence[int]) -> Rows:
    mask = np.zeros(len(frame), dtype=np.bool_)
    mask[list(rows)] = True
    return mask


def _rank(change: Change) -> tuple[bool, float, str]:
    ordered = change.stratum_kind in ORDERED_KINDS
    value = 0.0 if ordered or math.isnan(change.change) else change.change
    return change.stratum == UNKNOWN, value, change.stratum


def _name(change: Change) -> str:
    return _title(change.stratum_kind, change.stratum)


def _title(kind: str, stratum: str) -> str:
    if kind == TRANSITION_KIND:
        return TRANSITIONS.get(stratum, UNKNOWN_DECISION)
    if kind == CONDITION and stratum in NUMBERS:
        return f"{NUMBERS[stratum]} {stratum}"
    from engine.report.titles import stratum_title

    return stratum_title(kind, stratum)


def _known(row: DecisionChange) -> int:
    return row.stayed_right + row.became_right + row.became_wrong + row.stayed_wrong
