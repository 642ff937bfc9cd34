"""Which photos a report shows: the study's four groups, the strongest of each surprise, what findings link to."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from engine.finding_words import group_name
from engine.patterns.values import Pattern
from engine.project import StoredScore
from engine.report.document.content import Picture
from engine.report.document.material import Examples
from engine.report.number_text import counted, two_digits
from engine.surprises import GroupFailure, Surprise
from engine.tasks.report.names import Names
from engine.tasks.report.pictures import Pictures
from engine.tasks.summaries import PhotoResult, RunSummary, main_results
from engine.tasks.surprise_rows import stands_out

EACH = 4
"""Pictures of a group."""
SURPRISES, OF_SURPRISE, OF_FINDING = 3, 2, 4
SHOWS = {"accuracy": "Wrong and sure", "agreement": "Least agreement"}
"""What the examples of a failing group are."""


@dataclass(frozen=True)
class Show:
    """Makes pictures with their words; the first photo of a case stands for the case."""

    summary: RunSummary
    names: Names
    pictures: Pictures

    def main(self) -> list[tuple[PhotoResult, StoredScore]]:
        """One a photo, of the first baseline, with an IoU."""
        baseline = self.summary.run.recipe.attribution.map_names[0]
        return [
            (result, score)
            for result, score in main_results(self.summary.results)
            if score.baseline == baseline and not math.isnan(score.measures.get("iou", math.nan))
        ]

    def groups(self) -> tuple[Examples, ...]:
        """High and low agreement x correctly and incorrectly classified; high and low alone without references."""
        known: dict[bool | None, list[tuple[PhotoResult, StoredScore]]] = {True: [], False: [], None: []}
        for result, score in self.main():
            known[result.correct].append((result, score))
        asked: list[tuple[bool | None, str]] = [(True, ", classified correctly"), (False, ", classified incorrectly")]
        if not known[True] and not known[False]:
            asked = [(None, "")]
        return tuple(
            self._group(f"{title} agreement{words}", known[correct], highest)
            for correct, words in asked
            for title, highest in (("High", True), ("Low", False))
        )

    def _group(self, title: str, rows: Sequence[tuple[PhotoResult, StoredScore]], highest: bool) -> Examples:
        """Cases by their mean, each by its most telling photo; few cases are shared out, and none is in both ends."""
        cases: dict[str, list[tuple[PhotoResult, StoredScore]]] = {}
        for result, score in sorted(rows, key=lambda row: row[1].photo_id):
            cases.setdefault(result.case.case_id, []).append((result, score))
        end = max if highest else min
        means = {case: fmean(score.measures["iou"] for _, score in photos) for case, photos in cases.items()}
        ordered = sorted(cases, key=lambda case: (means[case], case), reverse=highest)
        chosen = ordered[: min(EACH, (len(cases) + highest) // 2)]
        telling = [end(cases[case], key=lambda row: row[1].measures["iou"]) for case in chosen]
        telling.sort(key=lambda row: row[1].measures["iou"], reverse=highest)
        return Examples(title, self._made(telling), len(cases))

    def of_surprises(self, rows: Iterable[Surprise]) -> tuple[Examples, ...]:
        """The strongest photos of the first surprises that stand out over all cases."""
        baseline = self.summary.run.recipe.attribution.map_names[0]
        named = [row for row in rows if (row.stratum_kind, row.baseline) == ("all", baseline) and stands_out(row)]
        return tuple(
            Examples(
                f"Most saliency on: {row.label} (of {counted(row.n_photos, 'photo')})",
                self.photos(row.examples[:OF_SURPRISE]),
                row.n_cases,
            )
            for row in named[:SURPRISES]
        )

    def of_groups(self, rows: Iterable[GroupFailure]) -> tuple[Examples, ...]:
        """Photos of the first groups for which something surely fails."""
        named = [row for row in rows if row.is_candidate and row.failing != "few_cases"]
        return tuple(
            Examples(f"{SHOWS[row.failing]}: {group_name(row)}", self.photos(row.examples[:OF_SURPRISE]), row.n_cases)
            for row in named[:SURPRISES]
        )

    def of_patterns(self, rows: Sequence[Pattern]) -> tuple[Examples, ...]:
        """Photos nearest to the middle of each cluster, where there are several."""
        if len(rows) < 2:
            return ()
        return tuple(
            Examples(
                f"Nearest to the middle of cluster {row.number}", self.photos(row.examples[:OF_SURPRISE]), row.n_cases
            )
            for row in rows
        )

    def photos(self, photo_ids: Sequence[str]) -> tuple[Picture, ...]:
        """These, as far as they have an IoU."""
        known = {score.photo_id: (result, score) for result, score in self.main()}
        return self._made([known[name] for name in photo_ids if name in known])

    def _made(self, rows: Iterable[tuple[PhotoResult, StoredScore]]) -> tuple[Picture, ...]:
        found = ((row, self.pictures.of(row[0].case.case_id, row[1].photo_id)) for row in rows)
        return tuple(self._picture(*row, jpeg) for row, jpeg in found if jpeg is not None)

    def _picture(self, result: PhotoResult, score: StoredScore, jpeg: bytes) -> Picture:
        case = result.case
        reference = case.reference.condition if case.reference else "no reference"
        called = result.prediction.differential[0][0] if result.prediction else ""
        answer = reference if result.correct else f"{reference}, called {called}" if called else reference
        label = f"{self.names.case(case.case_id)} · {answer} · IoU {two_digits(score.measures['iou'])}"
        areas = (score.numbers.get("roi_area", math.nan), score.numbers.get("saliency_area", math.nan))
        alt = (
            f"{label}. The readers' ROI covers {two_digits(100 * areas[0])} % of the photo, the saliency region"
            f" {two_digits(100 * areas[1])} %; {two_digits(100 * score.measures.get('saliency_coverage', math.nan))} %"
            " of it lies inside the ROI."
        )
        reached = (score.measures["iou"], *areas, score.measures.get("saliency_coverage", math.nan))
        told = case.reference.condition if case.reference else ""
        return Picture(label, alt, jpeg, (self.names.case(case.case_id), told, called, *reached))
