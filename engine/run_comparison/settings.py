"""What is not the same in two runs, key by key."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from engine.language import tr
from engine.run_comparison.facts import RunFacts

ABSENT = ""
"""Of a setting that a run's method does not have."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One value that differs.

    Attributes:
        part: "model", "data", "plan", "versions", or a stage of the recipe.
        before, after: as text; `ABSENT` where there is none.
    """

    part: str
    key: str
    before: str
    after: str

    @property
    def words(self) -> str:
        """In one phrase, as "segmentation.parameter 0.5 → 0.3"."""
        name = self.part if self.key in (self.part, "name") else f"{self.part}.{self.key}"
        none = tr("none", "setting of a run")
        return f"{name} {self.before or none} → {self.after or none}"


def differing(before: RunFacts, after: RunFacts) -> tuple[Setting, ...]:
    """All settings that differ, in the order model, data, stages of the recipe, plan, versions."""
    parts: tuple[tuple[str, Mapping[str, Any], Mapping[str, Any]], ...] = (
        ("model", _model(before), _model(after)),
        ("data", {"data": before.data}, {"data": after.data}),
        *_stages(before, after),
        ("plan", json.loads(before.plan), json.loads(after.plan)),
        ("versions", before.versions, after.versions),
    )
    return tuple(setting for part, one, other in parts for setting in _of_part(part, one, other))


def _of_part(part: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Setting]:
    for key in dict.fromkeys((*before, *after)):
        one, other = (_text(side.get(key)) for side in (before, after))
        if one != other:
            yield Setting(part, key, one, other)


def _stages(before: RunFacts, after: RunFacts) -> Iterator[tuple[str, Mapping[str, Any], Mapping[str, Any]]]:
    one, other = (cast(dict[str, dict[str, Any]], json.loads(side.recipe.to_json())) for side in (before, after))
    for stage in one:
        yield stage, one[stage], other[stage]


def _model(facts: RunFacts) -> Mapping[str, str]:
    return {"name": facts.model_name, "sha256": facts.model_digest}


def _text(value: object) -> str:
    if value is None:
        return ABSENT
    if isinstance(value, list):
        return ", ".join(str(item) for item in cast(list[object], value))
    return json.dumps(value) if isinstance(value, bool | float) else str(value)
