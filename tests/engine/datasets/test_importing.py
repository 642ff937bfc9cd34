"""From a folder to cases: grouping, facts, and everything that is left out by name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from engine.datasets import ImportRequest, preview, read_data_set
from engine.errors import Cancelled, PhotoError, SpotcheckError, TableError
from tests.engine.datasets.made import mask, photo, read, reasons, table


def photos(folder: Path, *names: str) -> Path:
    for name in names:
        photo(folder / name)
    return folder


def test_photos_alone_are_cases_alone(tmp_path: Path) -> None:
    data = read(photos(tmp_path / "p", "b.png", "a.jpg", "deep/er/c.PNG"))
    assert [case.case_id for case in data.cases] == ["a", "b", "c"]
    assert data.report.layout == "folder"
    assert data.report.patients == data.report.cases == data.report.cases_without_patient == 3
    first = data.cases[0].photos[0]
    assert Path(first.path) == tmp_path / "p" / "a.jpg"
    assert (first.width, first.height) == (16, 12)
    assert len(first.sha256) == 64
    assert data.photo_folder == tmp_path / "p"
    assert "No table was used" in "\n".join(data.report.lines())


def test_cases_and_patients_come_from_the_table(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", *(f"{letter}.png" for letter in "abcdefg"))
    rows = ["photo,case_id,lesion_id,patient_id"]
    rows += ["a,C1,L1,P1", "b,C1,L2,P1", "c,,L3,P1", "d,,L3,", "e,,,", "f,nan,unknown,N/A", "g,-,none,?"]
    data = read(folder, table=table(tmp_path / "t.csv", rows))
    found = {case.case_id: [item.photo_id for item in case.photos] for case in data.cases}
    assert found == {"C1": ["a", "b"], "L3": ["c", "d"], "e": ["e"], "f": ["f"], "g": ["g"]}
    patients = {case.case_id: case.patient_id for case in data.cases}
    assert patients == {"C1": "P1", "L3": "P1", "e": None, "f": None, "g": None}
    assert data.report.patients == 4
    assert data.report.cases_without_patient == 3


def test_one_case_id_of_two_patients_is_two_cases(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", "a.png", "b.png", "c.png")
    data = read(folder, table=table(tmp_path / "t.csv", ["photo,case,patient", "a,1,P1", "b,1,P2", "c,1,P2"]))
    assert {case.case_id: len(case.photos) for case in data.cases} == {"1 (P1)": 1, "1 (P2)": 2}
    assert any("several patients" in warning and "1" in warning for warning in data.report.warnings)


def test_ids_of_different_kinds_never_meet(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", "a.png", "b.png", "c.png")
    data = read(folder, table=table(tmp_path / "t.csv", ["photo,case,lesion", "a,,", "b,a,", "c,,a"]))
    assert len(data.cases) == len({case.case_id for case in data.cases}) == 3


def test_what_differs_between_photos_is_no_fact_of_the_case(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", "a.png", "b.png")
    data = read(folder, table=table(tmp_path / "t.csv", ["photo,case,view,camera", "a,1,close,X", "b,1,far,X"]))
    assert dict(data.cases[0].facts.columns) == {"camera": "X"}


def test_facts_keep_every_column_of_the_case_as_written(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", "a.png")
    header = "image_id,age_approximate,sex,fitspatrick,anatom_site_general,dx,licence,empty,other"
    data = read(folder, table=table(tmp_path / "t.csv", [header, "a,45,F,4.0,Head/Neck,MEL,CC-0,,unknown"]))
    facts = data.cases[0].facts
    assert (facts.age, facts.sex, facts.skin_type, facts.site) == (45.0, "female", "IV", "Head/Neck")
    assert dict(facts.columns) == {
        "age_approximate": "45",
        "sex": "F",
        "fitspatrick": "4.0",
        "anatom_site_general": "Head/Neck",
        "dx": "MEL",
        "licence": "CC-0",
    }
    assert data.cases[0].reference is not None
    assert (data.cases[0].reference.text, data.cases[0].reference.condition) == ("MEL", "Melanoma")


def test_conflicts_within_a_case_are_named_and_the_first_counts(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", "a.png", "b.png")
    rows = ["photo,case,age,sex,dx", "a,C,,male,nv", "b,C,50,female,mel"]
    data = read(folder, table=table(tmp_path / "t.csv", rows))
    case = data.cases[0]
    assert (case.facts.age, case.facts.sex) == (50.0, "male")
    assert case.reference is not None
    assert case.reference.text == "nv"
    text = "\n".join(data.report.lines())
    assert "Cases whose photos differ in sex, of which the first was used (1): C (male, female)." in text
    assert "differ in diagnosis" in text
    assert "differ in age" not in text


def test_large_cases_are_named(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", *(f"{number}.png" for number in range(7)))
    data = read(folder, table=table(tmp_path / "t.csv", ["photo,case", *(f"{number},C" for number in range(7))]))
    assert len(data.cases) == 1
    assert any("more than 6 photos (1): C (7)" in warning for warning in data.report.warnings)


def test_rows_and_photos_that_miss_each_other_are_named(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", "a.png", "lonely.png")
    rows = ["photo,dx", "a,nv", "gone,mel", ",bcc", "a,nv", "a,mel"]
    text = "\n".join(read(folder, table=table(tmp_path / "t.csv", rows)).report.lines())
    assert "Photos without a row in t.csv (1): lonely.png." in text
    assert "Rows of t.csv that fit no photo (2): gone, (blank)." in text
    assert "Photos with several rows in t.csv that differ, of which the first was used (1): a." in text


def test_diagnoses_without_a_condition_are_counted(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", "a.png", "b.png", "c.png", "d.png")
    rows = ["photo,dx,age", "a,strange thing,adult", "b,strange thing,", "c,vasc,", "d,,"]
    report = read(folder, table=table(tmp_path / "t.csv", rows)).report
    assert report.unmapped_diagnoses == {"strange thing": 2}
    text = "\n".join(report.lines())
    assert (
        "Diagnoses that are none of the known names and count as Other, with their cases (1): “strange thing” (2)."
        in text
    )
    assert "Cases without a reference diagnosis: 1." in text
    assert "“adult” (1)" in text


def test_one_bad_photo_never_stops_the_rest(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", "good.png", "cut.png", "twin.png")
    cut = folder / "cut.png"
    cut.write_bytes(cut.read_bytes()[:-40])
    (folder / "empty.jpg").write_bytes(b"")
    (folder / "pointer.jpg").write_bytes(b"version https://git-lfs.github.com/spec/v1\n")
    (folder / "text.jpg").write_text("hello", encoding="utf-8")
    (folder / "notes.docx").write_bytes(b"x")
    (folder / "phone.heic").write_bytes(b"x")
    (folder / ".hidden.jpg").write_bytes(b"x")
    shutil.copy(folder / "good.png", folder / "copy of good.png")
    data = read(folder)
    found = reasons(data)
    assert {item.photo_id for case in data.cases for item in case.photos} == {"copy of good", "twin"}
    assert "incomplete" in found["cut.png"]
    assert "empty" in found["empty.jpg"]
    assert "git lfs pull" in found["pointer.jpg"]
    assert "not a photo" in found["text.jpg"]
    assert found["notes.docx"] == "Not a photo."
    assert "not supported" in found["phone.heic"]
    assert found["good.png"] == "The same photo as copy of good.png, under another name."
    assert len(found) == 7
    text = "\n".join(data.report.lines())
    assert all(name in text for name in found)
    assert "It is empty (0 bytes)" in text


def test_photos_of_the_same_name_get_ids_of_their_own(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", "x/a.png", "y/a.png", "y/b.png", "z/c.png", "z/c.bmp")
    shutil.copy(folder / "y" / "b.png", folder / "x" / "b.png")
    rows = ["path,dx", "x/a.png,nv", "y/a.png,mel", "a,bcc", "b,scc"]
    data = read(folder, table=table(tmp_path / "t.csv", rows))
    found = {case.photos[0].photo_id: case.reference.text if case.reference else None for case in data.cases}
    assert found == {"x_a": "nv", "y_a": "mel", "b": "scc", "z_c_png": None, "z_c_bmp": None}
    assert reasons(data) == {"y/b.png": "The same photo as x/b.png."}
    text = "\n".join(data.report.lines())
    assert "x/a.png, y/a.png" in text
    assert "Rows of t.csv that fit several photos and were not used (1): a." in text


def test_a_table_among_the_photos_is_found(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", "a.png")
    table(folder / "facts.csv", ["photo,dx", "a,nv"])
    assert read(folder).report.table == "facts.csv"
    table(folder / "more.csv", ["photo,dx", "a,mel"])
    several = read(folder)
    assert several.report.table == ""
    assert any("name the one to use (2): facts.csv, more.csv" in warning for warning in several.report.warnings)
    assert set(reasons(several)) == {"facts.csv", "more.csv"}
    named = read(folder, table=folder / "more.csv")
    assert named.report.table == "more.csv"
    assert reasons(named) == {"facts.csv": "A table that was not named."}
    table(folder / "metadata.csv", ["photo,dx", "a,bcc"])
    assert read(folder).report.table == "metadata.csv"


def test_an_unfit_table_that_nobody_named_is_only_left_out(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", "a.png")
    table(folder / "shopping.csv", ["what,how many", "bread,2"])
    assert "no column that names the photos" in reasons(read(folder))["shopping.csv"]
    with pytest.raises(TableError):
        read(folder, table=folder / "shopping.csv")


def test_missing_folders_layouts_and_photos_get_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(PhotoError, match="is not there"):
        read(tmp_path / "none")
    with pytest.raises(PhotoError, match="holds no photo"):
        read(tmp_path / "empty")
    folder = photos(tmp_path / "p", "a.png")
    with pytest.raises(PhotoError, match="is not a folder"):
        read(folder / "a.png")
    with pytest.raises(PhotoError, match="folder of masks"):
        read(folder, masks=tmp_path / "none")
    with pytest.raises(SpotcheckError, match="no layout “ham”; choose one of auto, isic, folder"):
        read(folder, layout="ham")
    with pytest.raises(TableError, match="cannot be read"):
        read(folder, table=tmp_path / "none.csv")


def test_progress_counts_photos_and_masks_and_cancel_stops(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", *(f"{number}.png" for number in range(5)))
    mask(tmp_path / "m" / "0.png")
    seen: list[tuple[int, int]] = []
    request = ImportRequest(folder, tmp_path / "m")
    read_data_set(request, lambda done, total: seen.append((done, total)))
    assert seen == [(number, 6) for number in range(1, 7)]
    with pytest.raises(Cancelled):
        read_data_set(request, None, lambda: True)
    with pytest.raises(Cancelled):
        read_data_set(request, None, lambda: len(seen) > 0)


def test_the_preview_agrees_with_the_import_and_decodes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = photos(tmp_path / "p", "a.png", "b.png")
    mask(folder / "a_mask.png")
    table(folder / "t.csv", ["photo,dx", "a,nv", "z,mel"])
    data = read(folder)

    def fail(*_: object) -> None:
        raise AssertionError("a photo was opened")

    monkeypatch.setattr("engine.photos.opened", fail)
    shown = preview(ImportRequest(folder))
    assert (shown.layout, shown.photos, shown.masks, shown.rows_matched) == ("folder", 2, 1, 1)
    assert shown.table == folder / "t.csv"
    assert shown.mapping is not None
    assert shown.mapping.mapping == data.report.mapping
    assert shown.mapping.rows == (("a", "nv"), ("z", "mel"))
    assert set(shown.warnings) <= set(data.report.warnings)


def test_importing_twice_gives_the_same(tmp_path: Path) -> None:
    folder = photos(tmp_path / "p", "a.png", "b.png")
    mask(folder / "a_mask.png")
    assert read(folder) == read(folder)
