"""What a key may be given to: what has it already, and which keys belong to the photo for good."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.label_words import label_title
from engine.language import tr
from gui.actions.table import ACTIONS, label_keys
from gui.keymap import Keys, native

OF_THE_PHOTO: Mapping[str, str] = {
    "Space": tr("{key} moves the photo while it is held and stays so."),
    "Esc": tr("{key} cancels what is being drawn and stays so."),
    "Backspace": tr("{key} takes a corner back and stays so."),
    "Up": tr("{key} moves what is selected and stays so."),
    "Down": tr("{key} moves what is selected and stays so."),
    "Shift+Up": tr("{key} moves what is selected and stays so."),
    "Shift+Down": tr("{key} moves what is selected and stays so."),
    "Shift+Left": tr("{key} moves what is selected and stays so."),
    "Shift+Right": tr("{key} moves what is selected and stays so."),
    "Tab": tr("{key} goes to the next control and stays so."),
    "Shift+Tab": tr("{key} goes to the control before and stays so."),
    "Shift+Backtab": tr("{key} goes to the control before and stays so."),
}
"""Keys of the canvas and of every window, which no action can have, and what is said to whoever asks for one."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why a key cannot simply be taken.

    Attributes:
        sentence: what has it now.
        holder: the action that has it and could give it up; "" where it belongs to the photo or to a label.
    """

    sentence: str
    holder: str = ""


def defaults() -> dict[str, Keys]:
    """The keys that every action has until a person changes them."""
    return {row.name: row.keys for row in ACTIONS}


def conflict(key: str, name: str, keys: Mapping[str, Keys]) -> Conflict | None:
    """What stands against giving `key` to the action `name` while all have `keys`; `None` where nothing does."""
    if key in OF_THE_PHOTO:
        return Conflict(OF_THE_PHOTO[key].format(key=native(key)))
    labels = dict(label_keys())
    if key in labels:
        return Conflict(tr("{key} chooses the label “{label}” and stays so.", key=key, label=label_title(labels[key])))
    for row in ACTIONS:
        if row.name != name and key in keys[row.name]:
            said = tr("{key} is the key of “{action}” now.", key=native(key), action=row.text.rstrip("…"))
            return Conflict(said, row.name)
    return None


def given(key: str, name: str, keys: Mapping[str, Keys]) -> dict[str, Keys]:
    """The keys once `key` is the first of the action's: its other keys stay, and no other action keeps it."""
    freed = {other: tuple(one for one in held if one != key) for other, held in keys.items()}
    freed[name] = (key, *(one for one in keys[name][1:] if one != key))
    return freed


def changed(keys: Mapping[str, Keys]) -> dict[str, Keys]:
    """Those that are not as they come."""
    return {name: held for name, held in keys.items() if held != defaults()[name]}


def complete(chosen: Mapping[str, Keys]) -> dict[str, Keys]:
    """All keys when a person has chosen some; a new action's key gives way to what they chose."""
    known = {name: held for name, held in chosen.items() if name in defaults()}
    taken = {key for held in known.values() for key in held}
    return {
        name: known[name] if name in known else tuple(key for key in held if key not in taken)
        for name, held in defaults().items()
    }
