"""A comparison in sentences, for the window and the command line alike."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence

from engine.language import several, tr
from engine.recipe.stages import Recipe
from engine.run_comparison.settings import Setting
from engine.run_comparison.values import RunComparison

LONGEST = 5
"""Settings that are named; the others are counted."""
_ROUNDING = ("plan", "versions")


def by_key(settings: Sequence[Setting]) -> str:
    """Settings by the keys that they have in the file, as "segmentation.parameter 0.5 → 0.3"."""
    return ", ".join(one.words for one in settings)


def differs(comparison: RunComparison, listed: Callable[[Sequence[Setting]], str] = by_key) -> str:
    """What differs, in a sentence or two; `listed` names settings of the recipe."""
    model = [one for one in comparison.settings if one.part == "model"]
    recipe = [one for one in comparison.settings if one.part in Recipe.__dataclass_fields__]
    words = [
        _model(comparison) if model else "",
        tr("The data are another project file.") if any(one.part == "data" for one in comparison.settings) else "",
        tr("The recipe differs in {settings}.", settings=_counted(recipe, listed)) if recipe else "",
        _rounding(comparison),
    ]
    return " ".join(filter(None, words)) or tr("Nothing that decides a score differs between the two runs.")


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
        return tr("No case has a reference and a prediction in both runs.")
    test = tr("All cases: p = {p:.2g} (exact McNemar test over patients).", p=row.p)
    if not row.unknown:
        return test
    unknown = tr("Without a known decision: {n:,}.", n=row.unknown)
    return f"{test} {unknown}"


def left_out(comparison: RunComparison) -> str:
    """How many photos are not compared, and why; empty where all are."""
    counts = Counter(one.reason for one in comparison.unmatched)
    if not counts:
        return ""
    reasons = {
        "only_before": tr("{n:,} only in the earlier run", n=counts["only_before"]),
        "only_after": tr("{n:,} only in the later run", n=counts["only_after"]),
        "failed_before": tr("{n:,} failed in the earlier run", n=counts["failed_before"]),
        "failed_after": tr("{n:,} failed in the later run", n=counts["failed_after"]),
        "other_readers": tr("{n:,} read by other people", n=counts["other_readers"]),
    }
    return tr("Photos left out: {reasons}.", reasons=", ".join(reasons[one] for one in reasons if counts[one]))


def revised(comparison: RunComparison) -> str:
    """How many photos' ROI is another one in the later run; empty where none is."""
    count = len(comparison.revised)
    if not count:
        return ""
    return several(
        "The ROI of {n:,} photo was revised between the runs: there a change is the readers', too.",
        "The ROI of {n:,} photos were revised between the runs: there a change is the readers', too.",
        count,
    )


def _model(comparison: RunComparison) -> str:
    before, after = comparison.before, comparison.after
    if before.model_name == after.model_name:
        return tr(
            "The model {name} is another version ({before} → {after}).",
            name=after.model_name,
            before=before.model_digest[:8],
            after=after.model_digest[:8],
        )
    return tr("The model is {after} in place of {before}.", after=after.model_name, before=before.model_name)


def _counted(settings: Sequence[Setting], listed: Callable[[Sequence[Setting]], str]) -> str:
    named = listed(settings[:LONGEST])
    more = len(settings) - LONGEST
    return tr("{named} and {more} more", named=named, more=more) if more > 0 else named


def _rounding(comparison: RunComparison) -> str:
    parts = dict.fromkeys(one.part for one in comparison.settings if one.part in _ROUNDING)
    if not parts:
        return ""
    words = [tr("The plan differs, which changes rounding only.")] if "plan" in parts else []
    return " ".join([*words, tr("The program's versions differ.")] if "versions" in parts else words)
