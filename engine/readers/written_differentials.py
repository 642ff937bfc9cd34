"""Differentials as tables write them: one text of all readers, or a column for each reader."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Mapping
from typing import cast

from engine.conditions import condition_of
from engine.readers.differentials import SAME, Ranking, aggregate, normalised

WHOLE = ("differential", "reference_differential", "differential_diagnosis", "ddx", "weighted_skin_condition_label")
"""Columns with the differential of a case, the surest first."""
OF_READER = "differential_"
"""Before a reader's name: a column with this reader's differential."""

Diagnoses = tuple[tuple[str, float], ...]
NOTHING: Mapping[str, Diagnoses] = {}


def is_differential(column: str) -> bool:
    """Whether a column of this name holds a differential."""
    plain = _plain(column)
    return plain in WHOLE or (plain.startswith(OF_READER) and plain != OF_READER)


def is_readable(text: str) -> bool:
    """Whether a differential can be read; an empty dictionary says that there is none."""
    return _weights(text) is not None or bool(diagnoses_of(text))


def reference_ranking(columns: Mapping[str, str], entered: Mapping[str, Diagnoses] = NOTHING) -> Ranking:
    """The case's differential as conditions with weights; empty where there is none.

    A column with the differential of all readers stands as it is; else the readers' own become one.

    Args:
        columns: of the imported table, see `engine.cases.Facts.columns`.
        entered: by reader, what was entered in the project.
    """
    plain = {_plain(name): text for name, text in columns.items()}
    for name in WHOLE:
        if name in plain:
            return ranking_of(plain[name])
    return aggregate(readers_diagnoses(columns, entered).values(), condition_of)


def readers_diagnoses(columns: Mapping[str, str], entered: Mapping[str, Diagnoses] = NOTHING) -> dict[str, Diagnoses]:
    """By reader, what was entered, else the column that bears the reader's name; without those that cannot be read."""
    plain = sorted((_plain(name), text) for name, text in columns.items() if is_differential(name))
    texts = {name.removeprefix(OF_READER): text for name, text in plain if name not in WHOLE}
    replaced = {_plain(reader) for reader in entered}
    read = {reader: diagnoses_of(text) for reader, text in texts.items() if reader not in replaced}
    return {**{reader: diagnoses for reader, diagnoses in read.items() if diagnoses}, **entered}


def leading_diagnosis(columns: Mapping[str, str], entered: Mapping[str, Diagnoses] = NOTHING) -> str | None:
    """The condition that stands first in the case's differential; `None` without one, or where several do."""
    ranking = reference_ranking(columns, entered)
    shared = len(ranking) > 1 and ranking[0][1] - ranking[1][1] <= SAME
    return None if not ranking or shared else ranking[0][0]


def ranking_of(text: str) -> Ranking:
    """A differential's text; a dictionary holds weights, which are kept, everything else is one reader's list.

    >>> ranking_of("{'Melanoma': 0.75, 'nevus': 0.25}")
    (('Melanoma', 0.75), ('Melanocytic Nevus', 0.25))
    """
    weights = _weights(text)
    if weights is None:
        return aggregate([diagnoses_of(text)], condition_of)
    sums: dict[str, float] = {}
    for name, weight in weights.items():
        sums[condition_of(name)] = sums.get(condition_of(name), 0.0) + weight
    return normalised(sums.items())


def diagnoses_of(text: str) -> Diagnoses:
    """One reader's "A; B; C", the likeliest first, or "A=4; B=2; C=2" with confidences; empty where it is neither.

    >>> diagnoses_of("Melanoma; nevus"), diagnoses_of("Melanoma=4; nevus=4")
    ((('Melanoma', 2.0), ('nevus', 1.0)), (('Melanoma', 4.0), ('nevus', 4.0)))
    """
    weights = _weights(text)
    if weights is not None:
        return tuple(weights.items())
    parts = [part.strip() for part in re.split(r"[;|]", text) if part.strip()]
    confident = [re.fullmatch(r"(.+?)\s*=\s*(\d+(?:\.\d+)?)", part) for part in parts]
    if parts and all(confident):
        return tuple((found[1], float(found[2])) for found in confident if found is not None)
    if any(confident) or text.lstrip().startswith(("{", "[")):
        return ()
    return tuple((part, float(len(parts) - place)) for place, part in enumerate(parts))


def _weights(text: str) -> dict[str, float] | None:
    """A Python or JSON dictionary of weights; `None` where the text is none."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        value: object = ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    items = cast(dict[object, object], value).items()
    weights = {name: float(one) for name, one in items if isinstance(name, str) and isinstance(one, int | float)}
    right = len(weights) == len(items) and all(math.isfinite(one) and one >= 0 for one in weights.values())
    return weights if right else None


def _plain(column: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", column.casefold()).strip("_")
