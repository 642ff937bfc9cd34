"""Tables of any delimiter and encoding, and what is wrong with the others in one sentence."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.datasets.one_hot import COLUMN, with_diagnosis
from engine.datasets.tables import read_table
from engine.errors import TableError
from tests.engine.datasets.made import table


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_delimiters_and_encodings(tmp_path: Path, delimiter: str, encoding: str) -> None:
    lines = ["image_id;diagnosis;note", "a;Nävus;x", "b;Melanom;"]
    path = table(tmp_path / "t.csv", [line.replace(";", delimiter) for line in lines], encoding)
    read = read_table(path)
    assert read.columns == ("image_id", "diagnosis", "note")
    assert read.rows == (("a", "Nävus", "x"), ("b", "Melanom", ""))


def test_other_delimiters_inside_cells_do_not_mislead(tmp_path: Path) -> None:
    path = table(tmp_path / "t.csv", ["id;text;size", "a;one, two, three;1,5", "b;four, five, six;2,5"])
    assert read_table(path).columns == ("id", "text", "size")
    path = table(tmp_path / "u.csv", ["id,text", 'a,"one, two\nthree"', "b,four; five"])
    assert read_table(path).rows == (("a", "one, two\nthree"), ("b", "four; five"))


def test_a_single_column_is_a_table(tmp_path: Path) -> None:
    assert read_table(table(tmp_path / "t.csv", ["image_id", "a", "b"])).rows == (("a",), ("b",))


def test_blank_lines_short_rows_and_odd_names(tmp_path: Path) -> None:
    read = read_table(table(tmp_path / "t.csv", ["a,,a,b ", "", "1", "2,3,4,5,,"]))
    assert read.columns == ("a", "column 2", "a (2)", "b")
    assert read.rows == (("1", "", "", ""), ("2", "3", "4", "5"))
    assert read.column("a (2)") == ["", "4"]


def test_a_row_with_too_many_cells_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"t\.csv, line 3, has 3 cells but there are 2 columns"):
        read_table(table(tmp_path / "t.csv", ["a,b", "1,2", "1,2,3"]))


def test_unreadable_tables_get_one_sentence(tmp_path: Path) -> None:
    binary = tmp_path / "b.csv"
    binary.write_bytes(b"\x00\x01\x02\x8f\x81")
    broken = tmp_path / "c.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    (tmp_path / "empty.csv").write_bytes(b"")
    for name, words in (
        ("b.csv", "not a table"),
        ("c.xlsx", "spreadsheet"),
        ("empty.csv", "empty"),
        ("no.csv", "read"),
    ):
        with pytest.raises(TableError, match=words) as caught:
            read_table(tmp_path / name)
        assert name in str(caught.value)


def test_spreadsheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["A title"], [], ["image_id", "age", "dx", None], ["a", 45.0, "nv"], ["b", 45.5, None]):
        book.active.append(row)
    path = tmp_path / "t.xlsx"
    book.save(path)
    read = read_table(path)
    assert read.columns == ("image_id", "age", "dx")
    assert read.rows == (("a", "45", "nv"), ("b", "45.5", ""))
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(TableError, match="needs the package openpyxl"):
        read_table(path)


def test_a_spreadsheet_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "t.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 2_000_000)
    monkeypatch.setattr("engine.datasets.tables.BYTE_LIMIT", 1_000_000)
    with pytest.raises(TableError, match="unpacks to more than 1 MB"):
        read_table(path)


def test_truth_in_columns_becomes_a_diagnosis(tmp_path: Path) -> None:
    lines = ["image_id,melanoma,seborrheic_keratosis", "a,1.0,0.0", "b,0.0,1.0", "c,0.0,0.0", "d,1.0,1.0"]
    read = with_diagnosis(read_table(table(tmp_path / "t.csv", lines)))
    assert read.column(COLUMN) == ["melanoma", "seborrheic_keratosis", "nevus", ""]
    lines = ["image,MEL,NV,BCC,UNK", "a,0,1,0,0", "b,0,0,0,1"]
    assert with_diagnosis(read_table(table(tmp_path / "u.csv", lines))).column(COLUMN) == ["NV", ""]
    plain = read_table(table(tmp_path / "v.csv", ["image,acne", "a,1"]))
    assert with_diagnosis(plain) is plain


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_a_table_or_one_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(data)
    try:
        read = read_table(path)
    except TableError:
        return
    assert all(len(row) == len(read.columns) for row in read.rows)
    assert len(set(read.columns)) == len(read.columns)
