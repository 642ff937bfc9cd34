"""The random hand as a state machine of Hypothesis, so that a row of acts that breaks something shrinks."""

from __future__ import annotations

import random
import sys
from collections import Counter
from dataclasses import dataclass, field

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.gui.canvas.random_hand import ACTS, RandomHand, let_go, make_canvas

NUMBERS = st.randoms(use_true_random=True)
"""Of each act by itself, from one seed: what shrinks is the row of acts."""


def sequences(count: int, events: int) -> settings:
    """So many sequences of so many events; the machine may be slow, and nothing is remembered."""
    return settings(
        max_examples=count,
        stateful_step_count=events,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


class DrawingMachine(RuleBasedStateMachine):
    """A canvas of its own for each sequence, so that nothing but the sequence decides what happens."""

    def __init__(self) -> None:
        super().__init__()
        self.canvas = make_canvas()
        self.hand: RandomHand | None = None

    @initialize(numbers=NUMBERS)
    def begin(self, numbers: random.Random) -> None:
        self.hand = RandomHand(self.canvas, numbers)
        self.hand.begin()

    @property
    def holding(self) -> RandomHand:
        """The hand, once it has begun."""
        assert self.hand is not None
        return self.hand

    @rule(act=st.sampled_from([act for act, often in ACTS.items() for _ in range(often)]), numbers=NUMBERS)
    def do(self, act: str, numbers: random.Random) -> None:
        self.holding.numbers = numbers
        self.holding.do(act)

    @invariant()
    def the_canvas_holds_what_the_log_holds(self) -> None:
        self.holding.compare()

    def teardown(self) -> None:
        """Undoing all returns the first state; a sequence that broke on the way has said enough."""
        try:
            if self.hand is not None and sys.exc_info()[0] is None:
                self.hand.end()
        finally:
            let_go(self.canvas)


@dataclass(slots=True)
class Tally:
    """How many sequences were played, and which edits were made in them."""

    sequences: int = 0
    edits: Counter[str] = field(default_factory=Counter[str])

    def note(self, hand: RandomHand) -> None:
        """A sequence is over."""
        self.sequences += 1
        self.edits.update(edit.name for kind, edit in hand.log.told if kind == "edit")
        if self.sequences % 500 == 0:
            print(f"  {self.sequences:,} sequences, {self.edits.total():,} edits", flush=True)


def counting_machine(tally: Tally) -> type[DrawingMachine]:
    """The machine, which tells the tally what it did."""

    class CountingMachine(DrawingMachine):
        def teardown(self) -> None:
            broken = sys.exc_info()[0] is not None
            super().teardown()
            if self.hand is not None and not broken:
                tally.note(self.hand)

    return CountingMachine
