"""From a table's columns to what they mean: proposed by their names, corrected by a person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from engine.datasets.blanks import some
from engine.datasets.one_hot import COLUMN, with_diagnosis
from engine.datasets.tables import Table, read_table
from engine.datasets.values import FIELDS, TableMapping
from engine.errors import TableError
from engine.language import tr

PREVIEW_ROWS = 8

SYNONYMS: dict[str, tuple[str, ...]] = {
    "photo_id": (
        *("photo_id", "image_id", "isic_id", "img_id", "ddi_file", "md5hash", "image_name", "photo", "image", "img"),
        *("img_filename", "image_filename", "current_filename", "original_filename", "filename", "file_name", "file"),
        *("image_file", "image_path", "photo_path", "path", "picture", "midas_file_name", "name", "id"),
    ),
    "case_id": ("case_id", "case", "study_id", "encounter_id", "visit_id", "complaint_id"),
    "patient_id": ("patient_id", "patient", "subject_id", "subject", "person_id", "participant_id"),
    "lesion_id": ("lesion_id", "lesion"),
    "diagnosis": (
        *("diagnosis", "dx", "diagnostic", "disease", "condition", "diagnosis_3", "diagnosis_name"),
        *("skin_condition", "label", "diagnosis_full", "diagnosis_2", "diagnosis_1", "class", "clinical_dx"),
        *("final_diagnosis", "disease_label", COLUMN),
    ),
    "age": ("age", "age_approx", "age_approximate", "age_years", "patient_age", "age_group", "midas_age", "age_band"),
    "sex": ("sex", "gender", "sex_at_birth", "patient_sex", "midas_gender"),
    "skin_type": (
        *("skin_type", "fitzpatrick_skin_type", "fitzpatrick", "fitspatrick", "fitzpatrick_scale", "fitzpatrick_type"),
        *("fst", "phototype", "skin_phototype", "skin_tone", "fitzpatrick_centaur", "midas_fitzpatrick"),
    ),
    "site": (
        *("site", "anatom_site_general", "anatom_site", "anatomic_site", "anatomical_site", "localization"),
        *("localisation", "location", "region", "body_site", "body_part", "body_location", "midas_location"),
        *("anatom_site_special", "anatomic_location"),
    ),
}
"""Names under which public tables keep each field, the surest first."""


def propose_mapping(table: Path) -> TableMapping:
    """What the columns of a table seem to mean, with its first rows.

    Raises:
        TableError: the table cannot be read.
    """
    return mapping_preview(with_diagnosis(read_table(table)), None)


def mapping_preview(table: Table, corrected: Mapping[str, str] | None) -> TableMapping:
    """As `propose_mapping`, of a table that is already read; `corrected` as in `used_mapping`."""
    return TableMapping(table.columns, used_mapping(table, corrected), table.rows[:PREVIEW_ROWS])


def used_mapping(table: Table, corrected: Mapping[str, str] | None) -> Mapping[str, str]:
    """Field to column: as a person corrected it, else by the columns' names.

    Raises:
        TableError: the correction names a field or a column that is not there.
    """
    if corrected is None:
        return MappingProxyType(_by_name(table.columns))
    for field, column in corrected.items():
        if field not in FIELDS:
            raise TableError(
                tr(
                    "There is no field “{field}” to map a column to; there are {known}.",
                    field=field,
                    known=", ".join(FIELDS),
                )
            )
        if column and column not in table.columns:
            raise TableError(
                tr(
                    "{name} has no column “{column}”; it has {known}.",
                    name=table.path.name,
                    column=column,
                    known=", ".join(table.columns),
                )
            )
    return MappingProxyType({field: corrected[field] for field in FIELDS if corrected.get(field)})


def no_photo_column(table: Table) -> TableError:
    """The refusal of a table in which nothing names the photos."""
    return TableError(
        tr(
            "{name} has no column that names the photos (it has {known}); add a column “image_id” with each "
            "photo's file name, or say which column it is.",
            name=table.path.name,
            known=some(list(table.columns)),
        )
    )


def _by_name(columns: tuple[str, ...]) -> dict[str, str]:
    plain: dict[str, str] = {}
    for column in columns:
        plain.setdefault(_plain(column), column)
    found = {field: next((plain[name] for name in names if name in plain), None) for field, names in SYNONYMS.items()}
    return {field: column for field, column in found.items() if column is not None}


def _plain(column: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", column.casefold()).strip("_")
