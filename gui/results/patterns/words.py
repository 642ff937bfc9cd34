"""Clusters in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.language import several, tr
from engine.patterns.rules import FEWEST
from engine.recipe.strata_names import with_scale
from gui.words.kinds import kind_words
from gui.words.numbers import cases, interval, p_text, percent, photos, two_digits

if TYPE_CHECKING:
    from engine.patterns.values import Excess, Pattern
    from engine.tasks.patterns import Patterns

MANY = 3
"""Strata that are named of those that a cluster has too often."""
SCALES = ("skin_type", "skin_type_pair")
"""Kinds whose own name says of which scale their groups are."""
CORRECTNESS: dict[str, str] = {"correct": tr("correct cases"), "incorrect": tr("incorrect cases")}


def head(pattern: Pattern) -> str:
    """How many photos."""
    return several(
        "{photos} of {n:,} patient",
        "{photos} of {n:,} patients",
        pattern.n_patients,
        photos=photos(pattern.n_photos),
    )


def figures(pattern: Pattern, title: str) -> str:
    """Agreement, and how often the model is right."""
    agreement = f"{title} {two_digits(pattern.agreement)}"
    if math.isfinite(pattern.agreement_low):
        agreement += f" ({interval(pattern.agreement_low, pattern.agreement_high)})"
    if math.isnan(pattern.correct):
        return tr("{agreement}; no reference diagnosis", agreement=agreement)
    return tr(
        "{agreement}; correct {share} ({low} to {high})",
        agreement=agreement,
        share=percent(pattern.correct),
        low=percent(pattern.correct_low),
        high=percent(pattern.correct_high),
    )


def where(pattern: Pattern) -> str:
    """Where the saliency lies, in shares that overlap."""
    return tr(
        "Saliency inside the region {inside}, around its rim {rim}, beyond twice its radius {beyond}",
        inside=percent(pattern.inside),
        rim=percent(pattern.at_rim),
        beyond=percent(pattern.beyond),
    )


def more_often(pattern: Pattern) -> str:
    """Who is in it too often; empty where nobody is."""
    if not pattern.excesses:
        return ""
    named = "; ".join(_excess(row) for row in pattern.excesses[:MANY])
    rest = len(pattern.excesses) - MANY
    if rest <= 0:
        return tr("More often: {named}", named=named)
    return several("More often: {named}; and {n} more", "More often: {named}; and {n} more", rest, named=named)


def tooltip(pattern: Pattern) -> str:
    """All strata that are in the cluster too often, with their intervals."""
    return "\n".join([f"{where(pattern)}.", *map(_excess_line, pattern.excesses)])


def _excess_line(row: Excess) -> str:
    line = tr(
        "{name}: {share} of its photos are here, {points:+.0f} points against the rest ({low:+.0f} to {high:+.0f}), "
        "adjusted p {p}, {cases}",
        name=name_of(row),
        share=percent(row.share),
        points=100 * row.difference,
        low=100 * row.ci_low,
        high=100 * row.ci_high,
        p=p_text(row.p_adjusted),
        cases=cases(row.n_cases),
    )
    return tr("{line}, few cases", line=line) if row.small else line


def sentence(found: Patterns) -> str:
    """What the division is worth."""
    clusters, number = found.clusters, len(found.patterns)
    if clusters.found:
        return several(
            "{n:,} photo falls into {clusters} clusters (silhouette {silhouette}, p {p}). "
            "A click selects a cluster's photos.",
            "{n:,} photos fall into {clusters} clusters (silhouette {silhouette}, p {p}). "
            "A click selects a cluster's photos.",
            len(found.photo_ids),
            clusters=number,
            silhouette=two_digits(clusters.silhouette),
            p=p_text(clusters.p),
        )
    if number > 1:
        return tr(
            "Divided into {number} groups by your choice (silhouette {silhouette}). A click selects a group's photos.",
            number=number,
            silhouette=two_digits(clusters.silhouette),
        )
    whole = tr("The picture is the mean of all.")
    return f"{_no_clusters(found)} {whole}"


def _no_clusters(found: Patterns) -> str:
    clusters, count = found.clusters, len(found.photo_ids)
    if count < FEWEST:
        return several(
            "{n:,} photo: fewer than {fewest} are not searched for clusters.",
            "{n:,} photos: fewer than {fewest} are not searched for clusters.",
            count,
            fewest=FEWEST,
        )
    if math.isnan(clusters.silhouette):
        return several(
            "No clusters among {n:,} photo: too few of them are alike and apart from the others.",
            "No clusters among {n:,} photos: too few of them are alike and apart from the others.",
            count,
        )
    return several(
        "No clusters among {n:,} photo: the best division has silhouette {silhouette} (0.5 is asked for), p {p}; "
        "the photos differ by degrees.",
        "No clusters among {n:,} photos: the best division has silhouette {silhouette} (0.5 is asked for), p {p}; "
        "the photos differ by degrees.",
        count,
        silhouette=two_digits(clusters.silhouette),
        p=p_text(clusters.p),
    )


def left_out(found: Patterns) -> str:
    """Photos that are in no cluster; empty where there are none."""
    named = "; ".join(
        part for part in (found.too_small and _too_small(found.too_small), found.gone and _gone(found.gone)) if part
    )
    return tr("Left out: {named}.", named=named) if named else ""


def _too_small(count: int) -> str:
    return several(
        "{n:,} photo whose region is too small for its surroundings to be told, or without saliency",
        "{n:,} photos whose region is too small for its surroundings to be told, or without saliency",
        count,
    )


def _gone(count: int) -> str:
    return several("{n:,} photo whose map is no longer kept", "{n:,} photos whose map is no longer kept", count)


def name_of(row: Excess) -> str:
    """A stratum with its kind, where its name alone says too little."""
    if row.stratum_kind == "condition":
        return row.stratum
    if row.stratum_kind == "correct":
        return CORRECTNESS.get(row.stratum) or tr("unknown cases")
    kind, name = row.stratum_kind, row.stratum
    scale = "" if kind in SCALES else kind
    return f"{kind_words(kind)} {with_scale(scale, name)}"


def _excess(row: Excess) -> str:
    return tr(
        "{name} ({points:+.0f} points, p {p})",
        name=name_of(row),
        points=100 * row.difference,
        p=p_text(row.p_adjusted),
    )
