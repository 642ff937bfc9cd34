"""Where to label next: photos that are chosen by their saliency to settle one question, and what they have shown."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.agreement.shares import (
    AREA_OUTSIDE,
    LABEL_AREA_OUTSIDE,
    LABEL_MASS_OUTSIDE,
    MASS_OUTSIDE,
    OutsideShare,
    outside_shares,
    outside_sums,
)
from engine.batch.evidence import evidence_of
from engine.project import ADJUDICATED, KeptProposal, Project, StoredScore
from engine.proposals import (
    PHOTOS_AT_ONCE,
    Eligible,
    Proposal,
    Question,
    choose,
    new_proposal_id,
    patients_wanted,
)
from engine.regions import LESION
from engine.statistics.case_table import case_table
from engine.statistics.kinds import strata_of
from engine.surprises import MarkedPhoto, Surprise, find_surprises
from engine.tasks.kept_maps import kept_explanation
from engine.tasks.summaries import PhotoResult, RunSummary, main_results, statistics_rows
from engine.tasks.surprise_rows import SURE

Scored = tuple[PhotoResult, StoredScore]


@dataclass(frozen=True, slots=True)
class ChosenPhoto:
    """A photo of a proposal as it is now.

    Attributes:
        unexplained: share of its saliency on nothing that was drawn, when it was chosen.
        labelled: whether the label of the question has been drawn on it since.
    """

    photo_id: str
    case_id: str
    unexplained: float
    by: str
    time: str
    labelled: bool


@dataclass(frozen=True, slots=True)
class ProposalState:
    """What has been chosen for a question, and what came of it.

    Attributes:
        photos: chosen ones of cases that the summary has, the first choice first.
        available: photos that can still be chosen.
        more_patients: see `engine.proposals.patients_wanted`; NaN where nobody knows.
        n_patients, p: of the test of enrichment 1 with the chosen photos; 0 and NaN where none was labelled.
    """

    photos: tuple[ChosenPhoto, ...]
    available: int
    more_patients: float
    n_patients: int
    p: float

    @property
    def n_labelled(self) -> int:
        """How many of the chosen photos have the label now."""
        return sum(photo.labelled for photo in self.photos)


def is_open(surprise: Surprise) -> bool:
    """Whether more photos could decide it: it may be chance, or rests on few cases."""
    return surprise.enrichment > 1 and (surprise.small or not surprise.p_adjusted < SURE)


def propose(project: Project, summary: RunSummary, surprise: Surprise, count: int = PHOTOS_AT_ONCE) -> Proposal | None:
    """The photos to label next for the surprise; `None` where there is none. `Project.save_proposal` keeps it.

    Only photos of the summary's cases are chosen, so that a blind reader's own completed cases are enough to ask.
    """
    photos = [replace(one, drawn=labels_on(project, one.photo_id)) for one in eligible(project, summary, surprise)]
    open_ones = [one for one in photos if surprise.label not in one.drawn]
    chosen = choose(open_ones, _counted(summary, surprise), count)
    return Proposal(new_proposal_id(), question_of(surprise, summary), chosen) if chosen else None


def question_of(surprise: Surprise, summary: RunSummary) -> Question:
    """Whether the surprise holds."""
    place = (surprise.baseline, surprise.label, surprise.stratum_kind, surprise.stratum)
    return Question(summary.run.run_id, *place)


def eligible(project: Project, summary: RunSummary, surprise: Surprise) -> tuple[Eligible, ...]:
    """Photos of the surprise's stratum with an ROI on which its label was not scored and which were not chosen yet."""
    asked = {photo.photo_id for kept in _asked(project, surprise) for photo in kept.proposal.photos}
    return tuple(
        Eligible(result.photo_id, result.case.patient_key, *unexplained(score))
        for result, score in _in_stratum(summary, surprise)
        if score.reader is not None
        and f"{LABEL_MASS_OUTSIDE}{surprise.label}" not in score.numbers
        and result.photo_id not in asked
    )


def unexplained(score: StoredScore) -> tuple[float, float]:
    """Shares of saliency and of cells outside the ROI and outside every drawn label; NaN without saliency.

    Where two labels lie on each other what both cover is taken away twice, but never more than there is.
    """
    numbers = score.numbers
    mass = numbers.get(MASS_OUTSIDE, 1.0 - score.measures.get("mass_accuracy", math.nan))
    area = numbers.get(AREA_OUTSIDE, 1.0 - numbers.get("roi_area", math.nan))
    mass -= sum(value for name, value in numbers.items() if name.startswith(LABEL_MASS_OUTSIDE))
    area -= sum(value for name, value in numbers.items() if name.startswith(LABEL_AREA_OUTSIDE))
    return (math.nan, math.nan) if math.isnan(mass + area) else (_share(mass), _share(area))


