"""A proposal asked for in words: chosen, kept in the log, and told in lines."""

from __future__ import annotations

from collections.abc import Iterator

from engine.errors import ProjectError
from engine.finding_words import stratum_words
from engine.label_words import label_words
from engine.language import tr
from engine.project import Project
from engine.proposals import PHOTOS_AT_ONCE
from engine.surprises import Surprise
from engine.tasks.proposals import propose
from engine.tasks.runs import find_run
from engine.tasks.summaries import RunSummary, run_summary
from engine.tasks.surprise_rows import rows_of_surprises


def propose_photos(
    project: Project,
    by: str,
    label: str,
    stratum: str | None = None,
    count: int = PHOTOS_AT_ONCE,
    run_id: str | None = None,
) -> Iterator[str]:
    """Choose photos for a question, keep the choice, and give a line a photo.

    Args:
        by: who asks; in a blinded project only cases that this reader has completed are looked at.
        stratum: "KIND=NAME"; all cases where it is `None`.

    Raises:
        ProjectError: nothing was scored, the label is marked nowhere there, or no photo is left.
    """
    run = find_run(project, run_id)
    seen = None
    if project.blinded:
        seen = frozenset(case.case_id for case in project.cases() if project.is_completed(case.case_id, by))
    summary = run and run_summary(project, run.run_id, seen, only=())
    if summary is None:
        raise ProjectError(tr("Project {project} has no run yet; score it first.", project=project.path.name))
    surprise = _surprise(summary, label, stratum or "all=all")
    proposal = propose(project, summary, surprise, count)
    if proposal is None:
        where = _where(surprise)
        raise ProjectError(
            tr("No scored photo of {where} is left on which “{label}” is not drawn.", where=where, label=label)
        )
    project.save_proposal(proposal, by).result()
    yield f"To label with “{label}” next, in {_where(surprise)} ({proposal.proposal_id}):"
    for place, photo in enumerate(proposal.photos, start=1):
        yield f"{place}. {photo.photo_id}: {photo.unexplained:.0%} of its saliency lies on nothing that is drawn"


def _surprise(summary: RunSummary, label: str, stratum: str) -> Surprise:
    kind, _, name = stratum.partition("=")
    baseline = summary.run.recipe.attribution.map_names[0]
    for one in rows_of_surprises(summary):
        if (one.baseline, one.label, one.stratum_kind, one.stratum) == (baseline, label, kind, name):
            return one
    where = stratum_words(kind, name)
    raise ProjectError(
        tr("Nobody has marked {label} in {where}; mark it on a photo first.", label=label_words(label), where=where)
    )


def _where(surprise: Surprise) -> str:
    return stratum_words(surprise.stratum_kind, surprise.stratum)
