"""A proposal: a question, the photos that were chosen to settle it, and the JSON in which the log keeps it."""

from __future__ import annotations

import json
import math
import uuid
from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any

from engine.errors import EditError
from engine.language import tr


@dataclass(frozen=True, slots=True)
class Question:
    """Whether saliency lies on a label more than its area explains, in a stratum of a run."""

    run: str
    baseline: str
    label: str
    stratum_kind: str
    stratum: str

    @property
    def place(self) -> tuple[str, str, str, str]:
        """What the same question of another run has in common with it; see `engine.findings.Origin.place`."""
        return self.baseline, self.label, self.stratum_kind, self.stratum


@dataclass(frozen=True, slots=True)
class ProposedPhoto:
    """A photo as it was when it was chosen.

    Attributes:
        unexplained: share of its saliency outside the ROI and outside every label that was drawn, 0 to 1.
        area: share of the photo there.
        drawn: labels that were drawn already, by name; what is drawn later was drawn because the photo was chosen.
    """

    photo_id: str
    unexplained: float
    area: float
    drawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """Photos that were chosen by their saliency, the first to be labelled first."""

    proposal_id: str
    question: Question
    photos: tuple[ProposedPhoto, ...]


def new_proposal_id() -> str:
    """An identifier that no other proposal has, here or in a copy of the project."""
    return uuid.uuid4().hex


def checked(proposal: Proposal) -> Proposal:
    """The proposal, which is stored as it is.

    Raises:
        EditError: it names no photo, one twice, no label, or a share that is none.
    """
    names = Counter(photo.photo_id for photo in proposal.photos)
    shares = [share for photo in proposal.photos for share in (photo.unexplained, photo.area)]
    if not proposal.proposal_id.strip() or not proposal.question.label.strip():
        raise EditError(tr("A proposal needs an identifier and a label; make it by the program and try again."))
    if not names or max(names.values()) > 1:
        raise EditError(tr("A proposal names photos, each once; choose them anew."))
    if not all(math.isfinite(share) and 0.0 <= share <= 1.0 for share in shares):
        raise EditError(tr("A proposal holds a share beyond 0 to 1; choose its photos anew."))
    return proposal


def to_json(proposal: Proposal) -> str:
    """Canonical JSON: sorted keys, no blanks."""
    return json.dumps(asdict(proposal), sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def from_json(text: str) -> Proposal:
    """The proposal that `to_json` wrote.

    Raises:
        ValueError: the text is no proposal.
    """
    try:
        content: dict[str, Any] = json.loads(text)
        question = Question(**{name: str(word) for name, word in content["question"].items()})
        photos = tuple(_photo(photo) for photo in content["photos"])
        return checked(Proposal(str(content["proposal_id"]), question, photos))
    except (TypeError, KeyError, AttributeError, RecursionError, EditError) as error:
        raise ValueError(f"not a proposal ({error})") from error


def _photo(content: dict[str, Any]) -> ProposedPhoto:
    drawn = tuple(str(label) for label in content["drawn"])
    return ProposedPhoto(str(content["photo_id"]), float(content["unexplained"]), float(content["area"]), drawn)
