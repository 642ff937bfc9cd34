"""What an analysis is to look at, laid down beforehand: one value with a canonical text and its hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, cast, get_args

from engine.agreement import MEASURES
from engine.errors import PlanError, RecipeError
from engine.language import tr
from engine.recipe import Recipe, recipe_from_json
from engine.recipe.strata_names import COLUMN, KIND_NAMES, PAIR, is_kind
from engine.statistics.rows import Outcome, Stratum

FORMAT = 1
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


@dataclass(frozen=True, slots=True)
class AnalysisPlan:
    """Every stratum of these kinds, for these outcomes and measures, by this recipe; all else is exploratory.

    Attributes:
        kinds: of strata, see `engine.recipe.strata_names`.
        model_name, model_digest: `None` where the plan leaves the model open.
        note: what else was decided, in words.
    """

    kinds: tuple[str, ...]
    measures: tuple[str, ...]
    recipe: Recipe
    outcomes: tuple[Outcome, ...] = ("all",)
    model_name: str | None = None
    model_digest: str | None = None
    note: str = ""

    def to_json(self) -> str:
        """Canonical: keys sorted, no white space, UTF-8 characters as they are."""
        content = {
            "format": FORMAT,
            "strata": self.kinds,
            "measures": self.measures,
            "outcomes": self.outcomes,
            "recipe": json.loads(self.recipe.to_json()),
            "model": {"name": self.model_name, "digest": self.model_digest} if self.model_name else None,
            "note": self.note,
        }
        return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    @property
    def hash(self) -> str:
        """SHA-256 (hexadecimal) of the canonical text."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()

    def names(self, stratum: Stratum) -> bool:
        """Whether the stratum's row is planned."""
        kind, outcome, measure = stratum.stratum_kind, stratum.outcome, stratum.measure
        return kind in self.kinds and outcome in self.outcomes and measure in self.measures


def make_plan(
    kinds: Iterable[str],
    measures: Iterable[str],
    recipe: Recipe,
    outcomes: Iterable[str] = ("all",),
    model: tuple[str, str] | None = None,
    note: str = "",
) -> AnalysisPlan:
    """A plan of names that there are, each once, in the order of the tables; columns and pairs come last.

    Args:
        model: name and digest.

    Raises:
        PlanError: naming what is unknown or missing, and what there is.
    """
    known = tuple(info.name for info in MEASURES)
    order = {kind: place for place, kind in enumerate(KIND_NAMES)}
    given = tuple(sorted(set(kinds), key=lambda kind: (order.get(kind, len(order)), kind)))
    unknown = [kind for kind in given if not is_kind(kind)]
    if unknown or not given:
        raise PlanError(_no_strata(unknown))
    chosen = cast(tuple[Outcome, ...], _among(OUTCOMES, outcomes, "outcome"))
    name, digest = model or (None, None)
    return AnalysisPlan(given, _among(known, measures, "measure"), recipe, chosen, name, digest, note.strip())


def plan_from_json(text: str, source: str = "the analysis plan") -> AnalysisPlan:
    """The inverse of `AnalysisPlan.to_json`.

    Raises:
        PlanError: naming `source` and what is wrong in it.
    """
    try:
        given: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        refusal = tr("{plan} is not valid JSON ({reason}); freeze the plan again.", plan=source, reason=error)
        raise PlanError(refusal) from error
    if not isinstance(given, Mapping) or cast(Mapping[str, object], given).get("format") != FORMAT:
        raise PlanError(
            tr(
                "{plan} is not an analysis plan of format {format}; open it with the version that froze it.",
                plan=source,
                format=FORMAT,
            )
        )
    content = cast(Mapping[str, object], given)
    model, note = content.get("model"), content.get("note", "")
    if not isinstance(note, str):
        raise PlanError(tr("{plan}: “note” must be text.", plan=source))
    try:
        recipe = recipe_from_json(json.dumps(content.get("recipe")), tr("{plan}, recipe", plan=source))
    except RecipeError as error:
        raise PlanError(str(error)) from error
    kinds, measures, outcomes = (_texts(content, key, source) for key in ("strata", "measures", "outcomes"))
    return make_plan(kinds, measures, recipe, outcomes, _model(model, source), note)


def _no_strata(unknown: list[str]) -> str:
    named = f" “{unknown[0]}”" if unknown else ""
    return tr(
        "The analysis plan has no strata{named}; there are {known}, {column} and a column's name, and two of these with"
        " “{pair}” between.",
        named=named,
        known=", ".join(KIND_NAMES),
        column=COLUMN,
        pair=PAIR,
    )


def _among(known: tuple[str, ...], given: Iterable[str], what: Literal["outcome", "measure"]) -> tuple[str, ...]:
    """Those of `known` that are given."""
    asked = tuple(given)
    unknown = [name for name in asked if name not in known]
    if unknown or not asked:
        named, there = f" “{unknown[0]}”" if unknown else "", ", ".join(known)
        if what == "outcome":
            raise PlanError(tr("The analysis plan has no outcome{named}; there are {known}.", named=named, known=there))
        raise PlanError(tr("The analysis plan has no measure{named}; there are {known}.", named=named, known=there))
    return tuple(name for name in known if name in asked)


def _texts(content: Mapping[str, object], key: str, source: str) -> list[str]:
    value = content.get(key)
    if isinstance(value, list) and all(isinstance(item, str) for item in cast(list[object], value)):
        return cast(list[str], value)
    raise PlanError(tr("{plan}: “{key}” must be a list of names.", plan=source, key=key))


def _model(value: object, source: str) -> tuple[str, str] | None:
    if value is None:
        return None
    if isinstance(value, Mapping):
        name, digest = (cast(Mapping[str, object], value).get(key) for key in ("name", "digest"))
        if isinstance(name, str) and isinstance(digest, str):
            return name, digest
    raise PlanError(tr("{plan}: “model” must have a name and a digest, or be left out.", plan=source))
