"""What a reader may be called."""

from __future__ import annotations

from collections.abc import Iterable

from engine.readers.names import is_again

LONGEST = 60
MEANINGS = {
    "consensus": "is what readers agree on",
    "adjudicated": "is what a coordinator has settled",
    "model": "stands for the classifier in tables",
    "others": "stands for all other readers in tables",
}
"""The names that are taken, with what they stand for."""


def name_refusal(name: str, known: Iterable[str] = ()) -> str:
    """Why nobody can read under this new name, in a sentence; empty where somebody can.

    Args:
        known: names of readers that are there; one that differs only in upper and lower case is refused.
    """
    if not name.strip():
        return "Enter your name, so that your regions can be told from those of others."
    if name.strip().casefold() in MEANINGS:
        return f"“{name.strip()}” {MEANINGS[name.strip().casefold()]} and cannot be a reader's name; choose another."
    if is_again(name.strip().casefold()):
        return f"“{name.strip()}” would stand for a case read again; choose a name that does not end so."
    if len(name.strip()) > LONGEST or not name.strip().isprintable():
        return f"A name is one line of at most {LONGEST} characters; choose a shorter one."
    alike = next((one for one in known if one.casefold() == name.strip().casefold()), name.strip())
    if alike != name.strip():
        return f"There is “{alike}” already; choose that name from the list, or write one that differs more."
    return ""
