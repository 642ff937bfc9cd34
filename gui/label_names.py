"""What labels are called: in lists, on buttons, and where a line begins."""

from __future__ import annotations

from engine.language import tr

LABEL_TITLES: dict[str, str] = {
    "lesion": tr("Lesion"),
    "hair": tr("Hair"),
    "nail": tr("Nail"),
    "lip": tr("Lip"),
    "ear": tr("Ear"),
    "eye": tr("Eye"),
    "ruler": tr("Ruler"),
    "ink": tr("Ink"),
    "sticker": tr("Sticker"),
    "clothing": tr("Clothing"),
    "jewellery": tr("Jewellery"),
    "background": tr("Background"),
}


def label_title(label: str) -> str:
    """The name of a label, or a label that came from elsewhere as people read it.

    >>> label_title("ruler"), label_title("skin_marker")
    ('Ruler', 'Skin marker')
    """
    return LABEL_TITLES.get(label) or label.replace("_", " ").capitalize()
