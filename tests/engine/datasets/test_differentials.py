"""Differentials of a table on their way into cases."""

from __future__ import annotations

from pathlib import Path

from engine.cases import Diagnosis
from engine.datasets import DataSet
from engine.readers.written_differentials import reference_ranking
from tests.engine.datasets.made import photo, read, table


def imported(folder: Path, *lines: str) -> DataSet:
    for name in "abc":
        photo(folder / "p" / f"{name}.png")
    return read(folder / "p", table=table(folder / "t.csv", lines))


def test_the_first_of_a_differential_is_the_reference_where_there_is_no_diagnosis(tmp_path: Path) -> None:
    data = imported(
        tmp_path,
        "photo_id,weighted_skin_condition_label",
        """a,"{'Nummular eczema': 0.75, 'Psoriasis': 0.25}\"""",
        """b,"{'Eczema': 0.5, 'Psoriasis': 0.5}\"""",
        "c,{}",
    )
    assert [case.reference for case in data.cases] == [Diagnosis("Eczema", "Eczema"), None, None]
    assert reference_ranking(data.cases[0].facts.columns) == (("Eczema", 0.75), ("Psoriasis", 0.25))
    (said,) = data.report.warnings
    assert "first of their differential (1): a." in said


def test_a_diagnosis_goes_before_the_differential(tmp_path: Path) -> None:
    data = imported(tmp_path, "photo_id,diagnosis,differential", "a,Tinea,Eczema; Tinea", "b,Tinea,", "c,,Eczema")
    assert [case.reference and case.reference.condition for case in data.cases] == ["Tinea", "Tinea", "Eczema"]
    assert [name for name, _ in reference_ranking(data.cases[0].facts.columns)] == ["Eczema", "Tinea"]


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    data = imported(
        tmp_path, "photo_id,diagnosis,differential", "a,Tinea,{Eczema", "b,Tinea,Eczema=2; Tinea", "c,Tinea,"
    )
    (said,) = data.report.warnings
    assert "were not used (2): “Eczema=2; Tinea”, “{Eczema”." in said
