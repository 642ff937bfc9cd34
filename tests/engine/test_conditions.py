"""Conditions: the study's list, and what public data sets call them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.conditions import CONDITIONS, OTHER, TABLE, condition_of, is_known

STUDY = [
    "Acne",
    "Actinic Keratosis",
    "Allergic Contact Dermatitis",
    "Alopecia Areata",
    "Androgenetic Alopecia",
    "Basal Cell Carcinoma",
    "Cyst",
    "Eczema",
    "Folliculitis",
    "Hidradenitis",
    "Melanocytic Nevus",
    "Melanoma",
    "Other",
    "Post-Inflammatory Hyperpigmentation",
    "Psoriasis",
    "Scar Condition",
    "Seborrheic Dermatitis",
    "Seborrheic Keratosis",
    "Skin Tag",
    "Squamous Cell Carcinoma",
    "Stasis Dermatitis",
    "Tinea",
    "Urticaria",
    "Verruca Vulgaris",
    "Vitiligo",
]

EXPECTED = {
    "Melanoma": "mel; MEL; Melanoma, NOS; Melanoma in situ; melanoma-in-situ; Melanoma Invasive; Melanoma metastasis; "
    "Lentigo maligna; nodular-melanoma-(nm); melanoma-acral-lentiginous; malignant melanoma; "
    "superficial spreading melanoma ssm",
    "Melanocytic Nevus": "nv; NEV; Nevus; naevi; melanocytic-nevi; Atypical Nevus; dysplastic-nevus; Common Nevus; "
    "nevocytic nevus; congenital nevus; halo nevus; naevus; atypical-spindle-cell-nevus-of-reed; Mole",
    "Seborrheic Keratosis": "bkl; SEK; SK/ISK; Seborrheic keratosis; seborrhoeic keratoses; benign-keratosis; "
    "seborrheic-keratosis-irritated; Pigmented benign keratosis; dermatosis papulosa nigra",
    "Basal Cell Carcinoma": "bcc; BCC; Basal cell carcinoma; basal-cell-carcinoma-nodular; solid cystic basal cell "
    "carcinoma; basal cell carcinoma morpheiform",
    "Squamous Cell Carcinoma": "scc; SCC/SCCIS; Squamous cell carcinoma in situ; Squamous cell carcinoma, NOS; "
    "squamous-cell-carcinoma-keratoacanthoma; Bowen's disease; Bowen’s disease; bowens disease; Keratoacanthoma",
    "Actinic Keratosis": "akiec; AKIEC; ACK; AK; Solar or actinic keratosis; actinic keratoses; solar keratosis",
    "Lentigo": "Solar lentigo; Lentigo NOS; lentigo simplex; lentigines",
    "Verruca Vulgaris": "Verruca; Verruca vulgaris; Viral warts; wart; verruca-vulgaris; Common wart",
    "Eczema": "nummular eczema; eczematous dermatitis; atopic dermatitis; dyshidrotic eczema; "
    "eczema-spongiotic-dermatitis",
    "Psoriasis": "psoriasis vulgaris; Psoriasis; pustular psoriasis",
    "Seborrheic Dermatitis": "Seborrheic dermatitis; seborrhoeic dermatitis; seborrhoea",
    "Acne": "Acne; acne vulgaris",
    "Vitiligo": "Vitiligo; VITILIGO",
    "Post-Inflammatory Hyperpigmentation": "Post-Inflammatory hyperpigmentation; post inflammatory "
    "hyperpigmentation; postinflammatory hyperpigmentation; PIH",
    "Hidradenitis": "Hidradenitis; hidradenitis suppurativa",
    "Tinea": "Tinea; tinea corporis; athlete's foot",
    "Tinea Versicolor": "Tinea Versicolor; pityriasis versicolor",
    "Skin Tag": "Skin Tag; acrochordon; Acrochordons; fibroepithelial polyp",
    "Cyst": "Cyst; epidermal-cyst; sebaceous cysts",
    "Scar Condition": "Scar Condition; scar; keloid; hypertrophic scars",
    "Folliculitis": "folliculitis",
    "Urticaria": "urticaria; hives",
    "Alopecia Areata": "alopecia areata",
    "Androgenetic Alopecia": "androgenetic alopecia",
    "Stasis Dermatitis": "Stasis Dermatitis; venous eczema",
    "Allergic Contact Dermatitis": "Allergic Contact Dermatitis; allergic contact eczema",
    "Other": "vasc; df; Dermatofibroma; acute and chronic dermatitis; Irritant Contact Dermatitis; "
    "CD - Contact dermatitis; rosacea; lichen planus; Lichen planus like keratosis; Lichen planus/lichenoid eruption; "
    "Benign; Malignant; epidermal-nevus; nevus sebaceous; kaposi-sarcoma; alopecia; condyloma acuminatum; "
    "papular urticaria; Atypical melanocytic neoplasm; onychomycosis",
}


def test_the_list_is_the_studys() -> None:
    numbered = {condition.number: condition.name for condition in CONDITIONS if condition.number is not None}
    assert [numbered[number] for number in range(1, 26)] == STUDY
    assert {condition.name for condition in CONDITIONS if condition.number is None} == {"Lentigo", "Tinea Versicolor"}
    assert len(CONDITIONS) == 27
    assert numbered[13] == OTHER


@pytest.mark.parametrize(
    ("text", "condition"), [(text, name) for name, texts in EXPECTED.items() for text in texts.split("; ")]
)
def test_public_data_sets_meet(text: str, condition: str) -> None:
    assert condition_of(text) == condition
    assert is_known(text)


@pytest.mark.parametrize("text", ["", "  ", "???", "not a disease", "melanoma or nevus", "dermatopathy of Mars"])
def test_what_matches_nothing_is_other_and_said(text: str) -> None:
    assert condition_of(text) == OTHER
    assert not is_known(text)


def test_every_text_of_the_table_leads_to_its_condition_and_no_two_meet() -> None:
    with Path(TABLE).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0].keys() == {"number", "condition", "text", "note"}
    for row in rows:
        assert condition_of(row["text"]) == row["condition"], row
    for condition in CONDITIONS:
        assert condition_of(condition.name) == condition.name


def test_codes_that_cover_several_conditions_carry_a_note() -> None:
    with Path(TABLE).open(encoding="utf-8", newline="") as file:
        notes = {row["text"]: row["note"] for row in csv.DictReader(file)}
    assert all(notes[code] for code in ("akiec", "bkl", "vasc", "keratoacanthoma", "alopecia", "contact dermatitis"))


@given(st.text())
def test_any_text_has_a_condition(text: str) -> None:
    assert condition_of(text) in {condition.name for condition in CONDITIONS}


def test_real_tables(test_data: Path) -> None:
    with (test_data / "data" / "isic_512" / "metadata.csv").open(encoding="utf-8", newline="") as file:
        names = {condition_of(row["diagnosis"]) for row in csv.DictReader(file)}
    assert names == {"Melanocytic Nevus", "Seborrheic Keratosis", "Melanoma"}
    with (test_data / "data" / "dermxdb" / "metadata.csv").open(encoding="utf-8", newline="") as file:
        labels = {row["diagnosis"] for row in csv.DictReader(file, delimiter=";")}
    assert all(is_known(label) and condition_of(label) != OTHER for label in labels)
