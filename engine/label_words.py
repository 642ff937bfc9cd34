"""What labels of regions are called."""

from __future__ import annotations

from engine.language import capital, tr


def label_words(label: str) -> str:
    """A label inside a sentence; one that came from elsewhere as it stands, underscores as blanks.

    >>> label_words("jewellery"), label_words("skin_marker")
    ('jewellery', 'skin marker')
    """
    words = {
        "lesion": tr("lesion", "label"),
        "hair": tr("hair", "label"),
        "nail": tr("nail", "label"),
        "lip": tr("lip", "label"),
        "ear": tr("ear", "label"),
        "eye": tr("eye", "label"),
        "ruler": tr("ruler", "label"),
        "ink": tr("ink", "label"),
        "sticker": tr("sticker", "label"),
        "clothing": tr("clothing", "label"),
        "jewellery": tr("jewellery", "label"),
        "background": tr("background", "label"),
    }
    return words.get(label) or label.replace("_", " ")


def label_title(label: str) -> str:
    """The name of a label in lists, on buttons, and where a line begins.

    >>> label_title("ruler"), label_title("skin_marker")
    ('Ruler', 'Skin marker')
    """
    return capital(label_words(label))
