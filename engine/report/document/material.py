"""Everything that a report is written from: the values of the tables, without a name of a patient, photo or reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.evaluation import Evaluation
from engine.patterns.values import Pattern
from engine.project import Run
from engine.readers.rows import ReaderRow
from engine.report.document.content import Picture
from engine.statistics import Stratum
from engine.surprises import GroupFailure, Surprise
from engine.trust.summary import TrustMean


@dataclass(frozen=True, slots=True)
class Counts:
    """How many photos, cases and patients."""

    photos: int
    cases: int
    patients: int


@dataclass(frozen=True, slots=True)
class FlowCounts:
    """What became of the cases.

    Attributes:
        excluded: cases by reason; `counting` is what remains.
        failed, unscored, unread, undefined: photos without a score, without an ROI to hold it against, or without an
            IoU; `measured` is what remains.
        stale: measured photos whose region, recipe or model has changed since.
        not_asked: cases of the project that the report does not cover.
        without_patient: counting cases of which the patient is not known.
        without_reference: measured cases of which nobody knows whether the model is right.
        correct, incorrect: measured cases.
    """

    imported: Counts
    excluded: Mapping[str, int]
    counting: Counts
    failed: int
    unscored: int
    unread: int
    undefined: int
    measured: Counts
    stale: int
    without_reference: int
    correct: int
    incorrect: int
    not_asked: int
    without_patient: int


@dataclass(frozen=True, slots=True)
class Group:
    """The cases of a stratum that count, scored or not."""

    kind: str
    stratum: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class ReaderFacts:
    """One reader by number."""

    name: str
    role: str
    completed: int
    flagged: int
    imported: bool


@dataclass(frozen=True, slots=True)
class Study:
    """What the log says of the study; `plan` are sentences, `protocol` is empty without instructions."""

    blinded: bool
    unblinded: str
    readers: tuple[ReaderFacts, ...]
    protocol: str
    protocol_hash: str
    protocol_versions: int
    plan: tuple[str, ...]
    plan_hash: str


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Mean agreement where the most salient share `threshold` of the cells is the region.

    A case's value is the mean over its photos; the mean is over the cases of the outcome. `chance` is the same for
    cells ranked at random.
    """

    threshold: float
    outcome: str
    n_photos: int
    n_cases: int
    iou: float
    chance: float


@dataclass(frozen=True, slots=True)
class MapFacts:
    """The first baseline's maps: error of each case's maps where it is known, how many did not converge."""

    errors: tuple[float, ...]
    unknown: int
    not_converged: int


@dataclass(frozen=True, slots=True)
class TrustFacts:
    """What the checks found; `cases` and `photos` are those checked."""

    means: tuple[TrustMean, ...]
    sentence: str
    cases: int
    photos: int


@dataclass(frozen=True, slots=True)
class PatternFacts:
    """Photos by where saliency lies relative to the ROI, under the first baseline.

    Attributes:
        patterns: one where no clusters were found, none where fewer than two photos could be placed.
        found: whether they are clusters that are more than chance.
        silhouette, p: of the best division; NaN where there was none.
        photos, too_small, gone: photos that were placed, and that could not be: around too small an ROI or without
            saliency, and without a kept map.
    """

    patterns: tuple[Pattern, ...]
    found: bool
    silhouette: float
    p: float
    photos: int
    too_small: int
    gone: int


@dataclass(frozen=True, slots=True)
class WrittenFinding:
    """One finding in words.

    Attributes:
        figures: of the surprise or the group of people behind it.
        not_shown: linked photos without a picture here.
    """

    title: str
    text: str
    kind: str
    severity: str
    action: str
    status: str
    date: str
    version: int
    figures: str
    pictures: tuple[Picture, ...]
    not_shown: int


@dataclass(frozen=True, slots=True)
class Examples:
    """Pictures of one of the study's four groups, of `of_cases` cases."""

    title: str
    pictures: tuple[Picture, ...]
    of_cases: int


@dataclass(frozen=True, slots=True)
class Material:
    """See each part.

    Attributes:
        notes: what the person who asks for the report calls it.
        data_hash: SHA-256 over the sorted SHA-256 of the photos that count.
        sentences: of the run's summary: classifier, chance that keeps the shape, other photos, surprises, readers.
        failing: groups of people under the first baseline, those for whom something surely fails first.
        patterns: `None` where they were not computed.
        photos: whether the photos themselves are shown.
        no_picture: pictures that could not be made, as the map or the photo is no longer there.
    """

    title: str
    date: str
    run: Run
    data_hash: str
    flow: FlowCounts
    groups: tuple[Group, ...]
    study: Study
    strata: tuple[Stratum, ...]
    evaluation: Evaluation | None
    readers: Mapping[str, tuple[ReaderRow, ...]]
    surprises: tuple[Surprise, ...]
    sentences: Mapping[str, tuple[str, ...]]
    curves: tuple[CurvePoint, ...]
    maps: MapFacts
    trust: TrustFacts | None
    findings: tuple[WrittenFinding, ...]
    examples: tuple[Examples, ...]
    surprise_pictures: tuple[Examples, ...]
    failing: tuple[GroupFailure, ...]
    group_pictures: tuple[Examples, ...]
    patterns: PatternFacts | None
    pattern_pictures: tuple[Examples, ...]
    photos: bool
    no_picture: int

    @property
    def in_a_row(self) -> int:
        """Pictures beside each other: a photo and its map are twice as wide as a map alone."""
        return 2 if self.photos else 4

    @property
    def baselines(self) -> tuple[str, ...]:
        """Names of the run's maps, the first one the one that is shown where only one is."""
        return self.run.recipe.attribution.map_names

    @property
    def baseline(self) -> str:
        """The first one."""
        return self.baselines[0]

    def rows(
        self, kind: str, outcome: str | None = None, measure: str = "iou", baseline: str | None = None
    ) -> tuple[Stratum, ...]:
        """Strata of a kind; of every outcome where it is `None`, of the first baseline where that is."""
        place = (kind, measure, self.baseline if baseline is None else baseline)
        return tuple(
            row
            for row in self.strata
            if (row.stratum_kind, row.measure, row.baseline) == place and outcome in (None, row.outcome)
        )
