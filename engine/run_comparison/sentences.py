"""A comparison in sentences, for the window and the command line alike."""

from __future__ import annotations

import math
from collections import Counter

from engine.recipe.stages import Recipe
from engine.run_comparison.settings import Setting
from engine.run_comparison.values import RunComparison

NOTHING = "Nothing that decides a score differs between the two runs."
REASONS = {
    "only_before": "only in the earlier run",
    "only_after": "only in the later run",
    "failed_before": "failed in the earlier run",
    "failed_after": "failed in the later run",
    "other_readers": "read by other people",
}
LONGEST = 5
"""Settings that are named; the others are counted."""
_ROUNDING = ("plan", "versions")


def differs(comparison: RunComparison) -> str:
    """What differs, in a sentence or two."""
    model = [one for one in comparison.settings if one.part == "model"]
    recipe = [one for one in comparison.settings if one.part in Recipe.__dataclass_fields__]
    words = [
        _model(comparison) if model else "",
        "The data are another project file." if any(one.part == "data" for one in comparison.settings) else "",
        f"The recipe differs in {_listed(recipe)}." if recipe else "",
        _rounding(comparison),
    ]
    return " ".join(filter(None, words)) or NOTHING


def decided(comparison: RunComparison) -> str:
    """What became of the decisions of all cases."""
    rows = [row for row in comparison.decisions if row.stratum_kind == "all"]
    if not rows:
        return "No case is in both runs."
    row = rows[0]
    known = row.stayed_right + row.became_right + row.became_wrong + row.stayed_wrong
    if not known:
        return "No case has a reference and a prediction in both runs."
    return (
        f"Of {known:,} cases {row.stayed_right:,} stayed right, {row.became_right:,} became right, "
        f"{row.became_wrong:,} became wrong, {row.stayed_wrong:,} stayed wrong "
        f"(exact McNemar test over patients: p = {row.p:.2g})"
        + (f"; {row.unknown:,} without a known decision." if row.unknown else ".")
    )


def decision_test(comparison: RunComparison) -> str:
    """The test of all decisions, beside their counts."""
    row = next((row for row in comparison.decisions if row.stratum_kind == "all"), None)
    if row is None or math.isnan(row.p):
        return "No case has a reference and a prediction in both runs."
    unknown = f" Without a known decision: {row.unknown:,}." if row.unknown else ""
    return f"All cases: p = {row.p:.2g} (exact McNemar test over patients).{unknown}"


def left_out(comparison: RunComparison) -> str:
    """How many photos are not compared, and why; empty where all are."""
    counts = Counter(one.reason for one in comparison.unmatched)
    if not counts:
        return ""
    named = ", ".join(f"{counts[reason]:,} {words}" for reason, words in REASONS.items() if counts[reason])
    return f"Photos left out: {named}."


def revised(comparison: RunComparison) -> str:
    """How many photos' ROI is another one in the later run; empty where none is."""
    count = len(comparison.revised)
    if not count:
        return ""
    photos = "1 photo was" if count == 1 else f"{count:,} photos were"
    return f"The ROI of {photos} revised between the runs: there a change is the readers', too."


def _model(comparison: RunComparison) -> str:
    before, after = comparison.before, comparison.after
    if before.model_name == after.model_name:
        digests = f"({before.model_digest[:8]} → {after.model_digest[:8]})"
        return f"The model {after.model_name} is another version {digests}."
    return f"The model is {after.model_name} in place of {before.model_name}."


def _listed(settings: list[Setting]) -> str:
    named = ", ".join(one.words for one in settings[:LONGEST])
    more = len(settings) - LONGEST
    return f"{named} and {more} more" if more > 0 else named


def _rounding(comparison: RunComparison) -> str:
    parts = dict.fromkeys(one.part for one in comparison.settings if one.part in _ROUNDING)
    if not parts:
        return ""
    words = ["The plan differs, which changes rounding only."] if "plan" in parts else []
    return " ".join([*words, "The program's versions differ."] if "versions" in parts else words)
