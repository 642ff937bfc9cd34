"""What a column of a table can say of a photo, in words for a sentence."""

from __future__ import annotations

from engine.language import tr


def field_name(field: str) -> str:
    """A field of `engine.datasets.values.FIELDS`, in small letters.

    >>> field_name("skin_type")
    'skin type'
    """
    return {
        "photo_id": tr("photo id", "field of a table"),
        "case_id": tr("case id", "field of a table"),
        "patient_id": tr("patient id", "field of a table"),
        "lesion_id": tr("lesion id", "field of a table"),
        "diagnosis": tr("diagnosis", "field of a table"),
        "age": tr("age", "field of a table"),
        "sex": tr("sex", "field of a table"),
        "skin_type": tr("skin type", "field of a table"),
        "site": tr("site", "field of a table"),
    }[field]
