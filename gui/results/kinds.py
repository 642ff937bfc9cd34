"""The ways to part cases, as people call them."""

from __future__ import annotations

from collections.abc import Collection

from engine.recipe.strata_names import COLUMN, EACH, PAIR

KINDS: dict[str, str] = {
    "condition": "Condition",
    "age_band": "Age",
    "sex": "Sex",
    "skin_type": "Skin type",
    "monk_skin_tone": "Monk skin tone",
    "site": "Site on the body",
    "reader": "Reader",
    "image_count": "Photos of a case",
    "roi_size": "Size of the ROI",
    "confidence": "Confidence",
    "correct": "Correctness",
    "all": "All cases",
}
"""In the order in which they are offered."""
WHOLE = "all"


def kind_title(kind: str) -> str:
    """A kind's name; of an imported column the column's, of a pair both.

    >>> kind_title("sex"), kind_title("table_clinic"), kind_title("condition & sex")
    ('Sex', 'Column clinic', 'Condition and sex')
    """
    if kind == EACH:
        return "All kinds"
    if kind in KINDS:
        return KINDS[kind]
    first, pair, second = kind.partition(PAIR)
    if pair:
        return f"{kind_title(first)} and {lowered(kind_title(second))}"
    return f"Column {kind.removeprefix(COLUMN)}"


def kind_phrase(kind: str) -> str:
    """After "Agreement": "by skin type"."""
    return "over all cases" if kind == WHOLE else f"by {lowered(kind_title(kind))}"


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


def lowered(title: str) -> str:
    """Inside a sentence; names keep their capitals."""
    return title if title.startswith("Monk") else title[0].lower() + title[1:]
