"""What readers.csv says of ranked diagnoses: readers with each other, with all others, and the model beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from engine.conditions import condition_of
from engine.readers.differentials import MEASURES, Ranking, aggregate, agreement_of
from engine.readers.names import MODEL, OTHERS
from engine.readers.rows import Figure, Pair, ReaderRow, Unit, each, rows_of
from engine.recipe import Analysis

Diagnoses = Sequence[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class ReadCase:
    """A case with the differentials of its readers, by reader, and of the model; empty where unknown."""

    unit: Unit
    readers: Mapping[str, Diagnoses]
    model: Ranking


def differential_rows(cases: Sequence[ReadCase], analysis: Analysis | None = None) -> tuple[ReaderRow, ...]:
    """The rows, of `engine.readers.differentials.MEASURES`, one value a case.

    The second of a comparison is the reference; of two readers neither is, so they have no top-3.

    Args:
        analysis: resamples and seed of the intervals; `None` leaves them out.
    """
    return rows_of([(case.unit, figure) for case in cases for figure in _figures(case)], {}, analysis)


def _figures(case: ReadCase) -> Iterator[Figure]:
    own = {name: aggregate([diagnoses], condition_of) for name, diagnoses in case.readers.items()}
    others = {name: _without(case.readers, name) for name in own if len(own) > 1}
    pairs = {(one, other): agreement_of(own[one], own[other]) for one, other in combinations(sorted(own), 2)}
    ceiling = {(name, OTHERS): agreement_of(own[name], reference) for name, reference in others.items()}
    with_readers = {(MODEL, name): agreement_of(case.model, reference) for name, reference in own.items()}
    with_others = {(MODEL, name): agreement_of(case.model, reference) for name, reference in others.items()}
    for measure in MEASURES:
        if measure != "top3":
            yield from each("reader_reader", _of(pairs, measure), "", measure)
        yield from each("reader_others", _of(ceiling, measure), "", measure)
        yield from each("model_reader", _of(with_readers, measure), "", measure)
        yield from each("model_others", _of(with_others, measure), "", measure)


def _without(readers: Mapping[str, Diagnoses], name: str) -> Ranking:
    return aggregate([diagnoses for other, diagnoses in readers.items() if other != name], condition_of)


def _of(found: Mapping[Pair, Mapping[str, float]], measure: str) -> dict[Pair, float]:
    return {pair: values[measure] for pair, values in found.items()}
