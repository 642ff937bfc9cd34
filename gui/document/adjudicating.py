"""Settling ROIs: the readers of the photo on the screen beside each other, and a consensus drawn from them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.language import tr
from engine.readers.names import ADJUDICATED, CONSENSUS
from gui.engine_thread import Watch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.project import Project
    from engine.project.edits import Edit
    from engine.readers.drawing import DrawnConsensus
    from engine.recipe import Recipe
    from engine.regions import Region
    from engine.tasks.adjudication import ReadersOnPhoto
    from gui.document.labelling import Labelling
    from gui.document.sitting import Sitting

RULES = {
    "majority": tr("Majority"),
    "union": tr("Union"),
    "intersection": tr("Intersection"),
    "soft_mean": tr("Soft mean"),
    "staple": "STAPLE",
}
DRAWN: Mapping[str, str] = {
    "majority": "Draw consensus (majority)",
    "union": "Draw consensus (union)",
    "intersection": "Draw consensus (intersection)",
    "soft_mean": "Draw consensus (soft mean)",
    "staple": "Draw consensus (staple)",
}
"""What the gesture is called that draws a rule's consensus."""
NO_CASE = tr("No case is shown.")
READ_FIRST = tr("Complete your own reading of this case first, so that it stays blind.")
TOO_FEW = tr("Two readers at least must have completed this case.")
NOTHING_DRAWN = tr("Nothing is settled in this case yet: draw the consensus (C), or outline the lesion.")
AT_ONCE = 10
"""Cases whose readers are compared before the helper may turn to something else."""


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """The readers of one photo, and by reader the outlines of the ROI, float64 (points, 2) each."""

    readers: ReadersOnPhoto
    rings: Mapping[str, tuple[NDArray[np.float64], ...]]


class Adjudicating(QObject):
    """Knows the readers of the case on the screen while ROIs are settled, and nothing of them otherwise."""

    changed = Signal()
    measured = Signal()
    """It is known of every case how far its readers differ."""

    def __init__(self, document: Labelling, sitting: Sitting) -> None:
        super().__init__(document)
        self._document, self._sitting = document, sitting
        self._obstacle: tuple[object, str] | None = None
        self._rule: str | None = None
        self._draw_asked = False
        self._to_measure: list[str] = []
        self.compared: Compared | None = None
        self.left_out = 0
        """Cells of the score grid in which what was drawn last and its rule disagree."""
        self.lowest: dict[str, float] = {}
        """By case with several readers, the lowest IoU of two of them; NaN where nobody marked anything."""
        self.hidden: frozenset[str] = frozenset()
        self.shows_differences = True
        for signal in (
            document.case_changed,
            document.photo_changed,
            document.states_changed,
            document.recipe_changed,
            sitting.changed,
        ):
            signal.connect(self._follow)
        document.history_changed.connect(self._on_history)

    @property
    def obstacle(self) -> str:
        """Why the case on the screen cannot be settled now, in a sentence; empty where it can."""
        document = self._document
        asked = (document.case.case_id if document.case else None, document.reader)
        if self._obstacle is None or self._obstacle[0] != asked:
            self._obstacle = asked, self._find_obstacle()
        return self._obstacle[1]

    @property
    def rule(self) -> str:
        """By which the consensus is made: the recipe's, unless another was chosen."""
        return self._rule or self._document.recipe.agreement.consensus

    @property
    def photo_readers(self) -> ReadersOnPhoto | None:
        """The readers of the photo on the screen, once they are compared by the chosen rule."""
        photo, found = self._document.photo, self.compared.readers if self.compared else None
        fits = found is not None and photo is not None and (found.photo_id, found.rule) == (photo.photo_id, self.rule)
        return found if fits else None

    def toggle(self, settling: bool) -> None:
        """Settle ROIs from now on, or go back to the own reading."""
        if settling and self.obstacle:
            self._document.message.emit(self.obstacle)
            self.changed.emit()
            return
        self._document.settle(settling)
        if settling:
            self._measure()

    def choose_rule(self, rule: str) -> None:
        """Make the consensus by this rule from now on."""
        self._rule, self.left_out = rule, 0
        self._follow()

    def show_reader(self, reader: str, shown: bool) -> None:
        """Show or hide one reader's outline."""
        self.hidden = self.hidden - {reader} if shown else self.hidden | {reader}
        self.changed.emit()

    def show_differences(self, shown: bool) -> None:
        """Show or hide where the readers differ."""
        self.shows_differences = shown
        self.changed.emit()

    def draw(self) -> None:
        """Put the consensus in the place of the settled lesions, once it is known."""
        self._draw_asked = self._document.settling and self._document.editable
        self._draw_if_known()

    def next_case(self) -> None:
        """The case that is not settled in which two readers differ most."""
        document = self._document
        shown = document.case.case_id if document.case else None
        left = [name for name in self.lowest if name != shown and document.state_of(name) != "completed"]
        left.sort(key=lambda name: (math.isnan(self.lowest[name]), self.lowest[name], document.places[name]))
        found = next((name for name in left if not self._must_read_first(name)), None)
        if found:
            document.show_case(found)
        elif self._to_measure:
            document.message.emit(tr("The readers are still being compared; try again in a moment."))
        else:
            document.message.emit(tr("There is no further case to settle."))

    def _find_obstacle(self) -> str:
        document = self._document
        if document.project is None or document.case is None:
            return NO_CASE
        if self._sitting.words_against:
            return self._sitting.words_against
        if self._must_read_first(document.case.case_id):
            return READ_FIRST
        return TOO_FEW if len(self._counting(document.project, document.case.case_id)) < 2 else ""

    def _must_read_first(self, case_id: str) -> bool:
        """Whoever has begun to read blind would not be blind any more; who never reads may be a coordinator only."""
        document, sitting = self._document, self._sitting
        if case_id in document.again:
            return True
        if document.project is None or not sitting.blinded or document.project.is_completed(case_id, document.reader):
            return False
        begun = document.project.reading(case_id, document.reader, "latest") is not None
        return begun or document.reader not in sitting.coordinators

    def _counting(self, project: Project, case_id: str) -> set[str | None]:
        which = self._document.recipe.agreement.reading
        by_photo = project.expected_scores(case_id, which).values()
        return {name for readers in by_photo for name in readers} - {None, CONSENSUS, ADJUDICATED}

    def _follow(self) -> None:
        """Another case, photo, reader or recipe: compare the readers anew, or know nothing of them."""
        document = self._document
        self._obstacle = None
        if document.project is None or document.photo is None or not document.settling or self.obstacle:
            self.compared, self._to_measure = None, self._to_measure if document.settling else []
            self._draw_asked = False
        else:
            if self.compared is not None and self.compared.readers.photo_id != document.photo.photo_id:
                self.compared, self._draw_asked, self.left_out = None, False, 0
            work = _Compare(document.project, document.photo.photo_id, document.recipe, self.rule)
            document.helper.run(work, self._on_compared, document.failed.emit, kind="compare readers")
        self.changed.emit()

    def _on_history(self) -> None:
        """What was drawn is in the log: the own reading may have been begun by it."""
        self._obstacle = None

    def _on_compared(self, compared: Compared) -> None:
        if self._document.settling:
            self.compared = compared
            self.changed.emit()
            self._draw_if_known()

    def _draw_if_known(self) -> None:
        readers = self.photo_readers
        if self._draw_asked and readers is not None:
            self._draw_asked = False
            self._document.helper.run(_Draw(readers), self._on_drawn, self._document.failed.emit, kind="draw consensus")

    def _on_drawn(self, result: tuple[ReadersOnPhoto, DrawnConsensus]) -> None:
        from engine.regions import LESION

        readers, drawn = result
        document = self._document
        known = self.photo_readers
        if known is None or (known.photo_id, known.rule) != (readers.photo_id, readers.rule) or not document.editable:
            return
        self.left_out = drawn.differing
        before = [region for region in document.regions if region.label == LESION]
        if [region.shape for region in before] == list(drawn.parts):
            same = (
                tr("The outline is this consensus already.")
                if before
                else tr("By this rule the readers agree on nothing.")
            )
            document.message.emit(same)
        else:
            document.edit(_replacement(before, drawn, DRAWN[readers.rule]))
        self.changed.emit()

    def _measure(self) -> None:
        """Find out how far the readers of each case differ, the helper free for other requests in between."""
        self.lowest = {}
        self._to_measure = [case.case_id for case in self._document.cases if case.excluded is None]
        self._measure_some()

    def _measure_some(self) -> None:
        document = self._document
        if document.project is not None and self._to_measure:
            work = _Measure(document.project, tuple(self._to_measure[:AT_ONCE]), document.recipe)
            document.helper.run(work, self._on_measured, self._on_not_measured, kind="readers differ")

    def _on_measured(self, lowest: Mapping[str, float]) -> None:
        self.lowest |= lowest
        self._to_measure = self._to_measure[AT_ONCE:]
        if self._to_measure:
            self._measure_some()
        else:
            self.measured.emit()

    def _on_not_measured(self, sentence: str) -> None:
        self._to_measure = []
        self._document.failed.emit(sentence)


