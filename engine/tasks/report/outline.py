"""What a run's report will hold, section by section, and what it will lack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from engine.agreement.shares import outside_shares
from engine.cases import Case
from engine.project import Project
from engine.recipe import NO_BASELINE
from engine.report.document.material import FlowCounts
from engine.report.number_text import counted
from engine.report.titles import baseline_title, kind_words
from engine.statistics.kinds import UNKNOWN
from engine.tasks.patterns import is_soon_found
from engine.tasks.report.counting import KINDS, flow_counts
from engine.tasks.report.patterns import MOST as MOST_PLACED
from engine.tasks.runs import find_run
from engine.tasks.summaries import RunSummary, main_results, run_summary, with_reference
from engine.tasks.trust_rows import trust_of_run


@dataclass(frozen=True, slots=True)
class Part:
    """One section: what will stand in it, and what is missing (empty where nothing is)."""

    title: str
    holds: str
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The sections of a run's report; without any `measured` photo there can be none."""

    run_id: str
    measured: int
    parts: tuple[Part, ...]


def report_outline(project: Project, run_id: str | None = None, cases: frozenset[str] | None = None) -> Outline | None:
    """What `write_report` would write of these cases, without the work of writing it; `None` without a run.

    Args:
        run_id: the latest run where it is `None`.
        cases: only these; all that are not excluded where it is `None`.

    Raises:
        ProjectError: there is no run of that name.
    """
    run = find_run(project, run_id)
    summary = run and run_summary(project, run.run_id, cases, only=())
    if summary is None:
        return None
    known = project.cases()
    chosen = [
        with_reference(case, summary.differentials.get(case.case_id, {}))
        for case in known
        if cases is None or case.case_id in cases
    ]
    flow = flow_counts(chosen, summary, str, len(known) - len(chosen))
    counting = [case for case in chosen if case.excluded is None]
    everything = len(counting) == sum(case.excluded is None for case in known)
    parts = (
        _question(project, summary),
        _data(flow),
        _readers(project, summary),
        _classifier(flow),
        _recipe(summary),
        _agreement(summary, counting),
        _people(counting),
        _failing(counting),
        Part("Examples", "Four galleries: high and low agreement, classified correctly and incorrectly."),
        _surprises(summary),
        _patterns(project, summary),
        _findings(project, everything),
        _trust(project, summary, cases),
        Part("Limits", "What none of this can show."),
        Part("Full recipe, versions and hashes", "All that is needed to do it again."),
    )
    return Outline(summary.run.run_id, flow.measured.photos, parts)


def _question(project: Project, summary: RunSummary) -> Part:
    blinding = "Blind first reading" if project.blinded else "Readers were not blinded"
    if summary.plan is None:
        return Part("Question and design", f"{blinding}.", "No analysis plan: every comparison is exploratory.")
    missing = "This run is not the planned one." if summary.plan.deviations else ""
    holds = f"{blinding}; the plan frozen on {summary.plan.frozen.act.time[:10]}."
    return Part("Question and design", holds, missing)


def _data(flow: FlowCounts) -> Part:
    lost = (
        ("could not be scored", flow.failed),
        ("not scored yet", flow.unscored),
        ("read by nobody", flow.unread),
        ("without a value", flow.undefined),
        ("changed since they were scored", flow.stale),
    )
    told = "; ".join(f"{number:,} {words}" for words, number in lost if number)
    excluded = sum(flow.excluded.values())
    out = f", {counted(excluded, 'case')} excluded" if excluded else ""
    held = f"{counted(flow.measured.photos, 'photo')} of {counted(flow.measured.cases, 'case')} with a result{out}."
    return Part("Data", held, f"Photos: {told}." if told else "")


def _readers(project: Project, summary: RunSummary) -> Part:
    readers = sum(one.completed > 0 for one in project.reader_progress())
    by_photo: dict[str, set[str]] = {}
    for result in summary.results:
        if result.score is not None and result.score.reader is not None:
            by_photo.setdefault(result.photo_id, set()).add(result.score.reader)
    several = sum(len(names) > 1 for names in by_photo.values())
    if not several:
        missing = "No photo was read by two readers, so there is no human ceiling."
        return Part("Readers and human ceiling", f"{counted(readers, 'reader')}.", missing)
    held = f"{counted(readers, 'reader')}; {counted(several, 'photo')} read by two or more."
    return Part("Readers and human ceiling", held)


