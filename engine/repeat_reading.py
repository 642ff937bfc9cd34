"""Which of a reader's completed cases come again, and where in the queue."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from engine.label_queue import QueuePlan, shuffle_key
from engine.readers.names import again_name


@dataclass(frozen=True, slots=True)
class OwnWork:
    """What one reader has done, as far as it decides what comes again.

    Attributes:
        first: cases by the sequence at which the reader completed them here.
        repeated: cases whose repeat reading is completed, by its sequence.
        begun: cases whose repeat reading has been begun, completed or not.
    """

    first: Mapping[str, int]
    repeated: Mapping[str, int]
    begun: Collection[str]


@lru_cache(maxsize=8)
def chosen_again(plan: QueuePlan, counting: tuple[str, ...], reader: str) -> frozenset[str]:
    """The cases of this reader that are to come again: a uniform sample of fixed size without replacement.

    Of n cases the ceil(share * n) whose SHA-256 of seed, name and case is lowest; it hangs on nothing that is drawn.

    Args:
        counting: identifiers of all cases that are not excluded.
    """
    if not plan.again:
        return frozenset()
    name = again_name(reader)
    number = math.ceil(round(plan.again * len(counting), 9))
    return frozenset(sorted(counting, key=lambda one: shuffle_key(plan.again_seed, name, one))[:number])


def coming_again(plan: QueuePlan, counting: Collection[str], reader: str, work: OwnWork) -> frozenset[str]:
    """The cases that the reader is to read a second time now.

    A chosen case comes once the reader has completed `plan.again_after` others since, first or repeat readings. What
    was begun stays until it is completed, also where plan or cases have changed.
    """
    done = sorted((*work.first.values(), *work.repeated.values()))
    ready = {
        case_id
        for case_id in chosen_again(plan, tuple(counting), reader)
        if case_id in work.first and len(done) - bisect_right(done, work.first[case_id]) >= plan.again_after
    }
    return frozenset((ready | (set(work.begun) & work.first.keys())) - work.repeated.keys())


def with_again(queue: Sequence[str], again: Collection[str], plan: QueuePlan) -> tuple[str, ...]:
    """The queue in which the cases that come again stand `plan.again_after` places later, among the others."""
    places = {case_id: place + (plan.again_after + 0.5) * (case_id in again) for place, case_id in enumerate(queue)}
    return tuple(sorted(queue, key=lambda case_id: places[case_id]))
