"""Photos into cases, and what their rows say of each case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from engine.cases import Case, Diagnosis, Facts, Photo
from engine.conditions import condition_of
from engine.datasets.blanks import filled, finding
from engine.datasets.field_names import field_name
from engine.datasets.matching import Row
from engine.datasets.person_facts import age_of, sex_of, skin_type_of
from engine.language import tr
from engine.readers.written_differentials import is_differential, is_readable, leading_diagnosis

MOST_PHOTOS = 6
COMPARED = ("age", "sex", "skin_type", "site", "diagnosis")
"""Fields in which the photos of one case should agree."""

IDENTIFIERS = ("photo_id", "case_id", "patient_id")

NO_ROW: Row = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Member:
    """A photo with its row and the row's filled fields."""

    photo: Photo
    row: Row
    fields: Mapping[str, str]


def group_photos(
    photos: Sequence[Photo], rows: Mapping[str, Row], mapping: Mapping[str, str]
) -> tuple[tuple[Case, ...], list[str]]:
    """Cases in the order of their first photo, and warnings.

    Photos belong together by case id, else by lesion id; a photo that has neither is its own case. One case id with
    several patients is several cases: identifiers are often numbered within a patient.
    """
    members = [_member(photo, rows.get(photo.photo_id, NO_ROW), mapping) for photo in photos]
    groups: dict[tuple[str, str], list[_Member]] = {}
    for member in members:
        groups.setdefault(_key(member), []).append(member)
    named, split = _named_groups(groups)
    cases = tuple(_case(case_id, group, mapping) for case_id, group in named.items())
    led = [case.case_id for case in cases if case.reference and not _first(named[case.case_id], "diagnosis")]
    return cases, [
        *finding(tr("Case or lesion ids that belong to several patients and became a case for each of them"), split),
        *_group_warnings(named),
        *_age_warning(members),
        *finding(tr("Cases without a diagnosis of their own, whose reference is the first of their differential"), led),
        *_differential_warning(members),
    ]


def _member(photo: Photo, row: Row, mapping: Mapping[str, str]) -> _Member:
    texts = ((field, filled(row.get(column, ""))) for field, column in mapping.items())
    return _Member(photo, row, {field: text for field, text in texts if text is not None})


def _key(member: _Member) -> tuple[str, str]:
    for kind in ("case_id", "lesion_id"):
        if kind in member.fields:
            return kind, member.fields[kind]
    return "photo_id", member.photo.photo_id


def _named_groups(
    groups: Mapping[tuple[str, str], list[_Member]],
) -> tuple[dict[str, list[_Member]], list[str]]:
    """Groups by a case id that is unique, and the ids that several patients share."""
    named: dict[str, list[_Member]] = {}
    owners: dict[str, str] = {}
    split: list[str] = []
    for (kind, text), group in groups.items():
        patients = {member.fields["patient_id"] for member in group if "patient_id" in member.fields}
        split += [text] if len(patients) > 1 else []
        for member in group:
            patient = member.fields.get("patient_id", "no patient")
            wanted = f"{text} ({patient})" if len(patients) > 1 else text
            owner = owners.setdefault(wanted, kind)
            named.setdefault(wanted if owner == kind else f"{wanted} ({kind})", []).append(member)
    return named, split


def _case(case_id: str, group: Sequence[_Member], mapping: Mapping[str, str]) -> Case:
    columns = _columns(group, mapping)
    diagnosis = _first(group, "diagnosis") or leading_diagnosis(columns)
    return Case(
        case_id,
        tuple(member.photo for member in group),
        _first(group, "patient_id"),
        Facts(
            age_of(_first(group, "age") or ""),
            sex_of(_first(group, "sex") or ""),
            skin_type_of(_first(group, "skin_type") or ""),
            _first(group, "site"),
            columns,
        ),
        Diagnosis(diagnosis, condition_of(diagnosis)) if diagnosis else None,
    )


def _first(group: Sequence[_Member], field: str) -> str | None:
    return next((member.fields[field] for member in group if field in member.fields), None)


def _columns(group: Sequence[_Member], mapping: Mapping[str, str]) -> Mapping[str, str]:
    """What the table says of the whole case, by column name as written.

    Left out: blanks, identifiers, and columns in which the photos of the case differ, which say something of a photo.
    """
    identifiers = {mapping[field] for field in IDENTIFIERS if field in mapping}
    texts: dict[str, set[str]] = {}
    for member in group:
        for name, cell in member.row.items():
            text = filled(cell)
            if text is not None and name not in identifiers:
                texts.setdefault(name, set()).add(text)
    return MappingProxyType({name: next(iter(found)) for name, found in texts.items() if len(found) == 1})


def _group_warnings(named: Mapping[str, Sequence[_Member]]) -> list[str]:
    large = [f"{case_id} ({len(group)})" for case_id, group in named.items() if len(group) > MOST_PHOTOS]
    warnings = finding(tr("Cases of more than {most} photos", most=MOST_PHOTOS), large)
    for field in COMPARED:
        differing: list[str] = []
        for case_id, group in named.items():
            written = [member.fields[field] for member in group if field in member.fields]
            texts = {text.casefold(): text for text in written}
            differing += [f"{case_id} ({', '.join(texts.values())})"] if len(texts) > 1 else []
        warnings += finding(
            tr("Cases whose photos differ in {what}, of which the first was used", what=field_name(field)), differing
        )
    return warnings


def _age_warning(members: Sequence[_Member]) -> list[str]:
    ages = (member.fields.get("age") for member in members)
    unread = Counter(text for text in ages if text is not None and age_of(text) is None)
    texts = [f"“{text}” ({number})" for text, number in unread.most_common()]
    return finding(tr("Ages that are no number of years from 0 to 120 and count as unknown"), texts)


def _differential_warning(members: Sequence[_Member]) -> list[str]:
    texts = {filled(cell) for member in members for name, cell in member.row.items() if is_differential(name)}
    unread = sorted(f"“{text}”" for text in texts if text is not None and not is_readable(text))
    return finding(
        tr("Differentials that are no list (A; B; C) and no conditions with weights, and were not used"), unread
    )
