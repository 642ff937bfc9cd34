"""A distribution in words and as a table."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from engine.language import tr
from gui.results.plots import language
from gui.results.plots.bands import Bands
from gui.results.plots.surface import Table
from gui.words.numbers import photos, two_digits

HEADINGS = ("group", "outcome", "bin_low", "bin_high", "photos", "group_photos", "group_cases", "group_chance")
NOTHING = tr("No photo has this figure.")


def table_of(bands: Bands | None, outcomes: Collection[str]) -> Table:
    """A row a bin of each group and outcome."""
    if bands is None:
        return HEADINGS, ()
    edges, counts, cases = bands.edges.tolist(), bands.counts(), bands.numbers_of_cases()
    rows = [
        (
            name,
            outcome,
            edges[place],
            edges[place + 1],
            int(number),
            int(counts[band, position].sum()),
            int(cases[band]),
            float(bands.chance[band]),
        )
        for band, name in enumerate(bands.groups)
        for position, outcome in enumerate(language.OUTCOMES)
        if outcome in outcomes
        for place, number in enumerate(counts[band, position].tolist())
    ]
    return HEADINGS, rows


def words_of(bands: Bands | None) -> str:
    """Mean, chance and number of each group, for who cannot see them."""
    if bands is None or not bands.drawn.any():
        return NOTHING
    parts = [
        tr(
            "{group}: mean {mean}, chance {chance}, {photos}",
            group=name,
            mean=two_digits(_mean(bands.values[rows])),
            chance=two_digits(float(chance)),
            photos=photos(int(rows.sum())),
        )
        for band, (name, chance) in enumerate(zip(bands.names, bands.chance.tolist(), strict=True))
        if (rows := bands.drawn & (bands.band == band)).any()
    ]
    return tr("{groups}. Arrow keys go through groups and values, Space selects.", groups="; ".join(parts))


def _mean(values: NDArray[np.float64]) -> float:
    return float(values.mean()) if len(values) else float("nan")
