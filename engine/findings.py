"""What people make of results: a finding, what it may say, and the JSON in which the log keeps it."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, fields
from typing import Any, Literal, cast, get_args

from engine.errors import EditError
from engine.finding_origins import GroupOrigin, Origin, Place, origin_content, origin_from
from engine.language import tr

FindingKind = Literal["shortcut", "label_error", "method_artefact", "data_gap", "medical_cue"]
Severity = Literal["low", "medium", "high"]
SuggestedAction = Literal["none", "collect", "augment", "relabel", "retrain"]
FindingStatus = Literal["open", "confirmed", "dismissed", "resolved", "withdrawn"]
"""A withdrawn finding stays in the log and is left out of lists, tables and reports."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One version of a finding, as somebody wrote it.

    Attributes:
        finding_id: the same in all versions; see `new_finding_id`.
        text: what was found, in words; the first line is its title.
        photos, cases: identifiers of what it is about, the strongest example first.
        origin: `None` where no surprise stood behind it.
        group: the group of people that it was made of; `None` where none was.
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
    group: GroupOrigin | None = None

    @property
    def place(self) -> Place | None:
        """Of the candidate of which it was made; `None` where there was none."""
        made_of = self.origin or self.group
        return made_of.place if made_of else None

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
        raise EditError(tr("A finding needs an identifier; make it by the program and try again."))
    if not finding.text.strip():
        raise EditError(tr("A finding cannot be blank; write what was found."))
    for name, choices in CHOICES.items():
        value = getattr(finding, name)
        if value not in choices:
            known = ", ".join(choices[:-1])
            raise EditError(
                tr(
                    "“{value}” is no {name} of a finding; choose {known} or {last}.",
                    value=value,
                    name=name,
                    known=known,
                    last=choices[-1],
                )
            )
    photos, cases = tuple(dict.fromkeys(finding.photos)), tuple(dict.fromkeys(finding.cases))
    said = (finding.kind, finding.severity, finding.action, finding.status)
    return Finding(finding.finding_id, finding.text.strip(), *said, photos, cases, finding.origin, finding.group)


def to_json(finding: Finding) -> str:
    """Canonical JSON: sorted keys, no blanks, undefined figures null and infinite ones as text.

    A finding without a group has no such key, as in files of before there were any.
    """
    content = {field.name: getattr(finding, field.name) for field in fields(Finding)}
    content["origin"] = origin_content(finding.origin) if finding.origin else None
    content["group"] = origin_content(finding.group) if finding.group else None
    if finding.group is None:
        del content["group"]
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def from_json(text: str) -> Finding:
    """The finding that `to_json` wrote.

    Raises:
        ValueError: the text is no finding.
    """
    try:
        content: dict[str, Any] = json.loads(text)
        origin, group = content.pop("origin"), content.pop("group", None)
        links = {name: tuple(str(one) for one in content.pop(name)) for name in ("photos", "cases")}
        words = cast(dict[str, Any], {**content, **links})
        made_of = {
            "origin": None if origin is None else origin_from(Origin, origin),
            "group": None if group is None else origin_from(GroupOrigin, group),
        }
        return _sound(Finding(**words, **cast(dict[str, Any], made_of)))
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(f"not a finding ({error})") from error


def _sound(finding: Finding) -> Finding:
    texts = (finding.finding_id, finding.text)
    if not all(isinstance(text, str) for text in texts):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError("its identifier or its text is none")
    if any(getattr(finding, name) not in choices for name, choices in CHOICES.items()):
        raise TypeError("a choice that there is not")
    return finding
