"""Findings in a reader's words: what their fields may say, and how lists name them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.finding_words import SMALLEST_P, stratum_words
from engine.label_words import label_title
from engine.language import capital, several, tr
from gui.words.numbers import two_digits

if TYPE_CHECKING:
    from engine.findings import Finding
    from engine.surprises import GroupFailure, Surprise

KINDS: dict[str, str] = {
    "shortcut": tr("Shortcut"),
    "label_error": tr("Label error"),
    "method_artefact": tr("Method artefact"),
    "data_gap": tr("Data gap"),
    "medical_cue": tr("Real medical cue"),
}
KIND_TIPS: dict[str, str] = {
    "shortcut": tr("The model uses something that has nothing to do with the disease"),
    "label_error": tr("A reference diagnosis or an outline is wrong"),
    "method_artefact": tr("It comes from how the map or the agreement is made, not from the model"),
    "data_gap": tr("There are too few photos of these people or this condition"),
    "medical_cue": tr("The model uses something that dermatologists use as well"),
}
SEVERITIES: dict[str, str] = {"low": tr("Low"), "medium": tr("Medium"), "high": tr("High")}
SEVERITIES_IN_LINE: dict[str, str] = {"low": tr("low"), "medium": tr("medium"), "high": tr("high")}
ACTIONS: dict[str, str] = {
    "none": tr("None", "action"),
    "collect": tr("Collect photos"),
    "augment": tr("Augment"),
    "relabel": tr("Relabel"),
    "retrain": tr("Retrain"),
}
ACTION_TIPS: dict[str, str] = {
    "none": tr("Nothing needs to be done"),
    "collect": tr("Collect more photos of these people or this condition"),
    "augment": tr("Train with photos in which it was taken out or pasted in"),
    "relabel": tr("Look at diagnoses or outlines again"),
    "retrain": tr("Train the model anew"),
}
ACTION_PHRASES: dict[str, str] = {
    "none": tr("action: none"),
    "collect": tr("action: collect photos"),
    "augment": tr("action: augment"),
    "relabel": tr("action: relabel"),
    "retrain": tr("action: retrain"),
}
STATUSES: dict[str, str] = {
    "open": tr("Open", "status of a finding"),
    "confirmed": tr("Confirmed"),
    "dismissed": tr("Dismissed"),
    "resolved": tr("Resolved"),
    "withdrawn": tr("Withdrawn"),
}
STATUS_TIPS: dict[str, str] = {
    "open": tr("Nobody has decided yet"),
    "confirmed": tr("It is so"),
    "dismissed": tr("It is not so, or does not matter"),
    "resolved": tr("It was so and has been mended"),
    "withdrawn": tr("Out of lists, tables and reports; the log keeps it"),
}
MARKS: dict[str, tuple[str, str]] = {
    "open": ("ph.circle", "accent"),
    "confirmed": ("ph.warning-circle-fill", "warning"),
    "dismissed": ("ph.x-circle", "disabled"),
    "resolved": ("ph.check-circle-fill", "accent"),
    "withdrawn": ("ph.trash", "disabled"),
}
"""Icon and colour of a status: told by shape as well."""
CANDIDATE_MARK = ("ph.lightbulb", "warning")
GROUP_MARK = ("ph.users-three", "warning")
FAILINGS = {"accuracy": tr("Right less often"), "agreement": tr("Looks elsewhere"), "few_cases": tr("Few cases")}
FILTERS: dict[str, str] = {"": tr("All but withdrawn"), **STATUSES}
SURE = 0.05
"""Adjusted p from which on a surprise may be chance."""


def finding_line(finding: Finding) -> str:
    """What stands under a finding's title."""
    return f"{STATUSES[finding.status]} · {KINDS[finding.kind]} · {SEVERITIES_IN_LINE[finding.severity]}"


def candidate_title(surprise: Surprise) -> str:
    """A surprise in a list.

    >>> from types import SimpleNamespace
    >>> candidate_title(SimpleNamespace(label="ruler", stratum_kind="condition", stratum="Melanoma"))
    'Ruler · Melanoma'
    """
    return f"{label_title(surprise.label)} · {stratum_words(surprise.stratum_kind, surprise.stratum)}"


def candidate_line(surprise: Surprise) -> str:
    """How much, how sure, of how many."""
    p = surprise.p_adjusted
    doubt = tr("may be chance") if not p < SURE else tr("few cases") if surprise.small else ""
    spoken = tr("no p") if math.isnan(p) else "p < 0.001" if p < 0.001 else f"p {two_digits(p)}"
    parts = f"{surprise.enrichment:.1f} ×", spoken, _patients(surprise.n_patients), doubt
    return " · ".join(filter(None, parts))


def group_row_title(group: GroupFailure) -> str:
    """A failing group in a list.

    >>> from types import SimpleNamespace
    >>> group_row_title(SimpleNamespace(failing="accuracy", stratum_kind="skin_type", stratum="V"))
    'Right less often · Fitzpatrick V'
    """
    return f"{FAILINGS[group.failing]} · {stratum_words(group.stratum_kind, group.stratum)}"


def group_line(group: GroupFailure) -> str:
    """How much, how sure, of how many."""
    if group.failing == "few_cases":
        cases = several("{n:,} case", "{n:,} cases", group.n_cases)
        return f"{cases} · {_patients(group.n_patients)}"
    if group.failing == "accuracy":
        figures = tr("{value:.0%} against {rest:.0%}", value=group.value, rest=group.rest)
    else:
        figures = tr("IoU {value:.2f} against {rest:.2f}", value=group.value, rest=group.rest)
    few = tr("few cases") if group.small else ""
    return " · ".join(filter(None, (figures, p_figure(group.p_adjusted), _patients(group.n_patients), few)))


def p_figure(p: float) -> str:
    """An adjusted p where there is little room.

    >>> p_figure(0.00021), p_figure(0.034)
    ('p below 0.001', 'p 0.034')
    """
    if math.isnan(p):
        return tr("no p")
    return tr("p below {limit}", limit=SMALLEST_P) if p < SMALLEST_P else f"p {p:.3f}"


def _patients(count: int) -> str:
    return several("{n:,} patient", "{n:,} patients", count)


def inset_title(title: str) -> str:
    """A title below another of the same label: where alone.

    >>> inset_title("Ruler · all cases")
    'All cases'
    """
    return capital(title.partition(" · ")[2] or title)
