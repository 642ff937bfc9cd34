"""What the project file holds, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from engine.findings import Finding
from engine.proposals.values import Proposal
from engine.readers.names import ADJUDICATED as ADJUDICATED
from engine.readers.names import CONSENSUS as CONSENSUS
from engine.recipe import Recipe
from engine.regions import Region

if TYPE_CHECKING:
    from engine.trust.values import CheckName, PhotoTrust

Kind = Literal[
    "edit",
    "undo",
    "redo",
    "import",
    "complete",
    "flag",
    "unflag",
    "exclude",
    "include",
    "role",
    "unblind",
    "protocol",
    "differential",
    "plan",
    "finding",
    "proposal",
    "answer",
    "note",
    "time",
    "queue",
    "scale",
]
CaseState = Literal["not_started", "in_progress", "completed", "flagged"]
Which = Literal["first", "latest"]
Role = Literal["reader", "coordinator"]
Diagnoses = tuple[tuple[str, float], ...]
"""Conditions with the confidence in each, 1 to 5, in the order in which they were named."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One row of the append-only log.

    Attributes:
        sequence: 1, 2, 3, ... without gaps.
        gesture: sequence of the first row of the gesture; its rows are undone together.
        name: of the gesture for people; the reason where a case is excluded or the project unblinded; the role; of a
            plan the counts when it was frozen; of a finding or proposal its name; of a flag the reason; of an answer
            what was answered; of a time its seconds.
        region_id, before, after: the region and the hashes of its states; `None` is absent. See `Project.region_state`.
            `after` of a differential, protocol, plan, finding, proposal or note is what was said, of a completion the
            protocol then.
        blind: whether nothing of a model or another reader was shown to the reader before; `None` is unknown (imports).
        refers: the gesture that an undo or a redo is about.
        time: UTC, ISO 8601.
        by: who did it where that is not `reader`: of acts about the study and of the adjudicated reading.
        hash: SHA-256 over the previous row's hash and every field of this row; a `by` of `None` is left out.
    """

    sequence: int
    gesture: int
    kind: Kind
    name: str
    reader: str | None
    case_id: str | None
    photo_id: str | None
    region_id: str | None
    before: str | None
    after: str | None
    blind: bool | None
    refers: int | None
    time: str
    by: str | None
    hash: str


@dataclass(frozen=True, slots=True)
class Act:
    """Who did something about the study, when (UTC, ISO 8601) and, where one is asked for, why."""

    by: str | None
    time: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Protocol:
    """The instructions to the readers; `hash` is the SHA-256 of the text in UTF-8."""

    text: str
    hash: str
    act: Act


@dataclass(frozen=True, slots=True)
class FrozenPlan:
    """An analysis plan as it was frozen.

    Attributes:
        content: canonical JSON; `hash` is the SHA-256 of it.
        blinded: whether the project was still blinded.
        readings, runs: completed first readings, and runs, that there were at that moment.
    """

    content: str
    hash: str
    act: Act
    blinded: bool
    readings: int
    runs: int


@dataclass(frozen=True, slots=True)
class KeptFinding:
    """A finding as it stood after one of its versions.

    Attributes:
        made, changed: who wrote its first version and this one, and when.
        version: 1, 2, 3, ...
        authors: of all versions so far, in the order in which they first wrote.
    """

    finding: Finding
    made: Act
    changed: Act
    version: int
    authors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptProposal:
    """Photos that were chosen to be labelled, by whom and when."""

    proposal: Proposal
    act: Act


@dataclass(frozen=True, slots=True)
class Applied:
    """What an edit, an undo or a redo did: its gesture, the gesture's name and the photo's regions after it."""

    gesture: int
    name: str
    regions: tuple[Region, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One reader's regions on one case.

    Attributes:
        regions: of each photo that was read; a photo that was read and holds nothing has an empty tuple.
        completed: whether the reader completed the case.
        counts: whether it may be scored: completed, or imported, or the project is not blinded.
        blind: whether all of it was drawn blind; `None` where that is unknown.
        revision: hash over all regions' labels and shapes; `revisions` the same for each photo of `regions`.
        without_lesion: photos of which the reader answered that no lesion is visible. One that holds no lesion and is
            not among them was left without an answer.
    """

    regions: Mapping[str, tuple[Region, ...]]
    completed: bool
    counts: bool
    blind: bool | None
    revision: str
    revisions: Mapping[str, str]
    without_lesion: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a data set changed.

    Attributes:
        photos_known: photos that the project already had, by identifier or by content; their facts were updated.
        regions_kept: regions left out because their reader already had that label on that photo.
        photos_differing: identifiers whose file is not the one that regions were drawn on; they stay as they were.
        photos_in_completed_cases: known photos left in their case because a reader has completed it.
    """

    photos: int = 0
    photos_known: int = 0
    cases: int = 0
    cases_known: int = 0
    regions: int = 0
    regions_kept: int = 0
    photos_differing: tuple[str, ...] = ()
    photos_in_completed_cases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A classifier of the project: its name, its card on this machine and the digest of all that decides its output."""

    name: str
    card_path: Path
    digest: str


