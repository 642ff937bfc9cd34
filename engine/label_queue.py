"""In which order a reader is to label: as imported, at random, or so that strata fill evenly."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from itertools import zip_longest
from typing import Any, Literal, cast, get_args

import numpy as np

from engine.cases import Case
from engine.errors import EditError
from engine.language import tr

Order = Literal["imported", "random", "strata"]
REFERENCE = "reference"
FACTS = ("sex", "skin_type", "site")
LARGEST_SEED = 2**32


@dataclass(frozen=True, slots=True)
class QueuePlan:
    """The order for all readers of a project, each of whom gets a shuffle of their own.

    Attributes:
        column: whose values are the strata: one of `FACTS`, `REFERENCE` for the reference condition, or a further
            column of the imported table; empty in other orders.
        seed: of the shuffles, 0 to 2^32 - 1.
        again: share of each reader's cases that come a second time, 0 to 1.
        again_after: how many other cases the reader completes in between, at least 1.
        again_seed: of that choice, 0 to 2^32 - 1.
    """

    order: Order = "imported"
    column: str = ""
    seed: int = 0
    again: float = 0.0
    again_after: int = 20
    again_seed: int = 0

    def to_json(self) -> str:
        """Canonical JSON; where nothing comes again, that of the first versions, which knew no repeat readings."""
        value = asdict(self)
        told = value if self.again else {name: value[name] for name in ("order", "column", "seed")}
        return json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def plan_from_json(text: str) -> QueuePlan:
    """The inverse of `QueuePlan.to_json`.

    Raises:
        EditError: the text is no such plan.
    """
    try:
        value = cast(dict[str, Any], json.loads(text))
        plan = QueuePlan(value["order"], str(value["column"]), int(value["seed"]))
        if "again" in value:
            after, seed = int(value["again_after"]), int(value["again_seed"])
            plan = replace(plan, again=float(value["again"]), again_after=after, again_seed=seed)
        return checked(plan)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise EditError(
            tr("The order of labelling cannot be read ({reason}); choose it again.", reason=error)
        ) from error


def checked(plan: QueuePlan) -> QueuePlan:
    """The plan, where it makes sense.

    Raises:
        EditError: it does not.
    """
    if plan.order not in get_args(Order):
        raise EditError(
            tr("“{order}” is no order; choose {known}.", order=plan.order, known=", ".join(get_args(Order)))
        )
    if bool(plan.column.strip()) != (plan.order == "strata"):
        raise EditError(tr("Strata need the column that tells them apart, and other orders have none."))
    for seed in (plan.seed, plan.again_seed):
        if not 0 <= seed < LARGEST_SEED:
            raise EditError(
                tr("The seed {seed} is not a whole number from 0 to {largest}.", seed=seed, largest=LARGEST_SEED - 1)
            )
    if not 0 <= plan.again <= 1:
        raise EditError(tr("The share of cases that come again is {again:g}; it must be 0 to 1.", again=plan.again))
    if plan.again_after < 1:
        raise EditError(tr("A case cannot come again at once; let at least one other case lie in between."))
    return plan


def queue_of(plan: QueuePlan, cases: Sequence[Case], reader: str) -> tuple[str, ...]:
    """Identifiers of the cases that are not excluded, in the order in which this reader is to label them.

    The shuffle hangs on seed, reader and identifiers alone: it is the same on every machine, and a case that comes
    later moves no two others past each other. In strata the order goes round by round, one case of each stratum a round
    as long as it has any, so that at every moment no two strata that still have cases differ by more than one; within a
    round they are shuffled, so that the place in the queue does not tell the stratum.
    """
    counting = [case for case in cases if not case.excluded]
    if plan.order == "imported":
        return tuple(case.case_id for case in counting)
    key = {case.case_id: shuffle_key(plan.seed, reader, case.case_id) for case in counting}
    shuffled = sorted(counting, key=lambda case: key[case.case_id])
    if plan.order == "random":
        return tuple(case.case_id for case in shuffled)
    strata: dict[str, list[str]] = {}
    for case in shuffled:
        strata.setdefault(stratum_of(case, plan.column), []).append(case.case_id)
    rounds = zip_longest(*strata.values())
    return tuple(
        case_id
        for number, found in enumerate(rounds)
        for case_id in sorted(filter(None, found), key=lambda one: shuffle_key(plan.seed, f"{number} {reader}", one))
    )


def stratum_of(case: Case, column: str) -> str:
    """The case's value in the column; empty where it has none, which is a stratum of its own."""
    if column == REFERENCE:
        return case.reference.condition if case.reference else ""
    if column in FACTS:
        return getattr(case.facts, column) or ""
    return case.facts.columns.get(column, "")


def columns_of(cases: Sequence[Case]) -> tuple[str, ...]:
    """Columns that tell at least two cases apart, those of `FACTS` and `REFERENCE` first."""
    further = dict.fromkeys(name for case in cases for name in case.facts.columns)
    names = (*FACTS, REFERENCE, *(name for name in further if name not in (*FACTS, REFERENCE)))
    return tuple(name for name in names if len({stratum_of(case, name) for case in cases}) > 1)


def new_seed() -> int:
    """A seed that nobody chose."""
    return int(np.random.SeedSequence().generate_state(1)[0])


def shuffle_key(seed: int, reader: str, case_id: str) -> str:
    """By which cases are put into the order of a shuffle."""
    return hashlib.sha256(ascii((seed, reader, case_id)).encode("ascii")).hexdigest()
