"""What the causal test allows to be said of the region of interest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from engine.trust.values import PhotoTrust

NEEDED_FALL = 0.10
"""The probability falls by at least this without what the model needs."""

BEYOND_CONTROL = 0.10
"""... and by at least this more than without as much of the photo elsewhere."""

UNNEEDED_FALL = 0.05
"""It falls by less than this, or rises, without what the model does not need."""


class Verdict(Enum):
    """On one part of a photo, or on its mean over photos."""

    NEEDED = "needed"
    UNNEEDED = "not needed"
    LIKE_ANY = "like any other part"
    NO_CONTROL = "without a comparison"
    UNCLEAR = "unclear"


def verdict_of(change: float, control: float | None) -> Verdict:
    """From the changes of the probability without the ROI, and without as much elsewhere (`None` where undefined)."""
    fall = -change
    if fall < UNNEEDED_FALL:
        return Verdict.UNNEEDED
    if fall < NEEDED_FALL:
        return Verdict.UNCLEAR
    if control is None:
        return Verdict.NO_CONTROL
    return Verdict.NEEDED if beyond_control(change, control) >= BEYOND_CONTROL else Verdict.LIKE_ANY


def beyond_control(change: float, control: float) -> float:
    """How much farther the probability falls than without as much elsewhere; a control that rises counts as 0."""
    return -change - max(-control, 0.0)


@dataclass(frozen=True, slots=True)
class Changes:
    """Defined changes of the probability, on one photo or on the mean of several.

    Attributes:
        of: by subject, then by fill.
        photos: how many photos have the subject.
        case_id: whose photo it is; of a mean empty.
    """

    of: Mapping[str, Mapping[str, float]]
    photos: Mapping[str, int]
    case_id: str = ""

    @classmethod
    def on(cls, photo: PhotoTrust) -> Changes:
        """Those of one photo; the undefined ones are left out."""
        found: dict[str, dict[str, float]] = {}
        for finding in photo.findings:
            if finding.check == "causal" and finding.measure == "probability_change" and finding.value == finding.value:
                found.setdefault(finding.subject, {})[finding.fill] = finding.value
        return cls(found, dict.fromkeys(found, 1), photo.case_id)

    @classmethod
    def mean(cls, several: list[Changes]) -> Changes:
        """Over cases, of the means over those of their photos that have the subject, fill by fill."""
        subjects = dict.fromkeys(subject for one in several for subject in one.of)
        having = {subject: [one for one in several if subject in one.of] for subject in subjects}
        return cls(
            {subject: _mean_over_cases(subject, photos) for subject, photos in having.items()},
            {subject: len(photos) for subject, photos in having.items()},
        )

    @property
    def verdict(self) -> Verdict:
        """On the ROI: what every fill says; unclear where they differ. Ask only where the ROI has a figure."""
        control = self.of.get("control", {})
        found = {verdict_of(change, control.get(fill)) for fill, change in self.of["roi"].items()}
        return found.pop() if len(found) == 1 else Verdict.UNCLEAR

    @property
    def fill(self) -> str:
        """The fill whose figures support the verdict least: by its fall, or by what it falls beyond the control."""
        roi, control = self.of["roi"], self.of.get("control", {})
        if self.verdict is Verdict.UNNEEDED:
            return min(roi, key=lambda fill: roi[fill])
        if self.verdict is Verdict.NEEDED:
            return min(roi, key=lambda fill: beyond_control(roi[fill], control[fill]))
        return next(iter(roi))

    @property
    def decisive_label(self) -> str | None:
        """The marked label without which the probability falls most, and by `NEEDED_FALL` under every fill."""
        labels = [subject for subject in self.of if subject.startswith("label:")]
        falls = {subject: -max(self.of[subject].values()) for subject in labels}
        enough = [subject for subject in labels if falls[subject] >= NEEDED_FALL]
        return max(enough, key=lambda subject: falls[subject], default=None)


def _mean_over_cases(subject: str, photos: list[Changes]) -> dict[str, float]:
    cases: dict[str, list[Mapping[str, float]]] = {}
    for photo in photos:
        cases.setdefault(photo.case_id, []).append(photo.of[subject])
    return _means([_means(changes) for changes in cases.values()])


def _means(changes: Sequence[Mapping[str, float]]) -> dict[str, float]:
    fills = dict.fromkeys(fill for change in changes for fill in change)
    values = {fill: [change[fill] for change in changes if fill in change] for fill in fills}
    return {fill: sum(numbers) / len(numbers) for fill, numbers in values.items()}
