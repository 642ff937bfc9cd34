"""Changes, runs, decisions and groups as people read them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.language import capital, several, tr
from gui.results.gallery.sections import SECTIONS
from gui.words.moments import moment
from gui.words.numbers import UNDEFINED, cases, interval, p_text, patients, photos, too_few, two_digits

if TYPE_CHECKING:
    from engine.project import Run
    from engine.run_comparison import Change, Unmatched

TRANSITIONS = {
    "stayed_right": tr("Stayed right"),
    "became_right": tr("Became right"),
    "became_wrong": tr("Became wrong"),
    "stayed_wrong": tr("Stayed wrong"),
}
UNKNOWN_DECISION = tr("Unknown")
REASONS = {
    "only_before": tr("only in the run it is compared with"),
    "only_after": tr("only in the run that is shown"),
    "failed_before": tr("failed in the run it is compared with"),
    "failed_after": tr("failed in the run that is shown"),
    "other_readers": tr("read by other people"),
}


def signed(value: float) -> str:
    """A change with its sign; a dash where it is undefined.

    >>> signed(0.0412), signed(-0.3), signed(0.0)
    ('+0.041', '−0.30', '0')
    """
    text = two_digits(value)
    return f"+{text}" if value > 0 and text != UNDEFINED else text


def run_name(run: Run, count: int) -> str:
    """A run by date, model, recipe and number of photos."""
    return f"{moment(run.started_at)} · {run.model_name} · {recipe_name(run)} · {photos(count)}"


def recipe_name(run: Run) -> str:
    """The preset where the run's recipe is one, else the first of its hash."""
    from engine.recipe import PRESETS, load_recipe

    preset = next((name for name in PRESETS if load_recipe(name).score_hash == run.score_hash), "")
    return tr("recipe {name}", name=preset or run.score_hash[:6])


def left_out_words(photo: Unmatched) -> str:
    """Which photo is not compared, and why."""
    return tr("Photo {photo}: {why}", photo=photo.photo_id, why=photo.message or REASONS[photo.reason])


def group_word(group: str | None) -> str:
    """One of Shared Interest's groups."""
    if group is None:
        return tr("Undefined")
    section = SECTIONS.get(group)
    return section.title if section else capital(group.replace("_", " "))


def change_words(name: str, change: Change, measure: str, smallest: int) -> str:
    """A row of the plot in words."""
    lines = [
        name,
        _moved(change, measure),
        tr(
            "Adjusted p {p}; {cases}, {patients}.",
            p=p_text(change.p_adjusted),
            cases=cases(change.n_cases),
            patients=patients(change.n_patients),
        ),
    ]
    if math.isfinite(change.beyond_rest):
        lines.append(_beyond_rest(change))
    if change.undefined_before or change.undefined_after:
        lines.append(
            several(
                "Undefined: {n:,} photo before, {after:,} after; left out.",
                "Undefined: {n:,} photos before, {after:,} after; left out.",
                change.undefined_before,
                after=change.undefined_after,
            )
        )
    if change.small:
        lines.append(too_few(smallest))
    return "\n".join(lines)


def _moved(change: Change, measure: str) -> str:
    values = {
        "measure": measure,
        "before": two_digits(change.mean_before),
        "after": two_digits(change.mean_after),
        "change": signed(change.change),
    }
    if not math.isfinite(change.low):
        return tr("{measure} {before} → {after}: change {change}, no interval", **values)
    ends = interval(change.low, change.high)
    return tr("{measure} {before} → {after}: change {change}, 95 % interval {interval}", interval=ends, **values)


def _beyond_rest(change: Change) -> str:
    beyond = signed(change.beyond_rest)
    if math.isfinite(change.rest_low):
        beyond += f" ({interval(change.rest_low, change.rest_high)})"
    if not math.isfinite(change.rest_p_adjusted):
        return tr("Beyond the change of the others: {change}.", change=beyond)
    p = p_text(change.rest_p_adjusted)
    return tr("Beyond the change of the others: {change}, adjusted p {p}.", change=beyond, p=p)
