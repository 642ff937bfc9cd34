"""Findings in a reader's words: what their fields may say, and how lists name them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.finding_words import label_words, p_words, stratum_words
from gui.results.numbers import counted, two_digits

if TYPE_CHECKING:
    from engine.findings import Finding
    from engine.surprises import GroupFailure, Surprise

KINDS: dict[str, str] = {
    "shortcut": "Shortcut",
    "label_error": "Label error",
    "method_artefact": "Method artefact",
    "data_gap": "Data gap",
    "medical_cue": "Real medical cue",
}
KIND_TIPS: dict[str, str] = {
    "shortcut": "The model uses something that has nothing to do with the disease",
    "label_error": "A reference diagnosis or an outline is wrong",
    "method_artefact": "It comes from how the map or the agreement is made, not from the model",
    "data_gap": "There are too few photos of these people or this condition",
    "medical_cue": "The model uses something that dermatologists use as well",
}
SEVERITIES: dict[str, str] = {"low": "Low", "medium": "Medium", "high": "High"}
ACTIONS: dict[str, str] = {
    "none": "None",
    "collect": "Collect photos",
    "augment": "Augment",
    "relabel": "Relabel",
    "retrain": "Retrain",
}
ACTION_TIPS: dict[str, str] = {
    "none": "Nothing needs to be done",
    "collect": "Collect more photos of these people or this condition",
    "augment": "Train with photos in which it was taken out or pasted in",
    "relabel": "Look at diagnoses or outlines again",
    "retrain": "Train the model anew",
}
STATUSES: dict[str, str] = {
    "open": "Open",
    "confirmed": "Confirmed",
    "dismissed": "Dismissed",
    "resolved": "Resolved",
    "withdrawn": "Withdrawn",
}
STATUS_TIPS: dict[str, str] = {
    "open": "Nobody has decided yet",
    "confirmed": "It is so",
    "dismissed": "It is not so, or does not matter",
    "resolved": "It was so and has been mended",
    "withdrawn": "Out of lists, tables and reports; the log keeps it",
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
FAILINGS = {"accuracy": "right less often", "agreement": "looks elsewhere", "few_cases": "few cases"}
FILTERS: dict[str, str] = {"": "All but withdrawn", **STATUSES}
SURE = 0.05
"""Adjusted p from which on a surprise may be chance."""


def finding_line(finding: Finding) -> str:
    """What stands under a finding's title."""
    return f"{STATUSES[finding.status]} · {KINDS[finding.kind]} · {SEVERITIES[finding.severity].lower()}"


def candidate_title(surprise: Surprise) -> str:
    """A surprise in a list.

    >>> from types import SimpleNamespace
    >>> candidate_title(SimpleNamespace(label="ruler", stratum_kind="condition", stratum="Melanoma"))
    'Ruler · Melanoma'
    """
    words = label_words(surprise.label)
    return f"{words[0].upper()}{words[1:]} · {stratum_words(surprise.stratum_kind, surprise.stratum)}"


def candidate_line(surprise: Surprise) -> str:
    """How much, how sure, of how many."""
    p = surprise.p_adjusted
    doubt = " · may be chance" if not p < SURE else " · few cases" if surprise.small else ""
    spoken = "no p" if math.isnan(p) else "p < 0.001" if p < 0.001 else f"p {two_digits(p)}"
    return f"{surprise.enrichment:.1f} × · {spoken} · {counted(surprise.n_patients, 'patient')}{doubt}"


def group_row_title(group: GroupFailure) -> str:
    """A failing group in a list.

    >>> from types import SimpleNamespace
    >>> group_row_title(SimpleNamespace(failing="accuracy", stratum_kind="skin_type", stratum="V"))
    'Right less often · Fitzpatrick V'
    """
    words = FAILINGS[group.failing]
    return f"{words[0].upper()}{words[1:]} · {stratum_words(group.stratum_kind, group.stratum)}"


def group_line(group: GroupFailure) -> str:
    """How much, how sure, of how many."""
    if group.failing == "few_cases":
        return f"{counted(group.n_cases, 'case')} · {counted(group.n_patients, 'patient')}"
    value, rest = group.value, group.rest
    is_share = group.failing == "accuracy"
    figures = f"{value:.0%} against {rest:.0%}" if is_share else f"IoU {value:.2f} against {rest:.2f}"
    few = " · few cases" if group.small else ""
    said = p_words(group.p_adjusted).removeprefix("adjusted ")
    return f"{figures} · {said} · {counted(group.n_patients, 'patient')}{few}"


def inset_title(title: str) -> str:
    """A title below another of the same label: where alone.

    >>> inset_title("Ruler · all cases")
    'All cases'
    """
    where = title.partition(" · ")[2] or title
    return where[0].upper() + where[1:]


def day(time: str) -> str:
    """Day and minute of a moment in the log, UTC."""
    return time[:16].replace("T", " ")
