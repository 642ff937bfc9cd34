"""Names of baselines, measures and strata as people read them, in the window and in the report."""

from __future__ import annotations

from engine.agreement import MEASURES
from engine.conditions import CONDITIONS
from engine.recipe import NO_BASELINE
from engine.recipe.strata_names import COLUMN, EACH, PAIR, with_scale

BASELINES = {
    "black": "Black",
    "white": "White",
    "mean": "Mean colour",
    "blurred": "Blurred photo",
    "noise": "Uniform noise",
    "references": "Other photos",
    NO_BASELINE: "No baseline",
}
KINDS: dict[str, str] = {
    "condition": "Condition",
    "age_band": "Age",
    "sex": "Sex",
    "skin_type": "Skin type",
    "skin_type_pair": "Skin types two by two",
    "monk_skin_tone": "Monk skin tone",
    "site": "Site on the body",
    "reader": "Reader",
    "image_count": "Photos of a case",
    "roi_size": "Size of the ROI",
    "confidence": "Confidence",
    "correct": "Correctness",
    "all": "All cases",
}
"""Ways to part cases, in the order in which they are offered."""
NUMBERS = {condition.name: condition.number for condition in CONDITIONS if condition.number is not None}
"""Of the conditions in the study's figures."""
MEASURE_TITLES = {info.name: info.title for info in MEASURES}


def baseline_title(name: str) -> str:
    """A baseline as people read it."""
    return BASELINES.get(name, name)


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


def lowered(title: str) -> str:
    """Inside a sentence; names keep their capitals."""
    return title if title.startswith("Monk") else title[0].lower() + title[1:]


def stratum_title(kind: str, name: str) -> str:
    """The name of a group in a dermatologist's words.

    >>> stratum_title("skin_type", "IV"), stratum_title("sex", "unknown")
    ('Fitzpatrick IV', 'Unknown')
    """
    if name == "unknown":
        return "Unknown"
    if kind == "all":
        return "All cases"
    named = with_scale(kind, name)
    return named[:1].upper() + named[1:]


def condition_title(name: str) -> str:
    """A condition after its number in the study's figures, where it has one."""
    number = NUMBERS.get(name)
    return stratum_title("condition", name) if number is None else f"{number} {name}"
