"""The choice of photos to label for one question: does the label draw more saliency than its area explains?

Criterion. The enrichment E of a label is a ratio of sums over patients (`engine.surprises.enrichment`). Under its
working model, a patient's saliency varies in proportion to the label's area a, the variance of log E after A = sum a of
area has been labelled is proportional to 1 / A. A photo on which the label is with probability q and covers a of the
area outside the ROI is expected to lower it by

    gain = q a / (A (A + a)),

and by nothing where the label is not on it. q is not known, but where the label draws saliency the photos that have it
have more saliency on nothing that is drawn, so q rises with

    u = saliency outside the ROI and outside every drawn label / all saliency of the photo.

Photos are therefore taken by falling u, the greedy choice of the largest expected reduction of variance (active
learning: Settles 2009, section 3.5; uncertainty that is largest first: Lewis and Gale 1994). Patients are the units of
the interval, and a second photo of a patient adds little: those of patients who are counted or chosen already come
later, whatever their u.

What the choice does to figures. Photos of much saliency outside the ROI overstate how much lies on a label that draws
it, so the enrichment of a study leaves them out. Where saliency does not depend on the label, its share of what lies
outside is the label's share of the area whatever lies outside in all, and choosing by u changes nothing: the test of
E = 1 holds with the chosen photos, too.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from engine.proposals.values import ProposedPhoto

PHOTOS_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class Eligible:
    """A scored photo on which the label of the question is not drawn.

    Attributes:
        unexplained, area, drawn: see `engine.proposals.ProposedPhoto`; NaN where the map holds no saliency.
    """

    photo_id: str
    patient_key: str
    unexplained: float
    area: float
    drawn: tuple[str, ...] = ()


def choose(
    photos: Iterable[Eligible], counted: Collection[str] = (), count: int = PHOTOS_AT_ONCE
) -> tuple[ProposedPhoto, ...]:
    """The photos to label first, at most `count`.

    Args:
        photos: in any order; those without saliency are not chosen.
        counted: patients whose photos the question's figures have already, by `patient_key`.

    Example:
        >>> photos = [Eligible("a", "1", 0.4, 0.8), Eligible("b", "2", 0.7, 0.8), Eligible("c", "2", 0.6, 0.8)]
        >>> [photo.photo_id for photo in choose(photos)]
        ['b', 'a', 'c']
    """
    known = [photo for photo in photos if math.isfinite(photo.unexplained)]
    taken = Counter(dict.fromkeys(counted, 1))
    ranked: list[tuple[int, float, str, Eligible]] = []
    for photo in sorted(known, key=lambda photo: (-photo.unexplained, photo.photo_id)):
        ranked.append((taken[photo.patient_key], -photo.unexplained, photo.photo_id, photo))
        taken[photo.patient_key] += 1
    ranked.sort(key=lambda row: row[:3])
    first = [row[3] for row in ranked[:count]]
    return tuple(ProposedPhoto(one.photo_id, one.unexplained, one.area, one.drawn) for one in first)


def patients_wanted(enrichment: float, low: float, patients: int) -> float:
    """How many more patients would bring the lower end of the interval above 1, if the enrichment stays as it is.

    The interval of log E narrows with the root of the number of patients: n' = n (log(E / low) / log E)^2. NaN without
    an interval or with an enrichment that is not above 1.

    Example:
        >>> patients_wanted(4.0, 0.5, 4)
        5.0
    """
    if not (enrichment > 1 and 0 < low < math.inf):
        return math.nan
    wanted = patients * (math.log(enrichment / low) / math.log(enrichment)) ** 2
    return max(0.0, math.ceil(wanted - 1e-9) - patients)
