"""Strict reading of a card's JSON: each key once asked for, each refusal one sentence with file and key."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, cast, get_args

from engine.errors import ModelError
from engine.language import tr

LARGEST_SIDE = 8192
"""Pixels: an input beyond this is a slip of the pen."""


class CardReader:
    """One JSON object of a card; remembers which keys were asked for, so that `finish` finds the unknown ones."""

    def __init__(self, path: Path, place: str, value: object, folder: Path | None = None) -> None:
        """`place` is the object's own key with a dot behind it, empty for the card itself; `folder` holds its files."""
        self.path = path
        self.folder = folder or path.parent
        self._place = place
        if not isinstance(value, Mapping):
            key = place.rstrip(".")
            if not key:
                raise ModelError(
                    tr("Model card {path}: the card must be an object with keys and values; mend the card.", path=path)
                )
            raise ModelError(
                tr(
                    "Model card {path}: “{key}” must be an object with keys and values; mend the card.",
                    path=path,
                    key=key,
                )
            )
        self._values = cast(Mapping[str, object], value)
        self._asked: set[str] = set()

    @property
    def names(self) -> tuple[str, ...]:
        """The keys, in the order of the file."""
        return tuple(self._values)

    def error(self, key: str, what: str) -> ModelError:
        """The refusal of a key."""
        return ModelError(
            tr(
                "Model card {path}: “{key}” {what}; mend the card.",
                path=self.path,
                key=f"{self._place}{key}",
                what=what,
            )
        )

    def finish(self) -> None:
        """Refuse keys that nothing asked for."""
        for key in self._values:
            if key not in self._asked:
                known = ", ".join(sorted(self._asked))
                raise self.error(key, tr("is not a key that a card has here (known: {known})", known=known))

    def has(self, key: str) -> bool:
        """Whether an optional key is there."""
        self._asked.add(key)
        return key in self._values

    def object(self, key: str) -> CardReader:
        """A nested object."""
        return CardReader(self.path, f"{self._place}{key}.", self._value(key), self.folder)

    def text(self, key: str) -> str:
        """A text that is not empty."""
        return self._text(key, self._value(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of different texts, not empty."""
        value = self._value(key)
        if not isinstance(value, list) or not value:
            raise self.error(key, tr("must be a list of names"))
        names = tuple(self._text(key, item) for item in cast(list[object], value))
        if len(set(names)) < len(names):
            raise self.error(key, tr("has a name twice"))
        return names

    def text_map(self, key: str) -> Mapping[str, str]:
        """An object from text to text."""
        value = self._value(key)
        if not isinstance(value, Mapping):
            raise self.error(key, tr("must be an object from text to text"))
        return {name: self._text(f"{key}.{name}", item) for name, item in cast(Mapping[str, object], value).items()}

    def flag(self, key: str) -> bool:
        """True or false."""
        value = self._value(key)
        if not isinstance(value, bool):
            raise self.error(key, tr("must be true or false"))
        return value

    def count(self, key: str) -> int:
        """A whole number from 1 to `LARGEST_SIDE`."""
        value = self._value(key)
        if type(value) is not int or not 1 <= value <= LARGEST_SIDE:
            raise self.error(key, tr("must be a whole number from 1 to {largest}", largest=LARGEST_SIDE))
        return value

    def numbers(self, key: str, length: int) -> tuple[float, ...]:
        """A list of finite numbers of the given length."""
        value = self._value(key)
        items = cast(list[object], value) if isinstance(value, list) else []
        if len(items) != length or not all(_is_number(item) for item in items):
            raise self.error(key, tr("must be a list of {length} numbers", length=length))
        return tuple(float(cast(float, item)) for item in items)

    def choice(self, key: str, kind: Any) -> Any:
        """One of the words of a `Literal`."""
        value, words = self._value(key), get_args(kind)
        if value not in words:
            raise self.error(key, tr("must be one of {known}", known=", ".join(words)))
        return value

    def file(self, key: str) -> Path:
        """A file in the folder of the card's files, or below it."""
        return self.path_of(key, self.text(key))

    def enter(self, key: str) -> None:
        """Look for the card's files in the folder that it names, relative to its own or absolute."""
        self.folder = (self.path.parent / self.text(key)).resolve()

    def path_of(self, key: str, name: str) -> Path:
        """The path of a file that the card names, refused where it leads out of the folder of its files."""
        parts = PurePosixPath(name.replace("\\", "/")).parts
        if PurePosixPath(name).is_absolute() or PureWindowsPath(name).drive or ".." in parts or "\0" in name:
            raise self.error(
                key, tr("names “{name}”, which is not in the card's folder: put the file beside the card", name=name)
            )
        return self.folder.joinpath(*parts)

    def _value(self, key: str) -> object:
        self._asked.add(key)
        if key not in self._values:
            raise self.error(key, tr("is missing"))
        return self._values[key]

    def _text(self, key: str, value: object) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self.error(key, tr("must be text that is not empty"))
        return value


def _is_number(item: object) -> bool:
    return isinstance(item, int | float) and not isinstance(item, bool) and math.isfinite(item)
