"""Clusters in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.patterns.rules import FEWEST
from engine.report.number_text import p_text
from gui import theme
from gui.results.kinds import kind_title, lowered
from gui.results.numbers import counted, interval, two_digits

if TYPE_CHECKING:
    from engine.patterns.values import Excess, Pattern
    from engine.tasks.patterns import Patterns

MANY = 3
"""Strata that are named of those that a cluster has too often."""


def head(pattern: Pattern) -> str:
    """How many photos."""
    return f"{counted(pattern.n_photos, 'photo')} of {counted(pattern.n_patients, 'patient')}"


def figures(pattern: Pattern, title: str) -> str:
    """Agreement, and how often the model is right."""
    ends = interval(pattern.agreement_low, pattern.agreement_high)
    known = math.isfinite(pattern.agreement_low)
    agreement = f"{title} {two_digits(pattern.agreement)}" + (f" ({ends})" if known else "")
    if math.isnan(pattern.correct):
        return f"{agreement}; no reference diagnosis"
    low, high = theme.percent(pattern.correct_low), theme.percent(pattern.correct_high)
    return f"{agreement}; correct {theme.percent(pattern.correct)} ({low} to {high})"


def where(pattern: Pattern) -> str:
    """Where the saliency lies, in shares that overlap."""
    inside, rim, beyond = (theme.percent(share) for share in (pattern.inside, pattern.at_rim, pattern.beyond))
    return f"Saliency inside the region {inside}, around its rim {rim}, beyond twice its radius {beyond}"


def more_often(pattern: Pattern) -> str:
    """Who is in it too often; empty where nobody is."""
    if not pattern.excesses:
        return ""
    named = "; ".join(_excess(row) for row in pattern.excesses[:MANY])
    rest = len(pattern.excesses) - MANY
    return f"More often: {named}" + (f"; and {rest} more" if rest > 0 else "")


def tooltip(pattern: Pattern) -> str:
    """All strata that are in the cluster too often, with their intervals."""
    lines = [f"{where(pattern)}."]
    for row in pattern.excesses:
        ends = f"{100 * row.ci_low:+.0f} to {100 * row.ci_high:+.0f}"
        few = ", few cases" if row.small else ""
        lines.append(
            f"{name_of(row)}: {theme.percent(row.share)} of its photos are here, {100 * row.difference:+.0f} points "
            f"against the rest ({ends}), adjusted p {p_text(row.p_adjusted)}, {counted(row.n_cases, 'case')}{few}"
        )
    return "\n".join(lines)


def sentence(found: Patterns) -> str:
    """What the division is worth."""
    clusters, number = found.clusters, len(found.patterns)
    if clusters.found:
        return (
            f"{counted(len(found.photo_ids), 'photo')} fall into {number} clusters (silhouette "
            f"{two_digits(clusters.silhouette)}, p {p_text(clusters.p)}). A click selects a cluster's photos."
        )
    if number > 1:
        return (
            f"Divided into {number} groups by your choice (silhouette {two_digits(clusters.silhouette)}). A click "
            "selects a group's photos."
        )
    return f"{_no_clusters(found)} The picture is the mean of all."


def _no_clusters(found: Patterns) -> str:
    clusters, photos = found.clusters, counted(len(found.photo_ids), "photo")
    if len(found.photo_ids) < FEWEST:
        return f"{photos}: fewer than {FEWEST} are not searched for clusters."
    if math.isnan(clusters.silhouette):
        return f"No clusters among {photos}: too few of them are alike and apart from the others."
    return (
        f"No clusters among {photos}: the best division has silhouette {two_digits(clusters.silhouette)} (0.5 is asked "
        f"for), p {p_text(clusters.p)}; the photos differ by degrees."
    )


def left_out(found: Patterns) -> str:
    """Photos that are in no cluster; empty where there are none."""
    reasons = (
        (found.too_small, "whose region is too small for its surroundings to be told, or without saliency"),
        (found.gone, "whose map is no longer kept"),
    )
    named = "; ".join(f"{counted(number, 'photo')} {why}" for number, why in reasons if number)
    return f"Left out: {named}." if named else ""


def name_of(row: Excess) -> str:
    """A stratum with its kind, where its name alone says too little."""
    if row.stratum_kind == "condition":
        return row.stratum
    if row.stratum_kind == "correct":
        return f"{row.stratum} cases"
    return f"{lowered(kind_title(row.stratum_kind))} {row.stratum}"


def _excess(row: Excess) -> str:
    return f"{name_of(row)} ({100 * row.difference:+.0f} points, p {p_text(row.p_adjusted)})"
