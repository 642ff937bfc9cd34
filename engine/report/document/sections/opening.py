"""The question, how the study was set up, and the results in a few sentences."""

from __future__ import annotations

from collections.abc import Iterator

from engine.report.document.content import Block, Bullets, Code, Paragraph, Section
from engine.report.document.material import Material
from engine.report.document.sections.failing import failing_points
from engine.report.document.sections.patterns import pattern_sentence
from engine.report.number_text import counted, interval, two_digits
from engine.report.titles import baseline_title
from engine.statistics import Stratum


def in_short(material: Material) -> Section:
    """The main results, each as its own section has it."""
    points = tuple(_points(material))
    caution = "A research tool, not a medical device: nothing here is about the care of a person."
    return Section("In short", (Bullets(points), Paragraph(caution)))


def question(material: Material) -> Section:
    """What was asked, and what was fixed beforehand."""
    run, study = material.run, material.study
    asked = (
        f"Does the classifier “{run.model_name}” look where people who know skin look? For each photo the explanation"
        " of its decision is segmented and compared with the region of interest (ROI) that readers drew on the same"
        " photo. Low agreement is a reason to look, not a proof of a fault; high agreement is no proof that the model"
        " uses what it looks at."
    )
    blocks: list[Block] = [Paragraph(asked), Paragraph(_blinding(material))]
    if any(one.imported for one in study.readers):
        blocks.append(Paragraph("Of imported readings nothing is known of what their readers saw."))
    blocks += [Paragraph(line) for line in study.plan]
    if not study.plan:
        blocks.append(Paragraph("No analysis plan was frozen: every comparison in this report is exploratory."))
    if study.protocol:
        versions = f"version {study.protocol_versions}, SHA-256 {study.protocol_hash[:12]}…"
        blocks.append(Code(f"Instructions to the readers ({versions})", study.protocol))
    return Section("Question and design", tuple(blocks))


def _blinding(material: Material) -> str:
    study = material.study
    if study.blinded:
        return (
            "The project is blinded: until readers have completed a case they see nothing of the model, of a diagnosis"
            " or of other readers; completing locks their first reading."
        )
    if study.unblinded:
        return f"The project was blinded and was unblinded on {study.unblinded}; completed first readings stay blind."
    return "The project was not blinded: readers may have seen the model's answer or each other's work."


def _points(material: Material) -> Iterator[str]:
    if material.flow.unscored:
        yield (
            f"Not finished: {counted(material.flow.unscored, 'photo')} of {material.flow.counting.photos} are not"
            " scored yet; all figures are of the others."
        )
    if material.flow.stale:
        yield (
            f"{counted(material.flow.stale, 'photo')} of {material.flow.measured.photos} have scores that no longer fit"
            " their region, recipe or model: score again before any figure here is used."
        )
    (whole,) = material.rows("all", "all") or (None,)
    if whole is not None:
        yield _agreement(whole, material)
        yield from _outcomes(material)
    yield from _lowest(material)
    yield from failing_points(material)
    for name in ("others", "readers", "classifier", "surprises"):
        yield from material.sentences.get(name, ())
    if material.patterns is not None and material.patterns.found:
        yield pattern_sentence(material.patterns)
    if not material.sentences.get("readers"):
        yield "How far readers agree with each other is not known: no photo was read by two."
    yield (
        material.trust.sentence
        if material.trust is not None
        else "Whether the maps can be believed is not known: none was checked."
    )


def _agreement(row: Stratum, material: Material) -> str:
    at = f", baseline {baseline_title(material.baseline).lower()}" if len(material.baselines) > 1 else ""
    sure = "" if row.ci_low != row.ci_low else f" (95 % interval {interval(row.ci_low, row.ci_high)})"
    known = row.shift_chance == row.shift_chance
    shifted = f", with the saliency's shape kept {two_digits(row.shift_chance)}" if known else ""
    return (
        f"Saliency region and ROI agree with a mean IoU of {two_digits(row.mean)}{sure}{at}, over"
        f" {counted(row.n_photos, 'photo')} of {counted(row.n_cases, 'case')} and {counted(row.n_patients, 'patient')};"
        f" chance from the sizes of both regions alone is {two_digits(row.chance)}{shifted}."
    )


def _outcomes(material: Material) -> Iterator[str]:
    found = {row.outcome: row for row in material.rows("all") if row.n_cases}
    if "correct" in found and "incorrect" in found:
        told = [
            f"{two_digits(row.mean)} in {counted(row.n_cases, 'case')} classified {name}ly"
            + (" (too few to judge)" if row.small else "")
            for name, row in (("correct", found["correct"]), ("incorrect", found["incorrect"]))
        ]
        yield f"Mean IoU is {' and '.join(told)}."


def _lowest(material: Material) -> Iterator[str]:
    """The conditions that differ from the rest after correction."""
    rows = [row for row in material.rows("condition", "all") if not row.small]
    lower = sorted((row for row in rows if row.p_adjusted < 0.05 and row.difference < 0), key=lambda row: row.mean)
    if lower:
        told = "; ".join(f"{row.stratum} {two_digits(row.mean)} ({two_digits(row.difference)})" for row in lower)
        yield f"Lower than in the other conditions (mean IoU, difference, adjusted p below 0.05): {told}."
    elif rows:
        yield "No condition of enough cases agrees worse than the others beyond what chance explains (adjusted p)."
