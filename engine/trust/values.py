"""What the checks of a map find, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

CheckName = Literal["causal", "curves", "baselines", "repeatability", "randomisation"]

CHECKS: tuple[CheckName, ...] = ("causal", "curves", "baselines", "repeatability", "randomisation")
"""In the order in which they are made and shown; completeness and the map's error come with the map itself."""


@dataclass(frozen=True, slots=True)
class TrustFinding:
    """One figure that a check found for one photo and one baseline.

    Attributes:
        check: which check.
        subject: to what it was done: "roi", "complement", "saliency_outside_roi", "label:ruler", "control" (causal);
            "deletion", "insertion" (curves), at a share of the pixels: "deletion:0.05"; another baseline's name
            (baselines); "noise:0.02", "brightness:1.05" (repeatability); a layer's name (randomisation).
        fill: what stood in the place of what was taken away: "blurred", "inpainted"; empty where nothing was.
        measure: "probability_change", "probability", "area", "spearman", "ssim", "iou".
        value: NaN where undefined.
    """

    check: CheckName
    subject: str
    fill: str
    measure: str
    value: float


@dataclass(frozen=True, slots=True)
class PhotoTrust:
    """What the checks found for one photo, one baseline and one ROI.

    Attributes:
        reader: whose ROI the causal test took away: the consensus of several, the only reader's, or `None`.
        findings: in the order of `CHECKS`.
        flags: why something is undefined or unusual: "no_roi", "roi_is_everything", "no_saliency_outside_roi", ...
    """

    case_id: str
    photo_id: str
    baseline: str
    reader: str | None
    findings: tuple[TrustFinding, ...]
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhotoEvidence:
    """What people marked on a photo.

    Attributes:
        reader: whose ROI it is: the consensus of several, the only reader's, or `None` where nobody read the photo.
        roi: bool, of the shape of the photo's score grid; `None` without a reader.
        labels: anatomy and artefacts, by label, of the same shape.
    """

    reader: str | None
    roi: NDArray[np.bool_] | None
    labels: Mapping[str, NDArray[np.bool_]]
