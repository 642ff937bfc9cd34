"""The loop over cases whose maps are checked: each check of a case kept before the next begins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from engine.batch.evidence import evidence_of, revision_of
from engine.batch.run import photo_reader
from engine.cases import Case
from engine.errors import Cancelled, ModelError, PhotoError
from engine.language import tr
from engine.pipeline import Attempt, explain_case
from engine.project import Failure, Project, Reading, StoredTrust
from engine.watch import Pace, Watch

if TYPE_CHECKING:
    from engine.explanation import CaseExplanation
    from engine.trust.values import CheckName, PhotoEvidence, PhotoTrust


@dataclass(frozen=True, slots=True)
class TrustOutcome:
    """What checking came to: cases that this call checked, and the photos of those that could not be."""

    run_id: str
    checked: int
    failures: tuple[Failure, ...]


def check_cases(
    project: Project,
    run_id: str,
    waiting: Mapping[str, Sequence[CheckName]],
    attempt_for: Callable[[Case], Attempt],
    watch: Watch,
    told: Callable[[str], None],
) -> TrustOutcome:
    """Make the given checks of each case.

    Each check of a case is committed as a whole, so a stop at any moment costs at most one.

    Args:
        waiting: by case, the checks to be made.
        attempt_for: model, recipe and plan for a case.
        told: given what is being done, for people.

    Raises:
        Cancelled: the watch said so; what was finished is kept.
    """
    pace = Pace(watch, len(waiting), tr("Checking maps"))
    failures: list[Failure] = []
    for case_id, checks in waiting.items():
        if watch.cancelled():
            raise Cancelled
        case = project.case(case_id)
        try:
            for rows in check_maps(project, attempt_for(case), checks, watch.cancelled, told):
                project.save_trust(run_id, rows).result()
        except (PhotoError, ModelError) as error:
            failures += [Failure(case_id, photo.photo_id, str(error)) for photo in case.photos]
        pace.advance()
    failed = len({failure.case_id for failure in failures})
    return TrustOutcome(run_id, len(waiting) - failed, tuple(failures))


def check_maps(
    project: Project,
    attempt: Attempt,
    checks: Sequence[CheckName],
    cancelled: Callable[[], bool],
    told: Callable[[str], None],
) -> Iterator[tuple[StoredTrust, ...]]:
    """For check after check of a case, its rows: one a photo and map.

    Raises:
        SpotcheckError: a photo cannot be read, or the model cannot answer.
        Cancelled: `cancelled` said so.
    """
    from engine.trust.checking import check_case

    case, recipe = attempt.case, attempt.recipe
    read = lru_cache(maxsize=len(case.photos))(photo_reader(project))
    explanation = explain_case(attempt, read, project.maps, cancelled)
    readings = project.readings(case.case_id, recipe.agreement.reading)
    evidence = {photo: evidence_of(shown[0], readings, recipe) for photo, shown in explanation.photos.items()}
    for check in checks:
        found = check_case(attempt, explanation, read, evidence, (check,), cancelled, told)
        yield tuple(_row(check, one, explanation, evidence, readings) for one in found)


def _row(
    check: CheckName,
    found: PhotoTrust,
    explanation: CaseExplanation,
    evidence: Mapping[str, PhotoEvidence],
    readings: Mapping[str, Reading],
) -> StoredTrust:
    (key,) = (shown.attributed.key for shown in explanation.photos[found.photo_id] if shown.baseline == found.baseline)
    reader = evidence[found.photo_id].reader
    return StoredTrust(check, found, key, revision_of(reader, found.photo_id, readings))
