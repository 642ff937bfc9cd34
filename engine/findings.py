"""What people make of results: a finding, what it may say, and the JSON in which the log keeps it."""

from __future__ import annotations

import json
import math
import uuid
from dataclasses import dataclass, fields
from typing import Any, Literal, cast, get_args

from engine.errors import EditError

FindingKind = Literal["shortcut", "label_error", "method_artefact", "data_gap", "medical_cue"]
Severity = Literal["low", "medium", "high"]
SuggestedAction = Literal["none", "collect", "augment", "relabel", "retrain"]
FindingStatus = Literal["open", "confirmed", "dismissed", "resolved", "withdrawn"]
"""A withdrawn finding stays in the log and is left out of lists, tables and reports."""

COUNTS = ("n_photos", "n_cases", "n_patients")
SHARES = ("saliency_share", "area_share", "enrichment", "ci_low", "ci_high", "p", "p_adjusted")


@dataclass(frozen=True, slots=True)
class Origin:
    """The surprise of which a finding was made, with its figures as they were then.

    The fields are those of `engine.surprises.Surprise`; NaN is undefined.
    """

    run: str
    model: str
    label: str
    stratum_kind: str
    stratum: str
    baseline: str
    n_photos: int
    n_cases: int
    n_patients: int
    saliency_share: float
    area_share: float
    enrichment: float
    ci_low: float
    ci_high: float
    p: float
    p_adjusted: float

    @property
    def place(self) -> tuple[str, str, str, str]:
        """What the same surprise of another run has in common with it: baseline, label, kind and stratum."""
        return self.baseline, self.label, self.stratum_kind, self.stratum


@dataclass(frozen=True, slots=True)
class Finding:
    """One version of a finding, as somebody wrote it.

    Attributes:
        finding_id: the same in all versions; see `new_finding_id`.
        text: what was found, in words; the first line is its title.
        photos, cases: identifiers of what it is about, the strongest example first.
        origin: `None` where no surprise stood behind it.
    """

    finding_id: str
    text: str
    kind: FindingKind = "shortcut"
    severity: Severity = "medium"
    action: SuggestedAction = "none"
    status: FindingStatus = "open"
    photos: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    origin: Origin | None = None

    @property
    def title(self) -> str:
        """The first line of the text that is not blank."""
        return next((line.strip() for line in self.text.splitlines() if line.strip()), "")


CHOICES: dict[str, tuple[str, ...]] = {
    "kind": get_args(FindingKind),
    "severity": get_args(Severity),
    "action": get_args(SuggestedAction),
    "status": get_args(FindingStatus),
}
"""What the fields of a finding may be, by their names."""


def new_finding_id() -> str:
    """An identifier that no other finding has, here or in a copy of the project."""
    return uuid.uuid4().hex


def checked(finding: Finding) -> Finding:
    """The finding as it is stored: without blanks around its text, nothing linked twice.

    Raises:
        EditError: a blank text or identifier, or a choice that there is not.
    """
    if not finding.finding_id.strip():
        raise EditError("A finding needs an identifier; make it by the program and try again.")
    if not finding.text.strip():
        raise EditError("A finding cannot be blank; write what was found.")
    for name, choices in CHOICES.items():
        value = getattr(finding, name)
        if value not in choices:
            raise EditError(f"“{value}” is no {name} of a finding; choose {', '.join(choices[:-1])} or {choices[-1]}.")
    photos, cases = tuple(dict.fromkeys(finding.photos)), tuple(dict.fromkeys(finding.cases))
    said = (finding.kind, finding.severity, finding.action, finding.status)
    return Finding(finding.finding_id, finding.text.strip(), *said, photos, cases, finding.origin)


def to_json(finding: Finding) -> str:
    """Canonical JSON: sorted keys, no blanks, undefined figures null and infinite ones as text."""
    content = {field.name: getattr(finding, field.name) for field in fields(Finding)}
    if finding.origin is not None:
        origin = {field.name: getattr(finding.origin, field.name) for field in fields(Origin)}
        content["origin"] = {**origin, **{name: _plain(float(origin[name])) for name in SHARES}}
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def from_json(text: str) -> Finding:
    """The finding that `to_json` wrote.

    Raises:
        ValueError: the text is no finding.
    """
    try:
        content: dict[str, Any] = json.loads(text)
        origin = content.pop("origin")
        links = {name: tuple(str(one) for one in content.pop(name)) for name in ("photos", "cases")}
        words = cast(dict[str, Any], {**content, **links})
        return _sound(Finding(**words, origin=None if origin is None else _origin(origin)))
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(f"not a finding ({error})") from error


def _origin(content: dict[str, Any]) -> Origin:
    figures: dict[str, float] = {name: math.nan if content[name] is None else float(content[name]) for name in SHARES}
    counts = {name: int(content[name]) for name in COUNTS}
    words = {name: str(one) for name, one in content.items() if name not in figures and name not in counts}
    return Origin(**cast(dict[str, Any], {**words, **counts, **figures}))


def _sound(finding: Finding) -> Finding:
    texts = (finding.finding_id, finding.text)
    if not all(isinstance(text, str) for text in texts):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError("its identifier or its text is none")
    if any(getattr(finding, name) not in choices for name, choices in CHOICES.items()):
        raise TypeError("a choice that there is not")
    return finding


def _plain(figure: float) -> float | str | None:
    return None if math.isnan(figure) else figure if math.isfinite(figure) else str(figure)
