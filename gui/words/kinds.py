"""The ways to part cases, as people call them."""

from __future__ import annotations

from collections.abc import Collection

from engine.language import tr
from engine.recipe.strata_names import PAIR
from engine.report.titles import KINDS, kind_title, kind_words

__all__ = [
    "CONDITION",
    "KINDS",
    "WHOLE",
    "kind_phrase",
    "kind_title",
    "kind_words",
    "ordered_kinds",
    "pair_of",
    "parts_of",
]

WHOLE = "all"
CONDITION = "condition"


def kind_phrase(kind: str) -> str:
    """After "Agreement": "by skin type"."""
    return tr("over all cases") if kind == WHOLE else tr("by {kind}", kind=kind_words(kind))


def pair_of(first: str, second: str, known: Collection[str]) -> str:
    """Both kinds crossed, in the order in which they are known already; the first one alone without a second."""
    if not second or WHOLE in (first, second) or first == second:
        return first
    other = f"{second}{PAIR}{first}"
    return other if other in known else f"{first}{PAIR}{second}"


def parts_of(kind: str) -> tuple[str, str]:
    """The two kinds of a pair; a kind that is none, and an empty second one."""
    first, pair, second = kind.partition(PAIR)
    return (first, second) if pair and kind not in KINDS else (kind, "")


def ordered_kinds(kinds: list[str]) -> list[str]:
    """Known kinds first, in their order, then columns, then pairs."""
    order = {kind: place for place, kind in enumerate(KINDS)}
    return sorted(kinds, key=lambda kind: (kind not in order, PAIR in kind, order.get(kind, 0), kind))
