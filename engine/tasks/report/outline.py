"""What a run's report will hold, section by section, and what it will lack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from engine.agreement.shares import outside_shares
from engine.cases import Case
from engine.label_words import label_words
from engine.language import several, tr
from engine.moment_words import day_words
from engine.project import Project
from engine.recipe import NO_BASELINE
from engine.report.document.material import FlowCounts
from engine.report.titles import baseline_words, kind_words
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
        Part(tr("Examples"), tr("Four galleries: high and low agreement, classified correctly and incorrectly.")),
        _surprises(summary),
        _patterns(project, summary),
        _findings(project, everything),
        _trust(project, summary, cases),
        Part(tr("Limits"), tr("What none of this can show.")),
        Part(tr("Full recipe, versions and hashes"), tr("All that is needed to do it again.")),
    )
    return Outline(summary.run.run_id, flow.measured.photos, parts)


def _question(project: Project, summary: RunSummary) -> Part:
    title = tr("Question and design")
    blinding = tr("Blind first reading") if project.blinded else tr("Readers were not blinded")
    if summary.plan is None:
        return Part(title, f"{blinding}.", tr("No analysis plan: every comparison is exploratory."))
    missing = tr("This run is not the planned one.") if summary.plan.deviations else ""
    day = day_words(summary.plan.frozen.act.time)
    return Part(title, tr("{blinding}; the plan frozen on {day}.", blinding=blinding, day=day), missing)


def _data(flow: FlowCounts) -> Part:
    lost = (
        (flow.failed, tr("{n:,} could not be scored", n=flow.failed)),
        (flow.unscored, tr("{n:,} not scored yet", n=flow.unscored)),
        (flow.unread, tr("{n:,} read by nobody", n=flow.unread)),
        (flow.undefined, tr("{n:,} without a value", n=flow.undefined)),
        (flow.stale, tr("{n:,} changed since they were scored", n=flow.stale)),
    )
    told = "; ".join(words for number, words in lost if number)
    excluded = sum(flow.excluded.values())
    out = several(", {n:,} case excluded", ", {n:,} cases excluded", excluded) if excluded else ""
    photos, cases = _photos(flow.measured.photos), _cases(flow.measured.cases)
    held = tr("{photos} of {cases} with a result{out}.", photos=photos, cases=cases, out=out)
    return Part(tr("Data"), held, tr("Photos: {told}.", told=told) if told else "")


def _readers(project: Project, summary: RunSummary) -> Part:
    readers = sum(one.completed > 0 for one in project.reader_progress())
    by_photo: dict[str, set[str]] = {}
    for result in summary.results:
        if result.score is not None and result.score.reader is not None:
            by_photo.setdefault(result.photo_id, set()).add(result.score.reader)
    by_several = sum(len(names) > 1 for names in by_photo.values())
    title, told = tr("Readers and human ceiling"), several("{n:,} reader", "{n:,} readers", readers)
    if not by_several:
        missing = tr("No photo was read by two readers, so there is no human ceiling.")
        return Part(title, f"{told}.", missing)
    return Part(title, tr("{readers}; {photos} read by two or more.", readers=told, photos=_photos(by_several)))


def _classifier(flow: FlowCounts) -> Part:
    judged = flow.correct + flow.incorrect
    held = several(
        "Accuracy, confusions and calibration; {n:,} case with a result and a reference.",
        "Accuracy, confusions and calibration; {n:,} cases with a result and a reference.",
        judged,
    )
    without = flow.without_reference
    missing = several("{n:,} case without a reference.", "{n:,} cases without a reference.", without) if without else ""
    return Part(tr("The classifier itself"), held if judged else "", missing)


def _recipe(summary: RunSummary) -> Part:
    title, names = tr("Recipe and maps"), summary.run.recipe.attribution.map_names
    if names == (NO_BASELINE,):
        return Part(title, tr("Every parameter; the method needs no baseline."))
    told = ", ".join(baseline_words(name) for name in names)
    missing = tr("One baseline only: what depends on its choice cannot be seen.") if len(names) == 1 else ""
    held = tr("Every parameter, and the error of the maps; baselines: {baselines}.", baselines=told)
    return Part(title, held, missing)


def _agreement(summary: RunSummary, counting: Sequence[Case]) -> Part:
    smallest = summary.run.recipe.analysis.smallest_stratum
    numbers = Counter(case.reference.condition for case in counting if case.reference)
    conditions = several("{n:,} condition", "{n:,} conditions", len(numbers))
    held = tr("Overall and by {conditions}, with chance and intervals.", conditions=conditions)
    small = sum(number < smallest for number in numbers.values())
    few = tr(
        "{small} of {conditions} under {smallest} cases: too few.",
        small=small,
        conditions=conditions,
        smallest=smallest,
    )
    return Part(tr("Agreement"), held, few if small else "")


def _people(counting: Sequence[Case]) -> Part:
    known = {kind: any(name_of(case) != UNKNOWN for case in counting) for kind, name_of in KINDS.items()}
    del known["condition"]
    held = ", ".join(kind_words(kind) for kind, is_known in known.items() if is_known)
    lacking = ", ".join(kind_words(kind) for kind, is_known in known.items() if not is_known)
    missing = tr("Not known of any case: {kinds}.", kinds=lacking) if lacking else ""
    return Part(tr("Agreement by demographics"), tr("By {kinds}.", kinds=held) if held else "", missing)


def _failing(counting: Sequence[Case]) -> Part:
    title = tr("Groups for whom the model fails")
    if all(_who(case) == {UNKNOWN} for case in counting):
        return Part(title, "", tr("Of no case is known whom it is about."))
    return Part(title, tr("Each group of people against everybody else: right answers and agreement."))


def _who(case: Case) -> set[str]:
    return {name_of(case) for kind, name_of in KINDS.items() if kind != "condition"}


def _patterns(project: Project, summary: RunSummary) -> Part:
    title = tr("Patterns: where saliency lies")
    if not is_soon_found(project, summary, MOST_PLACED):
        many = tr("Too many photos to be placed for a report alone; open Patterns in the results first.")
        return Part(title, "", many)
    return Part(title, tr("Clusters of photos by where saliency lies around the ROI, or that there are none."))


def _surprises(summary: RunSummary) -> Part:
    labels = {label for _, score in main_results(summary.results) for label in outside_shares(score.numbers)}
    title = tr("Surprises")
    if not labels:
        none = tr("No label beside the ROI (ruler, hair, ink, …) is marked on a scored photo.")
        return Part(title, "", none)
    named = ", ".join(label_words(label) for label in sorted(labels))
    held = several(
        "Saliency on {n:,} marked label: {labels}.",
        "Saliency on {n:,} marked labels: {labels}.",
        len(labels),
        labels=named,
    )
    return Part(title, held)


def _findings(project: Project, everything: bool) -> Part:
    title = tr("Findings")
    if not everything:
        return Part(title, "", tr("They come only with all cases."))
    kept = len(project.findings())
    if not kept:
        return Part(title, "", tr("None was written."))
    return Part(title, several("{n:,} finding.", "{n:,} findings.", kept))


def _trust(project: Project, summary: RunSummary, cases: frozenset[str] | None) -> Part:
    scored = {result.case.case_id for result in summary.results if result.score is not None}
    checked = {found.case_id for found in trust_of_run(project, summary.run.run_id, cases)} & scored
    title, of = tr("Can the maps be believed?"), _cases(len(scored))
    if not checked:
        return Part(title, "", tr("Trust was checked on none of {cases}.", cases=of))
    left = len(scored) - len(checked)
    missing = several("{n:,} case not checked.", "{n:,} cases not checked.", left) if left else ""
    return Part(title, tr("Checks of {checked:,} of {cases}.", checked=len(checked), cases=of), missing)


def _photos(number: int) -> str:
    return several("{n:,} photo", "{n:,} photos", number)


def _cases(number: int) -> str:
    return several("{n:,} case", "{n:,} cases", number)
