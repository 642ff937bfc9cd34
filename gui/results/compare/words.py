"""Changes, runs, decisions and groups as people read them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.report.number_text import p_text
from gui.results.gallery.sections import SECTIONS
from gui.results.numbers import UNDEFINED, counted, interval, two_digits

if TYPE_CHECKING:
    from engine.project import Run
    from engine.run_comparison import Change, Unmatched

TRANSITIONS = {
    "stayed_right": "Stayed right",
    "became_right": "Became right",
    "became_wrong": "Became wrong",
    "stayed_wrong": "Stayed wrong",
}
UNKNOWN_DECISION = "Unknown"
REASONS = {
    "only_before": "only in the run it is compared with",
    "only_after": "only in the run that is shown",
    "failed_before": "failed in the run it is compared with",
    "failed_after": "failed in the run that is shown",
    "other_readers": "read by other people",
}


def signed(value: float) -> str:
    """A change with its sign; a dash where it is undefined.

    >>> signed(0.0412), signed(-0.3), signed(0.0)
    ('+0.041', '−0.30', '0')
    """
    text = two_digits(value)
    return f"+{text}" if value > 0 and text != UNDEFINED else text


def run_name(run: Run, photos: int) -> str:
    """A run by date, model, recipe and number of photos."""
    moment = run.started_at[:16].replace("T", " ")
    return f"{moment} · {run.model_name} · {recipe_name(run)} · {counted(photos, 'photo')}"


def recipe_name(run: Run) -> str:
    """The preset where the run's recipe is one, else the first of its hash."""
    from engine.recipe import PRESETS, load_recipe

    preset = next((name for name in PRESETS if load_recipe(name).score_hash == run.score_hash), "")
    return f"recipe {preset or run.score_hash[:6]}"


def left_out_words(photo: Unmatched) -> str:
    """Which photo is not compared, and why."""
    return f"Photo {photo.photo_id}: {photo.message or REASONS[photo.reason]}"


def group_word(group: str | None) -> str:
    """One of Shared Interest's groups."""
    if group is None:
        return "Undefined"
    section = SECTIONS.get(group)
    return section.title if section else group.replace("_", " ").capitalize()


def change_words(name: str, change: Change, measure: str, smallest: int) -> str:
    """A row of the plot in words."""
    ends = f", 95 % interval {interval(change.low, change.high)}" if math.isfinite(change.low) else ", no interval"
    lines = [
        name,
        f"{measure} {two_digits(change.mean_before)} → {two_digits(change.mean_after)}: "
        f"change {signed(change.change)}{ends}",
        f"Adjusted p {p_text(change.p_adjusted)}; {counted(change.n_cases, 'case')}, "
        f"{counted(change.n_patients, 'patient')}.",
    ]
    if math.isfinite(change.beyond_rest):
        rest = f" ({interval(change.rest_low, change.rest_high)})" if math.isfinite(change.rest_low) else ""
        p = f", adjusted p {p_text(change.rest_p_adjusted)}" if math.isfinite(change.rest_p_adjusted) else ""
        lines.append(f"Beyond the change of the others: {signed(change.beyond_rest)}{rest}{p}.")
    if change.undefined_before or change.undefined_after:
        before = counted(change.undefined_before, "photo")
        lines.append(f"Undefined: {before} before, {change.undefined_after:,} after; left out.")
    if change.small:
        lines.append(f"Fewer than {smallest} cases: too few to judge.")
    return "\n".join(lines)
