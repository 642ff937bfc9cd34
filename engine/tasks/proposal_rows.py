"""proposals.csv: every photo that was chosen by its saliency to be labelled, and whether it has been."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.project import Project
from engine.tasks.proposals import labels_on
from engine.tasks.summaries import RunSummary


@dataclass(frozen=True, slots=True)
class ProposedRow:
    """One row of proposals.csv.

    Attributes:
        place: 1 is to be labelled first.
        unexplained, area, drawn: see `engine.proposals.ProposedPhoto`.
        labelled: whether the label of the question has been drawn on the photo.
    """

    proposal_id: str
    run: str
    baseline: str
    label: str
    stratum_kind: str
    stratum: str
    place: int
    photo_id: str
    case_id: str
    unexplained: float
    area: float
    drawn: tuple[str, ...]
    labelled: bool
    by: str
    time: str


def proposal_rows(project: Project, summary: RunSummary) -> Iterator[ProposedRow]:
    """Proposals of any run, the oldest first, as far as the summary has their photos."""
    case_of = {result.photo_id: result.case.case_id for result in summary.results}
    for kept in project.proposals():
        question = kept.proposal.question
        for place, photo in enumerate(kept.proposal.photos, start=1):
            if photo.photo_id in case_of:
                yield ProposedRow(
                    kept.proposal.proposal_id,
                    question.run,
                    question.baseline,
                    question.label,
                    question.stratum_kind,
                    question.stratum,
                    place,
                    photo.photo_id,
                    case_of[photo.photo_id],
                    photo.unexplained,
                    photo.area,
                    photo.drawn,
                    question.label in labels_on(project, photo.photo_id),
                    kept.act.by or "",
                    kept.act.time,
                )
