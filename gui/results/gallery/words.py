"""What is written on and below a tile, in the gallery and on a contact sheet alike."""

from __future__ import annotations

from dataclasses import dataclass

from engine.language import tr
from gui.results.frame import PhotoFrame
from gui.words.numbers import two_digits
from gui.words.outcomes import OUTCOME_WORDS

NO_REFERENCE = tr("No reference")


@dataclass(frozen=True, slots=True)
class TileWords:
    """The words of one photo.

    Attributes:
        outcome: correct, incorrect, or empty without a reference.
    """

    photo_id: str
    case_id: str
    score: str
    condition: str
    predicted: str
    outcome: str

    @property
    def spoken(self) -> str:
        """All of it, in a line."""
        said = [tr("Photo {photo}: {condition}", photo=self.photo_id, condition=self.condition)]
        if self.predicted:
            said.append(tr("predicted {condition}", condition=self.predicted))
        if self.outcome:
            said.append(OUTCOME_WORDS[self.outcome])
        return ", ".join([*said, self.score])


def tile_words(frame: PhotoFrame, row: int, measure: str, title: str) -> TileWords:
    """The words of a row; `title` is the measure's for people."""
    return TileWords(
        frame.photo_ids[row],
        frame.case_ids[row],
        f"{title} {two_digits(float(frame.numbers[measure][row]))}",
        frame.words["condition"][row] or NO_REFERENCE,
        frame.words["predicted"][row],
        frame.words["outcome"][row],
    )
