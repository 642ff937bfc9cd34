"""The user guide names every key that there is, as it is."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from gui.actions.action import Action
from gui.actions.table import ACTIONS, label_keys
from gui.dialogs.key_sheet import CANVAS, TITLES

GUIDE = Path(__file__).parents[3] / "docs" / "user-guide.md"


def lines() -> list[str]:
    """A row for each menu, with its actions and their keys, and rows for what the photo itself answers to."""
    keyed = sorted((row for row in ACTIONS if row.keys), key=lambda row: row.place)
    menus = [
        f"| {TITLES[place]} | {'; '.join(map(_words, rows))} |"
        for place, rows in groupby(keyed, key=lambda row: row.place)
    ]
    labels = ", ".join(f"{label} `{key}`" for key, label in label_keys())
    photo = [
        f"| {TITLES[name]} | {'; '.join(f'{words}: {keys}' for words, keys in rows)} |" for name, rows in CANVAS.items()
    ]
    return [*menus, f"| Label | {labels} |", *photo]


def _words(row: Action) -> str:
    return f"{row.text.rstrip('…')} {', '.join(f'`{key}`' for key in row.keys)}"


def test_every_key_is_in_the_guide() -> None:
    text = GUIDE.read_text(encoding="utf-8").splitlines()
    missing = [line for line in lines() if line not in text]
    assert not missing, "docs/user-guide.md, “All keys”, should hold these lines:\n" + "\n".join(missing)


def test_every_picture_of_the_guide_is_there() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    named = {part.split(")")[0] for part in text.split("](screens/")[1:]}
    assert not {name for name in named if not (GUIDE.parent / "screens" / name).is_file()}
