"""Whether a package's operations could have been made one after the other, as a project would have taken them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from engine.language import tr
from engine.packages.contents import refuse_odd_contents
from engine.packages.values import Package, case_of_gesture, is_repeat, states_of
from engine.project.act_index import NO_LESION, WITHDRAWN
from engine.project.log import REGION_KINDS, Entry
from engine.project.remarks import LONGEST_TIME
from engine.project.replay import Replay, StateChange
from engine.project.values import Operation
from engine.project.work import Gesture
from engine.scale import scale_of_text


def refuse_unsound(package: Package) -> None:
    """Replay everything once.

    Raises:
        ValueError: an operation does not follow from those before it, or names what the package does not hold.
    """
    if _has_doubles([case.case_id for case in package.cases]):
        raise ValueError(tr("it names a case twice"))
    if _has_doubles([photo.photo_id for case in package.cases for photo in case.photos]):
        raise ValueError(tr("it names a photo twice"))
    photos, cases = package.case_of(), {case.case_id for case in package.cases}
    replays: dict[tuple[str, bool], Replay] = {}
    sequence = 0
    completed = set[str]()
    for gesture in package.gestures:
        first = gesture.entries[0]
        _refuse_mixed(gesture)
        _refuse_missing(gesture, package.states)
        if (first.case_id not in cases) if first.photo_id is None else (first.photo_id not in photos):
            raise ValueError(tr("the place of gesture {gesture} is missing", gesture=gesture.number))
        if is_repeat(gesture) and case_of_gesture(gesture, photos) not in completed:
            raise ValueError(tr("gesture {gesture} reads a case again that is not completed", gesture=gesture.number))
        if first.kind == "complete":
            completed.add(first.case_id or "")
        if first.kind in REGION_KINDS and first.photo_id is not None:
            _follow(replays.setdefault((first.photo_id, is_repeat(gesture)), Replay()), gesture, sequence)
        sequence += len(gesture.entries)
    refuse_odd_contents(package)


def _has_doubles(names: Sequence[str]) -> bool:
    return len(set(names)) != len(names)


def _refuse_mixed(gesture: Gesture) -> None:
    """A gesture is of one kind on one photo's regions, or one act on one photo or one case."""
    first = gesture.entries[0]
    on_regions = first.kind in REGION_KINDS
    on_photo = on_regions or first.kind in ("answer", "scale")
    if (first.photo_id is not None, first.case_id is None) != (on_photo, on_photo):
        raise ValueError(tr("gesture {gesture} has the wrong place", gesture=gesture.number))
    if len({_common(entry) for entry in gesture.entries}) > 1 or not (on_regions or len(gesture.entries) == 1):
        raise ValueError(tr("gesture {gesture} does several things", gesture=gesture.number))
    if datetime.fromisoformat(first.time or "").tzinfo is None:
        raise ValueError(tr("gesture {gesture} has a time without its zone", gesture=gesture.number))


def _common(entry: Entry) -> tuple[object, ...]:
    return entry.kind, entry.name, entry.reader, entry.case_id, entry.photo_id, entry.blind, entry.refers, entry.time


def _refuse_missing(gesture: Gesture, states: Mapping[str, str]) -> None:
    """All that an operation of its kind names is there, and nothing else."""
    for state in states_of(gesture):
        if state not in states:
            raise ValueError(tr("the state {state} is missing", state=state[:12]))
    for entry in gesture.entries:
        if (entry.kind in REGION_KINDS) != (entry.region_id is not None):
            raise ValueError(tr("gesture {gesture} has the wrong region", gesture=gesture.number))
        if (entry.kind in ("undo", "redo")) != (entry.refers is not None):
            raise ValueError(tr("gesture {gesture} refers to the wrong gesture", gesture=gesture.number))
        if entry.kind in ("import", "differential", "note") and entry.after is None:
            raise ValueError(tr("gesture {gesture} brings nothing", gesture=gesture.number))
        if entry.kind == "answer" and entry.name not in (NO_LESION, WITHDRAWN):
            raise ValueError(tr("gesture {gesture} answers “{answer}”", gesture=gesture.number, answer=entry.name))
        if entry.kind == "time" and not 0 < float(entry.name) <= LONGEST_TIME:
            raise ValueError(tr("gesture {gesture} took {seconds} seconds", gesture=gesture.number, seconds=entry.name))
        if entry.kind == "scale" and entry.name:
            scale_of_text(entry.name)


def _follow(replay: Replay, gesture: Gesture, sequence: int) -> None:
    """Replay a gesture on its photo."""
    if gesture.entries[0].kind in ("undo", "redo"):
        _refuse_wrong_turn(replay, gesture)
    for place, entry in enumerate(gesture.entries, 1):
        if entry.kind != "import" and replay.states.get(entry.region_id or "") != entry.before:
            raise ValueError(tr("gesture {gesture} changes a region that was otherwise", gesture=gesture.number))
        replay.apply(_operation(entry, gesture.number, sequence + place))


def _refuse_wrong_turn(replay: Replay, gesture: Gesture) -> None:
    """Undo takes back what was done last, redo does again what was taken back last."""
    kind, refers = gesture.entries[0].kind, gesture.entries[0].refers
    waiting = replay.undoable if kind == "undo" else replay.redoable
    if not waiting or waiting[-1] != refers:
        raise ValueError(tr("gesture {gesture} refers to the wrong gesture", gesture=gesture.number))
    changes = replay.gestures[waiting[-1]].changes
    if kind == "undo":
        changes = [StateChange(change.region_id, change.after, change.before) for change in reversed(changes)]
    if changes != [StateChange(entry.region_id or "", entry.before, entry.after) for entry in gesture.entries]:
        raise ValueError(tr("gesture {gesture} is not the {kind} that it says", gesture=gesture.number, kind=kind))


def _operation(entry: Entry, gesture: int, sequence: int) -> Operation:
    return Operation(
        sequence=sequence,
        gesture=gesture,
        kind=entry.kind,
        name=entry.name,
        reader=entry.reader,
        case_id=entry.case_id,
        photo_id=entry.photo_id,
        region_id=entry.region_id,
        before=entry.before,
        after=entry.after,
        blind=entry.blind,
        refers=entry.refers,
        time=entry.time or "",
        by=None,
        hash="",
    )
