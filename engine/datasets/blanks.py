"""Blank cells: whatever says "not known" is blank, and a blank is never equal to another blank."""

from __future__ import annotations

from engine.language import tr

BLANKS = frozenset(
    {"", "-", "--", "?", "na", "n/a", "#n/a", "nan", "nat", "none", "null", "nil", "unknown", "unk", "not available"}
    | {"not known", "not recorded", "not specified", "unspecified", "undefined", "missing", "none_selected"}
)


def filled(text: str) -> str | None:
    """The text without surrounding blanks; `None` where it says nothing.

    >>> filled(" IP_1 "), filled("N/A")
    ('IP_1', None)
    """
    stripped = text.strip()
    return None if stripped.casefold() in BLANKS else stripped


def some(names: list[str], limit: int = 20) -> str:
    """A list of names for a sentence: all of them, or the first ones and how many more."""
    shown = ", ".join(names[:limit])
    return shown if len(names) <= limit else tr("{names} and {n} more", names=shown, n=len(names) - limit)


def finding(what: str, names: list[str]) -> list[str]:
    """A sentence that says what was found and names it; none where nothing was.

    >>> finding("Photos without a row", ["a.jpg"]), finding("Photos without a row", [])
    (['Photos without a row (1): a.jpg.'], [])
    """
    return [tr("{what} ({n}): {names}.", what=what, n=len(names), names=some(names))] if names else []
