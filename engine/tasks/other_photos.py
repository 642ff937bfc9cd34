"""A run's photos against each other: computed over all of them at once, kept with the run, shown while it holds."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from engine.agreement.frames import SIDE, Framed
from engine.agreement.other_photos import OTHERS, FramedPhotos, against_others
from engine.batch.evidence import revision_of, rois_of
from engine.batch.frames import keep_frame, kept_frame
from engine.errors import Cancelled, SpotcheckError
from engine.language import tr
from engine.project import CONSENSUS, Project, Run, ScoreKey, StoredScore
from engine.project.numbers import number_cell, number_of
from engine.tasks.kept_maps import kept_explanation
from engine.watch import Pace, Unwatched, Watch

FEW = "few_other_photos"
NOT_COMPARED = "not_compared_with_other_photos"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class OtherPhotos:
    """What the comparison found for the scores that stand for their photos.

    Attributes:
        digest: of all scores and patients that it was made from.
        numbers: by baseline and photo, the values of `OTHERS` in their order; NaN where undefined.
        left_out: by baseline, photos with a score whose map is no longer kept.
    """

    digest: str
    numbers: Mapping[str, Mapping[str, tuple[float, ...]]]
    left_out: Mapping[str, int]

    def beside(self, score: StoredScore) -> StoredScore:
        """The score with what was found for it among its numbers, and why that is undefined among its flags."""
        found = self.numbers.get(score.baseline, {}).get(score.photo_id)
        if found is None:
            return replace(score, flags=(*score.flags, NOT_COMPARED))
        few = () if any(map(math.isfinite, found)) or "empty_roi" in score.flags else (FEW,)
        return replace(
            score, numbers={**score.numbers, **dict(zip(OTHERS, found, strict=True))}, flags=(*score.flags, *few)
        )


def compare_photos(project: Project, run: Run, watch: Watch | None = None) -> OtherPhotos:
    """Compare the run's photos with each other, unless what was found before still holds, and keep it.

    A project that is open read-only keeps nothing. A photo whose map is no longer kept is left out.

    Raises:
        Cancelled: the watch said so.
    """
    scores = standing(project.scores(run.run_id))
    kept = kept_comparison(project, run, scores)
    if kept is not None:
        return kept
    patients = _patients(project)
    counting = [score for score in scores if score.case_id in patients]
    found = _compared(project, run, counting, patients, watch or Unwatched())
    made = OtherPhotos(_digest(counting, patients), *found)
    if not project.read_only:
        project.remember(_key(run), _written(made)).result()
    return made


def kept_comparison(project: Project, run: Run, scores: Iterable[StoredScore]) -> OtherPhotos | None:
    """What `compare_photos` kept; `None` where nothing was, or where a score or a case has changed since.

    Args:
        scores: all that stand for their photos in the run, see `standing`.
    """
    text = project.remembered(_key(run))
    made = None if text is None else _read(text)
    if made is None:
        return None
    patients = _patients(project)
    counting = [score for score in scores if score.case_id in patients]
    return made if made.digest == _digest(counting, patients) else None


def standing(scores: Iterable[StoredScore]) -> list[StoredScore]:
    """One score a photo and baseline: the consensus, else the only reader's; none where nobody has an ROI."""
    read = [score for score in scores if score.reader is not None]
    agreed = {score.photo_id for score in read if score.reader == CONSENSUS}
    return [score for score in read if score.reader == CONSENSUS or score.photo_id not in agreed]


def _patients(project: Project) -> dict[str, str]:
    """By case, for those that are not excluded."""
    return {case.case_id: case.patient_key for case in project.cases() if case.excluded is None}


