"""What a reader may be called."""

from __future__ import annotations

from collections.abc import Iterable

from engine.language import tr
from engine.readers.names import is_again

LONGEST = 60
MEANINGS = {
    "consensus": tr("“{name}” is what readers agree on and cannot be a reader's name; choose another."),
    "adjudicated": tr("“{name}” is what a coordinator has settled and cannot be a reader's name; choose another."),
    "model": tr("“{name}” stands for the classifier in tables and cannot be a reader's name; choose another."),
    "others": tr("“{name}” stands for all other readers in tables and cannot be a reader's name; choose another."),
}
"""The names that are taken, with what they stand for."""


def name_refusal(name: str, known: Iterable[str] = ()) -> str:
    """Why nobody can read under this new name, in a sentence; empty where somebody can.

    Args:
        known: names of readers that are there; one that differs only in upper and lower case is refused.
    """
    if not name.strip():
        return tr("Enter your name, so that your regions can be told from those of others.")
    plain = name.strip()
    if plain.casefold() in MEANINGS:
        return MEANINGS[plain.casefold()].format(name=plain)
    if is_again(plain.casefold()):
        return tr("“{name}” would stand for a case read again; choose a name that does not end so.", name=plain)
    if len(plain) > LONGEST or not plain.isprintable():
        return tr("A name is one line of at most {most} characters; choose a shorter one.", most=LONGEST)
    alike = next((one for one in known if one.casefold() == plain.casefold()), plain)
    if alike != plain:
        return tr(
            "There is “{alike}” already; choose that name from the list, or write one that differs more.", alike=alike
        )
    return ""
