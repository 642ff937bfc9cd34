"""How a recipe is executed: fixed at the start of a run, recorded, obeyed wherever the run goes on."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from engine.errors import RecipeError
from engine.language import tr

Precision = Literal["float32", "float64"]


@dataclass(frozen=True, slots=True)
class Plan:
    """Settings that change a result by rounding only.

    Under one plan and kind of device the numbers are the same bit for bit; across plans they agree within the error of
    the precision.

    Attributes:
        device: as torch names it: "cpu", "cuda", "cuda:1", "mps".
        dtype: of the passes through the network; the running sums are float64 always.
        threads: of one process on the CPU.
        nodes_per_batch: photos in one pass; a node of a case with n photos counts n times.
        channels_last: memory layout of photos and weights.
        fold: whether batch norms are folded into the convolutions before them, where that is exact.
    """

    device: str = "cpu"
    dtype: Precision = "float32"
    threads: int = 1
    nodes_per_batch: int = 5
    channels_last: bool = False
    fold: bool = False

    def to_json(self) -> str:
        """One line of JSON with sorted keys: equal plans give equal text."""
        return json.dumps(dataclasses.asdict(self), sort_keys=True)


def plan_from_json(text: str) -> Plan:
    """The plan that `Plan.to_json` wrote.

    Raises:
        RecipeError: the text is not a plan.
    """
    try:
        value: object = json.loads(text)
    except ValueError as error:
        raise RecipeError(
            tr("The recorded plan is not valid JSON ({reason}); start a new run.", reason=error)
        ) from error
    if not isinstance(value, Mapping):
        raise RecipeError(tr("The recorded plan is not an object with keys and values; start a new run."))
    return _checked(cast(Mapping[str, Any], value))


def _checked(value: Mapping[str, Any]) -> Plan:
    defaults = dataclasses.asdict(Plan())
    for key in sorted(set(value) ^ set(defaults)):
        if key in defaults:
            raise RecipeError(tr("The recorded plan lacks “{key}”; start a new run.", key=key))
        raise RecipeError(tr("The recorded plan has an unknown “{key}”; start a new run.", key=key))
    for key, default in defaults.items():
        if type(value[key]) is not type(default):
            raise RecipeError(tr("The recorded plan has “{key}” of the wrong kind; start a new run.", key=key))
    if value["dtype"] not in get_args(Precision) or value["threads"] < 1 or value["nodes_per_batch"] < 1:
        raise RecipeError(
            tr("The recorded plan has a dtype, threads or nodes_per_batch out of range; start a new run.")
        )
    return Plan(**value)
