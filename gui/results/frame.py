"""All photos of a run as columns: what every page of the results place shows, filters and selects."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.agreement import MEASURES, group_of
from engine.agreement.null_skill import BESIDE

if TYPE_CHECKING:
    from engine.project import StoredScore
    from engine.statistics.rows import ScoredCase
    from engine.tasks.summaries import PhotoResult, RunSummary

Floats = NDArray[np.float64]
Rows = NDArray[np.bool_]
"""A mask over the rows of a frame, bool of shape (photos,)."""
UNKNOWN = ""
COLUMN = "table_"
"""Before the name of an imported column, as in the names of strata."""
LEVELS = tuple(name for name in BESIDE if name.startswith(("shift_chance_", "other_chance_")))
NUMBERS = ("roi_area", "saliency_area", "map_error", *LEVELS)
"""Of what is kept beside the measures."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A column of words: for each row the place of its word in `names`, int32 of shape (photos,)."""

    codes: NDArray[np.int32]
    names: tuple[str, ...]

    def __getitem__(self, row: int) -> str:
        return self.names[self.codes[row]]

    def are(self, name: str) -> Rows:
        """The rows with this word; none where it does not occur."""
        if name not in self.names:
            return np.zeros(len(self.codes), dtype=np.bool_)
        return self.codes == self.names.index(name)


@dataclass(frozen=True, slots=True, eq=False)
class PhotoFrame:
    """One row a photo: its main score under one baseline, of the cases that the reader may see.

    Attributes:
        summary: what it was made of.
        results: of each row.
        photo_ids, case_ids: of each row.
        patients: number of each row's patient, int64 of shape (photos,).
        words: "condition", "predicted", "outcome" (correct, incorrect), "group" (Shared Interest's eight), "sex",
            "skin_type", "site", and the columns of the imported table after "table_"; `UNKNOWN` is the empty word.
        numbers: "probability" of the predicted condition, "age" in years, `NUMBERS`, every measure by its name, and
            its level of chance after "chance_"; float64 of shape (photos,), NaN is undefined.
        places: the row of each photo.
    """

    summary: RunSummary
    baseline: str
    results: tuple[PhotoResult, ...]
    photo_ids: tuple[str, ...]
    case_ids: tuple[str, ...]
    patients: NDArray[np.int64]
    words: Mapping[str, Words]
    numbers: Mapping[str, Floats]
    places: Mapping[str, int]
    _strata: dict[str, Words] = field(default_factory=dict[str, Words])
    _cases: list[ScoredCase] = field(default_factory=list["ScoredCase"])

    def __len__(self) -> int:
        return len(self.photo_ids)

    @property
    def everything(self) -> Rows:
        """All rows."""
        return np.ones(len(self), dtype=np.bool_)

    @property
    def measures(self) -> tuple[str, ...]:
        """The measures that have a value anywhere, in the order of the design."""
        return tuple(info.name for info in MEASURES if info.name in self.numbers)

    def rows_of(self, photo_ids: Iterable[str]) -> Rows:
        """The rows of these photos."""
        rows = np.zeros(len(self), dtype=np.bool_)
        rows[[self.places[photo_id] for photo_id in photo_ids if photo_id in self.places]] = True
        return rows

    def fitting(self, outcome: str = "all", condition: str = UNKNOWN) -> Rows:
        """The rows that the chips leave: of one outcome, of one condition; "all" and the empty word filter nothing."""
        rows = self.everything
        if outcome != "all":
            rows &= self.words["outcome"].are(outcome)
        if condition:
            rows &= self.words["condition"].are(condition)
        return rows

    def strata(self, kind: str) -> Words:
        """The stratum of each row, for any kind of `engine.statistics.kinds`; the empty word is in no stratum."""
        if kind not in self._strata:
            from engine.statistics.kinds import strata_of

            cases = self._cases or _scored_cases(self)
            self._cases[:] = cases
            names = dict(zip((case.case_id for case in cases), strata_of(kind, cases), strict=True))
            self._strata[kind] = words_of([names[case_id] for case_id in self.case_ids])
        return self._strata[kind]


def photo_frames(summary: RunSummary) -> dict[str, PhotoFrame]:
    """A frame for each baseline of the run, in the order of their first appearance."""
    from engine.tasks.summaries import main_results

    by_baseline: dict[str, list[tuple[PhotoResult, StoredScore]]] = {}
    for result, score in main_results(summary.results):
        by_baseline.setdefault(score.baseline, []).append((result, score))
    return {baseline: photo_frame(summary, baseline, rows) for baseline, rows in by_baseline.items()}


def photo_frame(summary: RunSummary, baseline: str, rows: Sequence[tuple[PhotoResult, StoredScore]]) -> PhotoFrame:
    """The frame of one baseline from its rows, one a photo."""
    results = tuple(result for result, _ in rows)
    photo_ids = tuple(result.photo_id for result in results)
    case_ids = tuple(result.case.case_id for result in results)
    case_of = words_of(case_ids).codes
    patients = words_of(result.case.patient_key for result in _firsts(results, case_of)).codes[case_of]
    words = _words(results, case_of)
    numbers = _numbers(results, [score for _, score in rows])
    words["group"] = _groups(numbers, words["outcome"], summary.run.recipe.agreement.high)
    return PhotoFrame(
        summary=summary,
        baseline=baseline,
        results=results,
        photo_ids=photo_ids,
        case_ids=case_ids,
        patients=patients.astype(np.int64),
        words=words,
        numbers=numbers,
        places={photo_id: row for row, photo_id in enumerate(photo_ids)},
    )


