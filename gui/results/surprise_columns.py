"""The columns of the table of surprises: title, tooltip, text, and by what they sort."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.finding_words import stratum_words
from engine.label_words import label_title
from engine.language import capital, tr
from gui.results.tables.column import Column
from gui.words.numbers import UNDEFINED, interval, percent, two_digits, whole

if TYPE_CHECKING:
    from engine.surprises import Surprise

SMALLEST_P = 0.001


def _what(row: Surprise) -> str:
    return label_title(row.label)


def _where(row: Surprise) -> str:
    return capital(stratum_words(row.stratum_kind, row.stratum))


def _enrichment(row: Surprise) -> str:
    ends = interval(row.ci_low, row.ci_high)
    return two_digits(row.enrichment) if ends == UNDEFINED else f"{two_digits(row.enrichment)} ({ends})"


def _p(row: Surprise) -> str:
    return f"< {SMALLEST_P}" if row.p_adjusted < SMALLEST_P else two_digits(row.p_adjusted)


def _count(title: str, name: str, tooltip: str) -> Column[Surprise]:
    return Column(title, tooltip, lambda row: whole(getattr(row, name)), lambda row: float(getattr(row, name)))


LEFT_OUT = tr("Left out")
SURPRISE_COLUMNS: tuple[Column[Surprise], ...] = (
    Column(tr("Label"), tr("What readers drew, and may draw the model."), _what, _what, False),
    Column(tr("Where"), tr("In which cases."), _where, _where, False),
    Column(
        tr("Share of saliency"),
        tr("Of the saliency outside the region of interest, how much lies on the label; mean over cases."),
        lambda row: percent(row.saliency_share),
        lambda row: row.saliency_share,
    ),
    Column(
        tr("Share of area"),
        tr("Of the area outside the region of interest, how much the label covers; mean over cases."),
        lambda row: percent(row.area_share),
        lambda row: row.area_share,
    ),
    Column(
        tr("Enrichment (95 %)"),
        tr("Share of saliency by share of area; 1 is chance; patients are the units of the interval."),
        _enrichment,
        lambda row: row.enrichment,
    ),
    Column(
        tr("Adjusted p"),
        tr("Of an enrichment of 1, corrected for all labels and groups of the same kind."),
        _p,
        lambda row: row.p_adjusted,
    ),
    _count(tr("Photos"), "n_photos", tr("On which the label is marked.")),
    _count(tr("Cases"), "n_cases", tr("Of these photos.")),
    _count(tr("Patients"), "n_patients", tr("Of these cases.")),
    _count(
        LEFT_OUT, "n_left_out", tr("Photos with the label that were chosen by their saliency: no figure counts them.")
    ),
)