def _share(value: float) -> float:
    return min(1.0, max(0.0, value))


def labels_on(project: Project, photo_id: str) -> tuple[str, ...]:
    """Anatomy and artefacts that anyone's latest reading has on the photo, by name."""
    readers = (*project.readers(), ADJUDICATED)
    regions = (region for reader in readers for region in project.regions(photo_id, reader))
    return tuple(sorted({region.label for region in regions if region.label != LESION}))


def state_of(project: Project, summary: RunSummary, surprise: Surprise) -> ProposalState:
    """What has been chosen for the surprise by anyone, in any run of the project."""
    case_of = {result.photo_id: result.case.case_id for result in summary.results}
    photos = tuple(
        ChosenPhoto(
            photo.photo_id,
            case_of[photo.photo_id],
            photo.unexplained,
            kept.act.by or "",
            kept.act.time,
            surprise.label in labels_on(project, photo.photo_id),
        )
        for kept in _asked(project, surprise)
        for photo in kept.proposal.photos
        if photo.photo_id in case_of
    )
    known = [one for one in eligible(project, summary, surprise) if not math.isnan(one.unexplained)]
    wanted = patients_wanted(surprise.enrichment, surprise.ci_low, surprise.n_patients)
    return ProposalState(photos, len(known), wanted, *_test(project, summary, surprise, photos))


def _test(
    project: Project, summary: RunSummary, surprise: Surprise, photos: Sequence[ChosenPhoto]
) -> tuple[int, float]:
    """Patients and p with what was drawn on the chosen photos, from their latest reading and their kept maps."""
    labelled = [photo for photo in photos if photo.labelled]
    if not labelled:
        return 0, math.nan
    shares = {photo.photo_id: found for photo in labelled if (found := _share_now(project, summary, surprise, photo))}
    rows = [
        MarkedPhoto(row, {surprise.label: share})
        for row, score in zip(
            statistics_rows(summary.results), (score for _, score in main_results(summary.results)), strict=True
        )
        if row.baseline == surprise.baseline
        and (share := shares.get(row.photo_id, outside_shares(score.numbers).get(surprise.label)))
    ]
    found = find_surprises(rows, summary.run.recipe.analysis, [surprise.stratum_kind])
    row = next((one for one in found if one.stratum == surprise.stratum), None)
    return (0, math.nan) if row is None else (row.n_patients, row.p)


def _share_now(project: Project, summary: RunSummary, surprise: Surprise, photo: ChosenPhoto) -> OutsideShare | None:
    """Of a photo whose label was drawn after it was scored; `None` where its map is not kept any more."""
    explanation = kept_explanation(project, summary.run, photo.case_id)
    if explanation is None:
        return None
    shown = next(one for one in explanation.photos[photo.photo_id] if one.baseline == surprise.baseline)
    drawn = evidence_of(shown, project.readings(photo.case_id, "latest"), summary.run.recipe)
    if drawn.roi is None or surprise.label not in drawn.labels:
        return None
    return outside_shares(outside_sums(shown.saliency_map, drawn.labels, drawn.roi, shown.unseen))[surprise.label]


def _asked(project: Project, surprise: Surprise) -> list[KeptProposal]:
    place = (surprise.baseline, surprise.label, surprise.stratum_kind, surprise.stratum)
    return [kept for kept in project.proposals() if kept.proposal.question.place == place]


def _counted(summary: RunSummary, surprise: Surprise) -> frozenset[str]:
    """Patients whose photos the surprise's figures have."""
    return frozenset(
        result.case.patient_key
        for result, score in _in_stratum(summary, surprise)
        if f"{LABEL_MASS_OUTSIDE}{surprise.label}" in score.numbers
    )


def _in_stratum(summary: RunSummary, surprise: Surprise) -> list[Scored]:
    """The scores that stand for the photos of the surprise's stratum, under its baseline."""
    pairs = zip(statistics_rows(summary.results), main_results(summary.results), strict=True)
    mine = [(row, pair) for row, pair in pairs if row.baseline == surprise.baseline]
    if not mine:
        return []
    cases = case_table(row for row, _ in mine).cases
    names = strata_of(surprise.stratum_kind, cases)
    inside = {case.case_id for case, name in zip(cases, names, strict=True) if name == surprise.stratum}
    return [pair for row, pair in mine if row.case_id in inside]
