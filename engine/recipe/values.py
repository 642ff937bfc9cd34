"""Stages as plain values for JSON, and back; what is wrong is named by its place."""

from __future__ import annotations

import dataclasses
import json
import sys
import types
from collections.abc import Mapping
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from engine.errors import RecipeError
from engine.language import tr
from engine.recipe.attribution import METHOD_SETTINGS, Attribution, MethodName


def value_of(item: Any) -> Any:
    """A stage, or all of them, as dictionaries and lists; settings that do not count are left out."""
    if dataclasses.is_dataclass(item) and not isinstance(item, type):
        used = ("method", *item.used_settings) if isinstance(item, Attribution) else None
        names = [field.name for field in dataclasses.fields(item) if used is None or field.name in used]
        pairs = ((name.rstrip("_"), value_of(getattr(item, name))) for name in names)
        return {name: value for name, value in pairs if value is not None}
    return list(cast(tuple[Any, ...], item)) if isinstance(item, tuple) else item


def from_value(kind: type, value: object, source: str, place: str) -> object:
    """The inverse of `value_of`; what is left out takes its default.

    Raises:
        RecipeError: naming `source`, the key and what it may be.
    """
    if not isinstance(value, Mapping):
        raise RecipeError(tr("{source}: “{place}” must be an object with keys and values.", source=source, place=place))
    given = cast(Mapping[str, object], value)
    hints = get_type_hints(kind)
    known = {name.rstrip("_"): name for name in hints}
    _refuse_unknown(given, known, source, place)
    converted = {known[key]: _convert(hints[known[key]], given[key], source, f"{place}.{key}") for key in given}
    return _attribution(converted, source, place) if kind is Attribution else kind(**converted)


def _attribution(given: Mapping[str, Any], source: str, place: str) -> Attribution:
    """With the defaults of its method, and nothing that the method does not use."""
    method: MethodName = given.get("method", Attribution().method)
    settings: dict[str, Any] = {**METHOD_SETTINGS[method], "method": method, **given}
    complete = Attribution(**settings)
    used = ("method", *complete.used_settings)
    _refuse_unknown(given, used, source, f"{place} with {_combination(complete)}")
    return complete


def _combination(stage: Attribution) -> str:
    """The settings that decide which others there are."""
    used = stage.used_settings
    rule = f", rule {stage.rule}" if "rule" in used else ""
    baselines = f", baselines {' and '.join(stage.baselines)}" if "baselines" in used else ""
    return f"method {stage.method}{rule}{baselines}"


def _refuse_unknown(
    given: Mapping[str, object], known: Mapping[str, str] | tuple[str, ...], source: str, place: str
) -> None:
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise RecipeError(
            tr(
                "{source}: “{place}” has no “{unknown}”; it knows {known}.",
                source=source,
                place=place,
                unknown=unknown[0],
                known=", ".join(known),
            )
        )


def _convert(hint: Any, value: object, source: str, place: str) -> object:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return from_value(hint, value, source, place)
    if get_origin(hint) is tuple:
        if not isinstance(value, list) or not value:
            raise RecipeError(tr("{source}: “{place}” must be a list that is not empty.", source=source, place=place))
        return tuple(_convert(get_args(hint)[0], item, source, place) for item in cast(list[object], value))
    for option in _options(hint):
        if get_origin(option) is Literal and isinstance(value, str) and value in get_args(option):
            return value
        if option is float and type(value) in (int, float) and abs(cast(float, value)) <= sys.float_info.max:
            return float(cast(float, value))
        if isinstance(option, type) and type(value) is option:
            return value
    raise RecipeError(
        tr(
            "{source}: “{place}” cannot be {value}; it may be {known}.",
            source=source,
            place=place,
            value=json.dumps(value),
            known=_describe(hint),
        )
    )


def _options(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (types.UnionType, Union) else (hint,)


def _describe(hint: Any) -> str:
    names = {
        int: tr("a whole number"),
        float: tr("a number"),
        str: tr("text"),
        bool: tr("true or false"),
        type(None): tr("left out"),
    }
    parts = [
        ", ".join(get_args(option)) if get_origin(option) is Literal else names[option] for option in _options(hint)
    ]
    return tr(" or ").join(parts)
