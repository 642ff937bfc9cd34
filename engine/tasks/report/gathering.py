"""From a project and a run's summary to the material of a report."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

import numpy as np

from engine.agreement.curves import SHARES, chance_curves, curves_from
from engine.agreement.words import title_of
from engine.cases import Case
from engine.finding_origins import GroupOrigin, Origin
from engine.finding_words import group_title, group_words, stratum_words
from engine.project import KeptFinding, Project
from engine.readers.rows import ReaderRow
from engine.recipe.strata_names import COLUMN, PAIR
from engine.report.document.material import (
    CurvePoint,
    MapFacts,
    Material,
    ReaderFacts,
    Study,
    TrustFacts,
    WrittenFinding,
)
from engine.report.number_text import counted, interval, p_text, two_digits, typeset
from engine.report.titles import baseline_title, kind_words
from engine.statistics import Stratum
from engine.tasks.evaluation_rows import evaluation_line, evaluation_of
from engine.tasks.finding_evidence import groups_of as groups_of_people
from engine.tasks.null_line import null_line, others_line
from engine.tasks.reader_rows import reader_line, rows_of_readers
from engine.tasks.report.counting import flow_counts, groups_of
from engine.tasks.report.names import Names
from engine.tasks.report.patterns import pattern_facts
from engine.tasks.report.pictures import Pictures
from engine.tasks.report.showing import OF_FINDING, Show
from engine.tasks.summaries import RunSummary, main_results, with_reference
from engine.tasks.summary_lines import NOT_CONVERGED
from engine.tasks.surprise_rows import rows_of_surprises, surprise_line
from engine.tasks.trust_summary import trust_summary
from engine.watch import Watch


def gather(
    project: Project,
    summary: RunSummary,
    title: str,
    date: str,
    photos: bool,
    cases: frozenset[str] | None,
    watch: Watch,
) -> Material:
    """Everything that the report says; names of patients, photos and readers stay behind.

    Args:
        title: what the person calls it.
        cases: only these, as in the summary; findings speak of the whole study and come only with all of it.
    """
    known = project.cases()
    names = Names(known, project.readers())
    entered = summary.differentials
    chosen = [
        with_reference(one, entered.get(one.case_id, {})) for one in known if cases is None or one.case_id in cases
    ]
    surprises = rows_of_surprises(summary)
    show = Show(summary, names, Pictures(project, summary.run, photos))
    everything = cases is None or all(case.case_id in cases for case in known if case.excluded is None)
    kept = project.findings() if everything else ()
    failing, patterns = groups_of_people(summary), pattern_facts(project, summary, watch)
    return Material(
        title=title,
        date=date,
        run=summary.run,
        data_hash=_data_hash(chosen),
        flow=flow_counts(chosen, summary, names.cleaned, len(known) - len(chosen)),
        groups=groups_of(chosen),
        study=_study(project, summary, names),
        strata=tuple(_unnamed(summary.strata, names)),
        evaluation=evaluation_of(summary),
        readers=_numbered(rows_of_readers(summary), names),
        surprises=surprises,
        sentences=_sentences(summary),
        curves=tuple(_curves(summary)),
        maps=_maps(summary),
        trust=_trust(project, summary, cases),
        examples=show.groups(),
        surprise_pictures=show.of_surprises(surprises),
        failing=failing,
        group_pictures=show.of_groups(failing),
        patterns=patterns,
        pattern_pictures=show.of_patterns(patterns.patterns if patterns else ()),
        findings=tuple(_finding(one, names, show) for one in kept),
        photos=photos,
        no_picture=show.pictures.missing,
    )


def _data_hash(cases: Sequence[Case]) -> str:
    hashes = sorted(photo.sha256 for case in cases if case.excluded is None for photo in case.photos)
    return hashlib.sha256("\n".join(hashes).encode()).hexdigest()


def _study(project: Project, summary: RunSummary, names: Names) -> Study:
    protocols, ended = project.protocols(), project.unblinded()
    readers = tuple(
        ReaderFacts(names.reader(one.reader), one.role, one.completed, one.flagged, one.imported)
        for one in project.reader_progress()
    )
    return Study(
        blinded=project.blinded,
        unblinded=ended.time[:10] if ended else "",
        readers=readers,
        protocol=names.cleaned(protocols[-1].text) if protocols else "",
        protocol_hash=protocols[-1].hash if protocols else "",
        protocol_versions=len(protocols),
        plan=names.cleaned_all(_plan(summary)),
        plan_hash=summary.plan.frozen.hash if summary.plan else "",
    )


def _plan(summary: RunSummary) -> Iterator[str]:
    standing = summary.plan
    if standing is None:
        return
    frozen, plan = standing.frozen, standing.plan
    kinds = ", ".join(kind_words(kind) for kind in plan.kinds)
    measures = ", ".join(title_of(name) for name in plan.measures)
    yield (
        f"The analysis was laid down and frozen on {frozen.act.time[:10]}, {standing.moment}, when"
        f" {counted(frozen.readings, 'reading')} were completed and {counted(frozen.runs, 'run')} made: groups by"
        f" {kinds}; measures {measures}; outcomes {', '.join(plan.outcomes)}. All else is exploratory."
    )
    if plan.note:
        yield f"Its note: {plan.note}"
    if standing.earlier:
        yield f"It replaces {counted(len(standing.earlier), 'plan')} that had been frozen before."
    if standing.deviations:
        yield f"This run is not the planned one, so none of its rows is planned: {'; '.join(standing.deviations)}."


def _unnamed(strata: Iterable[Stratum], names: Names) -> Iterator[Stratum]:
    """Strata whose names come from people or from the imported table without names that the project knows."""
    cleaned = cache(names.cleaned)
    for row in strata:
        is_free = any(part == "reader" or part.startswith(COLUMN) for part in row.stratum_kind.split(PAIR))
        yield replace(row, stratum=cleaned(row.stratum)) if is_free else row


def _sentences(summary: RunSummary) -> Mapping[str, tuple[str, ...]]:
    baseline = summary.run.recipe.attribution.map_names[0]
    lines = {
        "classifier": evaluation_line(summary),
        "shape": null_line(summary, baseline),
        "others": others_line(summary, baseline),
        "surprises": surprise_line(summary),
        "readers": reader_line(summary),
    }
    return {name: tuple(map(typeset, found)) for name, found in lines.items()}


def _numbered(rows: Mapping[str, Sequence[ReaderRow]], names: Names) -> dict[str, tuple[ReaderRow, ...]]:
    return {
        label: tuple(
            replace(
                row,
                place=replace(row.place, first=names.reader(row.place.first), second=names.reader(row.place.second)),
            )
            for row in of_label
        )
        for label, of_label in rows.items()
    }


def _curves(summary: RunSummary) -> Iterator[CurvePoint]:
    """Of the first baseline; cases weigh the same whatever their photos."""
    baseline = summary.run.recipe.attribution.map_names[0]
    by_case: dict[str, list[tuple[bool | None, np.ndarray, np.ndarray]]] = {}
    for result, score in main_results(summary.results):
        area = score.numbers.get("roi_area", math.nan)
        curves = curves_from(score.numbers, area) if score.baseline == baseline and not math.isnan(area) else None
        if curves is not None and not np.isnan(curves.iou).any():
            one = (result.correct, curves.iou, chance_curves("iou", np.array(area)))
            by_case.setdefault(score.case_id, []).append(one)
    for outcome, correct in (("all", None), ("correct", True), ("incorrect", False)):
        cases = [rows for rows in by_case.values() if outcome == "all" or rows[0][0] is correct]
        if cases:
            heights = np.mean([np.mean([row[1] for row in rows], axis=0) for rows in cases], axis=0)
            levels = np.mean([np.mean([row[2] for row in rows], axis=0) for rows in cases], axis=0)
            photos = sum(map(len, cases))
            for share, iou, chance in zip(SHARES.tolist(), heights.tolist(), levels.tolist(), strict=True):
                yield CurvePoint(share, outcome, photos, len(cases), iou, chance)


def _maps(summary: RunSummary) -> MapFacts:
    baseline = summary.run.recipe.attribution.map_names[0]
    scores = [score for _, score in main_results(summary.results) if score.baseline == baseline]
    errors = {score.case_id: score.numbers.get("map_error", math.nan) for score in scores}
    known = tuple(error for error in errors.values() if not math.isnan(error))
    rough = len({score.case_id for score in scores if NOT_CONVERGED in score.flags})
    return MapFacts(known, len(errors) - len(known), rough)


def _trust(project: Project, summary: RunSummary, cases: frozenset[str] | None) -> TrustFacts | None:
    found = trust_summary(project, summary.run.run_id, cases)
    if found is None:
        return None
    checked = {(one.case_id, one.photo_id) for one in found.found}
    return TrustFacts(found.means, typeset(found.sentence), len({case for case, _ in checked}), len(checked))


def _finding(kept: KeptFinding, names: Names, show: Show) -> WrittenFinding:
    one = kept.finding
    pictures = show.photos(one.photos[:OF_FINDING])
    return WrittenFinding(
        title=names.cleaned(one.title),
        text=names.cleaned(one.text),
        kind=one.kind.replace("_", " "),
        severity=one.severity,
        action=one.action,
        status=one.status,
        date=kept.changed.time[:10],
        version=kept.version,
        figures=_figures(one.origin) if one.origin else _group_figures(one.group) if one.group else "",
        pictures=pictures,
        not_shown=len(one.photos) - len(pictures),
    )


def _figures(origin: Origin) -> str:
    where = stratum_words(origin.stratum_kind, origin.stratum)
    return (
        f"Made of a surprise of run {origin.run} (baseline {baseline_title(origin.baseline).lower()}): on"
        f" {origin.label} saliency was {two_digits(origin.enrichment)} times as dense as its area"
        f" ({interval(origin.ci_low, origin.ci_high)}), among {where}:"
        f" {counted(origin.n_photos, 'photo')} of {counted(origin.n_cases, 'case')} and"
        f" {counted(origin.n_patients, 'patient')}; adjusted p {p_text(origin.p_adjusted)}."
    )


def _group_figures(group: GroupOrigin) -> str:
    return (
        f"Made of a group of people of run {group.run} (baseline {baseline_title(group.baseline).lower()}):"
        f" {typeset(group_title(group))}. {typeset(group_words(group))}"
    )