@dataclass(frozen=True, slots=True)
class Run:
    """A recipe, a model and a plan over the project's cases.

    Attributes:
        plan: JSON, as it was fixed at the start.
        versions: of the program and the libraries that decide numbers.
        started_at, finished_at: UTC, ISO 8601.
    """

    run_id: str
    recipe: Recipe
    score_hash: str
    model_name: str
    model_digest: str
    plan: str
    versions: Mapping[str, str]
    started_at: str
    finished_at: str | None


@dataclass(frozen=True, slots=True)
class StoredPrediction:
    """What the model said of a case in a run.

    Attributes:
        probabilities: one for each of `classes`, exact.
        target_class: the class that was explained.
        differential: conditions with their probabilities, most likely first.
        notes: for people (metadata that mapped to nothing, ...).
    """

    case_id: str
    classes: tuple[str, ...]
    probabilities: tuple[float, ...]
    target_class: str
    differential: tuple[tuple[str, float], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredScore:
    """The agreement of one photo's saliency with one reader's ROI for one baseline.

    Attributes:
        reader: `None` where no reader has an ROI on the photo; `CONSENSUS` for the consensus of several.
        map_key: of the saliency map in the map cache.
        revision: `Reading.revisions[photo_id]` of what was scored (see `Project.revision`); empty without a reader.
        score_hash: of the recipe that scored.
        measures, chance, numbers: exact floats by name; NaN is undefined.
        blind: whether the scored reading was drawn blind.
        scored_at: UTC, ISO 8601; left empty, the project fills it in.
    """

    case_id: str
    photo_id: str
    reader: str | None
    baseline: str
    map_key: str
    revision: str
    score_hash: str
    measures: Mapping[str, float]
    chance: Mapping[str, float]
    numbers: Mapping[str, float]
    flags: tuple[str, ...] = ()
    blind: bool | None = None
    scored_at: str = ""

    @property
    def key(self) -> ScoreKey:
        """What tells this score from the others of its run."""
        return ScoreKey(self.case_id, self.photo_id, self.reader, self.baseline)


@dataclass(frozen=True, slots=True)
class StoredTrust:
    """What one check found for one photo and one baseline.

    Attributes:
        found: with the findings and flags of this check alone.
        map_key: of the map that was checked.
        revision: of the photo's reading (see `StoredScore`) when it was checked; empty without a reader.
        checked_at: UTC, ISO 8601; left empty, the project fills it in.
    """

    check: CheckName
    found: PhotoTrust
    map_key: str
    revision: str
    checked_at: str = ""


@dataclass(frozen=True, slots=True)
class ScoreKey:
    """One row that a run should have."""

    case_id: str
    photo_id: str
    reader: str | None
    baseline: str


@dataclass(frozen=True, slots=True)
class ScoreStates:
    """Rows of a run that are missing, and rows whose region, recipe or model has changed since."""

    missing: tuple[ScoreKey, ...]
    stale: tuple[ScoreKey, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """A photo that a run could not score, and why."""

    case_id: str
    photo_id: str
    message: str


@dataclass(frozen=True, slots=True)
class Relinked:
    """Photos that were found again, and those still missing."""

    found: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What is wrong with a project file and what was mended."""

    problems: tuple[str, ...]
    repaired: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def lines(self) -> list[str]:
        """The report for people."""
        if self.sound and not self.repaired:
            return ["The project is sound."]
        return [*self.problems, *(f"Repaired: {line}" for line in self.repaired)]
