"""Values of a JSON object, each of the type that it has to be."""

from __future__ import annotations

import json
from typing import Any, cast

from engine.language import tr

UNREADABLE = (ValueError, RecursionError, OverflowError)
"""What a text that is no such object raises."""


class Fields:
    """One JSON object; every method raises `ValueError` with the name of a value that is missing or of another type."""

    def __init__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise ValueError(tr("an entry is not a JSON object"))
        self._values = cast(dict[str, Any], value)

    @classmethod
    def of(cls, text: str) -> Fields:
        """The object that a line holds."""
        return cls(json.loads(text))

    def text(self, name: str) -> str:
        """Text that can be stored, which half of a surrogate pair cannot."""
        value = self._values.get(name)
        if not isinstance(value, str):
            raise ValueError(tr("“{name}” is not text", name=name))
        value.encode()
        return value

    def text_or_none(self, name: str) -> str | None:
        """Text or null."""
        return None if self._null(name) else self.text(name)

    def number(self, name: str) -> int:
        """A whole number from 0 to 2^53."""
        value = self._values.get(name)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 2**53:
            raise ValueError(tr("“{name}” is not a whole number", name=name))
        return value

    def number_or_none(self, name: str) -> int | None:
        """A whole number or null."""
        return None if self._null(name) else self.number(name)

    def truth(self, name: str) -> bool:
        """True or false."""
        value = self._values.get(name)
        if not isinstance(value, bool):
            raise ValueError(tr("“{name}” is neither true nor false", name=name))
        return value

    def truth_or_none(self, name: str) -> bool | None:
        """True, false or null."""
        return None if self._null(name) else self.truth(name)

    def truth_if_said(self, name: str) -> bool:
        """True or false; false where nothing is said."""
        return name in self._values and self.truth(name)

    def records(self, name: str) -> list[Fields]:
        """The objects of a list."""
        value = self._values.get(name)
        if not isinstance(value, list):
            raise ValueError(tr("“{name}” is not a list", name=name))
        return [Fields(item) for item in cast(list[object], value)]

    def inner(self, name: str) -> Fields:
        """The object of that name."""
        return Fields(self._values.get(name))

    def _null(self, name: str) -> bool:
        return name in self._values and self._values[name] is None
