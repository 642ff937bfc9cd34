"""Ranked diagnoses of readers and model, case by case."""

from __future__ import annotations

import math

import pytest

from engine.readers.differential_table import ReadCase, differential_rows
from engine.readers.differentials import aggregate, agreement_of, hit_within
from engine.readers.rows import Comparison, Place, ReaderRow, Unit

ANN = (("Eczema", 3.0), ("Psoriasis", 2.0))
BOB = (("Tinea", 3.0), ("Nummular eczema", 1.0))
CID = (("Psoriasis", 5.0),)
MODEL = (("Eczema", 0.6), ("Tinea", 0.3), ("Psoriasis", 0.1))
CASES = (
    ReadCase(Unit("c1", "p1", 2), {"ann": ANN, "bob": BOB, "cid": CID}, MODEL),
    ReadCase(Unit("c2", "p1", 1), {"ann": CID}, MODEL),
    ReadCase(Unit("c3", "p2", 1), {"ann": ANN, "bob": ANN}, ()),
)


def row(comparison: Comparison, first: str, second: str, measure: str) -> ReaderRow:
    (found,) = [one for one in differential_rows(CASES) if one.place == Place(comparison, first, second, "", measure)]
    return found


def test_two_readers_and_the_mean_over_all_pairs() -> None:
    one = row("reader_reader", "ann", "bob", "average_overlap")
    assert (one.n_photos, one.n_cases, one.n_patients, one.n_undefined) == (3, 2, 2, 0)
    assert one.mean == pytest.approx(((0 + 1 / 2) / 2 + 1) / 2)
    every = row("reader_reader", "", "", "top1")
    assert every.mean == pytest.approx((0 + 1) / 2)


def test_a_reader_is_judged_by_the_others_as_the_model_is() -> None:
    others = aggregate([BOB, CID], lambda text: "Eczema" if "eczema" in text else text)
    assert others == (("Psoriasis", 0.4), ("Tinea", 0.4), ("Eczema", 0.2))
    reader, model = row("reader_others", "ann", "others", "top3"), row("model_others", "model", "ann", "top3")
    assert (reader.mean, reader.n_cases) == ((0.5 + 1) / 2, 2)
    assert (model.mean, model.n_cases, model.n_undefined) == (1.0, 1, 1)
    assert row("model_others", "model", "ann", "rbo").mean == pytest.approx(agreement_of(MODEL, others)["rbo"])


def test_a_single_reader_is_compared_with_the_model_alone() -> None:
    one = row("model_reader", "model", "ann", "top1")
    assert (one.n_cases, one.n_undefined, one.mean) == (2, 1, 0.5)
    assert row("model_reader", "model", "cid", "top3").mean == 1.0


def test_two_readers_have_no_top_3_and_nobody_no_rows() -> None:
    places = {(one.place.comparison, one.place.measure) for one in differential_rows(CASES)}
    assert ("reader_reader", "top3") not in places
    assert ("reader_others", "top3") in places
    assert differential_rows(()) == ()


def test_a_shared_first_place_counts_by_its_orders() -> None:
    shared = (("a", 0.5), ("b", 0.5))
    assert hit_within((("a", 0.9), ("c", 0.1)), shared, 1) == 0.5
    assert hit_within((("a", 0.6), ("b", 0.4)), shared, 2) == 1.0
    assert hit_within(shared, (("a", 1.0),), 1) == 0.5
    assert math.isnan(hit_within((), shared, 1))
