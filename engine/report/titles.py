"""Names of baselines and strata as people read them, in the window and in the report."""

from __future__ import annotations

from engine.conditions import CONDITIONS
from engine.language import capital, tr
from engine.recipe import NO_BASELINE
from engine.recipe.strata_names import COLUMN, EACH, KIND_NAMES, PAIR, with_scale

KINDS = (*KIND_NAMES[1:], KIND_NAMES[0])
"""Ways to part cases, in the order in which they are offered."""
NUMBERS = {condition.name: condition.number for condition in CONDITIONS if condition.number is not None}
"""Of the conditions in the study's figures."""


def baseline_title(name: str) -> str:
    """A baseline as people read it."""
    return capital(baseline_words(name))


def baseline_words(name: str) -> str:
    """A baseline inside a sentence."""
    words = {
        "black": tr("black"),
        "white": tr("white"),
        "mean": tr("mean colour"),
        "blurred": tr("blurred photo"),
        "noise": tr("uniform noise"),
        "references": tr("other photos"),
        NO_BASELINE: tr("no baseline"),
    }
    return words.get(name, name)


def kind_title(kind: str) -> str:
    """A kind's name; of an imported column the column's, of a pair both.

    >>> kind_title("sex"), kind_title("table_clinic"), kind_title("condition & sex")
    ('Sex', 'Column clinic', 'Condition and sex')
    """
    return capital(kind_words(kind))


def kind_words(kind: str) -> str:
    """A kind's name inside a sentence.

    >>> kind_words("sex"), kind_words("monk_skin_tone"), kind_words("table_clinic")
    ('sex', 'Monk skin tone', 'column clinic')
    """
    if kind == EACH:
        return tr("all kinds")
    names = {
        "condition": tr("condition"),
        "age_band": tr("age"),
        "sex": tr("sex"),
        "skin_type": tr("skin type"),
        "skin_type_pair": tr("skin types two by two"),
        "monk_skin_tone": tr("Monk skin tone"),
        "site": tr("site on the body"),
        "reader": tr("reader"),
        "image_count": tr("photos of a case"),
        "roi_size": tr("size of the ROI"),
        "confidence": tr("confidence"),
        "correct": tr("correctness"),
        "all": tr("all cases"),
    }
    if kind in names:
        return names[kind]
    first, pair, second = kind.partition(PAIR)
    if pair:
        return tr("{first} and {second}", "two kinds of groups", first=kind_words(first), second=kind_words(second))
    return tr("column {name}", name=kind.removeprefix(COLUMN))


def lowered(title: str) -> str:
    """Inside a sentence of a report, which is English; names keep their capitals. See `kind_words` for the window."""
    return title if title.startswith("Monk") else title[0].lower() + title[1:]


def stratum_title(kind: str, name: str) -> str:
    """The name of a group in a dermatologist's words.

    >>> stratum_title("skin_type", "IV"), stratum_title("sex", "unknown")
    ('Fitzpatrick IV', 'Unknown')
    """
    if name == "unknown":
        return tr("Unknown")
    if kind == "all":
        return tr("All cases")
    return capital(with_scale(kind, name))


def condition_title(name: str) -> str:
    """A condition after its number in the study's figures, where it has one."""
    number = NUMBERS.get(name)
    return stratum_title("condition", name) if number is None else f"{number} {name}"
