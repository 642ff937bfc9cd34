"""One thing that a person can do: name, words, keys, tooltip, icon and menu."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """One row of the table.

    Attributes:
        name: by which the window asks for it.
        keys: portable key sequences that it comes with, the first one shown; `gui.keymap` knows those of now.
        place: the menu in which it stands; "" for keys only.
        needs: what must be there: "" nothing, "project", "writable" project, "photo" on the screen, "drawing" on a
            photo of a writable project, "coordinator": a writable project and somebody who may coordinate it.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    tooltip: str = ""
    icon: str = ""
    place: str = ""
    needs: str = ""
    checkable: bool = False
