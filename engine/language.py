"""The language of the sentences that people read: English, as they stand in the code, unless the window speaks another.

`tr` and `several` are what Qt's lupdate looks for: their first words are literals, values are named in braces.
Words that are kept (in a project, a table, a recipe) are never translated, nor is a report: it is made to be shared.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from string import Formatter
from typing import Any, Protocol

NARROW_SPACE = "\u202f"


class Catalogue(Protocol):
    """Where the sentences of a language are looked up."""

    def __call__(self, text: str, about: str, count: int) -> str:
        """Give the sentence for an English one; "" where there is none; `count` is -1 where nothing is counted."""
        ...


def no_catalogue(text: str, about: str, count: int) -> str:
    """English: every sentence stands as it is."""
    return ""


class _OtherLanguages(Formatter):
    """Parts thousands by a narrow space (ISO 80000-1): elsewhere a comma is read as a decimal mark."""

    def format_field(self, value: Any, format_spec: str) -> str:
        shown = super().format_field(value, format_spec)
        return shown.replace(",", NARROW_SPACE) if "," in format_spec else shown


_OTHERS = _OtherLanguages()
_catalogue: Catalogue = no_catalogue
_in_english: ContextVar[bool] = ContextVar("in_english", default=False)


def speak(catalogue: Catalogue) -> None:
    """Take sentences from a catalogue from now on, in every thread."""
    global _catalogue
    _catalogue = catalogue


def in_english() -> AbstractContextManager[None]:
    """Leave sentences as they stand in the code, for what goes into files."""
    return _kept_in_english(True)


def in_their_language() -> AbstractContextManager[None]:
    """Say sentences in the language of the person all the same: a refusal of that which writes an English file."""
    return _kept_in_english(False)


@contextmanager
def _kept_in_english(kept: bool) -> Generator[None]:
    before = _in_english.set(kept)
    try:
        yield
    finally:
        _in_english.reset(before)


def tr(text: str, about: str = "", /, **values: object) -> str:
    """Say a sentence in the language of the person; `{name}` stands for the value of that name.

    `about` tells translators apart what English says with the same words.
    """
    said = _looked_up(text, about, -1)
    if not values:
        return said or text
    return _OTHERS.vformat(said, (), values) if said else text.format(**values)


def several(one: str, many: str, count: int, /, **values: object) -> str:
    """Say how many: `{n}` stands for the count, and the language chooses the form of its words."""
    said = _looked_up(one, many, count)
    if said:
        return _OTHERS.vformat(said, (), {"n": count, **values})
    return (one if count == 1 else many).format(n=count, **values)


def grouped(value: float, decimals: int = 0) -> str:
    """A number by itself, its thousands parted as the language does.

    >>> grouped(12_345), grouped(1234.56, 1)
    ('12,345', '1,234.6')
    """
    form = f",.{decimals}f"
    english = _in_english.get() or _catalogue is no_catalogue
    return format(value, form) if english else _OTHERS.format_field(value, form)


def capital(words: str) -> str:
    """Words where a line begins.

    >>> capital("IoU of all"), capital("skin marker"), capital("")
    ('IoU of all', 'Skin marker', '')
    """
    return words[:1].upper() + words[1:]


def _looked_up(text: str, about: str, count: int) -> str:
    return "" if _in_english.get() else _catalogue(text, about, count)
