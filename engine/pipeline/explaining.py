"""A case through the recipe: classify, attribute, segment; alone, or several that share passes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.errors import ModelError
from engine.explanation import AttributedCase, CaseExplanation, MapStore
from engine.language import tr
from engine.pipeline.attempt import Attempt, Prepared, ReadPhoto, prepare

if TYPE_CHECKING:
    from engine.attribution import Attributed

SECONDS_BETWEEN_PARTIALS = 0.25


def explain_case(
    attempt: Attempt,
    read: ReadPhoto,
    store: MapStore,
    cancelled: Callable[[], bool],
    partial: Callable[[CaseExplanation], None] | None = None,
) -> CaseExplanation:
    """Prediction and saliency of all photos of a case; see `explain_prepared`.

    Raises:
        SpotcheckError: a photo cannot be read, or the model cannot answer.
        Cancelled: `cancelled` said so.
    """
    return explain_prepared(prepare(attempt, read), store, cancelled, partial)


def explain_prepared(
    prepared: Prepared,
    store: MapStore,
    cancelled: Callable[[], bool],
    partial: Callable[[CaseExplanation], None] | None = None,
) -> CaseExplanation:
    """Prediction and saliency of all photos of a case.

    Args:
        store: asked first for each map, and given each new one.
        cancelled: polled between passes.
        partial: called with better estimates, a few a second; not called for maps from the store.

    Raises:
        ModelError: the model cannot answer.
        Cancelled: `cancelled` said so.
    """
    found: list[AttributedCase] = []

    def better(current: AttributedCase) -> None:
        if partial is not None:
            partial(prepared.explanation([*found, current], done=False))

    for map_name in prepared.attempt.recipe.attribution.map_names:
        key = prepared.key(map_name)
        stored = store.get(key)
        if stored is not None:
            found.append(AttributedCase.from_arrays(key, stored))
            continue
        found.append(_attribute(prepared, map_name, cancelled, better))
        store.put(key, found[-1].to_arrays())
    return prepared.explanation(found, done=True)


def share_maps(cases: Sequence[Prepared], store: MapStore, cancelled: Callable[[], bool]) -> None:
    """Compute the maps of several cases of one recipe, model and plan that the store lacks, in shared passes.

    Raises:
        ModelError: the model cannot answer for one of them; which one is found out by asking for each alone.
        Cancelled: `cancelled` said so; finished maps are kept.
    """
    from engine.attribution import attribute_together

    wanted = [(case, name) for case in cases for name in case.attempt.recipe.attribution.map_names]
    missing = [(case, name) for case, name in wanted if store.get(case.key(name)) is None]
    if not missing:
        return
    attempt = missing[0][0].attempt
    requests = [case.request(name) for case, name in missing]
    for index, result in attribute_together(attempt.model, requests, attempt.plan, cancelled):
        if result.done:
            kept = _kept(*missing[index], result)
            store.put(kept.key, kept.to_arrays())


def _attribute(
    prepared: Prepared, map_name: str, cancelled: Callable[[], bool], partial: Callable[[AttributedCase], None]
) -> AttributedCase:
    from engine.attribution import attribute

    attempt, shown_at = prepared.attempt, time.monotonic()
    for result in attribute(attempt.model, prepared.request(map_name), attempt.plan, cancelled):
        current = _kept(prepared, map_name, result)
        if result.done:
            return current
        if time.monotonic() - shown_at >= SECONDS_BETWEEN_PARTIALS:
            partial(current)
            shown_at = time.monotonic()
    raise ModelError(tr("Case {case}: the attribution ended without a result.", case=attempt.case.case_id))


def _kept(prepared: Prepared, map_name: str, result: Attributed) -> AttributedCase:
    """As it is kept; ModelError where it holds what is not a number."""
    attempt = prepared.attempt
    if "not_finite" in result.flags:
        raise ModelError(
            tr(
                "Case {case}: {model} gives gradients that are not finite numbers.",
                case=attempt.case.case_id,
                model=attempt.model.card.name,
            )
        )
    return AttributedCase(
        prepared.key(map_name),
        result.maps,
        tuple(np.rint(photo.pixels).astype(np.uint8) for photo in prepared.photos),
        result.nodes,
        result.of_nodes,
        result.gap,
        result.gap_relative,
        result.error,
        result.flags,
    )
