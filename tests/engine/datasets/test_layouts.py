"""ISIC in its several dresses, and which layout is chosen."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

from engine.datasets import LAYOUTS, ImportRequest, read_data_set
from tests.engine.datasets.made import mask, photo, read, reasons, table


def test_the_most_specific_layout_that_fits_is_chosen(tmp_path: Path) -> None:
    assert [layout.name for layout in LAYOUTS] == ["isic", "folder"]
    photo(tmp_path / "p" / "ISIC_0000001.jpg")
    assert read(tmp_path / "p").report.layout == "isic"
    assert read(tmp_path / "p", layout="folder").report.layout == "folder"
    photo(tmp_path / "p" / "b.jpg")
    photo(tmp_path / "p" / "c.jpg")
    assert read(tmp_path / "p").report.layout == "folder"


def test_isic_2017(tmp_path: Path) -> None:
    folder = tmp_path / "ISIC-2017"
    for number in range(3):
        photo(folder / "data" / f"ISIC_000000{number}.jpg")
        photo(folder / "data" / f"ISIC_000000{number}_superpixels.png")
        letter = "sS"[number % 2]
        mask(folder / "truth" / f"ISIC_000000{number}_{letter}egmentation.png")
    mask(folder / "truth" / "ISIC_0000009_segmentation.png")
    mask(folder / "truth" / "ISIC_0000001_attribute_pigment_network.png")
    rows = ["image_id,melanoma,seborrheic_keratosis", "ISIC_0000000,1.0,0.0", "ISIC_0000001,0.0,0.0"]
    table(folder / "ISIC-2017_Training_Part3_GroundTruth.csv", rows)
    data = read(folder)
    assert (data.report.layout, data.report.photos, data.report.masks) == ("isic", 3, 3)
    conditions = [case.reference.condition if case.reference else None for case in data.cases]
    assert conditions == ["Melanoma", "Melanocytic Nevus", None]
    found = reasons(data)
    assert Counter(reason.split(";")[0].split(",")[0] for reason in found.values()) == {
        "A superpixel index": 3,
        "A mask of a dermoscopic attribute": 1,
        "The mask fits no photo": 1,
    }


def test_ham10000(tmp_path: Path) -> None:
    for part, numbers in ((1, (1, 2)), (2, (3,))):
        for number in numbers:
            photo(tmp_path / f"HAM10000_images_part_{part}" / f"ISIC_002730{number}.jpg")
            mask(tmp_path / "HAM10000_segmentations_lesion_tschandl" / f"ISIC_002730{number}_segmentation.png")
    rows = ["lesion_id,image_id,dx,dx_type,age,sex,localization"]
    rows += ["HAM_1,ISIC_0027301,bkl,histo,80.0,male,scalp", "HAM_1,ISIC_0027303,bkl,histo,80.0,male,scalp"]
    rows += ["HAM_2,ISIC_0027302,vasc,histo,,unknown,unknown"]
    table(tmp_path / "HAM10000_metadata.csv", rows)
    data = read(tmp_path)
    assert [(case.case_id, len(case.photos)) for case in data.cases] == [("HAM_1", 2), ("HAM_2", 1)]
    first, second = data.cases
    assert first.reference is not None
    assert (first.reference.condition, first.facts.age, first.facts.site) == ("Seborrheic Keratosis", 80.0, "scalp")
    assert (second.facts.age, second.facts.sex, second.facts.site) == (None, None, None)
    assert not data.report.unmapped_diagnoses
    assert not data.report.warnings
    assert data.report.masks == 3


def test_one_isic_number_in_several_sets_is_one_photo(tmp_path: Path) -> None:
    photo(tmp_path / "2016" / "ISIC_0000001.jpg")
    photo(tmp_path / "2017" / "ISIC_0000001.jpg", 32, 24)
    mask(tmp_path / "masks" / "ISIC_0000001_segmentation.png")
    data = read(tmp_path)
    assert (data.report.photos, data.report.masks) == (1, 1)
    assert reasons(data) == {"2017/ISIC_0000001.jpg": "The same photo as 2016/ISIC_0000001.jpg."}


def test_what_isic_does_not_name_is_left_out(tmp_path: Path) -> None:
    photo(tmp_path / "ISIC_0000001.jpg")
    photo(tmp_path / "ISIC_0000002_downsampled.jpg")
    photo(tmp_path / "holiday.jpg")
    data = read(tmp_path)
    assert data.report.photos == 2
    assert "Not named as an ISIC photo" in reasons(data)["holiday.jpg"]


def test_real_isic_512(test_data: Path) -> None:
    folder = test_data / "data" / "isic_512"
    started = time.perf_counter()
    data = read(folder)
    assert time.perf_counter() - started < 10
    report = data.report
    assert (report.layout, report.photos, report.cases, report.masks) == ("isic", 177, 177, 177)
    assert (report.patients, report.cases_without_patient) == (177, 158)
    assert not report.skipped
    assert not report.warnings
    assert not report.unmapped_diagnoses
    assert Counter(case.reference.condition for case in data.cases if case.reference) == {
        "Melanocytic Nevus": 86,
        "Melanoma": 63,
        "Seborrheic Keratosis": 28,
    }
    assert sum(case.facts.age is None for case in data.cases) == 25
    assert len({item.region.region_id for item in data.regions}) == 177
    apart = read_data_set(ImportRequest(folder / "images", folder / "masks", folder / "metadata.csv"))
    assert apart.cases == data.cases
    as_folder = read(folder, layout="folder")
    assert (as_folder.report.photos, as_folder.report.masks) == (177, 177)


def test_real_isic_12mp(test_data: Path) -> None:
    data = read(test_data / "data" / "isic_12mp")
    assert (data.report.photos, data.report.masks, data.report.cases_without_diagnosis) == (12, 12, 4)
    assert any("Cases without a reference diagnosis: 4." in line for line in data.report.lines())