def words_of(values: Iterable[str | None]) -> Words:
    """A column of words, its names in the order of their first appearance; `None` is the empty word."""
    places: dict[str, int] = {}
    codes = np.fromiter((places.setdefault(value or UNKNOWN, len(places)) for value in values), dtype=np.int32)
    return Words(codes, tuple(places))


def _words(results: Sequence[PhotoResult], case_of: NDArray[np.int32]) -> dict[str, Words]:
    """What photos of a case have in common, from the first photo of each case; `case_of` is each row's case."""
    firsts = _firsts(results, case_of)
    named = {None: UNKNOWN, True: "correct", False: "incorrect"}
    facts = [result.case.facts for result in firsts]
    columns = dict.fromkeys(column for one in facts for column in one.columns)
    of_cases: dict[str, Iterable[str | None]] = {
        "condition": (result.case.reference.condition if result.case.reference else None for result in firsts),
        "predicted": (_best(result)[0] for result in firsts),
        "outcome": (named[result.correct] for result in firsts),
        "sex": (one.sex for one in facts),
        "skin_type": (one.skin_type for one in facts),
        "site": (one.site for one in facts),
        **{f"{COLUMN}{column}": [one.columns.get(column) for one in facts] for column in columns},
    }
    found = {name: words_of(values) for name, values in of_cases.items()}
    return {name: Words(words.codes[case_of], words.names) for name, words in found.items()}


def _firsts(results: Sequence[PhotoResult], case_of: NDArray[np.int32]) -> list[PhotoResult]:
    _, rows = np.unique(case_of, return_index=True)
    return [results[row] for row in rows.tolist()]


def _numbers(results: Sequence[PhotoResult], scores: Sequence[StoredScore]) -> dict[str, Floats]:
    chances = _columns([score.chance for score in scores])
    kept = _columns([score.numbers for score in scores], NUMBERS)
    ages = (math.nan if result.case.facts.age is None else result.case.facts.age for result in results)
    return {
        "probability": np.fromiter((_best(result)[1] for result in results), dtype=np.float64),
        "age": np.fromiter(ages, dtype=np.float64),
        **kept,
        **_columns([score.measures for score in scores]),
        **{f"chance_{name}": column for name, column in chances.items()},
    }


def _columns(rows: Sequence[Mapping[str, float]], names: Sequence[str] = ()) -> dict[str, Floats]:
    """A column for each of `names`, else for each name that occurs; NaN where a row lacks it."""
    occurring = tuple(dict.fromkeys(chain.from_iterable(rows)))
    if set(occurring) != set(names):
        nothing = np.full(len(rows), np.nan)
        found = {name: column for name, column in _columns(rows, occurring).items() if not names or name in names}
        return {**dict.fromkeys(names, nothing), **found}
    alike = all(tuple(row) == names for row in rows)
    values = (row.values() if alike else [row.get(name, math.nan) for name in names] for row in rows)
    every = chain.from_iterable(values)
    table = np.fromiter(every, dtype=np.float64, count=len(rows) * len(names)).reshape(len(rows), len(names))
    return {name: np.ascontiguousarray(table[:, place]) for place, name in enumerate(names)}


def _groups(numbers: Mapping[str, Floats], outcome: Words, high: float) -> Words:
    """Shared Interest's eight groups; the empty word where a measure or the correctness is unknown."""
    nothing = np.full(len(outcome.codes), np.nan)
    iou, roi, saliency = (numbers.get(name, nothing) for name in ("iou", "roi_coverage", "saliency_coverage"))
    known = np.isfinite(iou + roi + saliency)
    kinds = 4 * (iou >= high) + 2 * (roi >= high) + (saliency >= high)
    correct = [{"correct": True, "incorrect": False}.get(name) for name in outcome.names]
    names = [
        group_of(float(kind >> 2 & 1), float(kind >> 1 & 1), float(kind & 1), is_correct, high) or UNKNOWN
        for is_correct in correct
        for kind in range(8)
    ]
    every = tuple(dict.fromkeys([UNKNOWN, *names]))
    table = np.array([every.index(name) for name in names], dtype=np.int32)
    return Words(np.where(known, table[8 * outcome.codes + kinds], 0).astype(np.int32), every)


def _scored_cases(frame: PhotoFrame) -> list[ScoredCase]:
    """What parts the frame's cases into strata, the same as in the statistics of its run."""
    from engine.statistics.rows import ScoredCase

    rows_of: dict[str, list[int]] = {}
    for row, case_id in enumerate(frame.case_ids):
        rows_of.setdefault(case_id, []).append(row)
    areas, confidence = frame.numbers["roi_area"], frame.numbers["probability"]
    cases: list[ScoredCase] = []
    for case_id in sorted(rows_of):
        rows, first = rows_of[case_id], frame.results[rows_of[case_id][0]]
        known = [area for area in areas[rows].tolist() if not math.isnan(area)]
        scores = (frame.results[row].score for row in rows)
        cases.append(
            ScoredCase(
                case_id,
                first.case.patient_key,
                first.case.reference.condition if first.case.reference else None,
                first.correct,
                first.case.facts,
                tuple(sorted({score.reader for score in scores if score and score.reader})),
                len(rows),
                sum(known) / len(known) if known else math.nan,
                float(confidence[rows[0]]),
            )
        )
    return cases


def _best(result: PhotoResult) -> tuple[str, float]:
    return result.prediction.differential[0] if result.prediction else (UNKNOWN, math.nan)