def _classifier(flow: FlowCounts) -> Part:
    judged = flow.correct + flow.incorrect
    held = f"Accuracy, confusions and calibration; {counted(judged, 'case')} with a result and a reference."
    missing = f"{counted(flow.without_reference, 'case')} without a reference." if flow.without_reference else ""
    return Part("The classifier itself", held if judged else "", missing)


def _recipe(summary: RunSummary) -> Part:
    names = summary.run.recipe.attribution.map_names
    if names == (NO_BASELINE,):
        return Part("Recipe and maps", "Every parameter; the method needs no baseline.")
    told = ", ".join(baseline_title(name).lower() for name in names)
    missing = "One baseline only: what depends on its choice cannot be seen." if len(names) == 1 else ""
    return Part("Recipe and maps", f"Every parameter, and the error of the maps; baselines: {told}.", missing)


def _agreement(summary: RunSummary, counting: Sequence[Case]) -> Part:
    smallest = summary.run.recipe.analysis.smallest_stratum
    numbers = Counter(case.reference.condition for case in counting if case.reference)
    held = f"Overall and by {counted(len(numbers), 'condition')}, with chance and intervals."
    small = sum(number < smallest for number in numbers.values())
    missing = f"{small} of {counted(len(numbers), 'condition')} under {smallest} cases: too few." if small else ""
    return Part("Agreement", held, missing)


def _people(counting: Sequence[Case]) -> Part:
    known = {kind: any(name_of(case) != UNKNOWN for case in counting) for kind, name_of in KINDS.items()}
    del known["condition"]
    held = ", ".join(kind_words(kind) for kind, is_known in known.items() if is_known)
    lacking = ", ".join(kind_words(kind) for kind, is_known in known.items() if not is_known)
    missing = f"Not known of any case: {lacking}." if lacking else ""
    return Part("Agreement by demographics", f"By {held}." if held else "", missing)


def _failing(counting: Sequence[Case]) -> Part:
    title = "Groups for whom the model fails"
    if all(_who(case) == {UNKNOWN} for case in counting):
        return Part(title, "", "Of no case is known whom it is about.")
    return Part(title, "Each group of people against everybody else: right answers and agreement.")


def _who(case: Case) -> set[str]:
    return {name_of(case) for kind, name_of in KINDS.items() if kind != "condition"}


def _patterns(project: Project, summary: RunSummary) -> Part:
    title = "Patterns: where saliency lies"
    if not is_soon_found(project, summary, MOST_PLACED):
        return Part(title, "", "Too many photos to be placed for a report alone; open Patterns in the results first.")
    return Part(title, "Clusters of photos by where saliency lies around the ROI, or that there are none.")


def _surprises(summary: RunSummary) -> Part:
    labels = {label for _, score in main_results(summary.results) for label in outside_shares(score.numbers)}
    if not labels:
        return Part("Surprises", "", "No label beside the ROI (ruler, hair, ink, …) is marked on a scored photo.")
    return Part("Surprises", f"Saliency on {counted(len(labels), 'marked label')}: {', '.join(sorted(labels))}.")


def _findings(project: Project, everything: bool) -> Part:
    if not everything:
        return Part("Findings", "", "They come only with all cases.")
    kept = len(project.findings())
    return Part("Findings", f"{counted(kept, 'finding')}.") if kept else Part("Findings", "", "None was written.")


def _trust(project: Project, summary: RunSummary, cases: frozenset[str] | None) -> Part:
    scored = {result.case.case_id for result in summary.results if result.score is not None}
    checked = {found.case_id for found in trust_of_run(project, summary.run.run_id, cases)} & scored
    title = "Can the maps be believed?"
    if not checked:
        return Part(title, "", f"Trust was checked on none of {counted(len(scored), 'case')}.")
    missing = f"{counted(len(scored) - len(checked), 'case')} not checked." if len(checked) < len(scored) else ""
    return Part(title, f"Checks of {len(checked):,} of {counted(len(scored), 'case')}.", missing)
