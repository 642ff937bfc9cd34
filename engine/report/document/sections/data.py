"""The data: who is in it, and what was left out on the way."""

from __future__ import annotations

from collections.abc import Iterator

from engine.report import writing
from engine.report.cells import Cell as Plain
from engine.report.document.charts.flow import Stage, draw_flow
from engine.report.document.content import Block, Figure, Paragraph, Section, Table
from engine.report.document.material import Counts, FlowCounts, Material
from engine.report.document.sections.cells import count
from engine.report.number_text import counted
from engine.report.titles import condition_title, kind_title, stratum_title

KINDS = ("condition", "age_band", "sex", "skin_type", "site")


def data(material: Material) -> Section:
    """Flow of cases, and the groups of those that count."""
    blocks: list[Block] = [_flow(material), *_warnings(material.flow), _people(material)]
    return Section("Data", tuple(blocks))


def _flow(material: Material) -> Figure:
    flow = material.flow
    rows = tuple(_steps(flow))
    alt = "; ".join(f"{step}: {number} {unit}" for step, unit, number in rows) + "."
    title = "Flow of cases and photos from the import to the results"
    drawing = draw_flow(_stages(flow))
    note = "A case is one patient's one complaint, of one to six photos."
    return Figure(
        "flow", title, alt, drawing.svg(title, alt), writing.Table(("step", "unit", "number"), rows), note=note
    )


def _stages(flow: FlowCounts) -> list[Stage]:
    excluded = sum(flow.excluded.values())
    reasons = tuple(f"{number} · {reason}" for reason, number in flow.excluded.items())
    out = (f"{counted(excluded, 'case')} excluded", *reasons) if excluded else ("No case excluded",)
    lost = tuple(f"{number} {words}" for words, number in _lost(flow) if number)
    left_out = ("Photos without a result", *lost) if lost else ("No photo without a result",)
    measured = [Stage(("Imported", _counts(flow.imported)), out), Stage(("Counting", _counts(flow.counting)), left_out)]
    split = (f"{flow.without_reference} without a reference",) if flow.without_reference else ()
    by_answer = f"{flow.correct} classified correctly, {flow.incorrect} incorrectly"
    judged = ("Agreement measured", _counts(flow.measured), by_answer, *split)
    return [*measured, Stage(judged)]


def _lost(flow: FlowCounts) -> tuple[tuple[str, int], ...]:
    return (
        ("could not be scored", flow.failed),
        ("not scored yet", flow.unscored),
        ("that nobody read", flow.unread),
        ("of which the IoU is undefined", flow.undefined),
    )


def _counts(counts: Counts) -> str:
    cases, patients = counted(counts.cases, "case"), counted(counts.patients, "patient")
    return f"{counted(counts.photos, 'photo')} of {cases}, {patients}"


def _steps(flow: FlowCounts) -> Iterator[tuple[Plain, ...]]:
    for name, counts in (("imported", flow.imported), ("counting", flow.counting), ("measured", flow.measured)):
        yield name, "photos", counts.photos
        yield name, "cases", counts.cases
        yield name, "patients", counts.patients
        if name == "imported":
            yield from ((f"excluded: {reason}", "cases", number) for reason, number in flow.excluded.items())
        if name == "counting":
            yield from (("photos " + words, "photos", number) for words, number in _lost(flow))
    yield "classified correctly", "cases", flow.correct
    yield "classified incorrectly", "cases", flow.incorrect
    yield "without a reference", "cases", flow.without_reference


def _warnings(flow: FlowCounts) -> Iterator[Paragraph]:
    if flow.unscored:
        text = (
            f"{counted(flow.unscored, 'photo')} of {flow.counting.photos} are not scored yet: the run is not finished,"
            " and every figure is of the others alone, which need not be like them."
        )
        yield Paragraph(text, warning=True)
    if flow.without_patient:
        yield Paragraph(
            f"Of {flow.without_patient} of {counted(flow.counting.cases, 'case')} the patient is not known; each counts"
            " as a patient of its own. If some are of the same patient, intervals are too narrow."
        )
    if flow.not_asked:
        text = (
            f"This report covers {counted(flow.imported.cases, 'case')} of {flow.imported.cases + flow.not_asked}:"
            " whoever made it reads blind and sees only what they have completed, or chose these cases."
        )
        yield Paragraph(text, warning=True)
    if flow.stale:
        text = (
            f"{counted(flow.stale, 'photo')} with a result have changed since they were scored (region, recipe, model"
            " or the program itself). Their old figures stand in this report; score again to bring it up to date."
        )
        yield Paragraph(text, warning=True)


def _people(material: Material) -> Table:
    rows = tuple(
        (
            kind_title(kind),
            condition_title(group.stratum) if kind == "condition" else stratum_title(kind, group.stratum),
            *(count(number) for number in (group.counts.photos, group.counts.cases, group.counts.patients)),
        )
        for kind in KINDS
        for group in material.groups
        if group.kind == kind
    )
    columns = ("By", "Group", "Photos", "Cases", "Patients")
    note = "Of the cases that count, scored or not. “Unknown” is what the imported table leaves blank."
    return Table("Who is in the data", columns, (False, False, True, True, True), rows, note, grouped=True)
