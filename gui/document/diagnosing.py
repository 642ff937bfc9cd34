"""The reader's own differential of the case on the screen: named, ranked, and brought back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.conditions import condition_of, is_known
from engine.language import tr

if TYPE_CHECKING:
    from gui.document.labelling import Labelling

MOST = 5
LOWEST, HIGHEST = 1, 5


@dataclass(frozen=True, slots=True)
class Named:
    """A diagnosis with its confidence, 1 to 5."""

    text: str
    confidence: float

    @property
    def counts_as(self) -> str:
        """The condition that it counts as."""
        return condition_of(self.text)

    @property
    def same(self) -> str:
        """Two diagnoses of which this is equal are one."""
        return self.counts_as if is_known(self.text) else self.text.casefold()


Names = tuple[Named, ...]


class Diagnosing(QObject):
    """Every change shows at once and is written at once; what is not committed is read again."""

    changed = Signal()

    def __init__(self, document: Labelling) -> None:
        super().__init__(document)
        self._document = document
        self._place: tuple[str, str] | None = None
        self._before: list[Names] = []
        self.named: Names = ()
        self.first: Names | None = None
        self.note = ""
        self.removed = False
        self._unread = False
        self._was_editable = False
        document.saving.refused.connect(self._read)
        for signal in (document.case_changed, document.reader_changed, document.states_changed):
            signal.connect(self._follow)
        document.saving_changed.connect(self._on_saving)

    @property
    def editable(self) -> bool:
        """Whether the reader may name anything now."""
        document = self._document
        return bool(document.case and not document.read_only and document.saving.state != "failed")

    @property
    def may_bring_back(self) -> bool:
        """Whether there is anything to bring back."""
        return self.editable and bool(self._before)

    def ranks(self) -> tuple[int, ...]:
        """The rank of each diagnosis: equal confidence shares it, and the next one follows at once."""
        levels = sorted({one.confidence for one in self.named}, reverse=True)
        return tuple(levels.index(one.confidence) + 1 for one in self.named)

    def add(self, text: str) -> int | None:
        """Name a diagnosis, or "diagnosis=4" with its confidence, less likely than those before.

        Returns:
            its place, or that of the same diagnosis where it is there already; `None` where it cannot be named.
        """
        if not self.editable or not text.strip():
            return None
        new = self._parsed(text)
        place = next((place for place, one in enumerate(self.named) if one.same == new.same), None)
        if place is not None:
            self._say(tr("“{text}” is in your list already.", text=self.named[place].text))
            return place
        if len(self.named) >= MOST:
            self._say(tr("{most} diagnoses at most; remove one to name another.", most=MOST))
            return None
        return self._change((*self.named, new), new)

    def remove(self, place: int) -> None:
        """Take a diagnosis out; `bring_back` undoes it."""
        if self.editable and place < len(self.named):
            gone = self.named[place]
            self._change(tuple(one for one in self.named if one is not gone), gone)
            self._say(tr("“{text}” is removed.", text=gone.text), removed=True)

    def set_confidence(self, place: int, confidence: int) -> int:
        """Say how sure the reader is; returns the diagnosis's place among the others from now on."""
        if not (self.editable and LOWEST <= confidence <= HIGHEST):
            return place
        new = Named(self.named[place].text, float(confidence))
        return self._change((*self.named[:place], new, *self.named[place + 1 :]), new)

    def move(self, place: int, step: int) -> int:
        """Exchange a diagnosis with its neighbour: the confidences stay where they are; returns its new place."""
        other = place + step
        if not (self.editable and 0 <= other < len(self.named)):
            return place
        one, two = self.named[place], self.named[other]
        moved = list(self.named)
        moved[other], moved[place] = Named(one.text, two.confidence), Named(two.text, one.confidence)
        return self._change(tuple(moved), moved[other])

    def bring_back(self) -> None:
        """Undo the last change to this list; the canvas and its undo know nothing of it."""
        if self.may_bring_back:
            self._show(self._before.pop())
            self._write()

    def _parsed(self, text: str) -> Named:
        lowest = min((one.confidence for one in self.named), default=HIGHEST + 1.0)
        found = re.fullmatch(r"(.*\S)\s*=\s*([1-5])", text.strip())
        if found:
            return Named(found[1], float(found[2]))
        return Named(text.strip(), max(float(LOWEST), lowest - 1.0))

    def _change(self, named: Names, new: Named) -> int:
        """Keep the list in the order of confidence, the earlier first where it is equal."""
        ordered = tuple(sorted(named, key=lambda one: -one.confidence))
        if ordered != self.named:
            self._before.append(self.named)
            self._show(ordered)
            self._write()
        return next((place for place, one in enumerate(ordered) if one is new or one == new), 0)

    def _show(self, named: Names) -> None:
        self.named = named
        self._say("")

    def _say(self, note: str, removed: bool = False) -> None:
        self.note, self.removed = note, removed
        self.changed.emit()

    def _write(self) -> None:
        document = self._document
        if document.project is None or self._place is None:
            return
        project, (case_id, reader) = document.project, self._place
        diagnoses = tuple((one.text, one.confidence) for one in self.named)
        document.saving.write(lambda: project.set_differential(case_id, reader, diagnoses), self._read_settled)
        document.note_begun()

    def _read_settled(self) -> None:
        """What was shown ahead of the log is compared with it once nothing is on its way any more."""
        self._unread = self._document.saving.state != "saved"
        if not self._unread:
            self._read()

    def _follow(self) -> None:
        """Another case or reader, or the case has been completed."""
        document = self._document
        place = (document.case.case_id, document.reading_as) if document.case and document.project else None
        if place != self._place:
            self._place, self._before, self.note, self.removed = place, [], "", False
            self._read()
        else:
            self._read_settled()

    def _on_saving(self) -> None:
        if self._unread:
            self._read_settled()
        if self.editable != self._was_editable:
            self._was_editable = self.editable
            self.changed.emit()

    def _read(self) -> None:
        project, place = self._document.project, self._place
        if project is None or place is None:
            self.named, self.first = (), None
        else:
            completed = project.is_completed(*place)
            self.named = _named(project.differential(*place, latest=True))
            self.first = _named(project.differential(*place)) if completed else None
        self.changed.emit()


def _named(diagnoses: tuple[tuple[str, float], ...] | None) -> Names:
    return tuple(Named(text, confidence) for text, confidence in diagnoses or ())
