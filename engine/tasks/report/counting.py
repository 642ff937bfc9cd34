"""How many cases came how far, and who they are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from engine.cases import Case
from engine.report.document.material import Counts, FlowCounts, Group
from engine.statistics.kinds import UNKNOWN, age_band, stratum_order
from engine.tasks.summaries import RunSummary, main_results

KINDS: Mapping[str, Callable[[Case], str]] = {
    "condition": lambda case: case.reference.condition if case.reference else UNKNOWN,
    "age_band": lambda case: age_band(case.facts.age),
    "sex": lambda case: case.facts.sex or UNKNOWN,
    "skin_type": lambda case: case.facts.skin_type or UNKNOWN,
    "site": lambda case: case.facts.site or UNKNOWN,
}


def flow_counts(cases: Sequence[Case], summary: RunSummary, clean: Callable[[str], str], not_asked: int) -> FlowCounts:
    """Every counting photo in one place: measured, or the first reason why it is not.

    Args:
        cases: that were chosen, with their references.
        clean: takes names out of reasons.
        not_asked: cases of the project that were not chosen.
    """
    baseline = summary.run.recipe.attribution.map_names[0]
    main = {score.photo_id: score for _, score in main_results(summary.results) if score.baseline == baseline}
    measured = {name for name, score in main.items() if not math.isnan(score.measures.get("iou", math.nan))}
    failed = {result.photo_id for result in summary.results if result.failure is not None} - measured
    unread = {name for name, score in main.items() if score.reader is None} - failed
    counting = [case for case in cases if case.excluded is None]
    photos = {photo.photo_id for case in counting for photo in case.photos}
    undefined = set(main) - measured - unread - failed
    correctness = {result.case.case_id: result.correct for result in summary.results if result.photo_id in measured}
    answers = Counter(correctness.values())
    return FlowCounts(
        imported=counts_of(cases),
        excluded=_reasons(cases, clean),
        counting=counts_of(counting),
        failed=len(failed),
        unscored=len(photos - measured - failed - unread - undefined),
        unread=len(unread),
        undefined=len(undefined),
        measured=counts_of(counting, measured),
        stale=len({result.photo_id for result in summary.results if result.stale} & measured),
        without_reference=answers[None],
        correct=answers[True],
        incorrect=answers[False],
        not_asked=not_asked,
        without_patient=sum(case.patient_id is None for case in counting),
    )


def _reasons(cases: Sequence[Case], clean: Callable[[str], str]) -> dict[str, int]:
    """Excluded cases by reason, each different reason cleaned once."""
    found: Counter[str] = Counter()
    for reason, number in Counter(case.excluded for case in cases if case.excluded is not None).items():
        found[clean(reason)] += number
    return dict(sorted(found.items()))


def counts_of(cases: Iterable[Case], photos: set[str] | None = None) -> Counts:
    """Of all photos, or of these."""
    chosen = [(case, photo) for case in cases for photo in case.photos if photos is None or photo.photo_id in photos]
    return Counts(len(chosen), len({case.case_id for case, _ in chosen}), len({case.patient_key for case, _ in chosen}))


def groups_of(cases: Iterable[Case]) -> tuple[Group, ...]:
    """The counting cases by condition and by the patients' facts."""
    counting = [case for case in cases if case.excluded is None]
    found: list[Group] = []
    for kind, name_of in KINDS.items():
        names = sorted({name_of(case) for case in counting}, key=stratum_order)
        found += [Group(kind, name, counts_of(case for case in counting if name_of(case) == name)) for name in names]
    return tuple(found)
