"""A package into a project: what is not there yet is appended, case by case, whole or not at all.

The reader's work on a case is one row of gestures, here and in the package. Where one row begins with the other, the
longer one holds both, and what the project lacks is appended. Where they part, the case is left as it is here: neither
can be put behind the other without changing what was undone, or what a completed first reading holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from engine.language import tr
from engine.packages.matching import Place, places_of
from engine.packages.report import LeftOut, MergeReport, Reason
from engine.packages.values import Package, case_of_gesture, is_repeat, states_of
from engine.project import Project
from engine.project.catalogue import Catalogue
from engine.project.log import Entry
from engine.project.values import Operation
from engine.project.work import Arrival, Gesture, gestures_of

Mark = tuple[tuple[object, ...], ...]
"""What tells a gesture from all others: everything in it but its number and the number that it refers to."""


def merge_package(project: Project, package: Package, file: str) -> MergeReport:
    """Bring a package into the project in one transaction; again, or an older one, changes nothing.

    Args:
        file: the package's name, for the report.

    Raises:
        ProjectError: the project cannot be written; nothing of the package is in it then.
    """
    notes = _notes(project, package)

    def decide(catalogue: Catalogue, done: tuple[Operation, ...]) -> tuple[Arrival, MergeReport]:
        arrival, report = decided(package, catalogue, done)
        return arrival, replace(report, file=file, notes=notes)

    return project.bring_work(package.header.reader, decide).result()


def decided(package: Package, catalogue: Catalogue, done: Sequence[Operation]) -> tuple[Arrival, MergeReport]:
    """What of the package is to be appended to a project with these cases and this work of the reader."""
    ours = _by_case(gestures_of(done), catalogue.case_of)
    theirs = _by_case(package.gestures, package.case_of())
    places = places_of(package, catalogue)
    verdicts: list[_Verdict] = []
    for (case_id, second), gestures in sorted(theirs.items(), key=lambda one: one[0][1]):
        place, parted = places[case_id], second and any(one.left and one.case_id == case_id for one in verdicts)
        verdicts.append(_compare(case_id, gestures, place, ours.get((place.home or "", second), []), parted))
    new = sorted((gesture for verdict in verdicts for gesture in verdict.new), key=lambda gesture: gesture.number)
    known = {theirs: ours for verdict in verdicts for theirs, ours in verdict.known.items()}
    texts = dict.fromkeys(state for gesture in new for state in states_of(gesture))
    return Arrival(new, known, [package.states[state] for state in texts]), _report(package, verdicts, new)


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What becomes of one case: gestures to append, numbers of those that are here already, or why it is left out."""

    case_id: str
    new: Sequence[Gesture] = ()
    known: Mapping[int, int] = field(default_factory=dict[int, int])
    left: LeftOut | None = None


def _compare(
    case_id: str, gestures: Sequence[Gesture], place: Place, ours: Sequence[Gesture], parted: bool
) -> _Verdict:
    """Without the first reading that it repeats (`parted`), a second one is left out too."""
    spent = _times_lacking(gestures, place, ours)
    gestures, ours = [one for one in gestures if not _is_time(one)], [one for one in ours if not _is_time(one)]
    marks, here = [_mark(gesture, place) for gesture in gestures], [_mark(gesture) for gesture in ours]
    if not place.same:
        known = set(here)
        lacking = [mark for mark in marks if mark not in known]
        return _left(case_id, lacking, "missing" if place.missing else "differing", place.missing)
    common = _common(marks, here)
    if parted or common < min(len(marks), len(here)):
        return _left(case_id, marks[common:], "diverged")
    numbers = {gesture.number: own.number for gesture, own in zip(gestures, ours, strict=False)}
    return _Verdict(
        place.home or case_id, [_moved(gesture, place) for gesture in (*gestures[common:], *spent)], numbers
    )


def _is_time(gesture: Gesture) -> bool:
    """Times are sums: in which order they come makes no difference, so that they never part two rows of work."""
    return gesture.entries[0].kind == "time"


def _times_lacking(gestures: Sequence[Gesture], place: Place, ours: Sequence[Gesture]) -> list[Gesture]:
    known = {_mark(gesture) for gesture in ours if _is_time(gesture)}
    return [gesture for gesture in gestures if _is_time(gesture) and _mark(gesture, place) not in known]


def _left(case_id: str, lacking: Sequence[Mark], reason: Reason, missing: tuple[str, ...] = ()) -> _Verdict:
    if not lacking:
        return _Verdict(case_id)
    return _Verdict(case_id, left=LeftOut(case_id, reason, sum(map(len, lacking)), missing))


def _by_case(gestures: Sequence[Gesture], case_of: Mapping[str, str]) -> dict[tuple[str, bool], list[Gesture]]:
    """By case, and whether it is the repeat reading, which is a row of work of its own."""
    found: dict[tuple[str, bool], list[Gesture]] = {}
    for gesture in gestures:
        found.setdefault((case_of_gesture(gesture, case_of), is_repeat(gesture)), []).append(gesture)
    return found


def _mark(gesture: Gesture, place: Place | None = None) -> Mark:
    """With a place, as it is there; a photo that is not there is like no other."""
    return tuple(
        (
            entry.kind,
            entry.name,
            place.home if place is not None and entry.photo_id is None else entry.case_id,
            place.photos.get(entry.photo_id) if place is not None and entry.photo_id is not None else entry.photo_id,
            entry.region_id,
            entry.before,
            entry.after,
            entry.blind,
            entry.time,
        )
        for entry in gesture.entries
    )


def _moved(gesture: Gesture, place: Place) -> Gesture:
    """The gesture on the photos and the case of this project."""
    return Gesture(gesture.number, tuple(_moved_entry(entry, place) for entry in gesture.entries))


def _moved_entry(entry: Entry, place: Place) -> Entry:
    if entry.photo_id is not None:
        return replace(entry, photo_id=place.photos[entry.photo_id])
    return replace(entry, case_id=place.home)


def _common(first: Sequence[Mark], second: Sequence[Mark]) -> int:
    """With how many gestures both begin."""
    pairs = zip(first, second, strict=False)
    return next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second)))


def _report(package: Package, verdicts: Sequence[_Verdict], new: Sequence[Gesture]) -> MergeReport:
    left = tuple(verdict.left for verdict in verdicts if verdict.left is not None)
    added = sum(len(gesture.entries) for gesture in new)
    whole = sum(len(gesture.entries) for gesture in package.gestures)
    return MergeReport(
        "",
        package.header.reader,
        added,
        tuple(dict.fromkeys(verdict.case_id for verdict in verdicts if verdict.new)),
        sum(gesture.entries[0].kind == "complete" and not is_repeat(gesture) for gesture in new),
        whole - added - sum(one.operations for one in left),
        left,
    )


def _notes(project: Project, package: Package) -> tuple[str, ...]:
    """What differs between the two projects as such."""
    head, protocol = package.header, project.protocol()
    notes: list[str] = []
    if head.project_id != project.project_id():
        notes.append(
            tr(
                "It comes from another project, “{project}”; photos were matched by their content.",
                project=head.project,
            )
        )
    if head.protocol != (None if protocol is None else protocol.hash):
        notes.append(tr("{reader} read under another protocol than the project's present one.", reader=head.reader))
    if project.blinded and not head.blinded:
        notes.append(tr("The project that it comes from is not blinded: what was not drawn blind is marked so."))
    return tuple(notes)