@dataclass(frozen=True, slots=True)
class _Compare:
    project: Project
    photo_id: str
    recipe: Recipe
    rule: str

    def __call__(self, _: Watch) -> Compared:
        from engine.tasks.adjudication import readers_on_photo
        from gui.canvas.contours import contours

        readers = readers_on_photo(self.project, self.photo_id, self.recipe, self.rule)
        return Compared(readers, {name: tuple(contours(roi)) for name, roi in readers.rois.items()})


@dataclass(frozen=True, slots=True)
class _Draw:
    readers: ReadersOnPhoto

    def __call__(self, _: Watch) -> tuple[ReadersOnPhoto, DrawnConsensus]:
        return self.readers, self.readers.drawn()


@dataclass(frozen=True, slots=True)
class _Measure:
    project: Project
    case_ids: tuple[str, ...]
    recipe: Recipe

    def __call__(self, watch: Watch) -> Mapping[str, float]:
        from engine.errors import Cancelled
        from engine.tasks.adjudication import lowest_iou_of_case

        found: dict[str, float] = {}
        for case_id in self.case_ids:
            if watch.cancelled():
                raise Cancelled
            lowest = lowest_iou_of_case(self.project, case_id, self.recipe)
            if lowest is not None:
                found[case_id] = lowest
        return found


def _replacement(before: Sequence[Region], drawn: DrawnConsensus, name: str) -> Edit:
    """One gesture: the lesions that were there go, the consensus' parts come."""
    from engine.project.edits import Change, Edit
    from engine.regions import LESION, Region
    from gui.canvas.combining import new_id

    gone = tuple(Change(region, None) for region in before)
    new = tuple(Change(None, Region(new_id(), LESION, part)) for part in drawn.parts)
    return Edit(name, gone + new)
