"""The columns of the tables, in their order: one line each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Generic, TypeVar

from engine.agreement import LIVE_MEASURES, MEASURES
from engine.agreement.null_skill import BESIDE
from engine.report.cells import Cell
from engine.report.rows import CaseRow, PhotoRow, Ranking, Score, ThresholdRow, TrustRow
from engine.statistics.rows import Stratum
from engine.trust.values import TrustFinding

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column's name and how its cell is read from a row."""

    name: str
    cell: Callable[[Row], Cell]


TABLE_PREFIX = "table_"
"""Before the name of a further column of the imported table, so that it never meets a name of ours."""


def _field(name: str) -> Column[Score]:
    return Column(name, lambda score: getattr(score, name))


def _measure(name: str) -> Column[Score]:
    return Column(name, lambda score: score.measures[name])


def _chance(name: str) -> Column[Score]:
    return Column(f"chance_{name}", lambda score: score.chance[name])


def _null(name: str) -> Column[Score]:
    return Column(name, lambda score: score.nulls[name])


def _fact(name: str) -> Column[Score]:
    return Column(name, lambda score: getattr(score.facts, name))


def _imported(name: str) -> Column[Score]:
    return Column(f"{TABLE_PREFIX}{name}", lambda score: score.facts.columns.get(name))


ORIGIN = tuple(_field(name) for name in ("run", "model", "scored_at", "case_id"))
PATIENT = _field("patient_id")
READING = tuple(_field(name) for name in ("reader", "drawn_blind", "condition", "predicted", "correct", "probability"))
FACTS = tuple(_fact(name) for name in ("age", "sex", "skin_type", "site"))
AGREEMENT = tuple(_measure(info.name) for info in MEASURES)
CHANCE = tuple(_chance(info.name) for info in LIVE_MEASURES)
NULLS = tuple(map(_null, BESIDE))
EXPLANATION = tuple(
    _field(name)
    for name in (
        "skill_iou",
        "baseline",
        "map_error",
        "completeness_gap",
        "completeness_gap_relative",
        "steps",
        "saliency_area",
        "roi_area",
        "group",
    )
)
FLAGS: Column[Score] = Column("flags", lambda score: " ".join(score.flags))


def photo_columns(imported: tuple[str, ...]) -> tuple[Column[PhotoRow], ...]:
    """Of photos.csv; `imported` are the further columns of the imported table."""
    photo: Column[PhotoRow] = Column("photo_id", lambda row: row.photo_id)
    before, after = _of_score(imported)
    return (*map(_of_photo, before), photo, *map(_of_photo, after))


def case_columns(imported: tuple[str, ...]) -> tuple[Column[CaseRow], ...]:
    """Of cases.csv: as photos.csv, with the number of photos in the photo's place, then the differentials."""
    photos: Column[CaseRow] = Column("n_photos", lambda row: row.n_photos)
    before, after = _of_score(imported)
    return (*map(_of_case, before), photos, *map(_of_case, after), *DIFFERENTIAL)


def ranking_text(ranking: Ranking) -> str:
    """Conditions and their probability or weight: "Melanoma=0.7; Melanocytic Nevus=0.3"."""
    return "; ".join(f"{condition}={float(weight)!r}" for condition, weight in ranking)


DIFFERENTIAL: tuple[Column[CaseRow], ...] = (
    Column("model_differential", lambda row: ranking_text(row.differential.model)),
    Column("reference_differential", lambda row: ranking_text(row.differential.ranked or row.differential.reference)),
    Column("top1", lambda row: row.differential.within(1)),
    Column("top3", lambda row: row.differential.within(3)),
    Column("average_overlap", lambda row: row.differential.average_overlap),
    Column("rbo", lambda row: row.differential.rbo),
)


def _stratum(name: str) -> Column[Stratum]:
    return Column(name, lambda row: getattr(row, name))


def _threshold(name: str) -> Column[ThresholdRow]:
    return Column(name, lambda row: getattr(row, name))


STRATA = tuple(
    _stratum(name)
    for name in (
        "stratum_kind",
        "stratum",
        "outcome",
        "measure",
        "n_photos",
        "n_cases",
        "n_patients",
        "n_undefined",
        "mean",
        "median",
        "ci_low",
        "ci_high",
        "chance",
        "skill",
        "shift_chance",
        "shift_skill",
        "other_chance",
        "difference",
        "difference_low",
        "difference_high",
        "p",
        "p_adjusted",
        "size_adjusted_difference",
        "effect_size",
        "asked_difference",
        "detectable_difference",
        "more_cases",
        "planned",
        "baseline",
    )
)


THRESHOLDS: tuple[Column[ThresholdRow], ...] = tuple(_threshold(field.name) for field in fields(ThresholdRow))


TrustFigure = tuple[TrustRow, TrustFinding | None]
"""A check and one of its figures; `None` stands for a check that has none."""


def _found(name: str) -> Column[TrustFigure]:
    return Column(name, lambda figure: getattr(figure[0].found, name))


def _trust_row(name: str) -> Column[TrustFigure]:
    return Column(name, lambda figure: getattr(figure[0], name))


def _figure(name: str) -> Column[TrustFigure]:
    return Column(name, lambda figure: None if figure[1] is None else getattr(figure[1], name))


TRUST_FLAGS: Column[TrustFigure] = Column("flags", lambda figure: " ".join(figure[0].found.flags))
TRUST = (
    _trust_row("run"),
    _trust_row("model"),
    _found("case_id"),
    _trust_row("patient_id"),
    *(_found(name) for name in ("photo_id", "reader", "baseline")),
    _trust_row("check"),
    *(_figure(name) for name in ("subject", "fill", "measure", "value")),
    TRUST_FLAGS,
)


def _of_score(imported: tuple[str, ...]) -> tuple[tuple[Column[Score], ...], tuple[Column[Score], ...]]:
    """What stands before and after the photo's identifier."""
    facts = (*FACTS, *map(_imported, imported))
    return ORIGIN, (PATIENT, *READING, *facts, *AGREEMENT, *CHANCE, *NULLS, *EXPLANATION, FLAGS)


def _of_photo(column: Column[Score]) -> Column[PhotoRow]:
    return Column(column.name, lambda row: column.cell(row.score))


def _of_case(column: Column[Score]) -> Column[CaseRow]:
    return Column(column.name, lambda row: column.cell(row.score))