def _compared(
    project: Project, run: Run, scores: Sequence[StoredScore], patients: Mapping[str, str], watch: Watch
) -> tuple[dict[str, dict[str, tuple[float, ...]]], dict[str, int]]:
    found = frames_of(project, run, scores, watch, tr("Comparing photos"))
    frames = {score.key: frame for score, frame in found}
    numbers: dict[str, dict[str, tuple[float, ...]]] = {}
    left_out: dict[str, int] = {}
    for baseline in run.recipe.attribution.map_names:
        of_baseline = [score for score in scores if score.baseline == baseline]
        chosen = [score for score in of_baseline if score.key in frames]
        left_out[baseline] = len(of_baseline) - len(chosen)
        numbers[baseline] = {}
        if chosen:
            photos = FramedPhotos.of(
                [frames.pop(score.key) for score in chosen], [patients[score.case_id] for score in chosen]
            )
            found = against_others(photos, watch.cancelled)
            rows = zip(*(found[name].tolist() for name in OTHERS), strict=True)
            numbers[baseline] = {score.photo_id: row for score, row in zip(chosen, rows, strict=True)}
    return numbers, left_out


def frames_of(
    project: Project, run: Run, scores: Sequence[StoredScore], watch: Watch, message: str
) -> Iterator[tuple[StoredScore, Framed]]:
    """What is kept of each score, made again from the kept map where only that is left; nothing where it is gone.

    Args:
        message: what is being done, for people.

    Raises:
        Cancelled: the watch said so.
    """
    lost: dict[str, list[StoredScore]] = {}
    pace = Pace(watch, len(scores), message)
    for score in scores:
        if watch.cancelled():
            raise Cancelled
        kept = kept_frame(project.maps, score)
        if kept is None:
            lost.setdefault(score.case_id, []).append(score)
        else:
            yield score, kept
            pace.advance()
    for case_id, of_case in lost.items():
        if watch.cancelled():
            raise Cancelled
        made = _made_again(project, run, case_id, of_case)
        yield from ((score, made[score.key]) for score in of_case if score.key in made)
        pace.advance(len(of_case))


def _made_again(project: Project, run: Run, case_id: str, scores: Sequence[StoredScore]) -> dict[ScoreKey, Framed]:
    """Frames of one case from its kept maps, as far as they and the regions are those that were scored."""
    try:
        explanation = kept_explanation(project, run, case_id)
    except SpotcheckError:
        return {}
    if explanation is None:
        return {}
    readings = project.readings(case_id, run.recipe.agreement.reading)
    made: dict[ScoreKey, Framed] = {}
    for score in scores:
        for shown in explanation.photos.get(score.photo_id, ()):
            rois = rois_of(shown, readings, run.recipe)
            if (shown.baseline, shown.attributed.key) != (score.baseline, score.map_key) or score.reader not in rois:
                continue
            if revision_of(score.reader, score.photo_id, readings) == score.revision:
                made[score.key] = keep_frame(project.maps, score, shown, rois[score.reader], run.recipe)
    return made


def _digest(scores: Iterable[StoredScore], patients: Mapping[str, str]) -> str:
    rows = sorted(
        (score.photo_id, score.baseline, score.reader or "", score.map_key, score.revision, score.score_hash, patient)
        for score in scores
        for patient in (patients[score.case_id],)
    )
    return hashlib.sha256(json.dumps((_FORMAT, SIDE, OTHERS, rows)).encode()).hexdigest()


def _key(run: Run) -> str:
    return f"other photos of run {run.run_id}"


def _written(made: OtherPhotos) -> str:
    numbers = {
        baseline: {photo: list(map(number_cell, found)) for photo, found in of_baseline.items()}
        for baseline, of_baseline in made.numbers.items()
    }
    return json.dumps({"digest": made.digest, "numbers": numbers, "left_out": made.left_out}, allow_nan=False)


def _read(text: str) -> OtherPhotos:
    kept = json.loads(text)
    numbers = {
        baseline: {photo: tuple(map(number_of, found)) for photo, found in of_baseline.items()}
        for baseline, of_baseline in kept["numbers"].items()
    }
    return OtherPhotos(kept["digest"], numbers, kept["left_out"])
