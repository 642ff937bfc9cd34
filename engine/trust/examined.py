"""The case whose maps are checked, ready to be asked about again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.cases import Photo
from engine.explanation import CaseExplanation
from engine.models.metadata import EncodedFacts
from engine.models.preprocessing import PreparedPhoto
from engine.pipeline import Attempt
from engine.trust.values import PhotoEvidence, TrustFinding

Key = tuple[str, str]
"""Photo and map: photo_id, and the baseline's name."""

NOBODY = PhotoEvidence(None, None, {})


@dataclass(frozen=True, slots=True)
class Examined:
    """A case with its maps, its prepared photos and what people marked on them.

    Attributes:
        target: index of the explained class.
        references: images for the baseline "references", float32 (3, height, width), 0 to 255.
    """

    attempt: Attempt
    explanation: CaseExplanation
    photos: tuple[PreparedPhoto, ...]
    facts: EncodedFacts
    target: int
    references: tuple[NDArray[np.float32], ...]
    evidence: Mapping[str, PhotoEvidence]
    cancelled: Callable[[], bool]

    @classmethod
    def of(
        cls,
        attempt: Attempt,
        explanation: CaseExplanation,
        read: Callable[[Photo], NDArray[np.uint8]],
        evidence: Mapping[str, PhotoEvidence],
        cancelled: Callable[[], bool],
    ) -> Examined:
        """Prepare the photos once for all checks."""
        model = attempt.model
        photos = tuple(model.prepare(read(photo)) for photo in attempt.case.photos)
        references = tuple(model.prepare(read(photo)).pixels for photo in attempt.references)
        facts, target = model.encode(attempt.case.facts), model.card.classes.index(explanation.target_class)
        return cls(attempt, explanation, photos, facts, target, references, evidence, cancelled)

    def reading(self, photo_id: str) -> PhotoEvidence:
        """What people marked on a photo."""
        return self.evidence.get(photo_id, NOBODY)


@dataclass(frozen=True, slots=True)
class Found:
    """What one check found for one photo and map."""

    findings: tuple[TrustFinding, ...]
    flags: tuple[str, ...] = ()


Check = Callable[[Examined], Mapping[Key, Found]]
"""Raises ModelError where the network fails, and Cancelled."""


def joined(parts: Iterable[Found]) -> Found:
    """Findings one after the other; each flag once."""
    parts = tuple(parts)
    findings = tuple(finding for part in parts for finding in part.findings)
    return Found(findings, tuple(dict.fromkeys(flag for part in parts for flag in part.flags)))
