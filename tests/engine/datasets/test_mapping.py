"""Columns to fields, and rows to photos."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.datasets import propose_mapping
from engine.datasets.mapping import used_mapping
from engine.datasets.matching import PhotoNames
from engine.datasets.tables import read_table
from engine.datasets.values import PhotoSource
from engine.errors import TableError
from tests.engine.datasets.made import photo, read, table

HEADERS = {
    "isic archive": (
        "isic_id,age_approx,sex,anatom_site_general,diagnosis_1,diagnosis_2,diagnosis_3,fitzpatrick_skin_type,"
        "lesion_id,patient_id,copyright_license",
        "photo_id=isic_id age=age_approx sex=sex site=anatom_site_general diagnosis=diagnosis_3 "
        "skin_type=fitzpatrick_skin_type lesion_id=lesion_id patient_id=patient_id",
    ),
    "HAM10000": (
        "lesion_id,image_id,dx,dx_type,age,sex,localization,dataset",
        "lesion_id=lesion_id photo_id=image_id diagnosis=dx age=age sex=sex site=localization",
    ),
    "PAD-UFES-20": (
        "patient_id,lesion_id,smoke,age,gender,skin_cancer_history,fitspatrick,region,diameter_1,diagnostic,img_id",
        "patient_id=patient_id lesion_id=lesion_id age=age sex=gender skin_type=fitspatrick site=region "
        "diagnosis=diagnostic photo_id=img_id",
    ),
    "DDI": (",DDI_ID,DDI_file,skin_tone,malignant,disease", "photo_id=DDI_file skin_type=skin_tone diagnosis=disease"),
    "Fitzpatrick17k": (
        "md5hash,fitzpatrick_scale,fitzpatrick_centaur,label,nine_partition_label,three_partition_label,qc,url",
        "photo_id=md5hash skin_type=fitzpatrick_scale diagnosis=label",
    ),
    "DermXDB": (
        "original_filename;dataset;diagnosis;current_filename;skin_tone;age",
        "photo_id=current_filename diagnosis=diagnosis skin_type=skin_tone age=age",
    ),
    "ISIC 2017": (
        "image_id,age_approximate,sex",
        "photo_id=image_id age=age_approximate sex=sex",
    ),
    "own words": (
        "Photo ID,Case-ID,Patient ID,Diagnosis,AGE,Sex,Skin type,Site",
        "photo_id=Photo_ID case_id=Case-ID patient_id=Patient_ID diagnosis=Diagnosis age=AGE sex=Sex "
        "skin_type=Skin_type site=Site",
    ),
}


@pytest.mark.parametrize("name", HEADERS)
def test_public_tables_are_understood(tmp_path: Path, name: str) -> None:
    header, expected = HEADERS[name]
    proposal = propose_mapping(table(tmp_path / "t.csv", [header, header.replace("_", "x")]))
    found = {field: column.replace(" ", "_") for field, column in proposal.mapping.items()}
    assert found == dict(pair.split("=") for pair in expected.split())
    assert len(proposal.rows) == 1


def test_a_correction_is_the_whole_mapping(tmp_path: Path) -> None:
    read_in = read_table(table(tmp_path / "t.csv", ["image_id,sex,my site", "a,male,arm"]))
    assert used_mapping(read_in, {"photo_id": "image_id", "site": "my site", "sex": ""}) == {
        "photo_id": "image_id",
        "site": "my site",
    }
    with pytest.raises(TableError, match="no column “where”; it has image_id, sex, my site"):
        used_mapping(read_in, {"photo_id": "image_id", "site": "where"})
    with pytest.raises(TableError, match="no field “weight”"):
        used_mapping(read_in, {"weight": "sex"})


def test_names_of_photos() -> None:
    names = PhotoNames([PhotoSource("x_a", Path("x/a.jpg"), "x/a.jpg"), PhotoSource("y_a", Path("y/a.png"), "y/a.png")])
    for text in ("x/a.jpg", "X\\A.JPG", "./x/a", "a.jpg", "/somewhere/x/a.jpg", "x_a"):
        assert names.find(text) == {"x_a"}, text
    assert names.find("a") == {"x_a", "y_a"}
    assert names.find("b") == set()
    assert PhotoNames([PhotoSource("v1.2", Path("v1.2.jpg"), "v1.2.jpg")]).find("v1.2") == {"v1.2"}


@pytest.mark.parametrize("cell", ["IMG_1", "IMG_1.jpg", "img_1.JPEG", "photos/IMG_1.jpg", "C:\\photos\\IMG_1.jpg"])
def test_rows_find_their_photo_however_it_is_written(tmp_path: Path, cell: str) -> None:
    photo(tmp_path / "p" / "IMG_1.jpg")
    data = read(tmp_path / "p", table=table(tmp_path / "t.csv", ["filename,dx", f"{cell},nv"]))
    assert data.cases[0].reference is not None
    assert data.cases[0].reference.condition == "Melanocytic Nevus"


def test_a_column_of_any_name_that_fits_is_found(tmp_path: Path) -> None:
    photo(tmp_path / "p" / "one.jpg")
    named = table(tmp_path / "t.csv", ["Bild,Befund,dx", "one,x,mel"])
    data = read(tmp_path / "p", table=named)
    assert data.report.mapping["photo_id"] == "Bild"
    assert any("“Bild”" in warning for warning in data.report.warnings)
    numbered = table(tmp_path / "u.csv", ["id,Bild,dx", "1,one,mel"])
    assert read(tmp_path / "p", table=numbered).report.mapping["photo_id"] == "Bild"


def test_a_table_that_names_no_photo_is_refused_in_one_sentence(tmp_path: Path) -> None:
    photo(tmp_path / "p" / "one.jpg")
    path = table(tmp_path / "people.csv", ["age,sex", "40,male"])
    with pytest.raises(TableError) as caught:
        read(tmp_path / "p", table=path)
    assert str(caught.value).startswith(
        "people.csv has no column that names the photos (it has age, sex); add a column"
    )
    with pytest.raises(TableError, match="no column that names the photos"):
        read(tmp_path / "p", table=path, mapping={"sex": "sex"})
